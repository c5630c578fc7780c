/** What the dialogs of recovering a username, a password or security questions share. */
import type { DialogContext, DialogInstance, WaterfallStepContext } from 'botbuilder-dialogs';
import type { FactToGive } from '../../src/domain/credentials/recoveryOutcomes';
import type { Message } from '../../src/reply/message';
import { say } from '../say';
import type { RecoveryTask, TaskOptions } from '../task';
import { turnOf } from '../turn';

/** Begins a recovery, and begins it again where a ticket has run out. */
export const recoveryDialogId = 'RecoveryDialog';

export interface RecoveryOptions extends TaskOptions {
  readonly task: RecoveryTask;
  /** The fact that comes next; none at the beginning. */
  readonly fact?: FactToGive;
  /** It is wrong to go on with that fact: the one before it is asked for again. */
  readonly takesBack?: true;
  /** How often what was given was refused. */
  readonly refusals?: number;
}

/** All facts are given. */
export interface TicketOptions extends RecoveryOptions {
  readonly ticket: string;
}

/** What was given stays with its ticket, so that beginning again asks for all of it. */
export function fromTheBeginning({ task, values, resume }: RecoveryOptions): RecoveryOptions {
  return { task, values, ...(resume !== undefined && { resume }) };
}

/** Remembers the offer of a reset where a sign-in has ended for want of right answers; what it was for comes after it. */
export function offerReset(dc: DialogContext, username: string): void {
  const { options: resume } = (dc.stack[0] as DialogInstance<{ options?: TaskOptions }> | undefined)?.state ?? {};
  const reset: TaskOptions = { task: 'reset_security_questions', values: {}, username };
  turnOf(dc.context).memory.offer = { ...reset, ...(resume !== undefined && { resume }) };
  rememberRefused(dc, username);
}

/** A sign-in has ended without one; whoever asks for a reset next, or tries again, need not say again who they are. */
export function rememberRefused(dc: DialogContext, username: string): void {
  const { options: resume } = (dc.stack[0] as DialogInstance<{ options?: TaskOptions }> | undefined)?.state ?? {};
  turnOf(dc.context).memory.refused = { username, ...(resume !== undefined && { resume }) };
}

/** Ends a recovery with an offer: what it had interrupted, else signing in. `word` is told which. */
export async function offerToGoOn<Options extends RecoveryOptions>(
  { context, options }: WaterfallStepContext<Options>,
  word: (next: TaskOptions['task']) => Message,
): Promise<void> {
  const next: TaskOptions = options.resume ?? { task: 'sign_in', values: {} };
  const isName = options.task === 'forgot_username';
  turnOf(context).memory.offer = isName ? { ...next, nameSent: true } : next;
  await say(context, word(next.task));
}
