/** The security question on a device that is not known, or a one-time code in its place. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { AnswerOutcome, QuestionToAnswer } from '../../src/domain/identity/outcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import type { Asked } from '../prompts/prompt';
import { securityAnswerPromptId } from '../prompts/secretPrompt';
import type { NoCodeOffered } from '../prompts/recoveryPrompts';
import { offerReset } from '../credentials/recovery';
import { RegisterDeviceDialog } from './registerDeviceDialog';
import { say } from '../say';
import { SignInCodeDialog } from './signInCodeDialog';
import { signInDialogId } from '../task';
import { turnOf } from '../turn';

interface NewDeviceOptions extends QuestionToAnswer {
  /** Saves its question where the answers lead to a reset. */
  readonly username: string;
}

type NewDeviceStep = WaterfallStepContext<NewDeviceOptions>;

/** A wrong answer brings a different question; three wrong in total end the sign-in (replaced site's help; standards A6). */
export class NewDeviceDialog extends WaterfallDialog<NewDeviceOptions> {
  constructor(private readonly services: Pick<DialogServices, 'signIn' | 'clock' | 'wording' | 'settings'>) {
    super(NewDeviceDialog.name);
    this.addStep(this.askQuestion).addStep(this.acceptOrRefuse);
  }

  private readonly askQuestion: WaterfallStep<NewDeviceOptions> = async (step) => {
    const { ticket, question } = step.options;
    const back = { dialog: signInDialogId, options: {}, over: NewDeviceDialog.name };
    const { offersCodeInstead } = this.services.signIn;
    const parameters = { ticket, question, offersCodeInstead };
    const asked: Asked<'securityAnswer'> = { question: 'securityAnswer', parameters, back };
    return step.beginDialog(securityAnswerPromptId, asked);
  };

  private readonly acceptOrRefuse: WaterfallStep<NewDeviceOptions> = async (step) => {
    const outcome = step.result as AnswerOutcome | NoCodeOffered;
    const turn = turnOf(step.context);
    const { signIn } = this.services.wording;
    turn.record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'signed_in':
        turn.session = outcome.session;
        turn.memory.verified = 'password_and_question';
        return outcome.canRegister ? step.replaceDialog(RegisterDeviceDialog.name) : step.endDialog();
      case 'another_question':
        await say(step.context, signIn.wrongAnswer());
        return this.ask(step, outcome);
      case 'not_offered':
        await say(step.context, signIn.answerFirst());
        return this.ask(step, step.options);
      case 'exhausted':
        return this.leadToReset(step);
      case 'code':
        return step.replaceDialog(SignInCodeDialog.name, outcome);
      case 'no_contact':
        return this.end(step, signIn.noContact(this.services.settings));
      case 'locked':
        turnOf(step.context).memory.toldToWaitUntil = outcome.until;
        return this.end(step, signIn.locked(outcome.until, this.services.clock.now()));
      case 'expired':
        await say(step.context, signIn.expired());
        return step.replaceDialog(signInDialogId, { afterRefusal: true });
      default:
        return assertNever(outcome);
    }
  };

  private ask(step: NewDeviceStep, { ticket, question }: QuestionToAnswer): Promise<DialogTurnResult> {
    const { username } = step.options;
    return step.replaceDialog(NewDeviceDialog.name, { ticket, question, username });
  }

  private async leadToReset(step: NewDeviceStep): Promise<DialogTurnResult> {
    offerReset(step, step.options.username);
    return this.end(step, this.services.wording.signIn.tooManyWrongAnswers());
  }

  private async end(step: NewDeviceStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
