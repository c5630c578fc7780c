/** Calendar dates as the tables hold them: ISO text, which sorts as the dates do. */
import { Temporal } from 'temporal-polyfill';

/** Dates repeat all day long and cannot change: those read last are kept. */
const known = new Map<string, Temporal.PlainDate>();
const datesKept = 5000;

export function toPlainDate(text: string): Temporal.PlainDate {
  const seen = known.get(text);
  if (seen) return seen;
  const date = Temporal.PlainDate.from(text);
  if (known.size >= datesKept) known.clear();
  known.set(text, date);
  return date;
}
