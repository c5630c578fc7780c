/** A payoff for today or a named day: which day, where that is in doubt, then the quote. */
import type { Temporal } from 'temporal-polyfill';
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import { businessDate } from '../../src/domain/clock/clock';
import { type DateReading, readDate } from '../../src/language/values/date';
import type { PayoffQuote } from '../../src/domain/accounts/outcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { DatePrompt } from '../prompts/datePrompt';
import type { Asked } from '../prompts/prompt';
import { offerPayment } from '../payments/offerPayment';
import { say } from '../say';
import { type PayoffAspect, type TaskOptions, accountIdOf, backToVehicle } from '../task';
import { sessionOf, turnOf } from '../turn';
import { vehicleToName } from './vehicles';

const exampleDaysAhead = 10;

interface PayoffOptions extends TaskOptions {
  /** The day must be asked for; the days (ISO) that it may be, where some are in question. */
  readonly candidates?: readonly string[];
}

type PayoffStep = WaterfallStepContext<PayoffOptions>;
type Day = DateReading | { readonly kind: 'today' };

export class PayoffDialog extends WaterfallDialog<PayoffOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'clock' | 'wording' | 'settings'>) {
    super(PayoffDialog.name);
    this.addStep(this.chooseDay).addStep(this.tellQuote);
  }

  private readonly chooseDay: WaterfallStep<PayoffOptions> = async (step) => {
    const { candidates, values } = step.options;
    const today = businessDate(this.services.clock);
    if (candidates !== undefined) return step.beginDialog(DatePrompt.name, whichDay(step.options, candidates, today));
    const day: Day = values.date === undefined ? { kind: 'today' } : readDate(values.date.words, today);
    // A question about what was told yesterday is one about today's.
    const isStale = day.kind === 'past' && step.options.payoffAspect !== undefined;
    return step.next(isStale ? { kind: 'today' } : day);
  };

  private readonly tellQuote: WaterfallStep<PayoffOptions> = async (step) => {
    const day = step.result as Day;
    switch (day.kind) {
      case 'today':
        return this.quote(step, undefined);
      case 'date':
        return this.quote(step, day.date);
      case 'past':
        return this.refuse(step, this.services.wording.payoff.datePassed(day.date));
      case 'ambiguous':
        return this.askAgain(step, day.dates);
      case 'none':
        return this.askAgain(step);
      default:
        return assertNever(day);
    }
  };

  private async quote(step: PayoffStep, day: Temporal.PlainDate | undefined): Promise<DialogTurnResult> {
    const { accounts, wording, settings } = this.services;
    const outcome = await accounts.payoff(sessionOf(step.context), accountIdOf(step.options), day);
    switch (outcome.kind) {
      case 'quoted': {
        const { quote } = outcome;
        const { memory } = turnOf(step.context);
        memory.payoffDay = quote.goodThrough.toString();
        memory.figure = 'payoff';
        const { payoffAspect } = step.options;
        if (payoffAspect !== undefined) await this.tellAspect(step, payoffAspect, quote);
        else await say(step.context, wording.payoff.quote(quote, vehicleToName(quote.account), settings));
        await offerPayment(step.context, step.options, wording);
        return step.endDialog();
      }
      case 'already_paid_off':
        await say(step.context, wording.payoff.alreadyPaidOff(vehicleToName(outcome.account)));
        return step.endDialog();
      case 'date_passed':
        return this.refuse(step, wording.payoff.datePassed(day ?? outcome.today));
      case 'too_far':
        return this.refuse(step, wording.payoff.tooFar(outcome.latest));
      default:
        return assertNever(outcome);
    }
  }

  /** Of the payoff that was told, which is worked out anew. */
  private async tellAspect(step: PayoffStep, aspect: PayoffAspect, quote: PayoffQuote): Promise<void> {
    const { payoff } = this.services.wording;
    switch (aspect) {
      case 'growth':
        return say(step.context, payoff.growth(quote));
      case 'sending':
        return say(step.context, payoff.sending(this.services.settings));
      case 'for_others':
        return say(step.context, payoff.forOthers(this.services.settings));
      case 'holding':
        return say(step.context, payoff.holding(quote));
      case 'interest':
        return say(step.context, payoff.interest(quote));
      case 'remaining':
        return say(step.context, payoff.remaining(quote));
      case 'over_balance':
        return say(step.context, payoff.overBalance(quote));
      case 'half': {
        const amount = Math.ceil(quote.amount / 2);
        turnOf(step.context).memory.offer = {
          task: 'make_payment',
          values: { amount: { kind: 'exact', cents: amount } },
        };
        return say(step.context, payoff.half(amount));
      }
      case 'difference': {
        const today = await this.services.accounts.payoff(sessionOf(step.context), quote.account.id);
        const isLater = today.kind === 'quoted' && !today.quote.goodThrough.equals(quote.goodThrough);
        return say(step.context, isLater ? payoff.difference(quote, today.quote) : payoff.growth(quote));
      }
      default:
        return assertNever(aspect);
    }
  }

  private async refuse(step: PayoffStep, reason: Message): Promise<DialogTurnResult> {
    await say(step.context, reason);
    return this.askAgain(step);
  }

  private askAgain(step: PayoffStep, dates: readonly Temporal.PlainDate[] = []): Promise<DialogTurnResult> {
    return step.replaceDialog(PayoffDialog.name, { ...step.options, candidates: dates.map(String) });
  }
}

function whichDay(
  options: PayoffOptions,
  candidates: readonly string[],
  today: Temporal.PlainDate,
): Asked<'payoffDate'> {
  const example = today.add({ days: exampleDaysAhead }).toString();
  const back = backToVehicle(options);
  return { question: 'payoffDate', parameters: { candidates, example }, ...(back && { back }) };
}
