/** When people answer: weekly hours of New York time, without the federal holidays where they are kept. */
import type { Temporal } from 'temporal-polyfill';
import { isFederalHoliday } from '../calendar/bankingDays';
import { businessTimeZone, zonedBusinessTime } from '../clock/clock';

/** One span of each week; 1 is Monday, both ends of the weekdays included. Times are `HH:MM`, `until` is after `from`. */
export interface OpeningSpan {
  readonly firstWeekday: number;
  readonly lastWeekday: number;
  readonly from: string;
  readonly until: string;
}

export interface OpeningHours {
  readonly spans: readonly OpeningSpan[];
  readonly closedOnFederalHolidays: boolean;
}

/** Instants are epoch milliseconds UTC. */
export type Openness =
  { readonly kind: 'open'; readonly until: number } | { readonly kind: 'closed'; readonly opensAt: number };

/** No row of holidays is as long. */
const daysAhead = 30;

/** Throws where nobody answers for a month: settings that were checked have a span. */
export function opennessAt(hours: OpeningHours, instant: number): Openness {
  const today = zonedBusinessTime(instant).toPlainDate();
  for (let day = 0; day <= daysAhead; day += 1) {
    for (const { from, until } of spansOn(hours, today.add({ days: day }))) {
      if (instant >= from && instant < until) return { kind: 'open', until };
      if (instant < from) return { kind: 'closed', opensAt: from };
    }
  }
  throw new Error('The opening hours open on no day');
}

/** In order of time. */
function spansOn(hours: OpeningHours, date: Temporal.PlainDate): { from: number; until: number }[] {
  if (hours.closedOnFederalHolidays && isFederalHoliday(date)) return [];
  const at = (time: string): number =>
    date.toZonedDateTime({ timeZone: businessTimeZone, plainTime: time }).epochMilliseconds;
  return hours.spans
    .filter(({ firstWeekday, lastWeekday }) => firstWeekday <= date.dayOfWeek && date.dayOfWeek <= lastWeekday)
    .map(({ from, until }) => ({ from: at(from), until: at(until) }))
    .sort((one, other) => one.from - other.from);
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The sentence for customers: "Monday to Friday, 9 a.m. to 9 p.m. Eastern". */
export function hoursInWords({ spans }: OpeningHours): string {
  return `${spans.map(spanInWords).join('; ')} Eastern`;
}

function spanInWords({ firstWeekday, lastWeekday, from, until }: OpeningSpan): string {
  const [first, last] = [firstWeekday, lastWeekday].map((day) => weekdays[day - 1]);
  return `${first === last ? first : `${first} to ${last}`}, ${timeInWords(from)} to ${timeInWords(until)}`;
}

/** "09:00" -> "9 a.m.", "17:30" -> "5:30 p.m." */
function timeInWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes} ${hour % 24 < 12 ? 'a.m.' : 'p.m.'}`;
}
