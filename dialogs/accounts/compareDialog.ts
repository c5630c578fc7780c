/** Compares the vehicles of a login by one figure, and tells that figure of each. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import { type Comparison, type TaskOptions, compareDialogId } from '../task';
import { sessionOf } from '../turn';
import { compareVehicles } from './comparing';

interface CompareOptions extends TaskOptions {
  readonly accountIds: readonly string[];
  readonly compares: Comparison;
}

export class CompareDialog extends Dialog<CompareOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'wording'>) {
    super(compareDialogId);
  }

  override async beginDialog(dc: DialogContext, options?: CompareOptions): Promise<DialogTurnResult> {
    if (options === undefined) throw new Error('A comparison was begun without vehicles');
    const { accountIds, compares } = options;
    const { accounts, wording } = this.services;
    const compared = await compareVehicles(accounts, sessionOf(dc.context), accountIds, compares);
    await say(dc.context, wording.compare.figures(compared, compares));
    return dc.endDialog();
  }
}
