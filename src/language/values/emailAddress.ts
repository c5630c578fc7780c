/** The e-mail address in a text, typed or spoken ("dana dot reyes at example dot com"). */
import { capText } from '../plainText';

const typed = /[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/i;
const joined = '(?: (?:dot|point|underscore|dash|hyphen|plus) [a-z0-9]+)';
const spoken = new RegExp(
  `\\b([a-z0-9]+${joined}{0,4}) at ([a-z0-9]+(?: (?:dash|hyphen) [a-z0-9]+)?(?: dot [a-z]{2,24}){1,3})\\b`,
  'i',
);
const signs: Readonly<Record<string, string>> = {
  dot: '.',
  point: '.',
  underscore: '_',
  dash: '-',
  hyphen: '-',
  plus: '+',
};

/** The address as typed, or as its spoken form is written; undefined when there is none. */
export function readEmailAddress(text: string): string | undefined {
  const capped = capText(text).replace(/\s+/g, ' ');
  const written = typed.exec(capped)?.[0];
  if (written !== undefined) return written;
  const said = spoken.exec(capped);
  return said ? `${withSigns(said[1]!)}@${withSigns(said[2]!)}` : undefined;
}

/** "dana dot reyes" as "dana.reyes". */
export function withSigns(words: string): string {
  return words.replace(
    / ?\b(dot|point|underscore|dash|hyphen|plus)\b ?/gi,
    (_, sign: string) => signs[sign.toLowerCase()]!,
  );
}
