/** The ledger: double entry, append-only; names that may grow are rows, so that adding one needs no new table. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

const ledgerAccounts = [
  ...['cash', 'principal', 'interest', 'fees', 'lease', 'unapplied'],
  ...['funding', 'interestIncome', 'feeIncome', 'rentalIncome', 'vehicleSale'],
];
const transactionKinds = [
  ...['origination', 'interest_accrual', 'payment', 'payment_return'],
  ...['fee', 'fee_waiver', 'adjustment'],
];

export async function createLedgerTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  await createNames(db, dialect, 'ledger_account_names', ledgerAccounts);
  await createNames(db, dialect, 'ledger_transaction_kinds', transactionKinds);
  await createTransactions(db, dialect);
  await createEntries(db, dialect);
  for (const table of ['ledger_transactions', 'ledger_entries']) {
    for (const statement of dialect.forbidChanges(table)) await sql.raw(statement).execute(db);
  }
}

async function createNames(
  db: Kysely<unknown>,
  dialect: SchemaDialect,
  table: string,
  names: readonly string[],
): Promise<void> {
  await db.schema
    .createTable(table)
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .modifyEnd(sql.raw(dialect.tableEnd))
    .execute();
  for (const name of names) await sql`insert into ${sql.table(table)} (name) values (${name})`.execute(db);
}

async function createTransactions(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('ledger_transactions')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('sequence', dialect.wholeNumber, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().references('ledger_transaction_kinds.name'))
    .addColumn('effective_date', 'text', (column) => column.notNull())
    .addColumn('posted_at', dialect.wholeNumber, (column) => column.notNull())
    .addColumn('detail', 'text')
    .addColumn('reverses', 'text')
    .addUniqueConstraint('ledger_transactions_of_account', ['id', 'account_id'])
    .addUniqueConstraint('ledger_transactions_in_order', ['account_id', 'sequence'])
    .addForeignKeyConstraint('ledger_transactions_reverse', ['reverses', 'account_id'], 'ledger_transactions', [
      'id',
      'account_id',
    ])
    .modifyEnd(sql.raw(dialect.tableEnd))
    .execute();
  await db.schema
    .createIndex('ledger_transactions_by_date')
    .on('ledger_transactions')
    .columns(['account_id', 'effective_date', 'sequence'])
    .execute();
  await db.schema
    .createIndex('ledger_transactions_reversed_once')
    .unique()
    .on('ledger_transactions')
    .column('reverses')
    .execute();
}

async function createEntries(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('ledger_entries')
    .addColumn('transaction_id', 'text', (column) => column.notNull())
    .addColumn('position', dialect.wholeNumber, (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('ledger_account', 'text', (column) => column.notNull().references('ledger_account_names.name'))
    .addColumn('amount', dialect.wholeNumber, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_entries_key', ['transaction_id', 'position'])
    .addForeignKeyConstraint('ledger_entries_transaction', ['transaction_id', 'account_id'], 'ledger_transactions', [
      'id',
      'account_id',
    ])
    .modifyEnd(sql.raw(dialect.tableEnd))
    .execute();
  await db.schema
    .createIndex('ledger_entries_balance')
    .on('ledger_entries')
    .columns(['account_id', 'ledger_account', 'amount'])
    .execute();
}
