/** An amount of money in words, for the ear: figures alone are easily misheard (standards F2). */
import type { Cents } from '../../../src/domain/money/cents';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** `61223` -> "six hundred twelve dollars and twenty-three cents"; below one million dollars. */
export function amountInWords(cents: Cents): string {
  const dollars = Math.floor(cents / 100);
  const rest = cents % 100;
  const whole = `${inWords(dollars)} ${dollars === 1 ? 'dollar' : 'dollars'}`;
  return rest === 0 ? whole : `${whole} and ${inWords(rest)} ${rest === 1 ? 'cent' : 'cents'}`;
}

function inWords(number: number): string {
  if (number < 20) return small[number] ?? '';
  if (number < 100) return joined(tens[Math.floor(number / 10)] ?? '', '-', number % 10);
  if (number < 1000) return joined(`${inWords(Math.floor(number / 100))} hundred`, ' ', number % 100);
  return joined(`${inWords(Math.floor(number / 1000))} thousand`, ' ', number % 1000);
}

function joined(words: string, joint: string, rest: number): string {
  return rest === 0 ? words : `${words}${joint}${inWords(rest)}`;
}
