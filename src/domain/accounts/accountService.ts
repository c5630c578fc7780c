/** What customers see of their accounts; every figure is derived from contract and ledger at the moment of asking. */
import { Temporal } from 'temporal-polyfill';
import { businessDate, type Clock } from '../clock/clock';
import type { Session } from '../identity/ports';
import { amountForCustomer, type LedgerPosition } from '../ledger/balances';
import { daysFrom, interestOn } from '../ledger/interest';
import type { LedgerRepository, LedgerTransaction } from '../ledger/ledger';
import { readBack } from '../ledger/readBack';
import type { Cents } from '../money/cents';
import { duePicture } from './amountDue';
import { dueOncePosted } from './dueOncePosted';
import type { Account, AccountOnRecord, AccountRepository, Contract } from './contract';
import { leasePayoff } from './leasePayoff';
import { type LedgerReading, LedgerReadings } from './ledgerReadings';
import { loanPayoff } from './loanPayoff';
import type { Accounts, AccountSummary, ActivityLine, AmountDue, PayoffOutcome } from './outcomes';
import { endDate } from './schedule';
import { isSettled } from './settled';

/** Whose accounts they are. */
type LoginOf = Pick<Session, 'loginId'>;

interface AccountStanding {
  readonly summary: AccountSummary;
  readonly payoff: PayoffOutcome;
  /** What would be due if so much more were posted today, beside what is on its way. */
  readonly dueAfter: (payment: Cents) => AmountDue;
}

/** A payoff can be asked for so many days ahead. */
const payoffHorizonDays = 60;

export class AccountService implements Accounts {
  private readonly readings: LedgerReadings;

  constructor(
    private readonly accounts: AccountRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {
    this.readings = new LedgerReadings(ledger);
  }

  async list(session: LoginOf): Promise<readonly Account[]> {
    return this.accounts.listFor(session.loginId);
  }

  async summary(session: LoginOf, accountId: string): Promise<AccountSummary> {
    const found = await this.authorised(session, accountId);
    return this.summaryOf(found.account, await this.readings.of(found));
  }

  /** Both as of the same reading of the ledger. */
  async standing(session: LoginOf, accountId: string, goodThrough: Temporal.PlainDate): Promise<AccountStanding> {
    const found = await this.authorised(session, accountId);
    const read = await this.readings.of(found);
    const { account } = found;
    const { contract } = account;
    const today = businessDate(this.clock);
    const { balances } = read.position;
    const standing = { balances, accruedInterest: interestSince(contract, read.position, today) };
    return {
      summary: this.summaryOf(account, read),
      payoff: this.payoffOf(account, read.position, goodThrough),
      dueAfter: (payment) => dueOncePosted(contract, standing, balances.pendingCash + payment, today),
    };
  }

  async activity(session: Session, accountId: string, limit: number): Promise<readonly ActivityLine[]> {
    await this.authorised(session, accountId);
    const read = await readBack(this.ledger, accountId, (found) => activityIn(found).length >= limit);
    return activityIn(read).slice(0, limit);
  }

  async payoff(session: Session, accountId: string, goodThrough?: Temporal.PlainDate): Promise<PayoffOutcome> {
    const found = await this.authorised(session, accountId);
    const { position } = await this.readings.of(found);
    return this.payoffOf(found.account, position, goodThrough);
  }

  private summaryOf(account: Account, { position, lastPayment }: LedgerReading): AccountSummary {
    const { contract } = account;
    const today = businessDate(this.clock);
    const shared = { account, lastPayment, asOf: this.clock.now() };
    if (isSettled(contract, position.balances, today)) return { kind: 'paid_off', ...shared };
    const accruedInterest = interestSince(contract, position, today);
    const standing = { balances: position.balances, accruedInterest };
    const { instalmentsLeft, ...due } = duePicture(contract, standing, today);
    const left = { paymentsLeft: instalmentsLeft, endsOn: endDate(contract) };
    const { pendingCash: pending } = position.balances;
    const afterPending = pending > 0 ? dueOncePosted(contract, standing, pending, today) : due.amountDue;
    const base = { ...shared, ...due, ...left, monthlyPayment: contract.monthlyPayment, pending, afterPending };
    return contract.kind === 'loan'
      ? { kind: 'loan', ...base, principal: position.balances.principal }
      : { kind: 'lease', ...base };
  }

  private payoffOf(account: Account, position: LedgerPosition, goodThrough?: Temporal.PlainDate): PayoffOutcome {
    const { contract } = account;
    const today = businessDate(this.clock);
    if (isSettled(contract, position.balances, today)) return { kind: 'already_paid_off', account };
    const date = goodThrough ?? today;
    const latest = today.add({ days: payoffHorizonDays });
    if (Temporal.PlainDate.compare(date, today) < 0) return { kind: 'date_passed', today };
    if (Temporal.PlainDate.compare(date, latest) > 0) return { kind: 'too_far', latest };
    const figures =
      contract.kind === 'loan'
        ? loanPayoff(contract, position, date)
        : leasePayoff(contract, position.balances, today, date);
    return {
      kind: 'quoted',
      quote: { account, goodThrough: date, ...figures, pending: position.balances.pendingCash },
    };
  }

  /** The conversation offers only what `list` gave; anything else is a defect or an attack (standards A13). */
  private async authorised(session: LoginOf, accountId: string): Promise<AccountOnRecord> {
    const found = await this.accounts.findOnRecord(session.loginId, accountId);
    if (found === undefined) throw new Error('This login has no access to the account');
    return found;
  }
}

/** A loan's interest since it was last brought into the ledger. */
function interestSince(contract: Contract, position: LedgerPosition, today: Temporal.PlainDate): number {
  if (contract.kind === 'lease') return 0;
  const days = daysFrom(position.accruedThrough, today);
  return interestOn([{ principal: position.balances.principal, days }], contract.annualRateMilliPercent);
}

function activityIn(newestFirst: readonly LedgerTransaction[]): readonly ActivityLine[] {
  return newestFirst.flatMap((transaction) => {
    const { kind, effectiveDate, detail } = transaction;
    if (kind === 'interest_accrual' || kind === 'payment_pending' || kind === 'pending_release') return [];
    return [{ date: effectiveDate, kind, amount: amountForCustomer(transaction), detail }];
  });
}
