/** A PIN as it is spoken or written out by a speech recognizer: "7294", "seven two nine four", "seventy two ninety four". */

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

/** Undefined where anything else was said: no try is used up by it. */
export function spokenDigits(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[.,!?-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = `${plain} `.replace(around, '').trim().split(' ');
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
