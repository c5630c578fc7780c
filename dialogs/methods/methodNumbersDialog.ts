/** The numbers of a new payment method, each by a secret question; every refusal in its own words, then the same question again. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type {
  DraftStep,
  GiveAccountNumberOutcome,
  GiveCardNumberOutcome,
  GiveExpiryOutcome,
  GiveRoutingOutcome,
} from '../../src/domain/payments/methods';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import {
  type MethodNumbersOptions,
  detailsWithoutKind,
  methodDetailsDialogId,
  methodNumbersDialogId,
} from './methodDraft';
import { MethodKeepingDialog } from './methodKeepingDialog';
import type { Asked } from '../prompts/prompt';
import {
  accountNumberPromptId,
  cardExpiryPromptId,
  cardNumberPromptId,
  routingPromptId,
} from '../prompts/secretPrompt';
import { say } from '../say';
import { turnOf } from '../turn';

type NumbersStep = WaterfallStepContext<MethodNumbersOptions>;
type Outcome = GiveRoutingOutcome | GiveAccountNumberOutcome | GiveCardNumberOutcome | GiveExpiryOutcome;

/** Ends as the details dialog does. */
export class MethodNumbersDialog extends WaterfallDialog<MethodNumbersOptions> {
  constructor(private readonly services: Pick<DialogServices, 'wording' | 'settings'>) {
    super(methodNumbersDialogId);
    this.addStep(this.ask).addStep(this.takeOrRefuse);
  }

  private readonly ask: WaterfallStep<MethodNumbersOptions> = async (step) => {
    const { options } = step;
    const { ticket, kind, refusals = 0 } = options;
    switch (options.next) {
      case 'routing_number': {
        const asked: Asked<'routing'> = {
          question: 'routing',
          parameters: { ticket },
          back: backToKind(options),
          refusals,
        };
        return step.beginDialog(routingPromptId, asked);
      }
      case 'account_number': {
        const parameters = { ticket, kind };
        const asked: Asked<'accountNumber'> = {
          question: 'accountNumber',
          parameters,
          back: backTo('routing_number', options),
          refusals,
        };
        return step.beginDialog(accountNumberPromptId, asked);
      }
      case 'card_number': {
        const asked: Asked<'cardNumber'> = {
          question: 'cardNumber',
          parameters: { ticket },
          back: backToKind(options),
          refusals,
        };
        return step.beginDialog(cardNumberPromptId, asked);
      }
      case 'expiry': {
        const asked: Asked<'cardExpiry'> = {
          question: 'cardExpiry',
          parameters: { ticket },
          back: backTo('card_number', options),
          refusals,
        };
        return step.beginDialog(cardExpiryPromptId, asked);
      }
      case 'finish':
        return step.replaceDialog(MethodKeepingDialog.name, options);
      default:
        return assertNever(options.next);
    }
  };

  private readonly takeOrRefuse: WaterfallStep<MethodNumbersOptions> = async (step) => {
    const outcome = step.result as Outcome;
    const { methods } = this.services.wording;
    turnOf(step.context).record({ name: 'number_given', detail: outcome.kind });
    switch (outcome.kind) {
      case 'taken':
        return this.goOn(step, outcome);
      case 'draft_gone':
        await say(step.context, methods.draftGone());
        return step.replaceDialog(methodDetailsDialogId, {
          ...detailsWithoutKind(step.options),
          kind: step.options.kind,
        });
      case 'too_many_numbers':
        await say(step.context, methods.tooManyNumbers(this.services.settings));
        return step.endDialog();
      default:
        return this.askAgain(step, this.refusal(step.options.next, outcome));
    }
  };

  /** The bank's or the card's name is read back, and with it the digits by which it will be called. */
  private async goOn(step: NumbersStep, taken: Extract<Outcome, { kind: 'taken' }>): Promise<DialogTurnResult> {
    const { methods } = this.services.wording;
    if ('bankName' in taken && taken.bankName !== undefined) await say(step.context, methods.bankKnown(taken.bankName));
    if ('brand' in taken) await say(step.context, methods.cardKnown(taken.brand, taken.ending));
    const ending =
      'ending' in taken ? { ending: taken.ending, isShort: 'isShort' in taken && taken.isShort === true } : {};
    return step.replaceDialog(methodNumbersDialogId, { ...step.options, ...ending, next: taken.next, refusals: 0 });
  }

  private async askAgain(step: NumbersStep, reason: Message): Promise<DialogTurnResult> {
    const { refusals = 0 } = step.options;
    await say(step.context, reason);
    return step.replaceDialog(methodNumbersDialogId, { ...step.options, refusals: refusals + 1 });
  }

  private refusal(
    asked: DraftStep,
    outcome: Exclude<Outcome, { kind: 'taken' | 'draft_gone' | 'too_many_numbers' }>,
  ): Message {
    const { methods } = this.services.wording;
    switch (outcome.kind) {
      case 'not_digits':
        return methods.notDigits(asked);
      case 'wrong_length':
        return methods.wrongLength(asked, outcome.length);
      case 'deposit_slip':
        return methods.depositSlip();
      case 'bad_checksum':
        return methods.badChecksum();
      case 'not_accepted':
        return methods.routingNotAccepted();
      case 'is_routing_number':
        return methods.isRoutingNumber();
      case 'mistyped':
        return methods.cardMistyped();
      case 'brand_not_accepted':
        return methods.brandNotAccepted(outcome.brand);
      case 'funding_not_accepted':
        return methods.fundingNotAccepted(outcome.funding);
      case 'lookup_down':
        return methods.lookupDown();
      case 'unreadable':
        return methods.expiryUnreadable();
      case 'expired':
        return methods.cardHasExpired();
      default:
        return assertNever(outcome);
    }
  }
}

type Back = NonNullable<Asked<'routing'>['back']>;

/** To the saved ones, where the kind was never asked for. */
function backToKind(options: MethodNumbersOptions): Back {
  const { kindSaid, saved, back } = options;
  if (kindSaid && saved !== undefined && saved.length > 0 && back !== undefined) return back;
  return { dialog: methodDetailsDialogId, options: detailsWithoutKind(options), over: methodNumbersDialogId };
}

function backTo(next: DraftStep, options: MethodNumbersOptions): Back {
  return { dialog: methodNumbersDialogId, options: { ...options, next, refusals: 0 } };
}
