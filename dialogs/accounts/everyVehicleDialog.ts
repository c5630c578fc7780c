/** Tells the same of each vehicle of a login, one after another, and what is due on all of them together. */
import { type DialogTurnResult, WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import { sumCents } from '../../src/domain/money/cents';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import { type TaskOptions, compareDialogId, everyVehicleDialogId } from '../task';
import { tasks } from '../tasks';
import { sessionOf } from '../turn';

interface EveryVehicleOptions extends TaskOptions {
  /** All of them, and how many were told of already. */
  readonly accountIds: readonly string[];
  readonly told: number;
}

export class EveryVehicleDialog extends WaterfallDialog<EveryVehicleOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'wording'>) {
    super(everyVehicleDialogId);
    this.addStep(this.tell).addStep(this.goOn);
  }

  private readonly tell: WaterfallStep<EveryVehicleOptions> = async (step) => {
    const { accountIds, told, task, compares } = step.options;
    if (compares !== undefined) return step.replaceDialog(compareDialogId, step.options);
    const one: TaskOptions = { ...step.options, accountId: accountIds[told] ?? '' };
    return step.beginDialog(tasks[task].dialog, one);
  };

  private readonly goOn: WaterfallStep<EveryVehicleOptions> = async (step): Promise<DialogTurnResult> => {
    const { accountIds, told, task, balanceAspect } = step.options;
    if (told + 1 < accountIds.length)
      return step.replaceDialog(everyVehicleDialogId, { ...step.options, told: told + 1 });
    if (task === 'balance' && balanceAspect === undefined && accountIds.length > 1) {
      const session = sessionOf(step.context);
      const summaries = await Promise.all(accountIds.map((id) => this.services.accounts.summary(session, id)));
      const open = summaries.flatMap((summary) => (summary.kind === 'paid_off' ? [] : [summary]));
      const due = sumCents(open.map(({ afterPending }) => afterPending.total));
      const pending = sumCents(open.map((summary) => summary.pending));
      await say(step.context, this.services.wording.balance.together(due, pending));
    }
    return step.endDialog();
  };
}
