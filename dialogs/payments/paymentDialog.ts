/** A payment from any words: asks only for what is missing, in the order amount, method, review; then it is submitted or changed. */
import { DialogReason, type DialogTurnResult, WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { PaymentOptions } from '../../src/domain/payments/outcomes';
import { plainText } from '../../src/language/plainText';
import { isOpenAmount } from '../../src/language/values/openAmounts';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { methodToName } from '../methods/methodNames';
import { askOrUse } from './askMethod';
import { newPayments } from './newPayments';
import type { PaymentChange, PaymentTask } from './payment';
import { amountsToOffer } from './amountsToOffer';
import { noSuchAmount } from './noSuchAmount';
import { inOtherOrder } from './payingFirst';
import { halved } from './halves';
import { amountOfMonths } from './monthsToPay';
import { withoutVehicle } from './leavingOut';
import { type AmountResolution, resolveAmount, shareOf } from './paymentAmount';
import { resolveMethod } from './paymentMethod';
import { rememberPayoff } from './rememberPayoff';
import { PaymentReviewDialog, type PaymentReviewOptions } from './paymentReviewDialog';
import { AmountMeantPrompt, AmountPrompt } from '../prompts/amountPrompt';
import { offerNext } from './offerPayment';
import { type Found, type PaymentStep, backToAmount, known, paymentDialogId } from './paymentStep';
import { tellWhatItIsNot } from './whatItIsNot';
import type { Asked } from '../prompts/prompt';
import { say } from '../say';
import { accountIdOf, backToVehicle, taskDialogId } from '../task';
import { sessionOf, turnOf } from '../turn';
import { vehicleToName } from '../accounts/vehicles';

type Services = Pick<DialogServices, 'accounts' | 'payments' | 'methods' | 'wording'>;

/** Every answer begins the dialog again with what is known now, so that a change is no other way than the first one. */
export class PaymentDialog extends WaterfallDialog<PaymentTask> {
  constructor(private readonly services: Services) {
    super(paymentDialogId);
    this.addStep(this.settleAmount).addStep(this.settleMethod).addStep(this.review).addStep(this.goOn);
  }

  private readonly settleAmount: WaterfallStep<PaymentTask> = async (step) => {
    const { payments, wording } = this.services;
    const outcome = await payments.options(sessionOf(step.context), accountIdOf(step.options));
    if (outcome.kind === 'nothing_to_pay') {
      await say(step.context, wording.payment.nothingToPay(vehicleToName(outcome.account), outcome.pending));
      return step.endDialog();
    }
    const { options } = outcome;
    await this.tellOfPending(step, options);
    await tellWhatItIsNot(step, this.services);
    if (step.options.asLastTime) return this.asLastTime(step);
    const { asks, values, fees, months } = step.options;
    if (months !== undefined) return this.payMonths(step, months, options);
    if (asks === 'other_amount') return this.askForOtherAmount(step, options);
    return this.askOrSettle(
      step,
      asks === 'amount' ? { kind: 'missing' } : resolveAmount(values.amount, options, fees),
      options,
    );
  };

  private readonly settleMethod: WaterfallStep<PaymentTask> = async (step) => {
    if (step.reason === DialogReason.endCalled) return this.again(step, step.result as PaymentChange);
    const { methods } = this.services;
    const session = sessionOf(step.context);
    const { methodId } = step.options;
    const chosen = methodId === undefined ? undefined : await methods.find(session, methodId);
    const resolution = resolveMethod(step.options, chosen, await methods.list(session));
    return askOrUse(step, resolution, this.services.wording);
  };

  private readonly review: WaterfallStep<PaymentTask> = async (step) => {
    if (step.reason === DialogReason.endCalled) return this.takeMethod(step);
    const { amount = 0, methodId = '' } = step.values as Found;
    const accountId = accountIdOf(step.options);
    const back = { dialog: paymentDialogId, options: known(step, { asks: 'method' }) };
    const options: PaymentReviewOptions = { accountId, amount, methodId, back };
    return step.beginDialog(PaymentReviewDialog.name, options);
  };

  private readonly goOn: WaterfallStep<PaymentTask> = async (step) => {
    const change = step.result as PaymentChange | undefined;
    if (change !== undefined) return this.again(step, change);
    await offerNext(step.context, step.options, this.services);
    return step.endDialog();
  };

  /** Once, and what was made since; that nothing else is due is said where the amount does not say it. */
  private async tellOfPending(step: PaymentStep, options: PaymentOptions): Promise<void> {
    const { pending, pendingTotal, dueAfterPending, amountDue } = options;
    const { told, values, fees } = step.options;
    const turn = turnOf(step.context);
    if (!told) delete turn.memory.paymentsHeard;
    const news = newPayments(turn, pending);
    if (news.length === 0) return;
    if (told) return say(step.context, this.services.wording.payment.paidMeanwhile(news, dueAfterPending));
    const isSaid = resolveAmount(values.amount, options, fees).kind === 'nothing_due';
    const covers = amountDue.total > 0 && dueAfterPending === 0 && !isSaid;
    await say(step.context, this.services.wording.payment.pending(pending, pendingTotal, covers));
  }

  /** What the account was paid last, which is said and then paid as any other amount; where there is none, it is asked for. */
  private async asLastTime(step: PaymentStep): Promise<DialogTurnResult> {
    const { accounts, wording } = this.services;
    const { lastPayment } = await accounts.summary(sessionOf(step.context), accountIdOf(step.options));
    if (lastPayment === undefined) return this.again(step, {});
    await say(step.context, wording.payment.lastTime(lastPayment.amount, lastPayment.date));
    return this.again(step, { amount: { kind: 'exact', cents: lastPayment.amount } });
  }

  /** A month by itself can be paid only where it is open; anything else is asked for. */
  private async payMonths(
    step: PaymentStep,
    months: readonly number[],
    options: PaymentOptions,
  ): Promise<DialogTurnResult> {
    const { accounts, wording } = this.services;
    const summary = await accounts.summary(sessionOf(step.context), accountIdOf(step.options));
    const amount = amountOfMonths(months, summary);
    if (amount === undefined) return this.askForAmount(step, options, wording.payment.noMonthOfItsOwn());
    return this.again(step, { amount });
  }

  private async askOrSettle(
    step: PaymentStep,
    resolution: AmountResolution,
    options: PaymentOptions,
  ): Promise<DialogTurnResult> {
    const { payment } = this.services.wording;
    switch (resolution.kind) {
      case 'settled':
        await this.readBack(step, resolution.amount, options);
        return step.next();
      case 'ambiguous':
        return step.beginDialog(AmountMeantPrompt.name, this.whichAmount(step, resolution.cents));
      case 'missing': {
        const { text } = turnOf(step.context);
        const no = noSuchAmount(text);
        const isOpen = isOpenAmount(plainText(text));
        return this.askForAmount(step, options, isOpen ? payment.howMuchExactly() : no && payment.noSuchAmount(no));
      }
      case 'nothing_due':
        return this.askForAmount(step, options, payment.nothingDue());
      case 'nothing_past_due':
        return this.askForAmount(step, options, payment.nothingPastDue());
      case 'past_due_on_its_way':
        return this.askForAmount(step, options, payment.pastDueOnItsWay());
      case 'no_fees':
        return this.askForAmount(step, options, payment.noFees());
      case 'fees_on_their_way':
        return this.askForAmount(step, options, payment.feesOnTheirWay());
      case 'too_small':
        return this.askForAmount(step, options, payment.tooSmall(resolution.minimum));
      case 'too_large':
        return this.askForAmount(step, options, payment.tooLarge(resolution.maximum));
      case 'more_than_payoff':
        return this.askForAmount(step, options, payment.moreThanPayoff(resolution.payoff, resolution.goodThrough));
      default:
        return assertNever(resolution);
    }
  }

  /** What was said by name is heard in figures once, whatever comes next. */
  private async readBack(
    step: PaymentStep,
    amount: number,
    { account, afterPending, payoff }: PaymentOptions,
  ): Promise<void> {
    const found = step.values as Found;
    found.amount = amount;
    found.now = { amount, vehicle: vehicleToName(account) };
    rememberPayoff(turnOf(step.context), amount, payoff);
    const { heard: heardBefore, fees, values } = step.options;
    if (heardBefore === amount) return;
    const { payment } = this.services.wording;
    if (fees === 'left_out') return say(step.context, payment.withoutFees(afterPending.fees, amount));
    if (fees !== undefined) return say(step.context, payment.withFees(afterPending.fees, amount));
    const said = values.amount;
    if (said?.kind !== 'named') return;
    const { which, halfOf, plus, times } = said;
    const share = shareOf(said);
    const worked = share
      ? payment.shareNamed(halfOf ?? which, share, amount)
      : plus && payment.sumNamed(which, plus, amount);
    const heard =
      which === 'payoff'
        ? payment.payoffNamed(amount, payoff.goodThrough, account.contract.kind)
        : payment.named(which, amount, times);
    await say(step.context, worked || heard);
  }

  private async askForAmount(step: PaymentStep, options: PaymentOptions, reason?: Message): Promise<DialogTurnResult> {
    if (reason !== undefined) await say(step.context, reason);
    const back = backToVehicle(step.options);
    const saved = await this.services.methods.list(sessionOf(step.context));
    const methods = saved.filter(({ disabled }) => disabled === undefined).map(methodToName);
    const { methodId, values, heard: said } = step.options;
    const from =
      values.method?.kind === 'method' ? values.method.method : methods.find(({ id }) => id === methodId)?.kind;
    const parameters = {
      ...amountsToOffer(options),
      methods,
      ...(from !== undefined && { from }),
      ...(said && { said }),
    };
    const asked: Asked<'amount'> = { question: 'amount', parameters, ...(back && { back }) };
    return step.beginDialog(AmountPrompt.name, asked);
  }

  private askForOtherAmount(step: PaymentStep, { limits, payoff }: PaymentOptions): Promise<DialogTurnResult> {
    const minimum = Math.min(limits.minimum, payoff.amount);
    const maximum = Math.min(Math.max(...Object.values(limits.maximum)), payoff.amount);
    const asked: Asked<'otherAmount'> = {
      question: 'otherAmount',
      parameters: { minimum, maximum },
      back: backToAmount(step),
    };
    return step.beginDialog(AmountPrompt.name, asked);
  }

  private whichAmount(step: PaymentStep, cents: readonly number[]): Asked<'amountMeant'> {
    return { question: 'amountMeant', parameters: { cents }, back: backToAmount(step) };
  }

  /** One that was given just now comes as its id; nothing where it could not be taken. */
  private async takeMethod(step: PaymentStep): Promise<DialogTurnResult> {
    const result = step.result as PaymentChange | string | undefined;
    if (typeof result === 'string') return this.again(step, { methodId: result });
    if (result !== undefined) return this.again(step, result);
    const saved = await this.services.methods.list(sessionOf(step.context));
    return saved.length === 0 ? step.endDialog() : this.again(step, { asks: 'method' });
  }

  private async again(step: PaymentStep, wanted: PaymentChange): Promise<DialogTurnResult> {
    const { amount } = step.values as Found;
    const { halves } = wanted;
    const change = halves && amount !== undefined ? { ...wanted, ...halved(amount, halves) } : wanted;
    const task = known(step, change);
    if (change.leavesOut !== undefined) {
      const left = await withoutVehicle(step, turnOf(step.context), task, change.leavesOut, this.services);
      return step.replaceDialog(left.accountId === undefined ? taskDialogId : paymentDialogId, left);
    }
    if (change.comesFirst !== undefined)
      return step.replaceDialog(taskDialogId, inOtherOrder(task, change.comesFirst, turnOf(step.context)));
    return step.replaceDialog(change.vehicle === undefined ? paymentDialogId : taskDialogId, task);
  }
}
