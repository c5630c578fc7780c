/**
 * Days on which the Federal Reserve moves payments. Own rules, because general holiday calendars also close the
 * Friday before a Saturday holiday, on which the Reserve Banks are open (standards B8).
 */
import { Temporal } from 'temporal-polyfill';

interface FixedDay {
  readonly month: number;
  readonly day: number;
}

interface NthWeekday {
  readonly month: number;
  /** 1 is Monday. */
  readonly weekday: number;
  /** 1 is the first of the month, -1 the last. */
  readonly nth: number;
}

/** The eleven holidays of the Reserve Banks. */
const holidays: readonly (FixedDay | NthWeekday)[] = [
  { month: 1, day: 1 },
  { month: 1, weekday: 1, nth: 3 },
  { month: 2, weekday: 1, nth: 3 },
  { month: 5, weekday: 1, nth: -1 },
  { month: 6, day: 19 },
  { month: 7, day: 4 },
  { month: 9, weekday: 1, nth: 1 },
  { month: 10, weekday: 1, nth: 2 },
  { month: 11, day: 11 },
  { month: 11, weekday: 4, nth: 4 },
  { month: 12, day: 25 },
];

const saturday = 6;
const sunday = 7;

export function isBankingDay(date: Temporal.PlainDate): boolean {
  if (date.dayOfWeek === saturday || date.dayOfWeek === sunday) return false;
  return !isFederalHoliday(date);
}

/** As it is kept: a Sunday holiday on its Monday. */
export function isFederalHoliday(date: Temporal.PlainDate): boolean {
  return holidays.some((holiday) => observed(holiday, date.year).equals(date));
}

/** The first banking day after the date. */
export function nextBankingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date.add({ days: 1 });
  while (!isBankingDay(day)) day = day.add({ days: 1 });
  return day;
}

/** A Sunday holiday is kept on Monday; a Saturday holiday is not kept on another day. */
function observed(holiday: FixedDay | NthWeekday, year: number): Temporal.PlainDate {
  if ('nth' in holiday) return nthWeekday(holiday, year);
  const date = Temporal.PlainDate.from({ year, ...holiday });
  return date.dayOfWeek === sunday ? date.add({ days: 1 }) : date;
}

function nthWeekday({ month, weekday, nth }: NthWeekday, year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (nth < 0) {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}
