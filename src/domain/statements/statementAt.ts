/** A statement, worked out from contract and ledger as they stood when its period ended. */
import { Temporal } from 'temporal-polyfill';
import { duePicture, type DuePicture } from '../accounts/amountDue';
import type { Account, Contract } from '../accounts/contract';
import { isSettled } from '../accounts/settled';
import { businessTimeZone } from '../clock/clock';
import { amountForCustomer, emptyPosition, type LedgerPosition, positionAfter } from '../ledger/balances';
import { daysFrom, interestOn } from '../ledger/interest';
import type { LedgerTransaction } from '../ledger/ledger';
import { type Cents, sumCents } from '../money/cents';
import {
  type Statement,
  type StatementBalance,
  type StatementColumn,
  statedKinds,
  statementColumns,
  type StatementLine,
  type StatementPeriod,
} from './outcomes';

/**
 * Absent where the month has nothing to state: nothing moved, nothing is owed and no instalment is billed. `ledger`
 * holds the account's transactions, oldest first; those that count after the period make no difference.
 */
export function statementAt(
  account: Account,
  customerNames: readonly string[],
  ledger: readonly LedgerTransaction[],
  period: StatementPeriod,
): Statement | undefined {
  const { contract } = account;
  const known = knownBy(ledger, period.through);
  const before = knownBy(known, period.from.subtract({ days: 1 }));
  const within = known.filter((transaction) => !before.includes(transaction));
  const closing = positionAfter(emptyPosition, known);
  if (closing.accruedThrough === undefined) return undefined;
  const due = pictureOf(contract, closing, period.through);
  const activity = within.flatMap((transaction) => lineOf(transaction));
  const isBilled = period.dueDate !== undefined && !isSettled(contract, closing.balances, period.through);
  if (activity.length === 0 && due.amountDue.total === 0 && !isBilled) return undefined;
  return {
    period,
    account,
    customerNames,
    amountDue: due.amountDue,
    pastDueSince: due.pastDueSince,
    credit: 0 - closing.balances.unapplied,
    pending: closing.balances.pendingCash,
    opening: balanceOf(contract, openingPosition(before, within), period.through),
    closing: balanceOf(contract, closing, period.through),
    interestCharged: sumCents(within.filter(({ kind }) => kind === 'interest_accrual').map(interestIn)),
    activity,
  };
}

/**
 * What was both effective and written by the end of the day: so a payment that is posted when it settles, dated back,
 * never changes a statement that the customer already has.
 */
function knownBy(ledger: readonly LedgerTransaction[], day: Temporal.PlainDate): readonly LedgerTransaction[] {
  const dayOver = day.add({ days: 1 }).toZonedDateTime(businessTimeZone).epochMilliseconds;
  return ledger.filter(
    ({ effectiveDate, postedAt }) => postedAt < dayOver && Temporal.PlainDate.compare(effectiveDate, day) <= 0,
  );
}

/** As the last statement left it; a new contract opens with what was financed or leased. */
function openingPosition(before: readonly LedgerTransaction[], within: readonly LedgerTransaction[]): LedgerPosition {
  return positionAfter(emptyPosition, [...before, ...within.filter(({ kind }) => kind === 'origination')]);
}

function pictureOf(contract: Contract, position: LedgerPosition, day: Temporal.PlainDate): DuePicture {
  return duePicture(
    contract,
    { balances: position.balances, accruedInterest: accruedSince(contract, position, day) },
    day,
  );
}

function accruedSince(contract: Contract, position: LedgerPosition, day: Temporal.PlainDate): Cents {
  if (contract.kind === 'lease') return 0;
  const days = daysFrom(position.accruedThrough, day);
  return interestOn([{ principal: position.balances.principal, days }], contract.annualRateMilliPercent);
}

function balanceOf(contract: Contract, position: LedgerPosition, day: Temporal.PlainDate): StatementBalance {
  const { principal, lease } = position.balances;
  if (contract.kind === 'loan') return { kind: 'loan', principal };
  return { kind: 'lease', paymentsLeft: pictureOf(contract, position, day).instalmentsLeft, total: lease };
}

function lineOf(transaction: LedgerTransaction): readonly StatementLine[] {
  const { effectiveDate: date, detail } = transaction;
  const kind = statedKinds.find((stated) => stated === transaction.kind);
  if (kind === undefined) return [];
  return [{ date, kind, detail, amount: amountForCustomer(transaction), parts: partsOf(transaction) }];
}

function partsOf({ entries }: LedgerTransaction): Readonly<Record<StatementColumn, Cents>> {
  const sumOf = (column: StatementColumn) =>
    sumCents(entries.filter(({ ledgerAccount }) => ledgerAccount === column).map(({ amount }) => amount));
  return Object.fromEntries(statementColumns.map((column) => [column, sumOf(column)])) as Record<
    StatementColumn,
    Cents
  >;
}

function interestIn({ entries }: LedgerTransaction): Cents {
  return sumCents(entries.filter(({ ledgerAccount }) => ledgerAccount === 'interest').map(({ amount }) => amount));
}
