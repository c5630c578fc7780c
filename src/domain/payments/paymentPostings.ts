/** A payment's life in the ledger: pending, then released and posted, or released and nothing; a return reverses what was posted. */
import type { Temporal } from 'temporal-polyfill';
import type { Contract } from '../accounts/contract';
import { leasePayoff } from '../accounts/leasePayoff';
import { businessDateAt } from '../clock/clock';
import { accruedThrough, type LedgerPosition } from '../ledger/balances';
import type { LedgerRepository, LedgerTransaction } from '../ledger/ledger';
import { fee, leasePurchase, payment as postPayment, paymentReturn } from '../ledger/postings';
import { readBack } from '../ledger/readBack';
import { move, type Stamp, stamped } from '../ledger/stamp';
import type { Cents } from '../money/cents';
import type { PaymentRecord } from './records';

/** Shows that money is on its way; changes nothing that is owed. */
export function pendingPosting(payment: PaymentRecord): LedgerTransaction {
  return stamped(
    stampOf(payment, '.pending', payment.submittedAt, payment.methodKind),
    'payment_pending',
    move('pendingCash', 'pendingCredit', payment.amount),
  );
}

/** The id of what `pendingPosting` posts. */
export function pendingId({ id }: Pick<PaymentRecord, 'id'>): string {
  return `${id}.pending`;
}

/** Takes the pending posting back; `why` is a machine's word. */
export function releasePosting(payment: PaymentRecord, now: number, why: string): LedgerTransaction {
  return stamped(
    stampOf(payment, '.release', now, why),
    'pending_release',
    move('pendingCredit', 'pendingCash', payment.amount),
    pendingId(payment),
  );
}

/** The payment itself, as of its effective date. A payoff that still is one buys a leased vehicle. */
export function settlementPostings(
  payment: PaymentRecord,
  contract: Contract,
  position: LedgerPosition,
  now: number,
): readonly LedgerTransaction[] {
  const { effectiveDate, amount } = payment;
  const stamp: Stamp = { ...stampOf(payment, '', now, payment.methodKind), effectiveDate };
  const release = releasePosting(payment, now, 'settled');
  if (payment.purpose === 'payoff' && contract.kind === 'lease') {
    const { amount: payoff } = leasePayoff(contract, position.balances, effectiveDate, effectiveDate);
    if (payoff <= amount) return [release, leasePurchase(stamp, position, amount)];
  }
  return [release, ...postPayment(stamp, contract, position, amount)];
}

/** What had been posted, the other way round; `code` is the return's. */
export function returnPostings(
  payment: PaymentRecord,
  posted: LedgerTransaction,
  contract: Contract,
  position: LedgerPosition,
  code: string,
  now: number,
): readonly LedgerTransaction[] {
  return paymentReturn(stampOf(payment, '.return', now, code), contract, position, posted);
}

/** At most one for a payment (standards B13). */
export function returnChargePosting(payment: PaymentRecord, charge: Cents, now: number): LedgerTransaction {
  return fee(stampOf(payment, '.return_charge', now, 'returned_payment_fee'), charge);
}

export async function readPosition(ledger: LedgerRepository, accountId: string): Promise<LedgerPosition> {
  const balances = await ledger.balances(accountId);
  const recent = await readBack(ledger, accountId, (found) => found.some(({ kind }) => kind === 'payment'));
  return { balances, accruedThrough: accruedThrough(recent) };
}

/** Throws where the payment was never posted. */
export async function readPosted(ledger: LedgerRepository, payment: PaymentRecord): Promise<LedgerTransaction> {
  const isPosted = ({ id }: LedgerTransaction): boolean => id === payment.id;
  const found = await readBack(ledger, payment.accountId, (transactions) => transactions.some(isPosted));
  const posted = found.find(isPosted);
  if (posted === undefined) throw new Error(`Payment ${payment.id} was not posted`);
  return posted;
}

/** Every posting of a payment has an id that follows from the payment's: posting it twice meets the same ids. */
function stampOf(payment: PaymentRecord, suffix: string, now: number, detail: string): Stamp {
  const effectiveDate: Temporal.PlainDate = businessDateAt(now);
  return { id: payment.id + suffix, accountId: payment.accountId, effectiveDate, postedAt: now, detail };
}
