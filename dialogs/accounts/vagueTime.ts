/** A time in which there were many months: "from 2 years ago", "last summer", "winter 2026", which is of two years. */
import { plainText } from '../../src/language/plainText';

const vagueTime =
  /\b(?:(?:two|three|four|five|\d{1,2}) years? (?:ago|back)|(?:last|this|past) (?:summer|winter|spring|fall|autumn)|winter(?: of)? 20\d\d|way back|long ago)\b/;

export function tellsNoMonth(words: string): boolean {
  return vagueTime.test(plainText(words));
}
