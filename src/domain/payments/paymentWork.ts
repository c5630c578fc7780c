/** What goes on about payments while nobody talks: the outbox, settlement, returns, and numbers that nobody needs any more. */
import type { MethodService } from './methodService';
import { type OutboxParts, type OutboxReport, OutboxWorker } from './outboxWorker';
import { dayMilliseconds } from './paymentSettings';
import { type ReturnRates, returnRates, returnWindowMilliseconds } from './returnRates';
import { type ReturnOutcome, Settlement, type SettlementParts } from './settlement';

interface PaymentWorkParts extends OutboxParts, SettlementParts {
  readonly methods: MethodService;
}

interface TickReport {
  readonly outbox: OutboxReport;
  readonly settled: number;
  readonly returned: number;
  readonly cleaned: number;
}

/** One tick after the other is enough; on several machines they may run at the same time. */
export class PaymentWork {
  private readonly outbox: OutboxWorker;
  private readonly settlement: Settlement;
  private running: Promise<TickReport> | undefined;

  constructor(private readonly parts: PaymentWorkParts) {
    this.outbox = new OutboxWorker(parts);
    this.settlement = new Settlement(parts);
  }

  /** Does what is due at the clock's present; while one tick runs, another call waits for the same one. */
  tick(): Promise<TickReport> {
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  /** As `tick`, and what became due after a running one had begun is done as well. */
  async catchUp(): Promise<TickReport> {
    await this.running;
    return this.tick();
  }

  /** A return that did not come by the processor, such as from a file. `code` is R01 to R85. */
  applyReturn(paymentId: string, code: string): Promise<ReturnOutcome> {
    return this.settlement.applyReturn(paymentId, code);
  }

  /** Of the last 60 days; for operators. */
  async returnRates(): Promise<ReturnRates> {
    const { store, clock } = this.parts;
    return returnRates(await store.payments.countReturns(clock.now() - returnWindowMilliseconds));
  }

  private async run(): Promise<TickReport> {
    const { store, methods, clock } = this.parts;
    const charged = await this.outbox.drain();
    const settled = await this.settlement.settleDue(this.parts.onSurprise);
    const returned = await this.takeReturns();
    // Returns leave messages: they go out within the same tick.
    const told = returned > 0 ? await this.outbox.drain() : nothingDone;
    const cleaned = await methods.clean();
    await store.reviews.purge(clock.now() - dayMilliseconds);
    return { outbox: sumOf(charged, told), settled, returned, cleaned };
  }

  /** Acknowledged only once it is written down; a return that cannot be applied does not hold up the others. */
  private async takeReturns(): Promise<number> {
    const { processor, clock, onSurprise } = this.parts;
    let taken = 0;
    for (const { id, key, code } of await processor.openReturns(clock.now())) {
      try {
        const outcome = await this.settlement.applyReturn(key, code);
        if (outcome.kind === 'returned') taken += 1;
        else onSurprise(new Error(`Return ${code} of payment ${key} changed nothing: ${outcome.kind}`));
        await processor.acknowledgeReturn(id);
      } catch (error) {
        onSurprise(error);
      }
    }
    return taken;
  }
}

const nothingDone: OutboxReport = { done: 0, failed: 0, dead: 0 };

function sumOf(one: OutboxReport, other: OutboxReport): OutboxReport {
  return { done: one.done + other.done, failed: one.failed + other.failed, dead: one.dead + other.dead };
}
