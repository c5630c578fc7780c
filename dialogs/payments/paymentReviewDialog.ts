/** The second step of a payment: shows everything, takes the last word by the closed grammar, submits, or ends with what to change. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { PaymentReview, ReviewOutcome, ReviewWarning } from '../../src/domain/payments/outcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { methodToName } from '../methods/methodNames';
import { wrongNumber } from '../methods/wrongNumbers';
import { newPayments } from './newPayments';
import type { PaymentChange, PaymentTask } from './payment';
import { PaymentSubmitDialog } from './paymentSubmitDialog';
import { codeOf } from './reviewCode';
import type { Asked } from '../prompts/prompt';
import type { MethodToName, PaymentToReview } from '../prompts/question';
import { type ReviewAnswer, ReviewPrompt } from '../prompts/reviewPrompt';
import { WhatToChangePrompt } from '../prompts/whatToChangePrompt';
import { ProofDialog, type ProofOptions } from '../credentials/proofDialog';
import { say } from '../say';
import { type Turn, sessionOf, turnOf } from '../turn';
import { vehicleToName } from '../accounts/vehicles';

export interface PaymentReviewOptions {
  readonly accountId: string;
  /** Cents. */
  readonly amount: number;
  readonly methodId: string;
  readonly back: { readonly dialog: string; readonly options: PaymentTask };
}

const numberSaid = /\d{5}/;

type ReviewStep = WaterfallStepContext<PaymentReviewOptions>;
type Refusal = Exclude<ReviewOutcome, { kind: 'ready' }>;

/** What the first step leaves for the others; saved with the dialog state. */
interface Shown {
  review?: PaymentToReview;
}

/** Ends with what is to be changed, or with nothing where the payment is submitted or given up. */
export class PaymentReviewDialog extends WaterfallDialog<PaymentReviewOptions> {
  constructor(
    private readonly services: Pick<DialogServices, 'payments' | 'methods' | 'proofs' | 'wording' | 'settings'>,
  ) {
    super(PaymentReviewDialog.name);
    this.addStep(this.prove).addStep(this.show).addStep(this.decide).addStep(this.change);
  }

  private readonly prove: WaterfallStep<PaymentReviewOptions> = async (step) =>
    step.beginDialog(ProofDialog.name, { back: step.options.back } satisfies ProofOptions);

  private readonly show: WaterfallStep<PaymentReviewOptions> = async (step) => {
    if (step.result !== true) return this.end(step, this.services.wording.payment.dropped());
    const { payments, wording, settings } = this.services;
    const outcome = await payments.review(sessionOf(step.context), step.options, (facts) =>
      wording.authorization.text(facts, settings),
    );
    if (outcome.kind !== 'ready') return this.refuse(step, outcome);
    const { review } = outcome;
    await this.warn(step, review);
    await say(step.context, { text: review.authorization, once: true });
    const parameters = await this.toShow(step, review);
    (step.values as Shown).review = parameters;
    const asked: Asked<'review'> = { question: 'review', parameters, back: step.options.back };
    return step.beginDialog(ReviewPrompt.name, asked);
  };

  private readonly decide: WaterfallStep<PaymentReviewOptions> = async (step) => {
    const answer = step.result as ReviewAnswer;
    const { payment } = this.services.wording;
    const { review } = step.values as Shown;
    turnOf(step.context).record({ name: 'review_answered', detail: answer.kind });
    switch (answer.kind) {
      case 'submit':
        return this.submit(step);
      case 'change':
        return step.endDialog(answer.change);
      case 'wrong_number':
        return this.giveAgain(step, review);
      case 'drop':
        return this.end(step, payment.dropped());
      case 'other_code':
        return this.renew(step, payment.otherCode());
      case 'stale':
        return this.renew(step, payment.renewed());
      case 'no': {
        const { severalVehicles = false, methods = [] } = review ?? {};
        const parameters = { severalVehicles, methods };
        const asked: Asked<'whatToChange'> = { question: 'whatToChange', parameters, back: step.options.back };
        return step.beginDialog(WhatToChangePrompt.name, asked);
      }
      default:
        return assertNever(answer);
    }
  };

  private readonly change: WaterfallStep<PaymentReviewOptions> = async (step) => {
    const result = step.result as PaymentChange | 'renew' | 'drop' | undefined;
    if (result === 'renew') return step.replaceDialog(PaymentReviewDialog.name, step.options);
    return result === 'drop' ? this.end(step, this.services.wording.payment.dropped()) : step.endDialog(result);
  };

