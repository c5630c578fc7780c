/** A bare "no" or "yes" at a question that is no yes-or-no question: "no" would rather not go on, "yes" is no answer. */
import { plainText } from '../src/language/plainText';
import { readYesNo } from '../src/language/yesNo';
import type { OpenPrompt } from './openPrompt';
import type { QuestionName } from './prompts/question';
import type { Turn } from './turn';

/** What is put together there is easily dropped, and just as easily gone on with: it is asked about. */
const declinable: ReadonlySet<QuestionName> = new Set<QuestionName>(['amount', 'otherAmount', 'method', 'methodKind']);
const finished = /^(?:no[, ]+)?(?:i'?m )?(?:done|finished)$/;
/** They name something to be done. */
const names = /\b(?:pay|payment|submit|send|process|make|confirm|approve|continue|proceed|go|do)\b/;

export function declines({ asked }: OpenPrompt, { text }: Turn): boolean {
  if (!declinable.has(asked.question)) return false;
  return readYesNo(text) === 'no' || finished.test(plainText(text).replace(/[.! ]+$/, ''));
}

/** Whatever else the words resemble. */
export function saysOnlyYes({ text }: Turn): boolean {
  return readYesNo(text) === 'yes' && !names.test(plainText(text));
}
