/** Reminds by text, three days before a payment is due, whoever asked for it; through the outbox, once for each due date. */
import { type Clock, businessDate, zonedBusinessTime } from '../clock/clock';
import type { AccountService } from '../accounts/accountService';
import { newOutboxItem } from '../payments/notices';
import type { OutboxRepository } from '../payments/repositories';
import type { OutboxItem } from '../payments/records';
import type { ReminderWanted, TextConsentRepository } from './ports';

interface ReminderParts {
  readonly consents: Pick<TextConsentRepository, 'wantingReminders'>;
  readonly accounts: Pick<AccountService, 'list' | 'summary'>;
  readonly outbox: Pick<OutboxRepository, 'add'>;
  readonly clock: Clock;
}

const daysBefore = 3;
/** New York hours in which nobody in the 48 states sleeps: 8 in the morning on the west coast, 8 at night on the east coast. */
const waking = { from: 11, until: 20 };
const numbersAtOnce = 100;

export class PaymentReminders {
  constructor(private readonly parts: ReminderParts) {}

  /** To be called several times a day, by several processes too: each reminder is written once. */
  async tick(): Promise<void> {
    const { hour } = zonedBusinessTime(this.parts.clock.now());
    if (hour < waking.from || hour >= waking.until) return;
    let after: string | undefined = '';
    while (after !== undefined) {
      const wanted: readonly ReminderWanted[] = await this.parts.consents.wantingReminders(after, numbersAtOnce);
      for (const one of wanted) await this.remind(one);
      after = wanted.at(-1)?.numberKey;
    }
  }

  private async remind({ loginId, contactId }: ReminderWanted): Promise<void> {
    const { accounts, outbox, clock } = this.parts;
    const dueOn = businessDate(clock).add({ days: daysBefore });
    for (const { id, last4, vehicle } of await accounts.list({ loginId })) {
      const summary = await accounts.summary({ loginId }, id);
      if (summary.kind === 'paid_off' || !summary.nextDueDate?.equals(dueOn)) continue;
      const open = summary.amountDue.total - summary.pending;
      if (open <= 0) continue;
      const facts = {
        ...{ contactId, amount: open, dueDate: dueOn.toString(), accountLast4: last4 },
        vehicle: vehicle.nickname ?? `${vehicle.year} ${vehicle.model}`,
      };
      const message = { loginId, template: 'payment_due', facts, channelHint: 'text' };
      const work: OutboxItem['work'] = { kind: 'message', message };
      await outbox.add(newOutboxItem(`payment_due:${id}:${dueOn.toString()}:${contactId}`, work, clock.now()));
    }
  }
}
