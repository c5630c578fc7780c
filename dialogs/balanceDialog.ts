/** Tells the account summary of one vehicle. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { DialogServices } from './dialogServices';
import { offerPayment } from './offerPayment';
import { say } from './say';
import { type TaskOptions, accountIdOf } from './task';
import { sessionOf, turnOf } from './turn';
import { vehicleToName } from './vehicles';

export class BalanceDialog extends Dialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'wording'>) {
    super(BalanceDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const { accounts, wording } = this.services;
    const summary = await accounts.summary(sessionOf(dc.context), accountIdOf(options));
    const vehicle = vehicleToName(summary.account);
    const several = turnOf(dc.context).memory.severalVehicles === true;
    await say(
      dc.context,
      summary.kind === 'paid_off'
        ? wording.balance.paidOff(summary, vehicle, several)
        : wording.balance.summary(summary, vehicle, several),
    );
    if (options !== undefined && summary.kind !== 'paid_off') await offerPayment(dc.context, options, wording);
    return dc.endDialog();
  }
}
