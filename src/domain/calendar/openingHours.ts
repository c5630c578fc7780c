/** When people answer the telephone, in New York time. */
import { zonedBusinessTime } from '../clock/clock';

/** Days from 1 (Monday) to 7; times of day as `09:00`. */
export interface OpeningHours {
  readonly days: readonly number[];
  readonly from: string;
  /** Not included. */
  readonly until: string;
}

export function isOpenAt({ days, from, until }: OpeningHours, instant: number): boolean {
  const { dayOfWeek, hour, minute } = zonedBusinessTime(instant);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return days.includes(dayOfWeek) && time >= from && time < until;
}
