/** "The other one", "no, the other account": of two saved methods the one that is not paid with now. Whole utterances only. */
import { plainText } from '../../src/language/plainText';
import type { MethodToName } from '../prompts/question';

const opening =
  "(?:(?:no|nope|hm+|um+|uh+|oh|oops|ok|okay|well|actually|wait|sorry|please|rather|just|can i|could i|let'?s|let me|i'?d rather|i'?ll|i meant|i mean|i want to|use|pay|take|do|make it|change (?:it )?to|switch to|go with)[,. ]+)*";
const theOther = new RegExp(
  `^${opening}(from |with |using |by )?(?:the|my) other (one|account|card|bank(?: account)?|(?:payment )?method)(?: (?:please|instead|then|though|after all))*[.! ]*$`,
);

export interface OtherSaid {
  /** Nothing else than a method can be meant. */
  readonly isMethod: boolean;
  /** The one that is left; nothing where there are several. */
  readonly method?: MethodToName;
}

/** `currentId` is the one that was paid with so far. */
export function otherMethodSaid(
  text: string,
  methods: readonly MethodToName[],
  currentId: string | undefined,
): OtherSaid | undefined {
  const [, from, what = ''] = theOther.exec(plainText(text)) ?? [];
  if (what === '') return undefined;
  const left = currentId === undefined ? [] : methods.filter(({ id }) => id !== currentId);
  const ofKind = what === 'card' ? left.filter(({ kind }) => kind === 'debit_card') : left;
  const [method, ...others] = ofKind;
  return {
    isMethod: from !== undefined || what !== 'one',
    ...(method !== undefined && others.length === 0 && { method }),
  };
}
