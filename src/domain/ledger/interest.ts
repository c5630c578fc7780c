/** Daily simple interest, actual/365, in whole numbers, rounded once, half up (standards B9). */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../money/cents';
import { divideHalfUp } from '../money/divideHalfUp';

const daysOfYear = 365n;
/** Rates are thousandths of a percent: this many are the whole. */
const wholeRate = 100_000n;
const microsPerCent = 10_000n;
const millisecondsOfDay = 86_400_000;

/** A sum of money that bore interest for some days; both whole and not negative. */
export interface Outstanding {
  readonly principal: Cents;
  readonly days: number;
}

/** Interest over several spans together, in cents, rounded once. */
export function interestOn(spans: readonly Outstanding[], annualRateMilliPercent: number): Cents {
  const centDays = spans.reduce((sum, { principal, days }) => sum + BigInt(principal) * BigInt(days), 0n);
  return divideHalfUp(centDays * BigInt(annualRateMilliPercent), wholeRate * daysOfYear);
}

/** One day's interest in millionths of a dollar. */
export function perDiemMicros(principal: Cents, annualRateMilliPercent: number): number {
  return divideHalfUp(BigInt(principal) * BigInt(annualRateMilliPercent) * microsPerCent, wholeRate * daysOfYear);
}

/** Whole days from one date to the other; none where the other is not later, or where there is no first. */
export function daysFrom(start: Temporal.PlainDate | undefined, end: Temporal.PlainDate): number {
  return start === undefined ? 0 : Math.max(0, dayNumber(end) - dayNumber(start));
}

/** Days since 1970; a fifth of the cost of a Temporal duration, and asked for in every balance. */
function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}
