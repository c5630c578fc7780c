/** Answers to how much that only the question makes clear: "33%", "everything but the fee", "a month and the fee". */
import type { AmountReading } from '../../src/language/values/amountNames';
import { percentIn } from '../../src/language/values/amountShares';
import { plainText } from '../../src/language/plainText';
import { amountInParts } from './amountParts';
import { leavesFeesOut } from './feesSaid';
import { monthlyPayments } from './monthlyPayments';
import { monthsToPay } from './monthsToPay';
import type { PaymentChange } from './payment';

const opening =
  "(?:(?:ok|okay|so|just|only|maybe|let'?s (?:say|do)|i'?ll (?:pay|do)|i can (?:pay|do)|pay|do|make it|about|um+|uh+)[, ]+)*";
const ofAll = '(?: of (?:it|that|the (?:total|amount|balance|bill)|what i owe|what is due|everything))?';
const percent = new RegExp(
  `^${opening}(\\d{1,2}|five|ten|fifteen|twenty(?:[ -]five)?|thirty|forty|fifty|sixty|seventy(?:[ -]five)?|eighty|ninety) ?(?:%|percent|per cent)${ofAll}(?: (?:please|only|now|today|then))*[.! ]*$`,
);

/** Of the total due, where nothing else was said. */
export function amountAnswer(text: string): PaymentChange | undefined {
  const plain = plainText(text);
  const words = percent.exec(plain)?.[1];
  if (words !== undefined && percentIn(words) > 0) return { amount: share(percentIn(words)) };
  if (leavesFeesOut(text)) return { amount: { kind: 'named', which: 'total_due' }, fees: 'left_out' };
  return amountInParts(text) ?? monthsAndFees(plain);
}

function share(parts: number): Extract<AmountReading, { kind: 'named' }> {
  return { kind: 'named', which: 'total_due', share: { parts, of: 100 } };
}

/** The same in place of an amount that was said before, with the months that are named: "two payments", "december only". */
export function amountInPlace(text: string): PaymentChange | undefined {
  if (leavesFeesOut(text)) return { fees: 'left_out' };
  const amount = monthlyPayments(text);
  return amountAnswer(text) ?? (amount && { amount }) ?? monthsToPay(text, false);
}

const andFees =
  /^(.{3,40}?),? (?:and|plus|with|\+) (?:the |my |any )?(?:late |returned[- ]payment )*(?:fees?|charges?)(?: too| as well| please)*[.! ]*$/;

function monthsAndFees(plain: string): PaymentChange | undefined {
  const amount = monthlyPayments(andFees.exec(plain)?.[1] ?? '');
  return amount && { amount, fees: 'added' };
}
