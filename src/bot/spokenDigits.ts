/** A secret number as it is spoken or written out by a speech recognizer: "7294", "seven two nine four", "seventy two ninety four". */
import { ordersPayment } from '../language/speaksToUs';

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const digitsOf: ReadonlyMap<string, string> = new Map([
  ...units.map((word, index) => [word, String(index)] as const),
  ...teens.map((word, index) => [word, String(index + 10)] as const),
  ...tens.map((word, index) => [word, String((index + 2) * 10)] as const),
  ['oh', '0'],
  ['o', '0'],
]);
const repeats: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
]);
const around = /^(?:(?:my|the|voice|pin|number|code|is|it|its|it's) )*/;

/** Heard in place of digits, and said in many a sentence. */
const alike: ReadonlySet<string> = new Set(['one', 'oh', 'o', 'to', 'too', 'for', 'fore', 'ate', 'won', 'tree']);

/** True where some of the words may be a secret number that was not heard well, which an order to pay is not: they are kept nowhere. */
export function mayHoldDigits(text: string): boolean {
  if (ordersPayment(text)) return false;
  const words = wordsOf(text);
  const isDigit = (word: string): boolean => /\d/.test(word) || digitsOf.has(word) || repeats.has(word);
  return words.some((word) => isDigit(word) && !alike.has(word)) || words.every((word) => alike.has(word));
}

/** How many words are a digit or a number, such as the "nineteen" and "eighty" of a year. */
export function countOfNumberWords(text: string): number {
  return wordsOf(text).filter((word) => digitsOf.has(word)).length;
}

/** Undefined where anything else was said: no try is used up by it. */
export function spokenDigits(text: string): string | undefined {
  const words = wordsOf(text);
  let digits = '';
  let times = 1;
  let ten = '';
  for (const word of words) {
    const repeated = repeats.get(word);
    const found = /^\d+$/.test(word) ? word : digitsOf.get(word);
    if (repeated === undefined && found === undefined) return undefined;
    // "seventy two" is 72, not 702.
    const joins = ten !== '' && found !== undefined && units.indexOf(word) > 0;
    if (found !== undefined) digits = joins ? digits.slice(0, -1) + found : digits + found.repeat(times);
    times = repeated ?? 1;
    ten = tens.includes(word) ? word : '';
  }
  return digits === '' ? undefined : digits;
}

/** Without what leads a PIN in. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[.,!?-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain} `.replace(around, '').trim().split(' ');
}
