/** What every posting says about itself. */
import type { LedgerEntry, LedgerTransaction, TransactionKind } from './ledger';

/**
 * `id` belongs to the business event (a payment's own key, for instance), and the ids of everything posted with it
 * follow from it: posting the same event twice meets the same ids.
 */
export type Stamp = Pick<LedgerTransaction, 'id' | 'accountId' | 'effectiveDate' | 'postedAt'> & {
  /** A machine's word, such as `late_fee`, `R01`, `checking`. */
  readonly detail?: string;
};

export function stamped(
  stamp: Stamp,
  kind: TransactionKind,
  entries: readonly LedgerEntry[],
  reverses?: string,
): LedgerTransaction {
  const { id, accountId, effectiveDate, postedAt, detail } = stamp;
  return { id, accountId, kind, effectiveDate, postedAt, detail, reverses, entries };
}

/** Moves an amount in whole cents from the credited to the debited account. */
export function move(
  debit: LedgerEntry['ledgerAccount'],
  credit: LedgerEntry['ledgerAccount'],
  amount: number,
): LedgerEntry[] {
  return [
    { ledgerAccount: debit, amount },
    { ledgerAccount: credit, amount: -amount },
  ];
}
