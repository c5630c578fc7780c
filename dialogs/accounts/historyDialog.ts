/** Tells what the ledger knows of the past: each fee with its cause, what was paid in a month or a year, the interest of a year. */
import type { Temporal } from 'temporal-polyfill';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { AccountSummary, ActivityLine } from '../../src/domain/accounts/outcomes';
import type { Contract } from '../../src/domain/accounts/contract';
import { dueDate, instalmentsDueBy } from '../../src/domain/accounts/schedule';
import { businessDate } from '../../src/domain/clock/clock';
import { pendingStatuses } from '../../src/domain/payments/outcomes';
import { readMonth } from '../../src/language/values/month';
import { plainText } from '../../src/language/plainText';
import type { DialogServices } from '../dialogServices';
import { rememberFigure } from './figureTold';
import type { FeeToExplain, Period } from './history';
import { say } from '../say';
import { type BalanceAspect, type TaskOptions, accountIdOf } from '../task';
import { sessionOf, turnOf } from '../turn';
import { vehicleToName } from './vehicles';

export const historyDialogId = 'HistoryDialog';
const linesLookedAt = 200;
const mostFees = 3;
const paymentsLookedAt = 20;
const statementsLookedAt = 6;

const aspects: ReadonlySet<BalanceAspect | undefined> = new Set<BalanceAspect | undefined>([
  'fees',
  'fees_waived',
  'interest',
  'paid',
  'payer',
  'split',
]);

export function isAboutHistory({ balanceAspect }: TaskOptions): boolean {
  return aspects.has(balanceAspect);
}

type Services = Pick<DialogServices, 'accounts' | 'payments' | 'statements' | 'clock' | 'wording'>;

export class HistoryDialog extends Dialog<TaskOptions> {
  constructor(private readonly services: Services) {
    super(historyDialogId);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const summary = await this.services.accounts.summary(sessionOf(dc.context), accountIdOf(options));
    const period = this.periodOf(options?.period);
    rememberFigure(turnOf(dc.context), summary, options?.balanceAspect);
    switch (options?.balanceAspect) {
      case 'fees':
        await this.tellFees(dc, summary);
        break;
      case 'fees_waived':
        await this.tellWaived(dc, summary);
        break;
      case 'interest':
        await this.tellInterest(dc, summary, period);
        break;
      case 'payer':
        await this.tellPayer(dc, summary);
        break;
      case 'split':
        await this.tellSplit(dc, summary);
        break;
      default:
        await this.tellPaid(dc, summary, period);
    }
    return dc.endDialog();
  }

  /** This year where none was named. */
  private periodOf(words: string | undefined): Period {
    const today = businessDate(this.services.clock);
    const reading = words === undefined ? undefined : readMonth(plainText(words), today);
    if (reading?.kind === 'month') return { year: reading.month.year, month: reading.month };
    return { year: reading?.kind === 'year' ? reading.year : today.year };
  }

  private async tellFees(dc: DialogContext, summary: AccountSummary): Promise<void> {
    const { history } = this.services.wording;
    const { account } = summary;
    const lines = await this.services.accounts.activity(sessionOf(dc.context), account.id, linesLookedAt);
    const fees = lines.flatMap((line, at) =>
      line.kind === 'fee' ? [explained(line, lines.slice(at), account.contract)] : [],
    );
    const [newest, ...others] = fees;
    if (newest === undefined) return say(dc.context, history.noFees(vehicleToName(account)));
    const waived = lines.filter(({ kind }) => kind === 'fee_waiver');
    const open = summary.kind === 'paid_off' ? 0 : summary.amountDue.fees;
    await say(
      dc.context,
      history.fees([newest, ...others.slice(0, mostFees - 1)], {
        waived,
        open,
        left: Math.max(0, fees.length - mostFees),
      }),
    );
  }

  private async tellWaived(dc: DialogContext, summary: AccountSummary): Promise<void> {
    const { account } = summary;
    const lines = await this.services.accounts.activity(sessionOf(dc.context), account.id, linesLookedAt);
    const waived = lines.filter(({ kind }) => kind === 'fee_waiver');
    const open = summary.kind === 'paid_off' ? 0 : summary.amountDue.fees;
    await say(dc.context, this.services.wording.history.waivedFees(waived, open, vehicleToName(account)));
  }

