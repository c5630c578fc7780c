/** The ledger's tables: whole transactions go in, balances come out as sums; nothing is ever changed. */
import { type Kysely, sql, type Transaction } from 'kysely';
import {
  assertBalanced,
  type Balances,
  type LedgerAccount,
  ledgerAccounts,
  type LedgerEntry,
  type LedgerRepository,
  type LedgerTransaction,
} from '../../src/domain/ledger/ledger';
import { assertCents, type Cents } from '../../src/domain/money/cents';
import { toPlainDate } from '../calendarDate';
import { prepared } from '../preparedQuery';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';

/** Rows in one INSERT; well under what the engines take in parameters. */
const rowsAtOnce = 500;

export class KyselyLedgerRepository implements LedgerRepository {
  private readonly oldestFirst = prepared<{ accountId: string }>()((value) =>
    this.selectEntries((transactions) => transactions.where('account_id', '=', value('accountId')))
      .orderBy('effective_date')
      .orderBy('sequence')
      .orderBy('position')
      .compile(),
  );
  private readonly newestFirst = prepared<{ accountId: string; limit: number }>()((value) =>
    this.selectEntries((transactions) =>
      transactions
        .where('account_id', '=', value('accountId'))
        .orderBy('effective_date', 'desc')
        .orderBy('sequence', 'desc')
        .limit(value('limit')),
    )
      .orderBy('effective_date', 'desc')
      .orderBy('sequence', 'desc')
      .orderBy('position')
      .compile(),
  );
  private readonly sums = prepared<{ accountId: string }>()((value) =>
    this.db
      .selectFrom('ledger_entries')
      .select(['ledger_account as ledgerAccount', sql<number>`cast(sum(amount) as bigint)`.as('amount')])
      .where('account_id', '=', value('accountId'))
      .groupBy('ledger_account')
      .compile(),
  );

  constructor(private readonly db: Kysely<DurableSchema>) {}

  async post(transactions: readonly LedgerTransaction[]): Promise<void> {
    for (const transaction of transactions) assertBalanced(transaction);
    await inTransaction(this.db, async (db) => {
      await insertInParts(await numberTransactions(db, transactions), (rows) =>
        db.insertInto('ledger_transactions').values(rows).execute(),
      );
      await insertInParts(transactions.flatMap(entryRows), (rows) =>
        db.insertInto('ledger_entries').values(rows).execute(),
      );
    });
  }

  async recent(accountId: string, limit: number): Promise<readonly LedgerTransaction[]> {
    return toTransactions(await this.newestFirst.all(this.db, { accountId, limit }));
  }

  async all(accountId: string): Promise<readonly LedgerTransaction[]> {
    return toTransactions(await this.oldestFirst.all(this.db, { accountId }));
  }

  async balances(accountId: string): Promise<Balances> {
    const balances = zeroBalances();
    for (const { ledgerAccount, amount } of await this.sums.all(this.db, { accountId })) {
      balances[ledgerAccount] = assertCents(amount);
    }
    return balances;
  }

  async sequence(accountId: string): Promise<number> {
    const row = await this.db
      .selectFrom('accounts')
      .select('ledger_sequence')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    return row.ledger_sequence;
  }

  async idsAfter(accountId: string, sequence: number): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('ledger_transactions')
      .select('id')
      .where('account_id', '=', accountId)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .execute();
    return rows.map(({ id }) => id);
  }

  async sum(): Promise<Cents> {
    const { total } = await this.db
      .selectFrom('ledger_entries')
      .select(sql<number>`cast(coalesce(sum(amount), 0) as bigint)`.as('total'))
      .executeTakeFirstOrThrow();
    return assertCents(total);
  }

  /** One row for each entry of the chosen transactions. */
  private selectEntries(choose: (transactions: TransactionQuery) => TransactionQuery) {
    return this.db
      .selectFrom(choose(this.selectTransactions()).as('chosen'))
      .innerJoin('ledger_entries as entries', 'entries.transaction_id', 'chosen.id')
      .selectAll('chosen')
      .select(['entries.ledger_account', 'entries.amount']);
  }

  private selectTransactions() {
    return this.db.selectFrom('ledger_transactions').selectAll();
  }
}

type TransactionRow = DurableSchema['ledger_transactions'];
type EntryRow = DurableSchema['ledger_entries'];
type TransactionQuery = ReturnType<KyselyLedgerRepository['selectTransactions']>;

function zeroBalances(): Record<LedgerAccount, Cents> {
  return Object.fromEntries(ledgerAccounts.map((name) => [name, 0])) as Record<LedgerAccount, Cents>;
}

/** Locks the accounts, always in the same order, and gives each transaction its number within its account. */
async function numberTransactions(
  db: Transaction<DurableSchema>,
  transactions: readonly LedgerTransaction[],
): Promise<readonly TransactionRow[]> {
  const counts = new Map<string, number>();
  for (const { accountId } of transactions) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  const used = new Map<string, number>();
  for (const [accountId, count] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const account = await db
      .updateTable('accounts')
      .set((row) => ({ ledger_sequence: row('ledger_sequence', '+', count) }))
      .where('id', '=', accountId)
      .returning('ledger_sequence')
      .executeTakeFirst();
    if (!account) throw new Error(`No account ${accountId} to post to`);
    used.set(accountId, account.ledger_sequence - count);
  }
  return transactions.map((transaction) => {
    const sequence = (used.get(transaction.accountId) ?? 0) + 1;
    used.set(transaction.accountId, sequence);
    return transactionRow(transaction, sequence);
  });
}

function transactionRow(transaction: LedgerTransaction, sequence: number): TransactionRow {
  return {
    id: transaction.id,
    account_id: transaction.accountId,
    sequence,
    kind: transaction.kind,
    effective_date: transaction.effectiveDate.toString(),
    posted_at: transaction.postedAt,
    detail: transaction.detail ?? null,
    reverses: transaction.reverses ?? null,
  };
}

function entryRows(transaction: LedgerTransaction): EntryRow[] {
  return transaction.entries.map((entry, position) => ({
    transaction_id: transaction.id,
    position,
    account_id: transaction.accountId,
    ledger_account: entry.ledgerAccount,
    amount: entry.amount,
  }));
}

async function insertInParts<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) await insert(rows.slice(start, start + rowsAtOnce));
}

/** Gathers the rows of each transaction, which stand together. */
function toTransactions(rows: readonly (TransactionRow & Pick<EntryRow, 'ledger_account' | 'amount'>)[]) {
  const transactions: LedgerTransaction[] = [];
  let entries: LedgerEntry[] = [];
  let current: string | undefined;
  for (const row of rows) {
    if (row.id !== current) {
      current = row.id;
      entries = [];
      transactions.push(toTransaction(row, entries));
    }
    entries.push({ ledgerAccount: row.ledger_account, amount: row.amount });
  }
  return transactions;
}

function toTransaction(row: TransactionRow, entries: readonly LedgerEntry[]): LedgerTransaction {
  return {
    id: row.id,
    accountId: row.account_id,
    kind: row.kind,
    effectiveDate: toPlainDate(row.effective_date),
    postedAt: row.posted_at,
    detail: row.detail ?? undefined,
    reverses: row.reverses ?? undefined,
    entries,
  };
}
