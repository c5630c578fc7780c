/** The demo's customers: loaded into an empty store, and anew whenever a tester asks for it. */
import { type DirectoryEntry, demoDirectory } from '../db/demo/demoDirectory';
import type { DemoData } from '../db/demo/demoSchema';
import { loadDemo } from '../db/demo/loadDemo';
import { parseDemoData, readDemoData } from '../db/demo/readDemoData';
import { createCustomerWriter } from '../db/repositories/customerWriter';
import type { Service } from './compose';

type ResetOutcome = { readonly kind: 'loaded' } | { readonly kind: 'refused'; readonly complaints: readonly string[] };

export class Demo {
  private constructor(
    private readonly service: Service,
    private data: DemoData,
  ) {}

  /** Throws with a message for people where the file of demo customers is not valid. */
  static async start(service: Service): Promise<Demo> {
    const demo = new Demo(service, readDemoData(service.settings.demoData));
    if (await createCustomerWriter(service.store).isEmpty()) await demo.load();
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
    await this.load();
    return { kind: 'loaded' };
  }

  private async load(): Promise<void> {
    const { store, repositories, hasher, attemptKeys, clock, services } = this.service;
    services.credentials.sentNotices.clear();
    services.breaker.close();
    await loadDemo({
      data: this.data,
      writer: createCustomerWriter(store),
      attempts: repositories.attempts,
      hasher,
      keys: attemptKeys,
      clock,
      identity: services.credentials.identity,
      keepers: { methods: services.records.methods, vault: services.vault },
    });
  }
}
