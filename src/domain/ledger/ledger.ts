/** Double entry, append-only, in whole cents: every movement of every contract (standards E4). */
import type { Temporal } from 'temporal-polyfill';
import { type Cents, sumCents } from '../money/cents';

/**
 * Per contract. A positive amount debits, a negative one credits.
 * Assets: principal, interest, fees, cash, unapplied (credit balance), and for a lease `lease` (payments receivable).
 * The other side: funding, interestIncome, feeIncome, rentalIncome, vehicleSale (a lease's vehicle bought by the customer).
 * Beside what is owed: pendingCash and pendingCredit, payments on their way; both are zero when none is.
 */
export const ledgerAccounts = [
  'cash',
  'principal',
  'interest',
  'fees',
  'lease',
  'unapplied',
  'funding',
  'interestIncome',
  'feeIncome',
  'rentalIncome',
  'vehicleSale',
  'pendingCash',
  'pendingCredit',
] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

export const transactionKinds = [
  'origination',
  'interest_accrual',
  'payment',
  'payment_return',
  'fee',
  'fee_waiver',
  'adjustment',
  'payment_pending',
  'pending_release',
] as const;
export type TransactionKind = (typeof transactionKinds)[number];

export interface LedgerEntry {
  readonly ledgerAccount: LedgerAccount;
  readonly amount: Cents;
}

export interface LedgerTransaction {
  readonly id: string;
  readonly accountId: string;
  readonly kind: TransactionKind;
  /** New York calendar date on which it counts. */
  readonly effectiveDate: Temporal.PlainDate;
  /** Epoch milliseconds UTC at which it was written. */
  readonly postedAt: number;
  /** A machine's word about it, such as `late_fee`, `R01`, `checking`; never a sentence. */
  readonly detail: string | undefined;
  /** The transaction that this one reverses. */
  readonly reverses: string | undefined;
  readonly entries: readonly LedgerEntry[];
}

export type Balances = Readonly<Record<LedgerAccount, Cents>>;

export interface LedgerRepository {
  /** Writes whole transactions, in order; each is checked with `assertBalanced` first. All or none. */
  post(transactions: readonly LedgerTransaction[]): Promise<void>;
  /** Newest first. */
  recent(accountId: string, limit: number): Promise<readonly LedgerTransaction[]>;
  /** Oldest first. */
  all(accountId: string): Promise<readonly LedgerTransaction[]>;
  balances(accountId: string): Promise<Balances>;
  /** The number of the account's newest transaction; they are numbered as they are posted. */
  sequence(accountId: string): Promise<number>;
  /** Ids of what was posted to the account after the transaction with that number, oldest first. */
  idsAfter(accountId: string, sequence: number): Promise<readonly string[]>;
  /** Cents over all contracts; anything but zero is a defect. */
  sum(): Promise<Cents>;
}

/** Throws unless the entries are whole cents, not empty, and sum to zero; stays on in production. */
export function assertBalanced(transaction: LedgerTransaction): void {
  if (transaction.entries.length < 2)
    throw new Error(`Ledger transaction ${transaction.id} has fewer than two entries`);
  const sum = sumCents(transaction.entries.map((entry) => entry.amount));
  if (sum !== 0) throw new Error(`Ledger transaction ${transaction.id} is out of balance by ${sum} cents`);
}
