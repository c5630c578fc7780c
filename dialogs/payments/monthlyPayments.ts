/** So many monthly payments: "one month", "two payments", "2 payments ahead"; what they come to is looked up. */
import { plainText } from '../../src/language/plainText';
import { findValues } from '../../src/language/values/findValues';
import type { AmountValue } from '../../src/language/values/values';
import type { TaskOptions } from '../task';

const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const leadIn =
  "(?:(?:ok|okay|so|and|please|just|only|actually|no|make it|can i|could i|may i|i(?:'?d like to| want to| need to|'?ll| will)|let me|let'?s|go ahead and)[, ]+)*";
const paying = '(?:(?:pay|cover|do|send)(?: me)?(?: for)?(?: just| only| off)? )';
const months =
  "(?:the |my |for )?(a|one|two|three|four|five|six|[1-6]) (?:monthly |regular |full |car |month'?s?'? )*(?:payments?|months?|instal?lments?)(?:'? worth| ahead| in advance| at once| of payments?)*(?: (?:now|today|please|instead|then))*";
const fromMethod = '(?: (?:from|with|using|on|for|out of) .{3,50})?';
const asAnswer = new RegExp(`^${leadIn}${paying}?${months}${fromMethod}[.!? ]*$`);
const asWish = new RegExp(`^${leadIn}${paying}${months}${fromMethod}[.!? ]*$`);

/** The answer to how much. */
export function monthlyPayments(text: string): AmountValue | undefined {
  return timesOf(asAnswer.exec(plainText(text))?.[1]);
}

/** "pay two months from checking". */
export function payingMonths(text: string): TaskOptions | undefined {
  const amount = text.length > 100 ? undefined : timesOf(asWish.exec(plainText(text))?.[1]);
  if (amount === undefined) return undefined;
  const { method, vehicle } = findValues(text, 'make_payment');
  const values = { amount, ...(method && { method }), ...(vehicle !== undefined && { vehicle }) };
  return { task: 'make_payment', values };
}

function timesOf(word: string | undefined): AmountValue | undefined {
  const times = word === undefined ? undefined : (counts[word] ?? Number(word));
  if (times === undefined) return undefined;
  return { kind: 'named', which: 'monthly_payment', ...(times > 1 && { times }) };
}
