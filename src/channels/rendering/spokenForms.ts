/** Written English as people speak it: amounts, dates, digits and confirmation numbers, without anything that only the eye needs. */
import { monthNames } from '../../reply/monthNames';

type Form = readonly [pattern: RegExp, spoken: (...found: string[]) => string];

/** One by one: "4417" -> "4 4 1 7". */
function spelled(characters: string): string {
  return [...characters].join(' ');
}

function inHalves(characters: string): string {
  const half = characters.length / 2;
  return `${spelled(characters.slice(0, half))}, ${spelled(characters.slice(half))}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

function spokenAmount(_whole: string, sign: string, dollars: string, cents: string | undefined): string {
  const whole = Number(dollars.replaceAll(',', ''));
  const rest = Number(cents ?? '0');
  const parts = [...(whole > 0 || rest === 0 ? [counted(whole, 'dollar')] : [])];
  if (rest > 0) parts.push(counted(rest, 'cent'));
  return `${{ '-': 'minus ', '+': 'plus ' }[sign] ?? ''}${parts.join(' and ')}`;
}

function monthName(number: string): string {
  return monthNames[Number(number) - 1] ?? number;
}

/** In this order: what an earlier form has rewritten is no longer found by a later one. */
const forms: readonly Form[] = [
  [/([+-]?)\$(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?(?!\d)/g, spokenAmount],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (_, year, month, day) => `${monthName(month)} ${Number(day)}, ${year}`],
  [
    /\b(?:1-)?(\d{3})-(\d{3})-(\d{4})\b/g,
    (_, area, exchange, line) => [area, exchange, line].map((part) => spelled(part)).join(', '),
  ],
  // The same alphabet as confirmation numbers have, with at least one letter and one digit.
  [/\b(?=[A-Z2-9]*[A-Z])(?=[A-Z2-9]*\d)[2-9A-HJKMNP-Z]{8}\b/g, (number) => inHalves(number)],
  [/\b(confirmation number(?: is)?:? )([2-9A-HJKMNP-Z]{8})\b/gi, (_, words, number) => `${words}${inHalves(number)}`],
  [/\b(incident number )([0-9A-F]{10})\b/g, (_, words, number) => `${words}${inHalves(number)}`],
  [/\b(ending(?: in)?|ends in|ended in) (\d{2,4})\b/g, (_, words, digits) => `${words} ${spelled(digits)}`],
  [
    /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2})\b/g,
    (_, short, day) => `${monthNames.find((name) => name.startsWith(short))} ${day}`,
  ],
  [/\b(\d{1,2}):00 (AM|PM)\b/g, (_, hour, half) => `${hour} ${half}`],
  [/(\d) ?%/g, (_, digit) => `${digit} percent`],
  // Of a contact on file only its beginning is written.
  [/(?<!\S)\S\.{3}@[\w.-]*\w/g, () => 'your e-mail address'],
  [/\bALL4\b/g, () => 'All 4'],
  [/\b(ACH|SSN)\b/g, (letters) => spelled(letters)],
  [/ ?& ?/g, () => ' and '],
  [/ #(?=\d)/g, () => ' number '],
  // A question that is only quoted is not asked.
  [/\?(?=["”])/g, () => ''],
  [/["“”]/g, () => ''],
  [/ \(([^()]*)\)/g, (_, aside) => `, ${aside},`],
  [/,(?=[.,;:?!])|,$/g, () => ''],
];

/** Of one piece of text without addresses of pages; saying it twice changes nothing. */
export function spoken(text: string): string {
  const sentences = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/[.!?:;,]$/.test(line) ? line : `${line}.`));
  const said = forms.reduce((words, [pattern, form]) => words.replace(pattern, form), sentences.join(' '));
  return said.replace(/\s+/g, ' ').trim();
}

const address = /:?\s*\bhttps?:\/\/[^\s"]*[^\s".,;:!?]/g;

/** The addresses of pages in a text. */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"]*[^\s".,;:!?]/g)].map(([url]) => url);
}

/** No address is ever read aloud. */
export function withoutAddresses(text: string): string {
  return text.replace(address, '');
}
