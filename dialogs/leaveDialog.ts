/** Asks before a task is left whose work would be lost; then does what was wanted instead, or goes back to the question. */
import { Dialog, WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import type { Command } from '../src/language/commands';
import type { DialogServices } from './dialogServices';
import { obey } from './everywhereCommands';
import type { OpenPrompt } from './openPrompt';
import { ConfirmPrompt } from './prompts/confirmPrompt';
import type { Asked } from './prompts/prompt';
import type { QuestionName } from './prompts/question';
import { say } from './say';
import type { TaskName, TaskOptions } from './task';
import { openingOf } from './taskDialog';
import { turnOf } from './turn';

export interface LeaveOptions {
  readonly leaving: TaskName;
  /** What was wanted instead. */
  readonly wanted: TaskOptions | Command;
}

/** Questions behind which something was entered that would have to be entered again. */
const costly: ReadonlySet<QuestionName> = new Set([
  'review',
  'whatToChange',
  'accountNumber',
  'cardExpiry',
  'wholeNumber',
  'saveMethod',
  'zip',
  'contactKind',
  'recoveryCode',
  'newPassword',
  'newQuestion',
  'newAnswer',
]);
/** Questions of a payment whose amount has been said. */
const afterAmount: ReadonlySet<QuestionName> = new Set<QuestionName>(['method', 'methodKind', 'routing', 'cardNumber']);
const leaving: ReadonlySet<Command> = new Set<Command>(['menu', 'start_over', 'sign_out']);

export function losesWork(open: OpenPrompt | undefined): boolean {
  return open !== undefined && costly.has(open.asked.question);
}

/** Another task takes nobody from a payment unasked; to drop it, a word is enough. */
export function losesPayment({ asked }: OpenPrompt, task: TaskName | undefined, wanted?: TaskName): boolean {
  // "just october" may be meant for the amount.
  const isMonth = asked.question === 'amount' && wanted === 'statements';
  return task === 'make_payment' && (afterAmount.has(asked.question) || isMonth);
}

/** Said word for word, "cancel" is clear enough; "back" never leaves more than a question. */
export function leaves(command: Command, exact: boolean): boolean {
  return leaving.has(command) || (command === 'cancel' && !exact);
}

export class LeaveDialog extends WaterfallDialog<LeaveOptions> {
  constructor(
    private readonly services: Pick<DialogServices, 'accounts' | 'handOvers' | 'sessions' | 'settings' | 'wording'>,
  ) {
    super(LeaveDialog.name);
    this.addStep(this.askWhether).addStep(this.leaveOrStay);
  }

  private readonly askWhether: WaterfallStep<LeaveOptions> = async (step) => {
    const asked: Asked<'leaveTask'> = { question: 'leaveTask', parameters: { task: step.options.leaving } };
    return step.beginDialog(ConfirmPrompt.name, asked);
  };

  private readonly leaveOrStay: WaterfallStep<LeaveOptions> = async (step) => {
    if (step.result !== true) return step.endDialog();
    const { leaving, wanted } = step.options;
    const turn = turnOf(step.context);
    turn.record({ name: 'left', detail: leaving });
    await step.cancelAllDialogs();
    delete turn.memory.next;
    await say(step.context, this.services.wording.tasks.leftUndone(leaving));
    if (wanted === 'cancel') return Dialog.EndOfTurn;
    if (typeof wanted === 'string') {
      await obey(wanted, step, this.services);
      return Dialog.EndOfTurn;
    }
    const opening = openingOf(wanted, turn.session);
    return step.beginDialog(opening.dialog, opening.options);
  };
}
