/** Username, then password, then a security question or a code on a new device; a wrong password is asked for again until the login locks. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { PasswordOutcome } from '../../src/domain/identity/outcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { NewDeviceDialog } from './newDeviceDialog';
import { type Asked, repeatedly } from '../prompts/prompt';
import { passwordPromptId } from '../prompts/secretPrompt';
import { UsernamePrompt } from '../prompts/usernamePrompt';
import { offerReset, rememberRefused } from '../credentials/recovery';
import { say } from '../say';
import { SignInCodeDialog } from './signInCodeDialog';
import { signInDialogId } from '../task';
import { turnOf } from '../turn';

export interface SignInOptions {
  /** Where it was given already. */
  readonly username?: string;
  readonly afterRefusal?: boolean;
  /** How many passwords were refused for this username. */
  readonly refusals?: number;
}

/** What the second step leaves for the third; saved with the dialog state. */
interface Typed {
  username?: string;
}

type SignInStep = WaterfallStepContext<SignInOptions>;

/** Ends with the turn's session set where the customer signed in; the refusal has been told where not. */
export class SignInDialog extends WaterfallDialog<SignInOptions> {
  constructor(private readonly services: Pick<DialogServices, 'clock' | 'wording' | 'settings'>) {
    super(signInDialogId);
    this.addStep(this.askForUsername).addStep(this.askForPassword).addStep(this.acceptOrRefuse);
  }

  private readonly askForUsername: WaterfallStep<SignInOptions> = async (step) => {
    const { username, afterRefusal = false } = step.options;
    if (username !== undefined) return step.next(username);
    const asked: Asked<'username'> = { question: 'username', parameters: { afterRefusal } };
    return step.beginDialog(UsernamePrompt.name, asked);
  };

  private readonly askForPassword: WaterfallStep<SignInOptions> = async (step) => {
    const username = step.result as string;
    (step.values as Typed).username = username;
    const { refusals = 0 } = step.options;
    const back = { dialog: signInDialogId, options: {} };
    const parameters = { username, afterRefusal: refusals > 0 };
    const asked: Asked<'password'> = { question: 'password', parameters, back, ...repeatedly(refusals) };
    return step.beginDialog(passwordPromptId, asked);
  };

  private readonly acceptOrRefuse: WaterfallStep<SignInOptions> = async (step) => {
    const outcome = step.result as PasswordOutcome;
    const turn = turnOf(step.context);
    const { signIn } = this.services.wording;
    const { username = '' } = step.values as Typed;
    turn.record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'signed_in':
        turn.session = outcome.session;
        turn.memory.verified = 'password';
        return step.endDialog();
      case 'question': {
        const { ticket, question } = outcome;
        return step.replaceDialog(NewDeviceDialog.name, { ticket, question, username });
      }
      case 'rejected':
        await say(step.context, signIn.rejected());
        return step.replaceDialog(signInDialogId, { username, refusals: (step.options.refusals ?? 0) + 1 });
      case 'code':
        return step.replaceDialog(SignInCodeDialog.name, outcome);
      case 'questions_exhausted':
        offerReset(step, username);
        return this.end(step, signIn.questionsNeedReset());
      case 'no_contact':
        return this.end(step, signIn.noContact(this.services.settings));
      case 'locked':
      case 'too_many_tries':
        turnOf(step.context).memory.toldToWaitUntil = outcome.until;
        rememberRefused(step, username);
        return this.end(step, signIn.locked(outcome.until, this.services.clock.now()));
      default:
        return assertNever(outcome);
    }
  };

  private async end(step: SignInStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
