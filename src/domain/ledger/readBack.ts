/** Reads a contract's ledger backwards, no further than is needed. */
import type { LedgerRepository, LedgerTransaction } from './ledger';

/** Newest first: all of it, or as much as it takes until `isEnough` says so; `window` is how many are read at first. */
export async function readBack(
  ledger: LedgerRepository,
  accountId: string,
  isEnough: (transactions: readonly LedgerTransaction[]) => boolean,
  firstWindow = 12,
): Promise<readonly LedgerTransaction[]> {
  for (let window = firstWindow; ; window *= 4) {
    const transactions = await ledger.recent(accountId, window);
    if (transactions.length < window || isEnough(transactions)) return transactions;
  }
}
