/** Tells the account summary of one vehicle, or the one line of it that was asked for. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import { businessDate } from '../../src/domain/clock/clock';
import { coveredOn } from '../../src/domain/payments/coveredOn';
import { cutOffHour } from '../../src/domain/payments/effectiveDate';
import type { AccountSummary } from '../../src/domain/accounts/outcomes';
import type { AmountValue } from '../../src/language/values/values';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { rememberFigure } from './figureTold';
import { historyDialogId, isAboutHistory } from './historyDialog';
import { offerPayment } from '../payments/offerPayment';
import { say } from '../say';
import { type AccountFact, type BalanceAspect, type TaskOptions, accountIdOf } from '../task';
import { sessionOf, turnOf } from '../turn';
import { vehicleToName } from './vehicles';

/** More movements than any contract has. */
const everyLine = 2000;

const payToBeCurrent: TaskOptions = {
  task: 'make_payment',
  values: { amount: { kind: 'named', which: 'to_be_current' } },
};

const facts: ReadonlySet<string | undefined> = new Set<AccountFact>([
  ...(['last_payment', 'rate', 'monthly_payment', 'principal', 'account_number', 'behind'] as const),
  ...(['to_be_current', 'late_fee_ahead', 'paid_so_far', 'contract'] as const),
]);

function isFact(aspect: BalanceAspect | undefined): aspect is AccountFact {
  return facts.has(aspect);
}

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

