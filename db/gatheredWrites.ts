/** Writes that are asked for at the same moment, in one transaction: beginning and committing costs more than most of them. */
import type { Kysely, Transaction } from 'kysely';
import { inTransaction } from './transaction';

/** Runs `work` in a transaction and resolves once that is committed; under the terms of `inTransaction`. */
export type RunWrite<Schema> = <T>(work: (transaction: Transaction<Schema>) => Promise<T>) => Promise<T>;

interface Waiting<Schema> {
  work(transaction: Transaction<Schema>): Promise<void>;
  settle(written: Promise<void>): void;
}

/** Where one write of those in a transaction fails, each is done by itself, so that it fails alone. */
export class GatheredWrites<Schema> {
  private waiting: Waiting<Schema>[] = [];

  /** `soon` says how long to wait for others: until this turn has asked for all of its writes, or others have too. */
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly soon: (write: () => void) => unknown,
  ) {}

  readonly run: RunWrite<Schema> = <T>(work: (transaction: Transaction<Schema>) => Promise<T>) =>
    new Promise<T>((resolve) => {
      let result: T;
      if (this.waiting.length === 0) this.soon(() => void this.writeAll());
      this.waiting.push({
        work: async (transaction) => {
          result = await work(transaction);
        },
        settle: (written) => resolve(written.then(() => result)),
      });
    });

  private async writeAll(): Promise<void> {
    const writes = this.waiting;
    this.waiting = [];
    const together = this.write(writes);
    const done = await together.then(
      () => true,
      () => false,
    );
    for (const write of writes) write.settle(done || writes.length === 1 ? together : this.write([write]));
  }

  private write(writes: readonly Waiting<Schema>[]): Promise<void> {
    return inTransaction(this.db, async (transaction) => {
      for (const write of writes) await write.work(transaction);
    });
  }
}