  /** Of a method like the one under review; one that is saved stays saved. */
  private async giveAgain(step: ReviewStep, review: PaymentToReview | undefined): Promise<DialogTurnResult> {
    const { method, methods = [] } = review ?? {};
    const isSaved = methods.some(({ id }) => id === method?.id);
    const { text } = turnOf(step.context);
    const isBank = method?.kind !== 'debit_card' && wrongNumber(text) === 'bank';
    if (isSaved && !isBank && !numberSaid.test(text)) return step.endDialog({ asks: 'method' } satisfies PaymentChange);
    const again: PaymentChange = {
      asks: 'new_method',
      ...(method && { method: { kind: 'method', method: method.kind } }),
    };
    return this.endWith(step, this.services.wording.methods.anotherNumber(isSaved), again);
  }

  /** A factor may have grown old while the review stood; the review is shown once more after it was given. */
  private async submit(step: ReviewStep): Promise<DialogTurnResult> {
    const session = sessionOf(step.context);
    const factor = await this.services.proofs.needed(session, turnOf(step.context).mayCarry);
    if (factor !== undefined) return step.replaceDialog(PaymentReviewDialog.name, step.options);
    return step.beginDialog(PaymentSubmitDialog.name, (step.values as Shown).review);
  }

  private async toShow(step: ReviewStep, review: PaymentReview): Promise<PaymentToReview> {
    const { key, hash, expiresAt, amount, fee, account, method, effectiveDate, purpose } = review;
    return {
      ...{ key, hash, expiresAt, amount, fee },
      code: codeOf(hash),
      closes: purpose === 'payoff' ? account.contract.kind : undefined,
      vehicle: vehicleToName(account),
      severalVehicles: turnOf(step.context).memory.severalVehicles === true,
      method: methodToName(method),
      methods: await this.otherMethods(step),
      effectiveDate: effectiveDate.toString(),
    };
  }

  private async otherMethods(step: ReviewStep): Promise<readonly MethodToName[]> {
    const saved = await this.services.methods.list(sessionOf(step.context));
    return saved.filter(({ disabled }) => disabled === undefined).map(methodToName);
  }

  /** What was on its way before was said before; the rest only a review can know. */
  private async warn(step: ReviewStep, { warnings, account }: PaymentReview): Promise<void> {
    for (const warning of warnings) {
      const message = this.warning(warning, vehicleToName(account).model, turnOf(step.context));
      if (message !== undefined) await say(step.context, message);
    }
  }

  private warning(warning: ReviewWarning, model: string, turn: Turn): Message | undefined {
    const { payment } = this.services.wording;
    switch (warning.kind) {
      case 'part_of_past_due':
        return payment.partOfPastDue(warning.pastDue);
      case 'fees_first':
        return payment.feesFirst(warning.left, warning.current);
      case 'after_due':
        return payment.afterDue(warning.dueOn, warning.countsOn);
      case 'likely_duplicate':
        return payment.likelyDuplicate(warning.payment, model);
      case 'pending_payments': {
        const meanwhile = newPayments(turn, warning.payments);
        return meanwhile.length > 0 ? payment.paidMeanwhile(meanwhile, warning.due) : undefined;
      }
      default:
        return assertNever(warning);
    }
  }

  /** A bank account may take what a card cannot. */
  private async tooLarge(step: ReviewStep, maximum: number): Promise<Message> {
    const { payments, wording } = this.services;
    const outcome = await payments.options(sessionOf(step.context), step.options.accountId);
    const most = outcome.kind === 'nothing_to_pay' ? 0 : Math.max(...Object.values(outcome.options.limits.maximum));
    return maximum < most ? wording.payment.tooLargeForCard(maximum) : wording.payment.tooLarge(maximum);
  }

  private async refuse(step: ReviewStep, refusal: Refusal): Promise<DialogTurnResult> {
    const { payment } = this.services.wording;
    switch (refusal.kind) {
      case 'too_small':
        return this.endWith(step, payment.tooSmall(refusal.minimum), { asks: 'amount' });
      case 'too_large':
        return this.endWith(step, await this.tooLarge(step, refusal.maximum), { asks: 'amount' });
      case 'more_than_payoff':
        return this.endWith(step, payment.moreThanPayoff(refusal.payoff, refusal.goodThrough), { asks: 'amount' });
      case 'method_unknown':
        return this.endWith(step, payment.methodGone(), { asks: 'method' });
      case 'method_disabled':
        return this.endWith(step, payment.methodDisabled(methodToName(refusal.method), refusal.reason), {
          asks: 'method',
        });
      case 'card_expired':
        return this.endWith(step, payment.cardExpired(methodToName(refusal.method)), { asks: 'method' });
      case 'nothing_to_pay':
        return this.end(step, payment.nothingLeftToPay());
      case 'too_many_payments':
        return this.end(step, payment.tooManyPayments(refusal.limit, this.services.settings));
      default:
        return assertNever(refusal);
    }
  }

  private async renew(step: ReviewStep, reason: Message): Promise<DialogTurnResult> {
    await say(step.context, reason);
    return step.replaceDialog(PaymentReviewDialog.name, step.options);
  }

  private async endWith(step: ReviewStep, message: Message, change: PaymentChange): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog(change);
  }

  private async end(step: ReviewStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
