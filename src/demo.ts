/** The demo's customers: loaded into an empty store, and anew whenever a tester asks for it. */
import { type DirectoryEntry, demoDirectory } from '../db/demo/demoDirectory';
import type { DemoData } from '../db/demo/demoSchema';
import { type HashedCustomer, hashCustomers, loadDemo } from '../db/demo/loadDemo';
import { parseDemoData, readDemoData } from '../db/demo/readDemoData';
import { createCustomerWriter } from '../db/repositories/customerWriter';
import type { Service } from './compose';
import type { Foundation } from './foundation';

type ResetOutcome = { readonly kind: 'loaded' } | { readonly kind: 'refused'; readonly complaints: readonly string[] };

interface PreparedDemo {
  readonly data: DemoData;
  /** Absent where the store has customers already. */
  readonly hashed: Promise<readonly HashedCustomer[]> | undefined;
}

/**
 * Begins to hash what an empty store is to hold: half a first start, and on other threads than the rest of the service is
 * loaded on meanwhile. Throws with a message for people where the file of demo customers is not valid.
 */
export async function prepareDemo({ settings, store, hasher }: Foundation): Promise<PreparedDemo> {
  const data = readDemoData(settings.demoData);
  const isEmpty = await createCustomerWriter(store).isEmpty();
  return { data, hashed: isEmpty ? hashCustomers(data, { hash: (secret) => hasher.hashAtOnce(secret) }) : undefined };
}

export class Demo {
  private constructor(
    private readonly service: Service,
    private data: DemoData,
  ) {}

  /** Loads what was prepared. Throws as `prepareDemo` does, where that is left to it. */
  static async start(service: Service, prepared?: PreparedDemo): Promise<Demo> {
    const { data, hashed } = prepared ?? (await prepareDemo(service));
    const demo = new Demo(service, data);
    if (hashed !== undefined) await demo.load(await hashed);
    return demo;
  }

  /** Credentials and all: for the tester's desk only. */
  directory(): readonly DirectoryEntry[] {
    return demoDirectory(this.data);
  }

  /** Everything that happened is gone afterwards; data that is not valid changes nothing. */
  async reset(data?: unknown): Promise<ResetOutcome> {
    const outcome = data === undefined ? undefined : parseDemoData(data);
    if (outcome?.kind === 'refused') return outcome;
    this.data = outcome?.data ?? readDemoData(this.service.settings.demoData);
    await this.load(await hashCustomers(this.data, this.service.hasher));
    return { kind: 'loaded' };
  }

  private async load(customers: readonly HashedCustomer[]): Promise<void> {
    const { store, repositories, attemptKeys, clock, services } = this.service;
    services.credentials.sentNotices.clear();
    services.breaker.close();
    await loadDemo({
      accounts: this.data.accounts,
      customers,
      writer: createCustomerWriter(store),
      attempts: repositories.attempts,
      keys: attemptKeys,
      clock,
      identity: services.credentials.identity,
      keepers: { methods: services.records.methods, vault: services.vault },
    });
  }
}
