/** "Did my payment go through?" and "cancel my payment", said at any time later: what became of the latest one. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { AccountSummary, ActivityLine } from '../../src/domain/accounts/outcomes';
import { effectiveDateAt, settlementDate } from '../../src/domain/payments/effectiveDate';
import { type PaymentView, pendingStatuses } from '../../src/domain/payments/outcomes';
import type { DialogServices } from '../dialogServices';
import { RecentActivityDialog } from '../accounts/recentActivityDialog';
import { say } from '../say';
import { type TaskOptions, accountIdOf } from '../task';
import { sessionOf } from '../turn';
import { vehicleToName } from '../accounts/vehicles';

const paymentsLookedAt = 20;
const linesLookedAt = 200;

export class PaymentStateDialog extends Dialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'payments' | 'clock' | 'wording'>) {
    super(PaymentStateDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const { accounts, payments } = this.services;
    const session = sessionOf(dc.context);
    const accountId = accountIdOf(options);
    const summary = await accounts.summary(session, accountId);
    const { about, called, beside = false } = options ?? {};
    const all = await payments.history(session, accountId, paymentsLookedAt);
    const history = called === undefined ? all : all.filter(({ amount }) => amount === called);
    if (called !== undefined && history.length === 0) return this.tellOfNone(dc, called, summary, all[0]);
    if (about === 'cancelling_it') return this.refuseToCancel(dc, summary, history);
    if (about === 'taken_twice') return this.tellWhetherTwice(dc, summary, history, beside);
    if (about === 'clearing') return this.tellWhenItClears(dc, summary, history, beside);
    return this.tell(dc, summary, history, { task: 'activity', values: {}, accountId, beside });
  }

  /** None was made here of the amount that it was called by. */
  private async tellOfNone(
    dc: DialogContext,
    called: number,
    { account, lastPayment }: AccountSummary,
    latest: PaymentView | undefined,
  ): Promise<DialogTurnResult> {
    const { accounts, wording } = this.services;
    const { paymentState } = wording;
    const lines = await accounts.activity(sessionOf(dc.context), account.id, linesLookedAt);
    const posted = lines.find(({ kind, amount }) => kind === 'payment' && -amount === called);
    const wasReturned = posted !== undefined && isReturned(posted, lines);
    const last = posted ? { amount: called, date: posted.date, returned: wasReturned } : lastPayment;
    await say(dc.context, paymentState.noneOf(called, vehicleToName(account), latest, last));
    return dc.endDialog();
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

  private async tellWhetherTwice(
    dc: DialogContext,
    { account, lastPayment }: AccountSummary,
    history: readonly PaymentView[],
    beside: boolean,
  ): Promise<DialogTurnResult> {
    const { paymentState } = this.services.wording;
    const vehicle = vehicleToName(account);
    const taken = history.filter(({ status }) => status === 'settled' || pendingStatuses.some((one) => one === status));
    if (beside) await say(dc.context, paymentState.notYet());
    const [latest] = taken;
    const same = latest && taken.find((earlier) => isLikely(latest, earlier));
    if (latest !== undefined)
      await say(dc.context, same ? paymentState.takenTwice(latest, same) : paymentState.takenOnce(latest, vehicle));
    else if (!beside) await say(dc.context, paymentState.noneHere(vehicle, lastPayment));
    return dc.endDialog();
  }

  /** Of the one on its way; where there is none, of the one that is put together. */
  private async tellWhenItClears(
    dc: DialogContext,
    { account }: AccountSummary,
    history: readonly PaymentView[],
    beside: boolean,
  ): Promise<DialogTurnResult> {
    const { paymentState } = this.services.wording;
    const vehicle = vehicleToName(account);
    const pending = history.find(isPending);
    const effective = effectiveDateAt(this.services.clock.now());
    if (pending !== undefined && !beside)
      await say(dc.context, paymentState.clearing(pending, settlementDate(pending.effectiveDate)));
    else if (beside || history[0] === undefined)
      await say(dc.context, paymentState.wouldClear(effective, settlementDate(effective)));
    else await say(dc.context, paymentState.of(history[0], vehicle));
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
    if (activity.beside) await say(dc.context, paymentState.notYet());
    if (latest === undefined || (activity.beside && !isPending(latest))) {
      if (!activity.beside) await say(dc.context, paymentState.noneHere(vehicle, lastPayment));
      return dc.endDialog();
    }
    await say(dc.context, paymentState.of(latest, vehicle));
    if (activity.beside) return dc.endDialog();
    return dc.replaceDialog(RecentActivityDialog.name, activity);
  }
}

/** `lines` are newest first. */
function isReturned(payment: ActivityLine, lines: readonly ActivityLine[]): boolean {
  const since = lines.slice(0, lines.indexOf(payment));
  return since.some(({ kind, amount }) => kind === 'payment_return' && amount === -payment.amount);
}

const daysBetweenEqualPayments = 5;

/** The same amount within some days, which may be one too many. */
function isLikely(latest: PaymentView, earlier: PaymentView): boolean {
  const days = (latest.submittedAt - earlier.submittedAt) / 86_400_000;
  return latest.id !== earlier.id && latest.amount === earlier.amount && days <= daysBetweenEqualPayments;
}

function isPending({ status }: PaymentView): boolean {
  return pendingStatuses.some((pending) => pending === status);
}
