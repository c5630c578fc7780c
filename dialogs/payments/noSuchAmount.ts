/** Sums that no payment can have: nothing, less than nothing, or millions. */
import { plainText } from '../../src/language/plainText';

const opening = '(?:(?:ok|okay|no|please|just|actually|let me|i want to|make it|pay|send|put)[,. ]+)*';
const unit = '(?: ?(?:dollars?|bucks|usd))?(?: (?:please|now|today))?';
const nothing = new RegExp(
  `^${opening}(?:(?:-|minus |negative )\\$? ?\\d[\\d,.]*|\\$ ?-\\d[\\d,.]*|\\$ ?0+(?:\\.0+)?|0+\\.0+|(?<=(?:pay|it|send|put) )0+)${unit}[.! ]*$`,
);
const millions = new RegExp(`^${opening}\\$? ?(?:[1-9]\\d{6,}|\\d{1,3}(?:,\\d{3}){2,})(?:\\.\\d\\d)?${unit}[.! ]*$`);

export function noSuchAmount(text: string): 'nothing' | 'too_much' | undefined {
  const plain = plainText(text);
  if (nothing.test(plain)) return 'nothing';
  return millions.test(plain) ? 'too_much' : undefined;
}
