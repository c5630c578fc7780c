/** Finds and makes statements for whoever may see the account; nothing is stored but the ledger itself. */
import type { Temporal } from 'temporal-polyfill';
import type { Account, AccountRepository } from '../accounts/contract';
import { businessDate, type Clock } from '../clock/clock';
import type { LedgerRepository, LedgerTransaction } from '../ledger/ledger';
import type {
  AccountHolders,
  Statement,
  StatementPeriod,
  StatementPick,
  StatementReader,
  StatementRequest,
  Statements,
} from './outcomes';
import { pickMonths, readyOn } from './pickMonths';
import { statementAt } from './statementAt';
import { periodAfter, statementPeriods } from './statementPeriods';

export class StatementService implements Statements {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly ledger: LedgerRepository,
    private readonly holders: AccountHolders,
    private readonly clock: Clock,
  ) {}

  async list(reader: StatementReader, accountId: string): Promise<readonly Temporal.PlainYearMonth[]> {
    const account = await this.authorised(reader, accountId);
    return availableMonths(account, await this.ledger.all(accountId), this.lastDayOver());
  }

  async pick(reader: StatementReader, accountId: string, request: StatementRequest): Promise<StatementPick> {
    const account = await this.authorised(reader, accountId);
    const ledger = await this.ledger.all(accountId);
    const available = availableMonths(account, ledger, this.lastDayOver());
    const upcoming = upcomingPeriod(account, ledger, this.lastDayOver());
    if (available.length > 0) return pickMonths(request, available, upcoming);
    return { kind: 'none_yet', firstReadyOn: upcoming && readyOn(upcoming) };
  }

  async find(
    reader: StatementReader,
    accountId: string,
    month: Temporal.PlainYearMonth,
  ): Promise<Statement | undefined> {
    const account = await this.authorised(reader, accountId);
    const period = statementPeriods(account.contract, this.lastDayOver()).find((one) => one.month.equals(month));
    if (period === undefined) return undefined;
    const names = await this.holders.namesOf(accountId);
    return statementAt(account, names, await this.ledger.all(accountId), period);
  }

  private lastDayOver(): Temporal.PlainDate {
    return businessDate(this.clock).subtract({ days: 1 });
  }

  /** As elsewhere, an account that was not offered is a defect or an attack (standards A13). */
  private async authorised({ loginId }: StatementReader, accountId: string): Promise<Account> {
    const account = await this.accounts.findFor(loginId, accountId);
    if (account === undefined) throw new Error('This login has no access to the account');
    return account;
  }
}

/** Newest first. */
function availableMonths(
  account: Account,
  ledger: readonly LedgerTransaction[],
  lastDay: Temporal.PlainDate,
): readonly Temporal.PlainYearMonth[] {
  return statementPeriods(account.contract, lastDay)
    .filter((period) => statementAt(account, [], ledger, period) !== undefined)
    .map(({ month }) => month)
    .reverse();
}

/** The period that is not over yet, if it will have something to state as things are. */
function upcomingPeriod(
  account: Account,
  ledger: readonly LedgerTransaction[],
  lastDay: Temporal.PlainDate,
): StatementPeriod | undefined {
  const period = periodAfter(account.contract, lastDay);
  return statementAt(account, [], ledger, period) && period;
}
