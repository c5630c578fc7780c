/** What is said right after a payment was submitted and is still about that one: "submit" once more, "no, make it 450". */
import { plainText } from '../../src/language/plainText';
import { readYesNo } from '../../src/language/yesNo';
import { readAmountGrammar } from '../../src/language/values/amount';
import { findValues } from '../../src/language/values/findValues';
import type { PaymentToReview } from '../prompts/question';
import type { Turn } from '../turn';

/** What was submitted, where the words can only mean that once more. */
export function submittedAgain({ text, memory, session }: Turn): PaymentToReview | undefined {
  const { paid, offer } = memory;
  if (paid === undefined || offer !== undefined || session === undefined) return undefined;
  const isRepeated = readYesNo(text) === 'yes' && !/\b(?:pay|make|new|another)\b/.test(plainText(text));
  return isRepeated || plainText(text) === `pay ${paid.code}` ? paid : undefined;
}

const takesBack =
  /^(?:oh |ah |sorry |um |uh )*(?:no|nope|oops|whoops|wait|actually|hold on|i said|it was supposed to be)\b/;
/** "fifty, not fifteen". */
const contrast = /^(?:i said |it was |it is |it's )?(.{1,30}?),? (?:and )?not (.{1,30}?)[.! ]*$/;
const changesIt =
  /\b(?:make|change|correct|fix) (?:it|that|this|the (?:amount|payment|method|date))\b|\bi (?:meant|mean)\b|\bshould (?:be|have been)\b/;
const wantsOneMore = /\b(?:another|more|also|too|extra|additional|again|second|new|pay)\b/;
const mostWords = 12;

/** Too late: it is told so, instead of a second payment being put together. */
export function correctsSubmitted({ text, memory, session }: Turn): boolean {
  if (memory.paid === undefined || session === undefined) return false;
  const plain = plainText(text);
  if (wantsOneMore.test(plain) || plain.split(' ').length > mostWords) return false;
  if (changesIt.test(plain) || isContrast(plain)) return true;
  const { amount, method, date } = findValues(text, 'make_payment');
  return takesBack.test(plain) && (amount ?? method ?? date) !== undefined;
}

function isContrast(plain: string): boolean {
  const [, right, wrong] = contrast.exec(plain) ?? [];
  if (right === undefined || wrong === undefined) return false;
  return [right, wrong].every((words) => readAmountGrammar(words).kind === 'exact');
}
