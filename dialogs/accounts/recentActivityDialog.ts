/** Tells the latest movements of one vehicle's account, a handful at a time. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { businessDate } from '../../src/domain/clock/clock';
import type { AccountSummary, ActivityLine } from '../../src/domain/accounts/outcomes';
import { type PaymentView, pendingStatuses } from '../../src/domain/payments/outcomes';
import type { DialogServices } from '../dialogServices';
import { paymentsAmong } from './paymentsMade';
import { returnedPayment } from '../payments/returnedPayment';
import { say } from '../say';
import { type TaskOptions, accountIdOf } from '../task';
import { sessionOf, turnOf } from '../turn';
import { vehicleToName } from './vehicles';

const linesAtATime = 5;
const mostAtATime = 12;
const paymentsLookedAt = 5;
const linesLookedAt = 500;

export class RecentActivityDialog extends Dialog<TaskOptions> {
  constructor(
    private readonly services: Pick<DialogServices, 'accounts' | 'payments' | 'clock' | 'wording' | 'settings'>,
  ) {
    super(RecentActivityDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const { accounts, payments, wording } = this.services;
    const session = sessionOf(dc.context);
    const accountId = accountIdOf(options);
    if (options?.paymentsOf) return this.tellPayments(dc, options.paymentsOf, accountId);
    const { shown, shownThen } = range(options);
    const summary = await accounts.summary(session, accountId);
    const lines = await accounts.activity(session, accountId, shownThen + 1);
    const page = lines.slice(shown, shownThen);
    const more = lines.length > shownThen;
    const vehicle = vehicleToName(summary.account);
    await this.explainDue(dc, options, summary);
    if (options?.explainsDue && options.beside) return dc.endDialog();
    const history = shown === 0 ? await payments.history(session, accountId, paymentsLookedAt) : [];
    const pending = history.filter(({ status }) => pendingStatuses.some((one) => one === status));
    if (await this.tellWhyReturned(dc, options, history, page)) return dc.endDialog();
    const isEmpty = page.length + pending.length === 0;
    const nothing = shown === 0 ? wording.activity.none(vehicle) : wording.activity.noMore();
    const list = { first: shown === 0, more, pending };
    await say(dc.context, isEmpty ? nothing : wording.activity.list(page, vehicle, list));
    if (shown === 0) await this.tellReturned(dc, history, page);
    if (more) turnOf(dc.context).memory.more = { task: 'activity', values: {}, shown: shownThen };
    return dc.endDialog();
  }

  private async explainDue(
    dc: DialogContext,
    options: TaskOptions | undefined,
    summary: AccountSummary,
  ): Promise<void> {
    if (!options?.explainsDue || summary.kind === 'paid_off') return;
    await say(dc.context, this.services.wording.balance.whyDifferent(summary, vehicleToName(summary.account)));
  }

  private async tellPayments(
    dc: DialogContext,
    wanted: NonNullable<TaskOptions['paymentsOf']>,
    accountId: string,
  ): Promise<DialogTurnResult> {
    const { accounts, clock, wording } = this.services;
    const session = sessionOf(dc.context);
    const { account } = await accounts.summary(session, accountId);
    const lines = await accounts.activity(session, accountId, linesLookedAt);
    const payments = paymentsAmong(lines, wanted, businessDate(clock));
    await say(dc.context, wording.accountFacts.paymentsOf(payments, vehicleToName(account), wanted.inTotal));
    return dc.endDialog();
  }

  /** Replaced site's help: a payment that did not clear can be corrected and sent again. */
  private async tellReturned(
    dc: DialogContext,
    history: readonly PaymentView[],
    lines: readonly ActivityLine[],
  ): Promise<void> {
    const { wording, settings } = this.services;
    const returned = returnedPayment(history, lines);
    if (returned === undefined) return;
    await say(dc.context, wording.payment.returned(returned, settings));
    turnOf(dc.context).memory.offer = {
      task: 'make_payment',
      values: { amount: { kind: 'exact', cents: returned.amount } },
    };
  }

  /** False where that was not asked, or nothing came back. */
  private async tellWhyReturned(
    dc: DialogContext,
    options: TaskOptions | undefined,
    history: readonly PaymentView[],
    lines: readonly ActivityLine[],
  ): Promise<boolean> {
    const { wording, settings } = this.services;
    const returned = options?.asksWhyReturned ? returnedPayment(history, lines) : undefined;
    if (returned === undefined) return false;
    const { advice } = returned;
    const told = advice === undefined ? wording.activity.whyReturned : wording.payment.returned;
    await say(dc.context, told(returned, settings));
    return true;
  }
}

/** Which lines are told, by how many come before the first and with the last. */
function range(options: TaskOptions | undefined): { readonly shown: number; readonly shownThen: number } {
  const { shown = 0, atOnce = linesAtATime } = options ?? {};
  return { shown, shownThen: shown + Math.min(mostAtATime, atOnce) };
}
