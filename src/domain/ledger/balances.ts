/** What a contract's ledger says at a moment: derived from its transactions, never stored beside them. */
import { Temporal } from 'temporal-polyfill';
import { assertCents, type Cents, sumCents } from '../money/cents';
import {
  type Balances,
  type LedgerAccount,
  ledgerAccounts,
  type LedgerTransaction,
  type TransactionKind,
} from './ledger';

/** The ledger accounts that make up what the customer owes; `unapplied` counts against it. */
const owedAccounts: readonly LedgerAccount[] = ['principal', 'interest', 'fees', 'lease', 'unapplied'];

/** Up to their effective date, interest has been brought into the ledger. */
const accruingKinds: readonly TransactionKind[] = ['origination', 'interest_accrual', 'payment', 'payment_return'];

/** Balances and the day through which interest is in them; absent where nothing has been posted. */
export interface LedgerPosition {
  readonly balances: Balances;
  readonly accruedThrough: Temporal.PlainDate | undefined;
}

export const emptyPosition: LedgerPosition = {
  balances: Object.fromEntries(ledgerAccounts.map((account) => [account, 0])) as Balances,
  accruedThrough: undefined,
};

/** The position after more transactions. */
export function positionAfter(position: LedgerPosition, transactions: readonly LedgerTransaction[]): LedgerPosition {
  const balances: Record<LedgerAccount, number> = { ...position.balances };
  for (const { entries } of transactions)
    for (const { ledgerAccount, amount } of entries)
      balances[ledgerAccount] = assertCents(balances[ledgerAccount] + amount);
  return { balances, accruedThrough: accruedThrough(transactions, position.accruedThrough) };
}

/** The latest day through which these transactions, in any order, have brought interest into the ledger. */
export function accruedThrough(
  transactions: readonly LedgerTransaction[],
  earlier?: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return transactions
    .filter(({ kind }) => accruingKinds.includes(kind))
    .map(({ effectiveDate }) => effectiveDate)
    .reduce<Temporal.PlainDate | undefined>(laterOf, earlier);
}

/** As the customer sees it: what was charged is positive, what was paid (the cash that came in) negative. */
export function amountForCustomer({ entries }: LedgerTransaction): Cents {
  const sumOf = (accounts: readonly LedgerAccount[]) =>
    sumCents(entries.filter((entry) => accounts.includes(entry.ledgerAccount)).map(({ amount }) => amount));
  return -sumOf(['cash']) || sumOf(owedAccounts);
}

function laterOf(one: Temporal.PlainDate | undefined, other: Temporal.PlainDate): Temporal.PlainDate {
  return one !== undefined && Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}
