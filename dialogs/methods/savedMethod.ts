/** "The saved one", "my saved card": the method that is kept already, without its name. Whole utterances only. */
import { plainText } from '../../src/language/plainText';
import type { MethodToName } from '../prompts/question';
import { kindMeant } from './methodNames';

const theSaved =
  /^(?:(?:no|ok|okay|oh|yes|actually|please|wait|just|use|pay with|pay from|pay using|from|with|using|i meant|i mean|i want to use|i'?ll use|make it|change (?:it )?to)[, ]+)*(?:the|my|that) (?:(?:saved|usual|old) (?:debit )?(?:checking|savings|one|method|payment method|account|card|bank)?(?: account)?|(?:card|account|one|method) (?:that is |that'?s |i have |you have )?(?:saved|on file))(?: (?:please|instead|then|on file|again))*[.! ]*$/;

/** All that it may be; nothing where no saved one is spoken of. */
export function savedMeant(text: string, methods: readonly MethodToName[]): readonly MethodToName[] | undefined {
  if (!theSaved.test(plainText(text))) return undefined;
  const kind = kindMeant(text);
  return kind === undefined ? methods : methods.filter((method) => method.kind === kind);
}
