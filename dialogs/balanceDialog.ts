/** Tells the account summary of one vehicle, or the one line of it that was asked for. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { assertNever } from '../src/domain/assertNever';
import type { AccountSummary } from '../src/domain/accounts/outcomes';
import type { DialogServices } from './dialogServices';
import { offerPayment } from './offerPayment';
import { say } from './say';
import { type BalanceAspect, type TaskOptions, accountIdOf } from './task';
import { sessionOf, turnOf } from './turn';
import { vehicleToName } from './vehicles';

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

export class BalanceDialog extends Dialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'payments' | 'wording'>) {
    super(BalanceDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const { accounts, wording } = this.services;
    const summary = await accounts.summary(sessionOf(dc.context), accountIdOf(options));
    const vehicle = vehicleToName(summary.account);
    if (options?.balanceAspect !== undefined && summary.kind !== 'paid_off')
      return this.tellAspect(dc, options.balanceAspect, summary);
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

  private async tellAspect(dc: DialogContext, aspect: BalanceAspect, summary: OpenSummary): Promise<DialogTurnResult> {
    const { balance, payment } = this.services.wording;
    const vehicle = vehicleToName(summary.account);
    switch (aspect) {
      case 'left':
        await say(dc.context, balance.left(summary, vehicle));
        return dc.endDialog();
      case 'on_time': {
        const outcome = await this.services.payments.options(sessionOf(dc.context), summary.account.id);
        await say(
          dc.context,
          outcome.kind === 'options'
            ? balance.onTime(summary, outcome.options.effectiveDate)
            : payment.nothingToPay(vehicle, outcome.pending),
        );
        return dc.endDialog();
      }
      default:
        return assertNever(aspect);
    }
  }
}
