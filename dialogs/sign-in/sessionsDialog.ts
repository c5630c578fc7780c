/** Where the customer is signed in: lists the places, ends one, all of them or all but this one. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { SessionView } from '../../src/domain/credentials/sessionOutcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { ConfirmPrompt } from '../prompts/confirmPrompt';
import { sessionMenuId } from '../prompts/menuPrompt';
import type { Asked } from '../prompts/prompt';
import { say } from '../say';
import type { TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';

type SessionsStep = WaterfallStepContext<TaskOptions>;

/** What the first step leaves for the second; saved with the dialog state. */
interface Seen {
  sessions?: readonly SessionView[];
}

const endAllQuestion: Asked<'endAllSessions'> = { question: 'endAllSessions', parameters: {} };

/** The newest ones; "everywhere" reaches the others too. */
const mostListed = 5;

export class SessionsDialog extends WaterfallDialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'sessionControl' | 'devices' | 'wording'>) {
    super(SessionsDialog.name);
    this.addStep(this.listSessions).addStep(this.endSome);
  }

  private readonly listSessions: WaterfallStep<TaskOptions> = async (step) => {
    const { signOut, forget } = step.options;
    if (signOut === 'others') return this.endOthers(step);
    // Who has only lost something has not said what shall be done.
    if (forget === 'all') return step.beginDialog(ConfirmPrompt.name, endAllQuestion);
    if (signOut === 'everywhere') return this.endAll(step);
    const sessions = (await this.services.sessionControl.list(sessionOf(step.context))).slice(0, mostListed);
    (step.values as Seen).sessions = sessions;
    const asked: Asked<'sessionToEnd'> = { question: 'sessionToEnd', parameters: { sessions } };
    return step.beginDialog(sessionMenuId, asked);
  };

  /** The choices of the question are the sessions, then "everywhere" where there are several, then "keep". */
  private readonly endSome: WaterfallStep<TaskOptions> = async (step) => {
    const { sessions = [] } = step.values as Seen;
    const result = step.result as number | 'others' | boolean;
    if (result === 'others') return this.endOthers(step);
    if (typeof result === 'boolean')
      return result ? this.endAll(step) : this.end(step, this.services.wording.sessions.kept());
    const position = result;
    const chosen = sessions[position];
    if (chosen !== undefined) return this.endOne(step, chosen);
    const all = position === sessions.length && sessions.length > 1;
    return all ? this.endAll(step) : this.end(step, this.services.wording.sessions.kept());
  };

  private async endOne(step: SessionsStep, chosen: SessionView): Promise<DialogTurnResult> {
    const { sessionControl, wording } = this.services;
    await sessionControl.end(sessionOf(step.context), chosen.handle);
    turnOf(step.context).record({ name: 'session_ended' });
    if (!chosen.isThisOne) return this.end(step, wording.sessions.ended(chosen));
    turnOf(step.context).session = undefined;
    return this.end(step, wording.commands.signedOut());
  }

  private async endOthers(step: SessionsStep): Promise<DialogTurnResult> {
    const { sessionControl, wording } = this.services;
    const session = sessionOf(step.context);
    const others = (await sessionControl.list(session)).filter(({ isThisOne }) => !isThisOne);
    for (const { handle } of others) await sessionControl.end(session, handle);
    turnOf(step.context).record({ name: 'other_sessions_ended' });
    return this.end(step, wording.sessions.othersEnded(others.length));
  }

  private async endAll(step: SessionsStep): Promise<DialogTurnResult> {
    const { sessionControl, devices, wording } = this.services;
    const turn = turnOf(step.context);
    const session = sessionOf(step.context);
    const forgets = step.options.forget === 'all';
    if (forgets) await devices.forgetAll(session);
    const { sessions, unlinked } = await sessionControl.signOutEverywhere(session);
    turn.record({ name: 'sessions_ended' });
    turn.session = undefined;
    return this.end(step, wording.sessions.allEnded(sessions, { devices: forgets ? 'forgotten' : 'kept', unlinked }));
  }

  private async end(step: SessionsStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
