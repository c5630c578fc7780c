/** What the conversation can do about payments: options, review, submit, and looking back. */
import { readPicture } from './accountPicture';
import type { Session } from '../identity/ports';
import { readConfirmationNumber } from './confirmationNumber';
import type {
  AuthorizationFacts,
  FindPaymentOutcome,
  PaymentOptionsOutcome,
  PaymentRequest,
  Payments,
  PaymentView,
  ReviewOutcome,
  SubmitOutcome,
} from './outcomes';
import { isVisibleTo, toView } from './paymentViews';
import type { PaymentRecord } from './records';
import { Reviewing } from './reviewing';
import { Submission, type SubmissionParts } from './submission';

export class PaymentService implements Payments {
  private readonly reviewing: Reviewing;
  private readonly submission: Submission;

  constructor(private readonly parts: SubmissionParts) {
    this.reviewing = new Reviewing(parts);
    this.submission = new Submission(parts);
  }

  async options(session: Session, accountId: string): Promise<PaymentOptionsOutcome> {
    const { store, clock, settings } = this.parts;
    const picture = await readPicture(store, clock, session, accountId);
    const view = (payment: PaymentRecord): PaymentView => toView(session.loginId, payment);
    const { account, pendingTotal, effectiveDate } = picture;
    const pending = picture.pending.map(view);
    if (picture.kind === 'settled' || picture.payable === 0) return { kind: 'nothing_to_pay', account, pending };
    const { amountDue, afterPending, monthlyPayment, pastDueSince } = picture.summary;
    return {
      kind: 'options',
      options: {
        ...{ account, amountDue, monthlyPayment, pastDueSince, pending, pendingTotal, effectiveDate },
        ...{ dueAfterPending: afterPending.total, afterPending },
        payoff: { amount: picture.payable, goodThrough: picture.quote.goodThrough },
        recent: picture.recent.map(view),
        limits: settings.limits,
      },
    };
  }

  review(
    session: Session,
    request: PaymentRequest,
    authorize: (facts: AuthorizationFacts) => string,
  ): Promise<ReviewOutcome> {
    return this.reviewing.review(session, request, authorize);
  }

  submit(session: Session, key: string, hash: string): Promise<SubmitOutcome> {
    return this.submission.submit(session, key, hash);
  }

  async history(session: Session, accountId: string, limit: number): Promise<readonly PaymentView[]> {
    const { store } = this.parts;
    const account = await store.accounts.findFor(session.loginId, accountId);
    if (account === undefined) throw new Error('This login has no access to the account');
    const payments = await store.payments.listVisible(session.loginId, accountId, limit);
    return payments.map((payment) => toView(session.loginId, payment));
  }

  async find(session: Session, confirmationNumber: string): Promise<FindPaymentOutcome> {
    const reading = readConfirmationNumber(confirmationNumber);
    if (reading.kind === 'mistyped') return reading;
    if (reading.kind === 'not_one') return { kind: 'not_found' };
    const { store } = this.parts;
    const payment = await store.payments.findByConfirmationNumber(reading.confirmationNumber);
    if (payment === undefined || !isVisibleTo(session.loginId, payment)) return { kind: 'not_found' };
    const account = await store.accounts.findFor(session.loginId, payment.accountId);
    return account === undefined ? { kind: 'not_found' } : { kind: 'found', payment: toView(session.loginId, payment) };
  }
}
