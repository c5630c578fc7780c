/** Does what stands in the outbox, at least once: backed off with jitter, given up after many tries or where none could help, each under its own fence. */
import type { Clock } from '../clock/clock';
import { Charging, type ChargingParts } from './charging';
import type { MessageCarrier } from './ports';
import type { OutboxItem } from './records';
import { Undeliverable } from './undeliverable';

const firstPauseMilliseconds = 5_000;
const longestPauseMilliseconds = 15 * 60_000;
/** With the pauses between them about seven hours. */
const mostAttempts = 40;
const itemsAtOnce = 50;

export interface OutboxParts extends ChargingParts {
  readonly carrier: MessageCarrier;
  readonly clock: Clock;
  /** Between 0 and 1, for the jitter. */
  readonly random: () => number;
  readonly onSurprise: (error: unknown) => void;
}

export interface OutboxReport {
  readonly done: number;
  readonly failed: number;
  readonly dead: number;
}

export class OutboxWorker {
  private readonly charging: Charging;

  constructor(private readonly parts: OutboxParts) {
    this.charging = new Charging(parts);
  }

  /** Everything whose time has come, and what comes of it. Several workers may drain at once: each attempt is begun by one of them. */
  async drain(): Promise<OutboxReport> {
    const { store, clock } = this.parts;
    const report = { done: 0, failed: 0, dead: 0 };
    for (;;) {
      const now = clock.now();
      const items = await store.outbox.due(now, itemsAtOnce);
      for (const item of items) {
        const isBegun = await store.outbox.begin(item.id, item.attempts, now + this.pauseAfter(item.attempts));
        if (isBegun) report[await this.attempt({ ...item, attempts: item.attempts + 1 })] += 1;
      }
      if (items.length === 0) return report;
    }
  }

  private async attempt(item: OutboxItem): Promise<keyof OutboxReport> {
    try {
      if (await this.perform(item)) return 'done';
    } catch (error) {
      this.parts.onSurprise(error);
      if (error instanceof Undeliverable) return this.giveUp(item);
    }
    return item.attempts < mostAttempts ? 'failed' : this.giveUp(item);
  }

  /** For people to look at. */
  private async giveUp(item: OutboxItem): Promise<'dead'> {
    await this.parts.store.outbox.close(item.id, 'dead', item.attempts);
    return 'dead';
  }

  /** True where the item is done. */
  private async perform({ id, work, attempts, createdAt }: OutboxItem): Promise<boolean> {
    const { store, carrier } = this.parts;
    if (work.kind === 'message') {
      await carrier.deliver({ id, createdAt, ...work.message });
      await store.outbox.close(id, 'done');
      return true;
    }
    const payment = await store.payments.find(work.paymentId);
    if (payment === undefined) throw new Error(`The outbox names payment ${work.paymentId}, which is not there`);
    return this.charging.again(payment, { itemId: id, number: attempts });
  }

  /** Doubles from five seconds to a quarter of an hour; half of it is chance, so that workers do not march in step. */
  private pauseAfter(attempts: number): number {
    const pause = Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** attempts);
    return Math.round(pause * (0.5 + this.parts.random() / 2));
  }
}
