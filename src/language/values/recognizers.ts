/** The one door to Recognizers-Text: capped input, one value out, and a warm-up so that the first customer does not wait. */
import { Culture, recognizeCurrency, recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite';
import { Temporal } from 'temporal-polyfill';
import { capText } from '../plainText';

/** The recognizers' cost grows with the cube of the length; at this length the worst known input stays near 10 ms. */
const recognizerLimit = 60;
/** More numbers than a date or an amount can have are what makes the recognizers slow. */
const mostNumbers = 6;

/**
 * What English amounts and dates are written in, in a string of one byte a character: the engine compiles every pattern of the
 * recognizers once more for a text with any other character, which took a first such line 70 ms.
 */
function inLatin(text: string): string {
  return Buffer.from(text.replace(/[^\u0020-\u00ff]/g, ' '), 'latin1').toString('latin1');
}

function isTooMuch(text: string): boolean {
  return text.length > recognizerLimit || (text.match(/\d+/g)?.length ?? 0) > mostNumbers;
}

const otherCurrency = /[^\P{Sc}$]/u;

/** A single amount of money in dollars, or undefined when none, several, or not a dollar amount was recognised. */
export function recognizedDollars(said: string): number | undefined {
  const text = inLatin(said);
  if (isTooMuch(text) || otherCurrency.test(said)) return undefined;
  const money = recognizeCurrency(text, Culture.English);
  if (money.length === 1) {
    const resolution: Record<string, unknown> = money[0]!.resolution ?? {};
    return resolution['unit'] === 'Dollar' || resolution['unit'] === 'United States dollar'
      ? Number(resolution['value'])
      : undefined;
  }
  const numbers = money.length === 0 ? recognizeNumber(text, Culture.English) : [];
  return numbers.length === 1 ? Number(numbers[0]!.resolution?.['value']) : undefined;
}

/** The calendar dates that a text may mean, seen from `today`; ranges and times are left out. */
export function recognizedDates(said: string, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const text = inLatin(said);
  if (isTooMuch(text)) return [];
  const reference = new Date(today.year, today.month - 1, today.day);
  const found = recognizeDateTime(text, Culture.English, undefined, reference);
  if (found.length !== 1) return [];
  const values: unknown = found[0]!.resolution?.['values'];
  const dates = Array.isArray(values) ? values.map(plainDateOf).filter((date) => date !== undefined) : [];
  return dates.filter((date, index) => dates.findIndex((other) => other.equals(date)) === index);
}

function plainDateOf(value: unknown): Temporal.PlainDate | undefined {
  const fields = value as { type?: unknown; value?: unknown };
  const isDate = fields.type === 'date' && typeof fields.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fields.value);
  return isDate ? Temporal.PlainDate.from(String(fields.value)) : undefined;
}

const warmUpDay = Temporal.PlainDate.from('2025-01-15');

/** Each recognizer once, which costs 150 to 230 ms, and again, since patterns are compiled in full at their second use. */
export const recognizerWarmUps: readonly (() => unknown)[] = [
  (): unknown => recognizedDollars(capText('twenty dollars')),
  (): unknown => recognizeNumber('twenty', Culture.English),
  (): unknown => recognizedDates('tomorrow', warmUpDay),
  (): unknown => recognizedDollars('forty dollars'),
  (): unknown => recognizedDates('this morning', warmUpDay),
];

export function warmRecognizers(): void {
  for (const warmUp of recognizerWarmUps) warmUp();
}
