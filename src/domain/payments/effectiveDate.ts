/** When a payment counts, and when its money has moved: New York banking days and one cut-off (standards B8). */
import type { Temporal } from 'temporal-polyfill';
import { isBankingDay, nextBankingDay } from '../calendar/bankingDays';
import { zonedBusinessTime } from '../clock/clock';

/** A payment submitted at this hour in New York counts on the next banking day. */
export const cutOffHour = 17;

/** Today where it is a banking day and the cut-off is to come, else the next banking day; never chosen by the customer. */
export function effectiveDateAt(instant: number): Temporal.PlainDate {
  const local = zonedBusinessTime(instant);
  const today = local.toPlainDate();
  return local.hour < cutOffHour && isBankingDay(today) ? today : nextBankingDay(today);
}

/** The banking day on which the debit settles. */
export function settlementDate(effectiveDate: Temporal.PlainDate): Temporal.PlainDate {
  return nextBankingDay(effectiveDate);
}
