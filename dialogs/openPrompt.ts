/** Reads the dialog stack: which question is open, and which task it belongs to. */
import type { Dialog, DialogContext, DialogInstance } from 'botbuilder-dialogs';
import { type Asked, Prompt, askedOf } from './prompts/prompt';
import type { QuestionName } from './prompts/question';
import { type TaskOptions, clarifyDialogId, signInDialogIds } from './task';
import { tasks } from './tasks';

type AnyPrompt = Prompt<QuestionName, unknown>;

export interface OpenPrompt {
  readonly prompt: AnyPrompt;
  readonly instance: DialogInstance;
  readonly asked: Asked<QuestionName>;
}

/** The question that waits on top of the stack. */
export function openPrompt(dc: DialogContext): OpenPrompt | undefined {
  const instance = dc.activeDialog;
  const dialog = instance && dc.findDialog(instance.id);
  if (instance === undefined || !isPrompt(dialog)) return undefined;
  return { prompt: dialog, instance, asked: askedOf(instance) };
}

function isPrompt(dialog: Dialog | undefined): dialog is AnyPrompt {
  return dialog instanceof Prompt;
}

/** The task at the bottom of the stack, as it was asked for. */
export function openTask(dc: DialogContext): TaskOptions | undefined {
  const options = (dc.stack[0] as DialogInstance<{ options?: Partial<TaskOptions> }> | undefined)?.state.options;
  return options?.task === undefined ? undefined : (options as TaskOptions);
}

/** Another task takes the place of the one that waits for the customer to sign in. */
export function replaceOpenTask(dc: DialogContext, options: TaskOptions): void {
  const bottom = dc.stack[0] as DialogInstance<{ options: TaskOptions }> | undefined;
  if (bottom !== undefined) bottom.state.options = options;
}

const beforeSignIn: ReadonlySet<QuestionName> = new Set([
  'username',
  'pin',
  'password',
  'securityAnswer',
  'signInContact',
  'signInCode',
]);

export function isSigningIn(open: OpenPrompt | undefined): boolean {
  return open !== undefined && beforeSignIn.has(open.asked.question);
}

/** True where the open question makes sense only to a customer who is signed in. */
export function needsSession(dc: DialogContext): boolean {
  const task = openTask(dc);
  return task !== undefined && tasks[task.task].needs !== 'nothing' && !isSigningIn(openPrompt(dc));
}

/** The name of what is under way, for testers. */
export function flowOf(dc: DialogContext): string | undefined {
  if (dc.stack.some(({ id }) => signInDialogIds.has(id))) return 'sign_in';
  return dc.stack[0]?.id === clarifyDialogId ? 'clarify' : openTask(dc)?.task;
}