  private async tellPaid(dc: DialogContext, { account }: AccountSummary, period: Period): Promise<void> {
    const { history } = this.services.wording;
    const lines = await this.services.accounts.activity(sessionOf(dc.context), account.id, linesLookedAt);
    const within = lines.filter(
      ({ kind, date }) => (kind === 'payment' || kind === 'payment_return') && isWithin(date, period),
    );
    await say(dc.context, history.paid(within, period, vehicleToName(account)));
  }

  /** Known of what was paid here; of anything else only that it came. */
  private async tellPayer(dc: DialogContext, { account, lastPayment }: AccountSummary): Promise<void> {
    const { history } = this.services.wording;
    const made = await this.services.payments.history(sessionOf(dc.context), account.id, paymentsLookedAt);
    const counted = made.filter(({ status }) => status !== 'declined');
    const onItsWay = counted.find(({ status }) => pendingStatuses.some((one) => one === status));
    const last = counted.find(
      ({ amount, effectiveDate }) =>
        lastPayment !== undefined && amount === lastPayment.amount && effectiveDate.equals(lastPayment.date),
    );
    await say(dc.context, history.payer(onItsWay ?? last, lastPayment, vehicleToName(account)));
  }

  /** As the newest statement has it that lists a payment. */
  private async tellSplit(dc: DialogContext, { account }: AccountSummary): Promise<void> {
    const { history } = this.services.wording;
    const { statements } = this.services;
    const session = sessionOf(dc.context);
    const vehicle = vehicleToName(account);
    if (account.contract.kind === 'lease') return say(dc.context, history.noInterest(vehicle));
    const available = await statements.list(session, account.id);
    for (const month of available.slice(0, statementsLookedAt)) {
      const statement = await statements.find(session, account.id, month);
      const payment = statement?.activity.findLast(({ kind }) => kind === 'payment');
      if (payment !== undefined) return say(dc.context, history.split(payment, month, vehicle));
    }
    await say(dc.context, history.noSplit(vehicle));
  }

  /** As the statements say it: nothing else is kept of a whole year. */
  private async tellInterest(dc: DialogContext, { account }: AccountSummary, { year }: Period): Promise<void> {
    const { history, statements: words } = this.services.wording;
    const { statements } = this.services;
    const session = sessionOf(dc.context);
    if (account.contract.kind === 'lease') return say(dc.context, history.noInterest(vehicleToName(account)));
    const available = await statements.list(session, account.id);
    const months = available.filter((month) => month.year === year);
    const [last] = months;
    const first = months.at(-1);
    if (last === undefined || first === undefined)
      return available.length > 0
        ? say(dc.context, words.notFound(available))
        : say(dc.context, words.noneYet(vehicleToName(account), undefined));
    const found = await Promise.all(months.map((month) => statements.find(session, account.id, month)));
    const total = found.reduce((sum, statement) => sum + (statement?.interestCharged ?? 0), 0);
    await say(dc.context, history.interest(total, { first, last }, vehicleToName(account)));
  }
}

function isWithin(date: Temporal.PlainDate, { year, month }: Period): boolean {
  return month === undefined ? date.year === year : date.toPlainYearMonth().equals(month);
}

/** `lines` go from the fee back in time. */
function explained(line: ActivityLine, lines: readonly ActivityLine[], contract: Contract): FeeToExplain {
  const { amount, date, detail } = line;
  if (detail === 'late_fee') {
    const due = instalmentsDueBy(contract, date.subtract({ days: 1 }));
    return { amount, date, ...(due > 0 && { lateFor: dueDate(contract, due - 1) }) };
  }
  const returned = detail === 'returned_payment_fee' ? lines.find(({ kind }) => kind === 'payment_return') : undefined;
  return { amount, date, ...(returned && { returned: { amount: Math.abs(returned.amount), date: returned.date } }) };
}
