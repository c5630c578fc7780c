/** Keeps mail and texts instead of sending them: the demo's tester reads them on the desk. In memory only. */
import type { Clock } from '../domain/clock/clock';
import type { MailSender, TextSender } from '../domain/credentials/senders';

interface SentNotice {
  readonly kind: 'mail' | 'text';
  readonly to: string;
  /** Epoch milliseconds UTC. */
  readonly at: number;
  readonly subject: string | undefined;
  readonly body: string;
}

/** Older ones are dropped. */
const noticesKept = 500;

export class SentNotices {
  private readonly kept = new Map<string, SentNotice>();

  constructor(private readonly clock: Clock) {}

  readonly mail: MailSender = {
    send: async ({ id, to, subject, text }) => this.keep(id, { kind: 'mail', to, subject, body: text }),
  };

  readonly texts: TextSender = {
    send: async ({ id, to, text }) => this.keep(id, { kind: 'text', to, subject: undefined, body: text }),
  };

  /** Newest first. */
  sent(): readonly SentNotice[] {
    return [...this.kept.values()].reverse();
  }

  clear(): void {
    this.kept.clear();
  }

  /** A repeated message is the one that came before. */
  private keep(id: string, notice: Omit<SentNotice, 'at'>): void {
    if (this.kept.has(id)) return;
    this.kept.set(id, { ...notice, at: this.clock.now() });
    const [oldest] = this.kept.keys();
    if (this.kept.size > noticesKept && oldest !== undefined) this.kept.delete(oldest);
  }
}
