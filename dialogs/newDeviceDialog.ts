/** The security question on a device that is not known, and after a right answer the offer to register the device. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../src/domain/assertNever';
import type { AnswerOutcome, QuestionToAnswer } from '../src/domain/identity/outcomes';
import type { Message } from '../src/reply/message';
import type { DialogServices } from './dialogServices';
import { ConfirmPrompt } from './prompts/confirmPrompt';
import type { Asked } from './prompts/prompt';
import { securityAnswerPromptId } from './prompts/secretPrompt';
import { say } from './say';
import { signInDialogId } from './task';
import { turnOf } from './turn';

type NewDeviceStep = WaterfallStepContext<QuestionToAnswer>;

/** A wrong answer brings a different question; three wrong in total end the sign-in (replaced site's help; standards A6). */
export class NewDeviceDialog extends WaterfallDialog<QuestionToAnswer> {
  constructor(private readonly services: Pick<DialogServices, 'devices' | 'clock' | 'wording' | 'settings'>) {
    super(NewDeviceDialog.name);
    this.addStep(this.askQuestion).addStep(this.acceptOrRefuse).addStep(this.registerDevice);
  }

  private readonly askQuestion: WaterfallStep<QuestionToAnswer> = async (step) => {
    const { ticket, question } = step.options;
    const back = { dialog: signInDialogId, options: {}, over: NewDeviceDialog.name };
    const asked: Asked<'securityAnswer'> = { question: 'securityAnswer', parameters: { ticket, question }, back };
    return step.beginDialog(securityAnswerPromptId, asked);
  };

  private readonly acceptOrRefuse: WaterfallStep<QuestionToAnswer> = async (step) => {
    const outcome = step.result as AnswerOutcome;
    const turn = turnOf(step.context);
    const { signIn } = this.services.wording;
    turn.record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'signed_in':
        turn.session = outcome.session;
        if (!outcome.canRegister) return step.endDialog();
        return step.beginDialog(ConfirmPrompt.name, { question: 'registerDevice', parameters: {} });
      case 'another_question':
        await say(step.context, signIn.wrongAnswer());
        return step.replaceDialog(NewDeviceDialog.name, { ticket: outcome.ticket, question: outcome.question });
      case 'exhausted':
      case 'code':
      case 'no_contact':
        return this.end(step, signIn.tooManyWrongAnswers(this.services.settings));
      case 'locked':
        return this.end(step, signIn.locked(outcome.until, this.services.clock.now()));
      case 'expired':
        await say(step.context, signIn.expired());
        return step.replaceDialog(signInDialogId, { afterRefusal: true });
      default:
        return assertNever(outcome);
    }
  };

  private readonly registerDevice: WaterfallStep<QuestionToAnswer> = async (step) => {
    const { wording, devices } = this.services;
    const { session } = turnOf(step.context);
    if (session === undefined || step.result !== true) return this.end(step, wording.signIn.deviceNotRegistered());
    const registered = await devices.register(session);
    turnOf(step.context).record({ name: registered ? 'device_registered' : 'device_not_registered' });
    return this.end(step, registered ? wording.signIn.deviceRegistered() : wording.signIn.deviceCannotBeRegistered());
  };

  private async end(step: NewDeviceStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