export class BalanceDialog extends Dialog<TaskOptions> {
  constructor(
    private readonly services: Pick<DialogServices, 'accounts' | 'payments' | 'clock' | 'settings' | 'wording'>,
  ) {
    super(BalanceDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: TaskOptions): Promise<DialogTurnResult> {
    const { accounts, wording } = this.services;
    if (options !== undefined && isAboutHistory(options)) return dc.replaceDialog(historyDialogId, options);
    const summary = await accounts.summary(sessionOf(dc.context), accountIdOf(options));
    const vehicle = vehicleToName(summary.account);
    rememberFigure(turnOf(dc.context), summary, options?.balanceAspect);
    if (options?.balanceAspect !== undefined && summary.kind !== 'paid_off')
      return this.tellAspect(dc, options, summary);
    const several = turnOf(dc.context).memory.severalVehicles === true;
    const isAsked = options?.balanceAspect === 'settled' || options?.balanceAspect === 'money_back';
    if (isAsked && summary.kind === 'paid_off') {
      await say(dc.context, wording.accountFacts.settled(summary, vehicle, this.services.settings));
      return dc.endDialog();
    }
    await say(
      dc.context,
      summary.kind === 'paid_off'
        ? wording.balance.paidOff(summary, vehicle, several)
        : wording.balance.summary(summary, vehicle, several),
    );
    if (options !== undefined && summary.kind !== 'paid_off') await offerPayment(dc.context, options, wording);
    return dc.endDialog();
  }

  private async tellAspect(
    dc: DialogContext,
    { balanceAspect: aspect, beside = false, values: { amount } }: TaskOptions,
    summary: OpenSummary,
  ): Promise<DialogTurnResult> {
    switch (aspect) {
      case 'left':
      case 'settled':
        await say(dc.context, this.services.wording.balance.left(summary, vehicleToName(summary.account)));
        return dc.endDialog();
      case 'ending': {
        const { accountFacts } = this.services.wording;
        await say(dc.context, accountFacts.ending(summary, vehicleToName(summary.account), this.services.settings));
        return dc.endDialog();
      }
      case 'on_time':
      case 'cut_off':
        await this.tellWhetherOnTime(dc, summary, aspect, beside);
        return dc.endDialog();
      case 'doubted':
      case 'money_back':
        await say(
          dc.context,
          this.services.wording.balance.doubted(summary, vehicleToName(summary.account), this.services.settings),
        );
        return dc.endDialog();
      case 'part':
        return this.offerPart(dc, amount);
      default:
        if (isFact(aspect)) await say(dc.context, await this.factInWords(dc, aspect, summary, beside));
        return dc.endDialog();
    }
  }

  private async factInWords(
    dc: DialogContext,
    fact: AccountFact,
    summary: OpenSummary,
    beside: boolean,
  ): Promise<Message> {
    const { accounts, payments, settings, wording } = this.services;
    const { accountFacts } = wording;
    const vehicle = vehicleToName(summary.account);
    switch (fact) {
      case 'last_payment': {
        const outcome = await payments.options(sessionOf(dc.context), summary.account.id);
        const { pending } = outcome.kind === 'options' ? outcome.options : outcome;
        return accountFacts.lastPayment(summary.lastPayment, vehicle, pending);
      }
      case 'monthly_payment':
        return accountFacts.monthlyPayment(summary, vehicle);
      case 'rate':
        return accountFacts.rate(summary.account.contract, vehicle);
      case 'principal':
        return summary.kind === 'loan'
          ? accountFacts.principal(summary.principal, vehicle)
          : wording.balance.left(summary, vehicle);
      case 'account_number':
        return accountFacts.accountNumber(vehicle, settings);
      case 'contract':
        return accountFacts.contract(summary.kind, vehicle);
      case 'behind':
        return accountFacts.behind(summary, vehicle);
      case 'late_fee_ahead':
        return this.lateFeeAhead(dc, summary);
      case 'to_be_current': {
        const offers = !beside && summary.afterPending.pastDue + summary.afterPending.fees > 0;
        if (offers) turnOf(dc.context).memory.offer = payToBeCurrent;
        return accountFacts.toBeCurrent(summary, vehicle, offers);
      }
      case 'paid_so_far': {
        const lines = await accounts.activity(sessionOf(dc.context), summary.account.id, everyLine);
        const paid = lines.filter(({ kind }) => kind === 'payment' || kind === 'payment_return');
        const payments = paid.filter(({ kind }) => kind === 'payment').length;
        const count = payments - (paid.length - payments);
        return accountFacts.paidSoFar(-paid.reduce((sum, { amount }) => sum + amount, 0), count, vehicle);
      }
      default:
        return assertNever(fact);
    }
  }

  private async lateFeeAhead(dc: DialogContext, summary: OpenSummary): Promise<Message> {
    const outcome = await this.services.payments.options(sessionOf(dc.context), summary.account.id);
    const covered = outcome.kind === 'options' ? coveredOn(outcome.options) : undefined;
    return this.services.wording.balance.lateFeeAhead(summary, covered);
  }

  /** Nobody who has too little is asked for it before they have heard what that means. */
  private async offerPart(dc: DialogContext, amount: AmountValue | undefined): Promise<DialogTurnResult> {
    const { settings, wording } = this.services;
    await say(dc.context, wording.balance.part(amount?.kind === 'exact' ? amount.cents : undefined, settings));
    turnOf(dc.context).memory.offer = { task: 'make_payment', values: amount ? { amount } : {} };
    return dc.endDialog();
  }

  private async tellWhetherOnTime(
    dc: DialogContext,
    summary: OpenSummary,
    aspect: 'on_time' | 'cut_off',
    beside: boolean,
  ): Promise<void> {
    const { balance, payment } = this.services.wording;
    const outcome = await this.services.payments.options(sessionOf(dc.context), summary.account.id);
    if (outcome.kind === 'nothing_to_pay')
      return say(dc.context, payment.nothingToPay(vehicleToName(summary.account), outcome.pending));
    const { effectiveDate } = outcome.options;
    const days = { effectiveDate, coveredOn: coveredOn(outcome.options) };
    if (aspect === 'on_time') return say(dc.context, balance.onTime(summary, days));
    const today = businessDate(this.services.clock);
    const told = { ...days, isToday: effectiveDate.equals(today), cutOffHour, offers: !beside };
    await say(dc.context, balance.cutOff(told, summary));
    if (!beside) turnOf(dc.context).memory.offer = { task: 'make_payment', values: {} };
  }
}
