/** Answers for what cannot be done here yet: where it can be done, and a person. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { DialogServices } from './dialogServices';
import { say } from './say';
import { type TaskOptions, laterTasks } from './task';

export class LaterDialog extends Dialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'wording' | 'settings'>) {
    super(LaterDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const task = laterTasks.find((later) => later === options?.task);
    if (task === undefined) throw new Error(`Not a task for later: ${options?.task}`);
    await say(dc.context, this.services.wording.later.answers[task](this.services.settings));
    return dc.endDialog();
  }
}
