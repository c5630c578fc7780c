/** On which day what is on its way covers all that is due: a payment of the evening before counts a day later. */
import { Temporal } from 'temporal-polyfill';
import type { PaymentOptions } from './outcomes';

/** Undefined where it does not cover it. */
export function coveredOn({
  amountDue,
  pending,
}: Pick<PaymentOptions, 'amountDue' | 'pending'>): Temporal.PlainDate | undefined {
  const inOrder = pending.toSorted((one, other) => Temporal.PlainDate.compare(one.effectiveDate, other.effectiveDate));
  let open = amountDue.total;
  for (const { amount, effectiveDate } of inOrder) {
    open -= amount;
    if (open <= 0) return effectiveDate;
  }
  return undefined;
}
