/** The end of a forgotten password: a new one, refused with reasons until it will do. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { ChoosePasswordOutcome } from '../../src/domain/credentials/recoveryOutcomes';
import type { DialogServices } from '../dialogServices';
import { type Asked, repeatedly } from '../prompts/prompt';
import { newPasswordPromptId } from '../prompts/recoveryPrompts';
import { type TicketOptions, fromTheBeginning, offerToGoOn, recoveryDialogId } from './recovery';
import { say } from '../say';
import { turnOf } from '../turn';

interface NewPasswordOptions extends TicketOptions {
  readonly minimumLength: number;
  /** How many passwords were refused since. */
  readonly refusals?: number;
}

type NewPasswordStep = WaterfallStepContext<NewPasswordOptions>;

/** Nobody is signed in by a new password, and every session of the login has ended with the old one (standards A5). */
export class NewPasswordDialog extends WaterfallDialog<NewPasswordOptions> {
  constructor(private readonly services: Pick<DialogServices, 'sessions' | 'clock' | 'wording'>) {
    super(NewPasswordDialog.name);
    this.addStep(this.ask).addStep(this.goOn);
  }

  private readonly ask: WaterfallStep<NewPasswordOptions> = async (step) => {
    const { ticket, minimumLength, refusals = 0 } = step.options;
    const parameters = { ticket, minimumLength, afterRefusal: refusals > 0 };
    const asked: Asked<'newPassword'> = { question: 'newPassword', parameters, ...repeatedly(refusals) };
    return step.beginDialog(newPasswordPromptId, asked);
  };

  private readonly goOn: WaterfallStep<NewPasswordOptions> = async (step) => {
    const outcome = step.result as ChoosePasswordOutcome;
    const { recovery } = this.services.wording;
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'password_changed':
        return this.end(step, outcome.lockedUntil);
      case 'refused':
        await say(step.context, recovery.passwordRefused(outcome.refusals));
        return step.replaceDialog(NewPasswordDialog.name, {
          ...step.options,
          refusals: (step.options.refusals ?? 0) + 1,
        });
      case 'expired':
        await say(step.context, recovery.expired());
        return step.replaceDialog(recoveryDialogId, fromTheBeginning(step.options));
      default:
        return assertNever(outcome);
    }
  };

  /** A lock keeps running (replaced site's help), so that signing in is offered only where it can be done. */
  private async end(step: NewPasswordStep, lockedUntil: number | undefined): Promise<DialogTurnResult> {
    const { wording, sessions, clock } = this.services;
    const turn = turnOf(step.context);
    const lookup = await sessions.current(turn.place);
    turn.session = lookup.kind === 'active' ? lookup.session : undefined;
    if (lockedUntil === undefined) await offerToGoOn(step, wording.recovery.passwordChanged);
    else await say(step.context, wording.recovery.passwordChangedWhileLocked(lockedUntil, clock.now()));
    return step.endDialog();
  }
}
