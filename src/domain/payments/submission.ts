/** The second of the two steps: claims the review's key in one transaction with payment, ledger and outbox, then asks the processor. */
import { randomUUID } from 'node:crypto';
import type { Session } from '../identity/ports';
import { readPicture } from './accountPicture';
import { type ChargeAttempt, Charging, type ChargingParts } from './charging';
import { newConfirmationNumber } from './confirmationNumber';
import { effectiveDateAt, settlementDate } from './effectiveDate';
import { newOutboxItem } from './notices';
import type { ReviewChange, SubmitOutcome } from './outcomes';
import { dayMilliseconds, type PaymentSettings } from './paymentSettings';
import { pendingPosting } from './paymentPostings';
import { toView } from './paymentViews';
import type { PaymentRecord, ReviewRecord, StoredMethod } from './records';
import type { PaymentUnit } from './repositories';

/** The processor answers within five seconds; only later may somebody else ask about the payment. */
const firstAttemptMilliseconds = 15_000;

export interface SubmissionParts extends ChargingParts {
  readonly settings: PaymentSettings;
}

type Claim =
  | { readonly kind: 'claimed'; readonly payment: PaymentRecord; readonly attempt: ChargeAttempt }
  | { readonly kind: 'repeated'; readonly payment: PaymentRecord }
  | { readonly kind: 'expired' }
  | { readonly kind: 'changed'; readonly what: ReviewChange };

export class Submission {
  private readonly charging: Charging;

  constructor(private readonly parts: SubmissionParts) {
    this.charging = new Charging(parts);
  }

  async submit(session: Session, key: string, hash: string): Promise<SubmitOutcome> {
    const claim = await this.parts.store.atomically((unit) => this.claim(unit, session, key, hash));
    switch (claim.kind) {
      case 'claimed':
        await this.charging.first(claim.payment, claim.attempt);
        return this.outcome(session, claim.payment.id, 'accepted');
      case 'repeated':
        return this.outcome(session, claim.payment.id, 'already_submitted');
      default:
        return claim;
    }
  }

  /** What became of the payment, the same however often it is asked for. */
  private async outcome(
    { loginId }: Session,
    paymentId: string,
    whenTaken: 'accepted' | 'already_submitted',
  ): Promise<SubmitOutcome> {
    const record = await this.parts.store.payments.find(paymentId);
    if (record === undefined) throw new Error(`Payment ${paymentId} is gone`);
    const payment = toView(loginId, record);
    switch (record.status) {
      case 'declined':
        return { kind: 'declined', reason: record.declineReason ?? 'refused_by_bank' };
      case 'not_taken':
        return { kind: 'not_taken' };
      case 'submitted':
      case 'unknown':
        return { kind: whenTaken === 'accepted' ? 'outcome_unknown' : whenTaken, payment };
      default:
        return { kind: whenTaken, payment };
    }
  }

  private async claim(unit: PaymentUnit, session: Session, key: string, hash: string): Promise<Claim> {
    const review = await unit.reviews.find(key, session.loginId);
    if (review === undefined) return { kind: 'expired' };
    if (review.hash !== hash) return { kind: 'changed', what: 'hash' };
    const before = await unit.payments.findByKey(key);
    if (before !== undefined) return { kind: 'repeated', payment: before };
    await unit.payments.holdAccount(review.accountId);
    // Whoever held the account until now may have claimed the key.
    const meanwhile = await unit.payments.findByKey(key);
    if (meanwhile !== undefined) return { kind: 'repeated', payment: meanwhile };
    if (review.expiresAt <= this.parts.clock.now()) return { kind: 'expired' };
    const what = await this.whatChanged(unit, session, review);
    if (what !== undefined) return { kind: 'changed', what };
    return this.write(unit, review);
  }

  /** The account is held: what is read here stays so until the claim is written. */
  private async whatChanged(
    unit: PaymentUnit,
    session: Session,
    review: ReviewRecord,
  ): Promise<ReviewChange | undefined> {
    const { clock, settings } = this.parts;
    const now = clock.now();
    if (!effectiveDateAt(now).equals(review.effectiveDate)) return 'effective_date';
    if (!(await unit.methods.use(review.methodId, now))) return 'method';
    const made = await unit.payments.countByLogin(session.loginId, now - dayMilliseconds);
    if (made >= settings.maximumPaymentsPerDay) return 'limit';
    const picture = await readPicture(unit, clock, session, review.accountId);
    if (picture.kind === 'settled' || review.amount > picture.payable) return 'owed';
    return review.purpose === 'payoff' && review.amount !== picture.payable ? 'owed' : undefined;
  }

  private async write(unit: PaymentUnit, review: ReviewRecord): Promise<Claim> {
    const method = await unit.methods.find(review.methodId);
    if (method === undefined) throw new Error('A reviewed payment method is gone');
    const payment = await this.insert(unit, review, method);
    if (payment === undefined) return this.repeated(unit, review.key);
    await unit.ledger.post([pendingPosting(payment)]);
    const item = newOutboxItem(`charge:${payment.id}`, { kind: 'charge', paymentId: payment.id }, payment.submittedAt);
    const nextAttemptAt = payment.submittedAt + firstAttemptMilliseconds;
    await unit.outbox.add({ ...item, attempts: 1, nextAttemptAt });
    await this.note(unit, payment);
    return { kind: 'claimed', payment, attempt: { itemId: item.id, number: 1 } };
  }

  /** What was authorized stands in the trail by the hash of its text, right before the payment that it is for. */
  private async note(unit: PaymentUnit, payment: PaymentRecord): Promise<void> {
    const { id, loginId, channel, authorizationHash } = payment;
    const by = { loginId, channel, result: 'done' };
    await unit.journal.record({ ...by, action: 'payment_authorized', subject: authorizationHash });
    await unit.journal.record({ ...by, action: 'payment_submitted', subject: id });
  }

  /** Nothing where the key is taken; a confirmation number that is taken is drawn again. */
  private async insert(
    unit: PaymentUnit,
    review: ReviewRecord,
    method: StoredMethod,
  ): Promise<PaymentRecord | undefined> {
    const authorization = { text: review.authorization, hash: review.authorizationHash };
    for (;;) {
      const payment = newPayment(review, method, this.parts.clock.now());
      if (await unit.payments.claim(payment, authorization)) return payment;
      if ((await unit.payments.findByKey(review.key)) !== undefined) return undefined;
    }
  }

  private async repeated(unit: PaymentUnit, key: string): Promise<Claim> {
    const payment = await unit.payments.findByKey(key);
    return payment === undefined ? { kind: 'expired' } : { kind: 'repeated', payment };
  }
}

function newPayment(review: ReviewRecord, method: StoredMethod, now: number): PaymentRecord {
  const { loginId, accountId, methodId, amount, purpose, effectiveDate, channel, secCode, authorizationHash } = review;
  return {
    ...{ loginId, accountId, methodId, amount, purpose, effectiveDate, channel, secCode, authorizationHash },
    id: randomUUID(),
    reviewKey: review.key,
    confirmationNumber: newConfirmationNumber(),
    methodKind: method.kind,
    methodEnding: method.ending,
    settlesOn: settlementDate(effectiveDate),
    status: 'submitted',
    declineReason: undefined,
    returnCode: undefined,
    returnedOn: undefined,
    submittedAt: now,
  };
}
