/** Submits what was reviewed and tells what became of it: a receipt, a refusal with a way on, or that nobody knows yet. */
import type { AccountAfterPayment } from './afterPayment';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { PaymentView, SubmitOutcome } from '../../src/domain/payments/outcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { newPayments } from './newPayments';
import type { PaymentChange, PaymentTask } from './payment';
import type { PaymentToReview } from '../prompts/question';
import { say } from '../say';
import { sessionOf, turnOf } from '../turn';

/** Ends with 'renew' where the review is void, with a change where another method may do, else with nothing. */
export class PaymentSubmitDialog extends Dialog<PaymentToReview> {
  constructor(private readonly services: Pick<DialogServices, 'payments' | 'wording'>) {
    super(PaymentSubmitDialog.name);
  }

  override async beginDialog(dc: DialogContext, review?: PaymentToReview): Promise<DialogTurnResult> {
    if (review === undefined) throw new Error('A payment was submitted without its review');
    const outcome = await this.services.payments.submit(sessionOf(dc.context), review.key, review.hash);
    turnOf(dc.context).record({ name: `payment_${outcome.kind}` });
    return this.tell(dc, review, outcome);
  }

  private async tell(dc: DialogContext, review: PaymentToReview, outcome: SubmitOutcome): Promise<DialogTurnResult> {
    const { payment, receipt } = this.services.wording;
    switch (outcome.kind) {
      case 'accepted':
      case 'already_submitted': {
        const after = await this.accountAfter(dc, outcome.payment);
        return this.conclude(dc, review, receipt[outcome.kind](outcome.payment, review, after));
      }
      case 'outcome_unknown':
        return this.conclude(dc, review, receipt.pending(outcome.payment, review));
      case 'not_taken':
        turnOf(dc.context).memory.offer = againLater(review);
        return this.end(dc, payment.notTakenNow());
      case 'declined':
        return this.end(dc, payment.declined(outcome.reason), { asks: 'method' });
      case 'expired':
        return this.end(dc, payment.renewed(), 'renew');
      case 'changed':
        return this.end(dc, payment.changed(outcome.what), outcome.what === 'method' ? { asks: 'method' } : 'renew');
      case 'paid_meanwhile': {
        const { payments, due } = outcome;
        newPayments(turnOf(dc.context), payments);
        return this.end(dc, payment.heldBack(payments, due), 'renew');
      }
      default:
        return assertNever(outcome);
    }
  }

  private async accountAfter(dc: DialogContext, { accountId }: PaymentView): Promise<AccountAfterPayment> {
    const outcome = await this.services.payments.options(sessionOf(dc.context), accountId);
    if (outcome.kind === 'nothing_to_pay') return { due: 0, isCovered: true };
    return { due: outcome.options.dueAfterPending, isCovered: false };
  }

  /** From here on "cancel" is about a payment that cannot be cancelled, and "submit" about one that was submitted. */
  private conclude(dc: DialogContext, review: PaymentToReview, message: Message): Promise<DialogTurnResult> {
    turnOf(dc.context).memory.paid = review;
    return this.end(dc, message);
  }

  private async end(dc: DialogContext, message: Message, result?: PaymentChange | 'renew'): Promise<DialogTurnResult> {
    await say(dc.context, message);
    return dc.endDialog(result);
  }
}

/** The same payment, for "try again". */
function againLater({ amount, method }: PaymentToReview): PaymentTask {
  return { task: 'make_payment', values: { amount: { kind: 'exact', cents: amount } }, methodId: method.id };
}
