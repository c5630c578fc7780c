/** Asks the processor about one payment and writes down what it said; the answer decides, whoever brings it. */
import type { Clock } from '../clock/clock';
import { paymentNotice } from './notices';
import type { DeclineReason } from './outcomes';
import { releasePosting } from './paymentPostings';
import type { ChargeAnswer, PaymentProcessor } from './ports';
import type { PaymentRecord, StoredMethod } from './records';
import type { PaymentStore, PaymentUnit } from './repositories';
import { toInstrument } from './storedMethods';

const undecided = ['submitted', 'unknown'] as const;

export interface ChargingParts {
  readonly store: PaymentStore;
  readonly processor: PaymentProcessor;
  readonly clock: Clock;
}

/** An attempt that was begun in the outbox: its number tells whether a later one has begun since. */
export interface ChargeAttempt {
  readonly itemId: string;
  readonly number: number;
}

export class Charging {
  constructor(private readonly parts: ChargingParts) {}

  /** Within the conversation: the customer hears of a refusal there, so no message goes out about it. */
  async first(payment: PaymentRecord, method: StoredMethod, attempt: ChargeAttempt): Promise<void> {
    await this.record(payment, await this.send(payment, method), attempt, { isInConversation: true });
  }

  /**
   * Later, when the outcome is not known: asks first, and sends again only what never arrived, under the same key.
   * True where the payment is decided now.
   */
  async again(payment: PaymentRecord, attempt: ChargeAttempt): Promise<boolean> {
    if (!undecided.some((status) => status === payment.status))
      return this.parts.store.outbox.close(attempt.itemId, 'done');
    const found = await this.look(payment);
    const answer = found.kind === 'never_received' ? await this.send(payment, await this.methodOf(payment)) : found;
    return this.record(payment, answer, attempt, { isInConversation: false });
  }

  private async record(
    payment: PaymentRecord,
    answer: ChargeAnswer,
    attempt: ChargeAttempt,
    { isInConversation }: { isInConversation: boolean },
  ): Promise<boolean> {
    const { store } = this.parts;
    switch (answer.kind) {
      case 'accepted':
        await store.atomically((unit) => this.accept(unit, payment, attempt));
        return true;
      case 'declined':
        await store.atomically((unit) => this.decline(unit, payment, attempt, answer.reason, !isInConversation));
        return true;
      case 'unavailable':
        return attempt.number === 1 && store.atomically((unit) => this.giveUp(unit, payment, attempt));
      default:
        await store.payments.change(payment.id, ['submitted'], { status: 'unknown' });
        return false;
    }
  }

  private async accept(unit: PaymentUnit, payment: PaymentRecord, { itemId }: ChargeAttempt): Promise<void> {
    const account = await unit.payments.holdAccount(payment.accountId);
    await unit.outbox.close(itemId, 'done');
    if (!(await unit.payments.change(payment.id, undecided, { status: 'accepted' }))) return;
    const now = this.parts.clock.now();
    await unit.outbox.add(paymentNotice('payment_received', payment, account, now));
    if (payment.secCode !== 'TEL') return;
    const review = await unit.reviews.find(payment.reviewKey, payment.loginId);
    if (review === undefined) throw new Error(`Payment ${payment.id} has no review`);
    const { authorization } = review;
    // What was authorized by word of mouth is repeated in writing before it settles (standards B3).
    await unit.outbox.add(paymentNotice('payment_authorized', payment, account, now, { authorization }));
  }

  private async decline(
    unit: PaymentUnit,
    payment: PaymentRecord,
    { itemId }: ChargeAttempt,
    declineReason: DeclineReason,
    tell: boolean,
  ): Promise<void> {
    const now = this.parts.clock.now();
    const account = await unit.payments.holdAccount(payment.accountId);
    await unit.outbox.close(itemId, 'done');
    if (!(await unit.payments.change(payment.id, undecided, { status: 'declined', declineReason }))) return;
    await unit.ledger.post([releasePosting(payment, now, declineReason)]);
    if (!tell) return;
    await unit.outbox.add(paymentNotice('payment_declined', payment, account, now, { declineReason }));
  }

  /**
   * Only the first attempt may give up, and only while no other has begun: then nothing was ever sent that could
   * still arrive, and the customer can be told that nothing happened.
   */
  private async giveUp(unit: PaymentUnit, payment: PaymentRecord, attempt: ChargeAttempt): Promise<boolean> {
    await unit.payments.holdAccount(payment.accountId);
    if (!(await unit.outbox.close(attempt.itemId, 'done', attempt.number))) return false;
    if (!(await unit.payments.change(payment.id, ['submitted'], { status: 'not_taken' }))) return false;
    await unit.ledger.post([releasePosting(payment, this.parts.clock.now(), 'not_taken')]);
    return true;
  }

  private send(payment: PaymentRecord, method: StoredMethod): Promise<ChargeAnswer> {
    const { id: key, amount, effectiveDate, secCode } = payment;
    const charge = { key, amount, effectiveDate, secCode, instrument: toInstrument(method) };
    return this.parts.processor.charge(charge).catch(() => ({ kind: 'no_answer' }) as const);
  }

  private look(payment: PaymentRecord): ReturnType<PaymentProcessor['findCharge']> {
    return this.parts.processor.findCharge(payment.id).catch(() => ({ kind: 'unavailable' }) as const);
  }

  private async methodOf(payment: PaymentRecord): Promise<StoredMethod> {
    const method = await this.parts.store.methods.find(payment.methodId);
    if (method === undefined) throw new Error(`Payment ${payment.id} has no payment method`);
    return method;
  }
}
