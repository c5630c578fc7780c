/** One of several processes that race on one store: opens it, then does what it is sent and reports. */
import { openStore } from '../../../db/open';
import { createRepositories, type Repositories } from '../../../db/repositories/createRepositories';
import { createCustomerWriter, type CustomerWriter } from '../../../db/repositories/customerWriter';
import type { Store } from '../../../db/store';
import { someAccount, someTransaction } from './testData';

export type RaceTask =
  | { readonly kind: 'guess'; readonly key: string; readonly attempts: number }
  | { readonly kind: 'post'; readonly account: string; readonly transactions: number };

export interface RaceReport {
  readonly admitted: number;
  readonly failures: number;
  readonly locked: boolean;
  /** The highest number of a ledger transaction. */
  readonly sequence: number;
}

const nothing: RaceReport = { admitted: 0, failures: 0, locked: false, sequence: 0 };
const now = 1_772_000_000_000;
const limit = { failures: 5, lockMilliseconds: 1_800_000 };

class RaceWorker {
  private readonly repositories: Repositories;
  private readonly customers: CustomerWriter;

  constructor(private readonly store: Store) {
    this.repositories = createRepositories(store);
    this.customers = createCustomerWriter(store);
  }

  run(task: RaceTask): Promise<RaceReport> {
    return task.kind === 'guess' ? this.guess(task.key, task.attempts) : this.post(task.account, task.transactions);
  }

  private async guess(key: string, attempts: number): Promise<RaceReport> {
    const { attempts: repository } = this.repositories;
    const outcomes = await Promise.all(Array.from({ length: attempts }, () => repository.reserve(key, limit, now)));
    const row = await repository.read(key);
    return {
      ...nothing,
      admitted: outcomes.filter(({ kind }) => kind === 'admitted').length,
      failures: row?.failures ?? 0,
      locked: row?.lockedUntil === now + limit.lockMilliseconds,
    };
  }

  private async post(accountId: string, transactions: number): Promise<RaceReport> {
    await this.customers.insertAccount({ ...someAccount(), id: accountId }).catch(() => undefined);
    await Promise.all(
      Array.from({ length: transactions }, () => this.repositories.ledger.post([someTransaction(accountId)])),
    );
    const { sequence } = await this.store.durable
      .selectFrom('ledger_transactions')
      .select((row) => row.fn.max('sequence').as('sequence'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    return { ...nothing, sequence };
  }
}

async function main(): Promise<void> {
  const store = await openStore({ url: process.argv[2] ?? '' });
  const worker = new RaceWorker(store);
  process.on('message', (task: RaceTask) => void worker.run(task).then((report) => process.send?.(report)));
  process.on('disconnect', () => void store.close());
  process.send?.(nothing);
}

void main();
