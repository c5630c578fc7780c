/** Signs in by PIN on a channel that knows whom it may be speaking with; without one, by username and password. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { PinOutcome } from '../../src/domain/identity/outcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import type { Asked } from '../prompts/prompt';
import type { PageWanted } from '../prompts/pinPrompt';
import { pinPromptId } from '../prompts/secretPrompt';
import { say } from '../say';
import { pinSignInDialogId, signInDialogId } from '../task';
import { turnOf } from '../turn';

interface PinSignInOptions {
  readonly triesLeft?: number;
}

type PinSignInStep = WaterfallStepContext<PinSignInOptions>;

/** Ends with the turn's session set where the customer signed in; the refusal has been told where not. */
export class PinSignInDialog extends WaterfallDialog<PinSignInOptions> {
  constructor(private readonly services: Pick<DialogServices, 'clock' | 'wording'>) {
    super(pinSignInDialogId);
    this.addStep(this.askForPin).addStep(this.acceptOrRefuse);
  }

  private readonly askForPin: WaterfallStep<PinSignInOptions> = async (step) => {
    const { triesLeft } = step.options;
    const asked: Asked<'pin'> = { question: 'pin', parameters: triesLeft === undefined ? {} : { triesLeft } };
    return step.beginDialog(pinPromptId, asked);
  };

  private readonly acceptOrRefuse: WaterfallStep<PinSignInOptions> = async (step) => {
    const outcome = step.result as PinOutcome | PageWanted;
    const turn = turnOf(step.context);
    const { signIn, proof } = this.services.wording;
    turn.record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'signed_in':
        turn.session = outcome.session;
        turn.memory.verified = 'pin';
        return step.endDialog();
      case 'wrong_pin':
        await say(step.context, proof.wrongPin());
        return step.replaceDialog(pinSignInDialogId, { triesLeft: outcome.triesLeft });
      case 'pin_reset':
        await say(step.context, turn.traits.linksAccounts ? proof.pinTakenAway() : proof.pinReset());
        return step.replaceDialog(signInDialogId, {});
      case 'page_wanted':
        // Where a code may be said, the sign-in goes on by page.
        if (outcome.withoutPin) await say(step.context, proof.withoutPin(turn.mayCarry('code')));
        return step.replaceDialog(signInDialogId, {});
      case 'no_pin':
        return step.replaceDialog(signInDialogId, {});
      case 'locked':
        turnOf(step.context).memory.toldToWaitUntil = outcome.until;
        return this.end(step, signIn.locked(outcome.until, this.services.clock.now()));
      default:
        return assertNever(outcome);
    }
  };

  private async end(step: PinSignInStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
