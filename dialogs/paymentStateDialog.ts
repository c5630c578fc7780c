/** "Did my payment go through?" and "cancel my payment", said at any time later: what became of the latest one. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { AccountSummary } from '../src/domain/accounts/outcomes';
import { type PaymentView, pendingStatuses } from '../src/domain/payments/outcomes';
import type { DialogServices } from './dialogServices';
import { RecentActivityDialog } from './recentActivityDialog';
import { say } from './say';
import { type TaskOptions, accountIdOf } from './task';
import { sessionOf } from './turn';
import { vehicleToName } from './vehicles';

const paymentsLookedAt = 20;

export class PaymentStateDialog extends Dialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'payments' | 'wording'>) {
    super(PaymentStateDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const { accounts, payments } = this.services;
    const session = sessionOf(dc.context);
    const accountId = accountIdOf(options);
    const summary = await accounts.summary(session, accountId);
    const history = await payments.history(session, accountId, paymentsLookedAt);
    if (options?.about === 'cancelling_it') return this.refuseToCancel(dc, summary, history);
    return this.tell(dc, summary, history, { task: 'activity', values: {}, accountId });
  }

  private async refuseToCancel(
    dc: DialogContext,
    { account }: AccountSummary,
    history: readonly PaymentView[],
  ): Promise<DialogTurnResult> {
    const { paymentState } = this.services.wording;
    const vehicle = vehicleToName(account);
    const pending = history.find(isPending);
    await say(
      dc.context,
      pending === undefined ? paymentState.nothingToCancel(vehicle) : paymentState.cannotBeCancelled(pending, vehicle),
    );
    return dc.endDialog();
  }

  /** The recent activity follows, which says by itself when a payment of one's own came back. */
  private async tell(
    dc: DialogContext,
    { account, lastPayment }: AccountSummary,
    history: readonly PaymentView[],
    activity: TaskOptions,
  ): Promise<DialogTurnResult> {
    const { paymentState } = this.services.wording;
    const vehicle = vehicleToName(account);
    const latest = history.find(isPending) ?? history[0];
    if (latest === undefined) {
      await say(dc.context, paymentState.noneHere(vehicle, lastPayment));
      return dc.endDialog();
    }
    await say(dc.context, paymentState.of(latest, vehicle));
    return dc.replaceDialog(RecentActivityDialog.name, activity);
  }
}

function isPending({ status }: PaymentView): boolean {
  return pendingStatuses.some((pending) => pending === status);
}
