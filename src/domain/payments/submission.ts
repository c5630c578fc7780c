/** The second of the two steps: claims the review's key in one transaction with payment, ledger and outbox, then asks the processor. */
import { randomUUID } from 'node:crypto';
import type { Session } from '../identity/ports';
import { type AccountPicture, readPicture } from './accountPicture';
import { type ChargeAttempt, Charging, type ChargingParts } from './charging';
import { newConfirmationNumber } from './confirmationNumber';
import { effectiveDateAt, settlementDate } from './effectiveDate';
import { newOutboxItem } from './notices';
import type { ReviewChange, SubmitOutcome } from './outcomes';
import { dayMilliseconds, type PaymentSettings } from './paymentSettings';
import { pendingId, pendingPosting } from './paymentPostings';
import { toView } from './paymentViews';
import type { PaymentRecord, ReviewRecord, StoredMethod } from './records';
import type { PaymentUnit } from './repositories';

/** The processor answers within five seconds; only later may somebody else ask about the payment. */
const firstAttemptMilliseconds = 15_000;

/** Of 31 to the power of 7 confirmation numbers, so many in a row are not taken by chance. */
const maximumDraws = 10;

export interface SubmissionParts extends ChargingParts {
  readonly settings: PaymentSettings;
}

type Claim =
  | {
      readonly kind: 'claimed';
      readonly payment: PaymentRecord;
      readonly method: StoredMethod;
      readonly attempt: ChargeAttempt;
    }
  | { readonly kind: 'repeated'; readonly paymentId: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'changed'; readonly what: ReviewChange }
  | Extract<SubmitOutcome, { readonly kind: 'paid_meanwhile' }>;

export class Submission {
  private readonly charging: Charging;

  constructor(private readonly parts: SubmissionParts) {
    this.charging = new Charging(parts);
  }

  async submit(session: Session, key: string, hash: string): Promise<SubmitOutcome> {
    const claim = await this.parts.store.atomically((unit) => this.claim(unit, session, key, hash));
    switch (claim.kind) {
      case 'claimed':
        await this.charging.first(claim.payment, claim.method, claim.attempt);
        return this.outcome(session, claim.payment.id, 'accepted');
      case 'repeated':
        return this.outcome(session, claim.paymentId, 'already_submitted');
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
    const held = await unit.reviews.hold(key, session.loginId);
    if (held === undefined) return { kind: 'expired' };
    const { review, paymentId } = held;
    if (review.hash !== hash) return changed('hash');
    if (paymentId !== undefined) return { kind: 'repeated', paymentId };
    return this.claimNow(unit, session, review);
  }

  /** The account is held: what is read here stays so until the claim is written. */
  private async claimNow(unit: PaymentUnit, session: Session, review: ReviewRecord): Promise<Claim> {
    const { clock, settings } = this.parts;
    const now = clock.now();
    if (review.expiresAt <= now) return { kind: 'expired' };
    if (!effectiveDateAt(now).equals(review.effectiveDate)) return changed('effective_date');
    const made = await unit.payments.countByLogin(session.loginId, now - dayMilliseconds);
    if (made >= settings.maximumPaymentsPerDay) return changed('limit');
    const picture = await readPicture(unit, clock, session, review.accountId);
    const since = await madeSince(unit, review, picture);
    if (since.length > 0) return paidMeanwhile(session, since, picture);
    if (picture.kind === 'settled' || review.amount > picture.payable) return changed('owed');
    if (review.purpose === 'payoff' && review.amount !== picture.payable) return changed('owed');
    const method = await unit.methods.use(review.methodId, now);
    return method === undefined ? changed('method') : this.write(unit, review, method);
  }

  private async write(unit: PaymentUnit, review: ReviewRecord, method: StoredMethod): Promise<Claim> {
    const payment = await this.insert(unit, review, method);
    await unit.ledger.post([pendingPosting(payment)]);
    const item = newOutboxItem(`charge:${payment.id}`, { kind: 'charge', paymentId: payment.id }, payment.submittedAt);
    const nextAttemptAt = payment.submittedAt + firstAttemptMilliseconds;
    await unit.outbox.add({ ...item, attempts: 1, nextAttemptAt });
    await this.note(unit, payment);
    return { kind: 'claimed', payment, method, attempt: { itemId: item.id, number: 1 } };
  }

  /** What was authorized stands in the trail by the hash of its text, right before the payment that it is for. */
  private async note(unit: PaymentUnit, payment: PaymentRecord): Promise<void> {
    const { id, loginId, channel, authorizationHash } = payment;
    const by = { loginId, channel, result: 'done' };
    await unit.journal.record(
      { ...by, action: 'payment_authorized', subject: authorizationHash },
      { ...by, action: 'payment_submitted', subject: id },
    );
  }

  /** A confirmation number that is taken is drawn again; the key is free, because its account is held. */
  private async insert(unit: PaymentUnit, review: ReviewRecord, method: StoredMethod): Promise<PaymentRecord> {
    const authorization = { text: review.authorization, hash: review.authorizationHash };
    for (let draws = 0; draws < maximumDraws; draws += 1) {
      const payment = newPayment(review, method, this.parts.clock.now());
      if (await unit.payments.claim(payment, authorization)) return payment;
    }
    throw new Error(`No payment can be claimed under the key of a review on account ${review.accountId}`);
  }
}

function changed(what: ReviewChange): Claim {
  return { kind: 'changed', what };
}

/** Each payment is posted as pending in the transaction that claims it, whoever makes it and wherever. */
async function madeSince(
  unit: PaymentUnit,
  { accountId, ledgerSequence }: ReviewRecord,
  { pending, recent }: AccountPicture,
): Promise<readonly PaymentRecord[]> {
  const posted = new Set(await unit.ledger.idsAfter(accountId, ledgerSequence));
  if (posted.size === 0) return [];
  const others = recent.filter((payment) => !pending.some(({ id }) => id === payment.id));
  return [...pending, ...others].filter((payment) => posted.has(pendingId(payment)));
}

function paidMeanwhile({ loginId }: Session, since: readonly PaymentRecord[], picture: AccountPicture): Claim {
  const payments = since.map((payment) => toView(loginId, payment));
  const due = picture.kind === 'settled' ? 0 : picture.summary.afterPending.total;
  return { kind: 'paid_meanwhile', payments, due };
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
