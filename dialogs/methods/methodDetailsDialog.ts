/** Takes a new payment method: which kind it is, then its numbers, one question each. */
import { WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { MethodKind, RefusedMethodKind } from '../../src/domain/payments/methods';
import type { DialogServices } from '../dialogServices';
import {
  type MethodDetailsOptions,
  type MethodNumbersOptions,
  methodDetailsDialogId,
  methodNumbersDialogId,
} from './methodDraft';
import { detailsWithoutKind } from './methodDraft';
import type { PaymentChange } from '../payments/payment';
import { MethodKindPrompt, type SavedAfterAll } from '../prompts/methodPrompt';
import type { Asked } from '../prompts/prompt';
import { say } from '../say';
import { sessionOf } from '../turn';

/** Ends with the id of the method, with what shall be used instead, or with nothing where it could not be taken; why has been told. */
export class MethodDetailsDialog extends WaterfallDialog<MethodDetailsOptions> {
  constructor(private readonly services: Pick<DialogServices, 'methods' | 'wording' | 'settings'>) {
    super(methodDetailsDialogId);
    this.addStep(this.askForKind).addStep(this.start);
  }

  private readonly askForKind: WaterfallStep<MethodDetailsOptions> = async (step) => {
    const { kind, back, saved } = step.options;
    if (kind !== undefined) return step.next(kind);
    const parameters = { ...(saved && { saved }) };
    const asked: Asked<'methodKind'> = { question: 'methodKind', parameters, ...(back && { back }) };
    return step.beginDialog(MethodKindPrompt.name, asked);
  };

  private readonly start: WaterfallStep<MethodDetailsOptions> = async (step) => {
    const { methods, wording, settings } = this.services;
    const { forPayment, kind: kindSaid } = step.options;
    const withoutKind = detailsWithoutKind(step.options);
    const answer = step.result as MethodKind | RefusedMethodKind | SavedAfterAll;
    if (typeof answer === 'object' && forPayment) return step.endDialog(asChange(answer));
    const kind = typeof answer === 'object' ? answer.saved : answer;
    if (kind === undefined) return step.replaceDialog(methodDetailsDialogId, withoutKind);
    const outcome = await methods.drafts.start(sessionOf(step.context), kind);
    switch (outcome.kind) {
      case 'started': {
        const { ticket, next } = outcome;
        const said = kindSaid !== undefined && { kindSaid: true };
        const options: MethodNumbersOptions = { ...withoutKind, kind: kind as MethodKind, ticket, next, ...said };
        return step.replaceDialog(methodNumbersDialogId, options);
      }
      case 'not_accepted':
        await say(step.context, wording.payment.notAccepted(outcome.asked));
        return step.replaceDialog(methodDetailsDialogId, withoutKind);
      case 'too_many_numbers':
        await say(step.context, wording.methods.tooManyNumbers(settings));
        return step.endDialog();
      default:
        return assertNever(outcome);
    }
  };
}

function asChange({ saved, methodId }: SavedAfterAll): PaymentChange {
  if (methodId !== undefined) return { methodId };
  return saved === undefined ? { asks: 'method' } : { method: { kind: 'method', method: saved } };
}
