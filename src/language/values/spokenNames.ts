/** Names and addresses as they are spoken: "dana dot reyes", "pruitt eighty eight". */
import { smallNumberAt, spokenDigits } from './numbers';
import { digitWord } from './otherNumbers';

export const numberWord = `(?:${digitWord}|ten|[a-z]+teen|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)`;
export const sign = '(?:dot|point|period|underscore|under score|dash|hyphen|plus)';

const signs: Readonly<Record<string, string>> = {
  dot: '.',
  point: '.',
  period: '.',
  underscore: '_',
  dash: '-',
  hyphen: '-',
  plus: '+',
};

/** "pruitt eighty eight" as "pruitt88". */
export function withDigits(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const digits = smallNumberAt(rest, 0) || /^\d/.test(rest[0] ?? '') ? spokenDigits(rest.join(' ')) : rest.join('');
  return first + digits;
}

/** "dana dot reyes" as "dana.reyes". */
export function withSigns(words: string): string {
  return words
    .replace(/\bunder score\b/gi, 'underscore')
    .replace(
      / ?\b(dot|point|period|underscore|dash|hyphen|plus)\b ?/gi,
      (_, said: string) => signs[said.toLowerCase()]!,
    );
}
