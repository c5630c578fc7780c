/** One transaction on either engine, begun again where the server gave it up for another one's sake. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';

/** PostgreSQL: serialization failure, deadlock detected (standards E3). */
const worthRetrying: readonly unknown[] = ['40001', '40P01'];
const maximumRetries = 5;
const longestFirstPauseMilliseconds = 20;

/**
 * Runs `work` in a transaction of its own, or in the one that `db` already is. `work` may run more than once, and must
 * reach this store through its transaction only: on SQLite anything else would wait for the transaction's end for good.
 */
export async function inTransaction<Schema, T>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  if (isTransaction(db)) return work(db);
  for (let retries = 0; ; retries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (retries >= maximumRetries || !isWorthRetrying(error)) throw error;
      await pause(Math.random() * longestFirstPauseMilliseconds * 2 ** retries);
    }
  }
}

function isTransaction<Schema>(db: Kysely<Schema>): db is Transaction<Schema> {
  return db.isTransaction;
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof Error && 'code' in error && worthRetrying.includes(error.code);
}
