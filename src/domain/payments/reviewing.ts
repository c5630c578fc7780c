/** The first of the two steps: checks a payment, words its authorization, and keeps what the customer is shown. */
import { createHash, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { businessDateAt, type Clock } from '../clock/clock';
import { fullName } from '../identity/fullName';
import type { ChannelKind } from '../identity/place';
import type { Session } from '../identity/ports';
import { assertCents } from '../money/cents';
import { type AccountPicture, readPicture } from './accountPicture';
import { isExpired } from './cardNumber';
import type {
  AuthorizationFacts,
  PaymentRequest,
  PaymentReview,
  ReviewOutcome,
  ReviewWarning,
  SecCode,
} from './outcomes';
import { dayMilliseconds, type PaymentSettings, reviewMilliseconds } from './paymentSettings';
import { toView } from './paymentViews';
import type { ReviewRecord, StoredMethod } from './records';
import type { PaymentStore } from './repositories';
import { toPaymentMethod } from './storedMethods';

/** No convenience fee (standards B14). */
const fee = 0;

/** A debit authorized by voice over the internet is coded as one over the internet (standards B3). */
const secCodes: Readonly<Record<ChannelKind, SecCode>> = {
  web: 'WEB',
  text: 'WEB',
  phone: 'TEL',
  speaker: 'WEB',
  testing: 'WEB',
};

type Owing = Extract<AccountPicture, { readonly kind: 'owing' }>;
type Seen = Owing & Pick<ReviewRecord, 'ledgerSequence'>;
type Refusal = Exclude<ReviewOutcome, { readonly kind: 'ready' }>;

interface ReviewParts {
  readonly store: PaymentStore;
  readonly settings: PaymentSettings;
  readonly clock: Clock;
}

export class Reviewing {
  constructor(private readonly parts: ReviewParts) {}

  async review(
    session: Session,
    request: PaymentRequest,
    authorize: (facts: AuthorizationFacts) => string,
  ): Promise<ReviewOutcome> {
    const { store, clock, settings } = this.parts;
    // Before anything else is read: a payment in between then counts as one made since, and is asked about.
    const ledgerSequence = await store.ledger.sequence(request.accountId);
    const picture = await readPicture(store, clock, session, request.accountId);
    if (picture.kind === 'settled' || picture.payable === 0) return { kind: 'nothing_to_pay' };
    const method = await store.methods.findFor(session.loginId, request.methodId);
    if (method?.vaultToken === undefined) return { kind: 'method_unknown' };
    const refusal = methodRefusal(method, picture) ?? amountRefusal(request, method, picture, settings);
    if (refusal !== undefined) return refusal;
    const made = await store.payments.countByLogin(session.loginId, clock.now() - dayMilliseconds);
    if (made >= settings.maximumPaymentsPerDay)
      return { kind: 'too_many_payments', limit: settings.maximumPaymentsPerDay };
    const seen = { ...picture, ledgerSequence };
    return { kind: 'ready', review: await this.keep(session, request.amount, method, seen, authorize) };
  }

  private async keep(
    session: Session,
    amount: number,
    method: StoredMethod,
    picture: Seen,
    authorize: (facts: AuthorizationFacts) => string,
  ): Promise<PaymentReview> {
    const facts = authorizationFacts(session, amount, method, picture, this.parts.clock.now());
    const record = this.record(session, facts, picture, authorize(facts));
    await this.parts.store.reviews.insert(record);
    const { key, hash, expiresAt, purpose, effectiveDate, authorization } = record;
    return {
      ...{ key, hash, expiresAt, amount, purpose, effectiveDate, fee, authorization },
      account: picture.account,
      method: toPaymentMethod(method),
      warnings: warningsOf(session, amount, picture),
    };
  }

  private record(session: Session, facts: AuthorizationFacts, picture: Seen, authorization: string): ReviewRecord {
    if (authorization.trim() === '') throw new Error('A payment needs an authorization in words');
    const now = this.parts.clock.now();
    const record = {
      key: randomUUID(),
      loginId: session.loginId,
      accountId: picture.account.id,
      methodId: facts.method.id,
      amount: facts.amount,
      fee,
      purpose: facts.amount === picture.payable ? 'payoff' : 'payment',
      effectiveDate: picture.effectiveDate,
      channel: session.place.channel,
      secCode: facts.secCode,
      ledgerSequence: picture.ledgerSequence,
      authorization,
      authorizationHash: sha256(authorization),
    } as const;
    return { ...record, hash: hashReview(record), createdAt: now, expiresAt: now + reviewMilliseconds };
  }
}

/** Of all that the customer is shown and agrees to, in a fixed order (standards B2). */
function hashReview(record: Omit<ReviewRecord, 'hash' | 'createdAt' | 'expiresAt'>): string {
  const { key, loginId, accountId, methodId, amount, fee, purpose, effectiveDate, authorizationHash } = record;
  const parts = [key, loginId, accountId, methodId, amount, fee, purpose, effectiveDate.toString(), authorizationHash];
  return sha256(JSON.stringify(parts));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function authorizationFacts(
  session: Session,
  amount: number,
  method: StoredMethod,
  { account, effectiveDate }: Owing,
  now: number,
): AuthorizationFacts {
  return {
    ...{ name: fullName(session), amount, account, onOrAfter: effectiveDate },
    method: toPaymentMethod(method),
    authorizedOn: businessDateAt(now),
    secCode: method.kind === 'debit_card' ? undefined : secCodes[session.place.channel],
  };
}

function methodRefusal(method: StoredMethod, { effectiveDate }: Owing): Refusal | undefined {
  const { disabled, expiry } = method;
  if (disabled !== undefined) return { kind: 'method_disabled', method: toPaymentMethod(method), reason: disabled };
  if (expiry !== undefined && isExpired(expiry, effectiveDate))
    return { kind: 'card_expired', method: toPaymentMethod(method) };
  return undefined;
}

/** What closes the contract may be less than the minimum. */
function amountRefusal(
  { amount }: PaymentRequest,
  { kind }: StoredMethod,
  { payable, quote }: Owing,
  { limits }: PaymentSettings,
): Refusal | undefined {
  const minimum = Math.min(limits.minimum, payable);
  const maximum = limits.maximum[kind];
  if (assertCents(amount) < minimum) return { kind: 'too_small', minimum };
  if (amount > payable) return { kind: 'more_than_payoff', payoff: payable, goodThrough: quote.goodThrough };
  return amount > maximum ? { kind: 'too_large', maximum } : undefined;
}

function warningsOf({ loginId }: Session, amount: number, picture: Owing): readonly ReviewWarning[] {
  const warnings: ReviewWarning[] = [...warningsOfPastDue(amount, picture), ...warningsOfDay(picture)];
  const payments = picture.pending.map((payment) => toView(loginId, payment));
  const due = picture.summary.afterPending.total;
  if (payments.length > 0) warnings.push({ kind: 'pending_payments', payments, due });
  const alike = picture.recent.find((payment) => payment.amount === amount);
  if (alike !== undefined) warnings.push({ kind: 'likely_duplicate', payment: toView(loginId, alike) });
  return warnings;
}

function warningsOfPastDue(amount: number, { summary, pendingTotal, dueAfter }: Owing): readonly ReviewWarning[] {
  const { pastDue } = summary.amountDue;
  if (pastDue > amount + pendingTotal) return [{ kind: 'part_of_past_due', pastDue }];
  const { pastDue: left } = dueAfter(amount);
  return left > 0 ? [{ kind: 'fees_first', left, current: amount + left }] : [];
}

function warningsOfDay({ summary, effectiveDate: countsOn }: Owing): readonly ReviewWarning[] {
  const { nextDueDate: dueOn, afterPending } = summary;
  if (dueOn === undefined || afterPending.currentPayment === 0) return [];
  return Temporal.PlainDate.compare(countsOn, dueOn) > 0 ? [{ kind: 'after_due', dueOn, countsOn }] : [];
}
