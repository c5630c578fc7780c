/** The one-time code of a recovery: how it should come, sending it, once more where it is wanted, and typing it. */
import type { DialogTurnResult, WaterfallStep, WaterfallStepContext } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { ContactKind } from '../../src/domain/credentials/codeOutcomes';
import type { RecoveryCodeOutcome, SendRecoveryCodeOutcome } from '../../src/domain/credentials/recoveryOutcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { NewPasswordDialog } from './newPasswordDialog';
import { NewQuestionsDialog } from './newQuestionsDialog';
import {
  type BeginAgainWanted,
  type CodeWanted,
  ContactKindPrompt,
  recoveryCodePromptId,
} from '../prompts/recoveryPrompts';
import type { Asked } from '../prompts/prompt';
import { type TicketOptions, fromTheBeginning, recoveryDialogId } from './recovery';
import { OneTimeCodeDialog } from './oneTimeCodeDialog';
import { say } from '../say';
import { turnOf } from '../turn';

/** What the first steps leave for the others; saved with the dialog state. */
interface Chosen {
  via?: ContactKind;
}

interface CodeOptions extends TicketOptions {
  /** How codes go out, once that was chosen. */
  readonly via?: ContactKind;
  /** A code has gone out already, and is not to be sent again. */
  readonly sent?: boolean;
}

type CodeStep = WaterfallStepContext<CodeOptions>;

/** No contact is named, and nothing shows whether a code went out, so that wrong facts look like right ones (standards A5). */
export class RecoveryCodeDialog extends OneTimeCodeDialog<CodeOptions> {
  constructor(private readonly services: Pick<DialogServices, 'recovery' | 'wording' | 'settings'>) {
    super(RecoveryCodeDialog.name, services);
    this.addStep(this.chooseContactKind).addStep(this.send).addStep(this.askForCode).addStep(this.goOn);
  }

  private readonly chooseContactKind: WaterfallStep<CodeOptions> = async (step) => {
    const { via } = step.options;
    if (via !== undefined) return step.next(via);
    const back = { dialog: recoveryDialogId, options: fromTheBeginning(step.options) };
    const asked: Asked<'contactKind'> = { question: 'contactKind', parameters: {}, back };
    return step.beginDialog(ContactKindPrompt.name, asked);
  };

  private readonly send: WaterfallStep<CodeOptions> = async (step) => {
    const chosen = step.result as ContactKind | BeginAgainWanted;
    if (typeof chosen === 'object') return this.beginAgain(step, this.services.wording.recovery.checkedTogether());
    const via = chosen;
    (step.values as Chosen).via = via;
    const { ticket, sent = false } = step.options;
    if (sent) return step.next();
    const outcome = await this.services.recovery.sendCode({ ticket, via, place: turnOf(step.context).place });
    return this.afterSending(step, outcome);
  };

  private readonly askForCode: WaterfallStep<CodeOptions> = async (step) => {
    const { ticket, sent: afterRefusal = false } = step.options;
    const toContactKind: TicketOptions = { ...fromTheBeginning(step.options), ticket };
    const back = { dialog: RecoveryCodeDialog.name, options: toContactKind };
    const asked: Asked<'recoveryCode'> = { question: 'recoveryCode', parameters: { ticket, afterRefusal }, back };
    return step.beginDialog(recoveryCodePromptId, asked);
  };

  private readonly goOn: WaterfallStep<CodeOptions> = async (step) => {
    const outcome = step.result as RecoveryCodeOutcome | CodeWanted | BeginAgainWanted;
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'choose_password':
        return step.replaceDialog(NewPasswordDialog.name, { ...fromTheBeginning(step.options), ...outcome });
      case 'choose_questions':
        return step.replaceDialog(NewQuestionsDialog.name, {
          ...{ ...fromTheBeginning(step.options), ...outcome },
          answered: 0,
        });
      case 'new_code_wanted':
        return this.sendAgain(step);
      case 'other_contact_wanted':
        Object.assign(step.values, { via: outcome.via ?? otherKind(step) });
        return this.sendAgain(step);
      case 'wrong_code':
      case 'code_too_old':
      case 'codes_locked':
        return this.refuse(step, outcome);
      case 'begin_again_wanted':
        return this.beginAgain(step, this.services.wording.recovery.checkedTogether());
      case 'expired':
        return this.beginAgain(step);
      default:
        return assertNever(outcome);
    }
  };

  private async afterSending(step: CodeStep, outcome: SendRecoveryCodeOutcome): Promise<DialogTurnResult> {
    const { recovery } = this.services.wording;
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'sent_if_known':
        await say(step.context, recovery.codeSent());
        return step.next();
      case 'too_many_codes':
      case 'codes_locked':
        return this.refuseToSend(step, outcome);
      case 'expired':
        return this.beginAgain(step);
      default:
        return assertNever(outcome);
    }
  }

  /** The code that is out stays good where no other one may be sent. */
  private async sendAgain(step: CodeStep): Promise<DialogTurnResult> {
    const { ticket } = step.options;
    const { via = 'phone' } = step.values as Chosen;
    const { recovery } = this.services.wording;
    const outcome = await this.services.recovery.sendCode({ ticket, via, place: turnOf(step.context).place });
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'sent_if_known':
        return this.askAgain(step, recovery.codeSentAgain());
      case 'too_many_codes':
        return this.keepCode(step, outcome);
      case 'codes_locked':
        return this.refuseToSend(step, outcome);
      case 'expired':
        return this.beginAgain(step);
      default:
        return assertNever(outcome);
    }
  }

  protected override onceMore(step: CodeStep): CodeOptions {
    return { ...step.options, ...(step.values as Chosen), sent: true };
  }

  private async beginAgain(
    step: CodeStep,
    why: Message = this.services.wording.recovery.expired(),
  ): Promise<DialogTurnResult> {
    await say(step.context, why);
    return step.replaceDialog(recoveryDialogId, fromTheBeginning(step.options));
  }
}

function otherKind(step: CodeStep): ContactKind {
  return (step.values as Chosen).via === 'email' ? 'phone' : 'email';
}
