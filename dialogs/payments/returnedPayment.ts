/** A payment that the bank sent back and that has not been made good: what a customer should hear of, unasked. */
import type { Temporal } from 'temporal-polyfill';
import type { ActivityLine } from '../../src/domain/accounts/outcomes';
import type { Cents } from '../../src/domain/money/cents';
import { type PaymentView, pendingStatuses } from '../../src/domain/payments/outcomes';
import type { ReturnAdvice } from '../../src/domain/payments/returnCodes';

export interface ReturnedPayment {
  readonly amount: Cents;
  readonly on: Temporal.PlainDate;
  /** Absent where only the ledger knows of it, or where the other holder paid. */
  readonly advice: ReturnAdvice | undefined;
  /** The charge for it, where one has been posted. */
  readonly charge: Cents | undefined;
}

/** Both lists newest first. Whatever was paid since speaks for itself. */
export function returnedPayment(
  history: readonly PaymentView[],
  lines: readonly ActivityLine[],
): ReturnedPayment | undefined {
  const [latest] = history;
  if (latest?.status === 'returned') return fromHistory(latest, lines) ?? fromLedger(lines);
  const isPaidSince = latest !== undefined && [...pendingStatuses, 'settled'].includes(latest.status);
  return isPaidSince ? undefined : fromLedger(lines);
}

function fromHistory({ amount, returned }: PaymentView, lines: readonly ActivityLine[]): ReturnedPayment | undefined {
  return returned && { amount, on: returned.on, advice: returned.advice, charge: chargeSince(lines) };
}

function fromLedger(lines: readonly ActivityLine[]): ReturnedPayment | undefined {
  const latest = lines.find(({ kind }) => kind === 'payment' || kind === 'payment_return');
  return latest?.kind === 'payment_return'
    ? { amount: Math.abs(latest.amount), on: latest.date, advice: undefined, charge: chargeSince(lines) }
    : undefined;
}

function chargeSince(lines: readonly ActivityLine[]): Cents | undefined {
  const since = lines.slice(0, lines.findIndex(({ kind }) => kind === 'payment_return') + 1);
  return since.find(({ kind, detail }) => kind === 'fee' && detail === 'returned_payment_fee')?.amount;
}
