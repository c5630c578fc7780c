/** The most that somebody can pay, in place of a sum: "no more than 100", "up to 500", "I only have 120". It is taken, and said again. */
import { plainText } from '../../src/language/plainText';

const limit =
  /\b(?:(?:no|not) more than|at (?:the )?most|up to|max(?:imum)?(?: of)?|(?:i|we)(?: only| just| still)*(?: have|'ve got| got)(?: only| just)?|can (?:only |just )?(?:afford|spare|manage))\b/;

export function saysLimit(text: string): boolean {
  return limit.test(plainText(text));
}
