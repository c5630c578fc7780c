/** How amounts, dates and times are written and read aloud in US English. */
import type { Temporal } from 'temporal-polyfill';
import { zonedBusinessTime } from '../../src/domain/clock/clock';
import { type Cents, formatCents } from '../../src/domain/money/cents';
import { monthNames } from '../../src/reply/monthNames';

/** `132050` -> "$1,320.50". */
export function money(cents: Cents): string {
  return formatCents(cents);
}

/** With its sign, for lists: "+$20.00", "-$398.20". */
export function signedMoney(cents: Cents): string {
  return cents > 0 ? `+${formatCents(cents)}` : formatCents(cents);
}

/**
 * Millionths of a dollar, rounded half up to cents, and said to be so: several days may come to a cent more or less than so many
 * times the figure (standards B9). 2522666 -> "about $2.52".
 */
export function perDiemMoney(micros: number): string {
  const cents = formatCents(Math.round(micros / 10_000));
  return micros % 10_000 === 0 ? cents : `about ${cents}`;
}

/** "March 15, 2026". */
export function longDate(date: Temporal.PlainDate): string {
  return `${monthNames[date.month - 1]} ${date.day}, ${date.year}`;
}

/** "Mar 15, 2026". */
export function shortDate(date: Temporal.PlainDate): string {
  return `${monthNames[date.month - 1]?.slice(0, 3)} ${date.day}, ${date.year}`;
}

/** For the ear, where the year is plain: "March 15". */
export function dayAndMonth(date: Temporal.PlainDate): string {
  return `${monthNames[date.month - 1]} ${date.day}`;
}

/** "March 2026". */
export function monthAndYear({ month, year }: Temporal.PlainYearMonth): string {
  return `${monthNames[month - 1]} ${year}`;
}

/** The New York date of an instant: "March 15, 2026". */
export function longDateAt(instant: number): string {
  return longDate(zonedBusinessTime(instant).toPlainDate());
}

/** The minute written last: many customers ask in the same one. */
let latestMoment = { minute: Number.NaN, words: '' };

/** The New York date and time of an instant: "March 15, 2026, 3:45 PM". */
export function momentAt(instant: number): string {
  const minute = Math.floor(instant / 60_000);
  if (minute !== latestMoment.minute) latestMoment = { minute, words: momentWords(instant) };
  return latestMoment.words;
}

function momentWords(instant: number): string {
  const moment = zonedBusinessTime(instant);
  return `${longDate(moment.toPlainDate())}, ${clockTime(moment.hour, moment.minute)}`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The New York weekday, day and time of an instant: "Wednesday, March 11, 9:00 AM". */
export function weekdayAndTime(instant: number): string {
  const moment = zonedBusinessTime(instant);
  const date = moment.toPlainDate();
  return `${weekdays[date.dayOfWeek - 1]}, ${dayAndMonth(date)}, ${clockTime(moment.hour, moment.minute)}`;
}

/** With the year: "Wednesday, March 11, 2026, 9:00 AM". */
export function weekdayDateAndTime(instant: number): string {
  return `${weekdays[zonedBusinessTime(instant).dayOfWeek - 1]}, ${momentAt(instant)}`;
}

/** The New York time of day of an instant: "3:45 PM". */
export function timeOfDay(instant: number): string {
  const { hour, minute } = zonedBusinessTime(instant);
  return clockTime(hour, minute);
}

function clockTime(hour: number, minute: number): string {
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Read one by one: "4417" -> "4 4 1 7". */
export function digitByDigit(digits: string): string {
  return digits.split('').join(' ');
}

/** "a", "a and b", "a, b and c"; the last joint may be another word. */
export function listed(items: readonly string[], joint = 'and'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** "1 day", "2 days". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
