/** The end of giving a payment method: a short number is asked about, it is kept only if the customer says so, then confirmed with the processor. */
import { WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { DialogServices } from '../dialogServices';
import { type MethodNumbersOptions, methodDetailsDialogId, methodNumbersDialogId } from './methodDraft';
import { methodToName } from './methodNames';
import { ConfirmPrompt } from '../prompts/confirmPrompt';
import type { Asked } from '../prompts/prompt';
import { say } from '../say';
import { sessionOf, turnOf } from '../turn';

/** Ends as the details dialog does. */
export class MethodKeepingDialog extends WaterfallDialog<MethodNumbersOptions> {
  constructor(private readonly services: Pick<DialogServices, 'methods' | 'wording' | 'settings'>) {
    super(MethodKeepingDialog.name);
    this.addStep(this.askWhetherWhole).addStep(this.askToSave).addStep(this.finish);
  }

  /** A number that is cut short would be found out by a payment that comes back. */
  private readonly askWhetherWhole: WaterfallStep<MethodNumbersOptions> = async (step) => {
    const { kind, ending = '', isShort = false } = step.options;
    if (!isShort) return step.next(true);
    const asked: Asked<'wholeNumber'> = {
      question: 'wholeNumber',
      parameters: { kind, ending },
      back: backToNumber(step.options),
    };
    return step.beginDialog(ConfirmPrompt.name, asked);
  };

  private readonly askToSave: WaterfallStep<MethodNumbersOptions> = async (step) => {
    const { forPayment, kind, ending = '' } = step.options;
    if (step.result !== true) {
      await say(step.context, this.services.wording.methods.numbersAgain());
      return step.replaceDialog(methodNumbersDialogId, { ...step.options, next: 'account_number' });
    }
    if (!forPayment) return step.next(true);
    const asked: Asked<'saveMethod'> = {
      question: 'saveMethod',
      parameters: { kind, ending },
      back: backToNumber(step.options),
    };
    return step.beginDialog(ConfirmPrompt.name, asked);
  };

  private readonly finish: WaterfallStep<MethodNumbersOptions> = async (step) => {
    const { methods, wording } = this.services;
    const { ticket, forPayment, kind, back } = step.options;
    const outcome = await methods.drafts.finish(sessionOf(step.context), ticket, { save: step.result === true });
    turnOf(step.context).record({ name: 'method_given', detail: outcome.kind });
    switch (outcome.kind) {
      case 'added':
        if (outcome.method.isSaved) await say(step.context, wording.methods.saved(methodToName(outcome.method)));
        return step.endDialog(outcome.method.id);
      case 'account_not_confirmed':
        await say(step.context, wording.methods.accountNotConfirmed());
        return step.replaceDialog(methodNumbersDialogId, { ...step.options, next: 'routing_number' });
      case 'incomplete':
        return step.replaceDialog(methodNumbersDialogId, { ...step.options, next: outcome.next });
      case 'lookup_down':
        await say(step.context, wording.methods.accountLookupDown());
        return step.endDialog();
      case 'draft_gone':
        await say(step.context, wording.methods.draftGone());
        return step.replaceDialog(methodDetailsDialogId, { forPayment, kind, ...(back && { back }) });
      case 'nickname_refused':
        throw new Error('A name was refused that nobody gave');
      default:
        return assertNever(outcome);
    }
  };
}

function backToNumber(options: MethodNumbersOptions): NonNullable<Asked<'saveMethod'>['back']> {
  const next = options.kind === 'debit_card' ? 'card_number' : 'account_number';
  return { dialog: methodNumbersDialogId, options: { ...options, next }, over: MethodKeepingDialog.name };
}
