/** The only door to the wall clock; everything else is handed a Clock. */
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
}

/** The business keeps New York time (product.md, "Money and dates"). */
export const businessTimeZone = 'America/New_York';

export const systemClock: Clock = { now: () => Date.now() };

/** The New York calendar date at an instant. */
export function businessDateAt(instant: number): Temporal.PlainDate {
  return zonedBusinessTime(instant).toPlainDate();
}

/** The New York calendar date of the clock. */
export function businessDate(clock: Clock): Temporal.PlainDate {
  return businessDateAt(clock.now());
}

/** The New York date and time of day at an instant. */
export function zonedBusinessTime(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(businessTimeZone);
}
