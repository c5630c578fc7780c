/** The only door to the wall clock; everything else is handed a Clock. */
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
}

/** The business keeps New York time (product.md, "Money and dates"). */
export const businessTimeZone = 'America/New_York';

export const systemClock: Clock = { now: () => Date.now() };

interface BusinessDay {
  readonly date: Temporal.PlainDate;
  /** Its first millisecond, and the next day's. */
  readonly from: number;
  readonly until: number;
}

/** Nearly every turn asks for the same day, today. */
let latestDay: BusinessDay | undefined;

/** The New York calendar date at an instant. */
export function businessDateAt(instant: number): Temporal.PlainDate {
  if (latestDay === undefined || instant < latestDay.from || instant >= latestDay.until) latestDay = dayAt(instant);
  return latestDay.date;
}

function dayAt(instant: number): BusinessDay {
  const date = zonedBusinessTime(instant).toPlainDate();
  const start = (day: Temporal.PlainDate): number => day.toZonedDateTime(businessTimeZone).epochMilliseconds;
  return { date, from: start(date), until: start(date.add({ days: 1 })) };
}

/** The New York calendar date of the clock. */
export function businessDate(clock: Clock): Temporal.PlainDate {
  return businessDateAt(clock.now());
}

/** The New York date and time of day at an instant. */
export function zonedBusinessTime(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(businessTimeZone);
}
