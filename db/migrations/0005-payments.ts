/** Payment methods and their vault, reviews, payments, the outbox, and what the embedded processor remembers. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

const knownChannels = sql`channel in ('web', 'text', 'phone', 'speaker', 'testing')`;
const knownKinds = sql`kind in ('checking', 'savings', 'debit_card')`;

export async function createPaymentTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  await nameLedgerAccounts(db);
  await createMethods(db, dialect);
  await createReviews(db, dialect);
  await createPayments(db, dialect);
  await createOutbox(db, dialect);
  await createProcessor(db, dialect);
}

async function nameLedgerAccounts(db: Kysely<unknown>): Promise<void> {
  for (const name of ['pendingCash', 'pendingCredit'])
    await sql`insert into ledger_account_names (name) values (${name})`.execute(db);
  for (const name of ['payment_pending', 'pending_release'])
    await sql`insert into ledger_transaction_kinds (name) values (${name})`.execute(db);
}

async function createMethods(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('vault_records')
    .addColumn('token', 'text', (column) => column.notNull().primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('vault_records_by_key').on('vault_records').column('key_id').execute();

  await db.schema
    .createTable('payment_methods')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('ending', 'text', (column) => column.notNull())
    .addColumn('nickname', 'text')
    .addColumn('routing_number', 'text')
    .addColumn('bank_name', 'text')
    .addColumn('brand', 'text')
    .addColumn('expiry_year', wholeNumber)
    .addColumn('expiry_month', wholeNumber)
    .addColumn('vault_token', 'text', (column) => column.unique())
    .addColumn('is_saved', wholeNumber, (column) => column.notNull())
    .addColumn('disabled', 'text')
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addColumn('used_at', wholeNumber, (column) => column.notNull())
    .addColumn('removed_at', wholeNumber)
    .addCheckConstraint('payment_methods_kind', knownKinds)
    .addCheckConstraint('payment_methods_ending', sql`length(ending) between 2 and 4`)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('payment_methods_by_login').on('payment_methods').column('login_id').execute();

  await db.schema
    .createTable('method_drafts')
    .addColumn('ticket_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('routing_number', 'text')
    .addColumn('vault_token', 'text')
    .addColumn('ending', 'text')
    .addColumn('brand', 'text')
    .addColumn('expiry_year', wholeNumber)
    .addColumn('expiry_month', wholeNumber)
    .addColumn('numbers_given', wholeNumber, (column) => column.notNull())
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addColumn('finished_at', wholeNumber)
    .addCheckConstraint('method_drafts_kind', knownKinds)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('method_drafts_by_login').on('method_drafts').column('login_id').execute();
}

async function createReviews(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('payment_reviews')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('method_id', 'text', (column) => column.notNull().references('payment_methods.id'))
    .addColumn('amount', wholeNumber, (column) => column.notNull())
    .addColumn('fee', wholeNumber, (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('effective_date', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('sec_code', 'text')
    .addColumn('authorization_text', 'text', (column) => column.notNull())
    .addColumn('authorization_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addCheckConstraint('payment_reviews_amount', sql`amount > 0 and fee >= 0`)
    .addCheckConstraint('payment_reviews_channel', knownChannels)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('payment_reviews_by_age').on('payment_reviews').column('created_at').execute();
}

async function createPayments(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('payments')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('review_key', 'text', (column) => column.notNull().unique())
    .addColumn('confirmation_number', 'text', (column) => column.notNull().unique())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('method_id', 'text', (column) => column.notNull().references('payment_methods.id'))
    .addColumn('method_kind', 'text', (column) => column.notNull())
    .addColumn('method_ending', 'text', (column) => column.notNull())
    .addColumn('amount', wholeNumber, (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('effective_date', 'text', (column) => column.notNull())
    .addColumn('settles_on', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('sec_code', 'text')
    .addColumn('authorization_hash', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('decline_reason', 'text')
    .addColumn('return_code', 'text')
    .addColumn('returned_on', 'text')
    .addColumn('submitted_at', wholeNumber, (column) => column.notNull())
    .addCheckConstraint('payments_amount', sql`amount > 0`)
    .addCheckConstraint('payments_purpose', sql`purpose in ('payment', 'payoff')`)
    .addCheckConstraint(
      'payments_status',
      sql`status in ('submitted', 'unknown', 'accepted', 'declined', 'not_taken', 'settled', 'returned')`,
    )
    .addCheckConstraint('payments_channel', knownChannels)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('payments_of_account').on('payments').columns(['account_id', 'submitted_at']).execute();
  await db.schema.createIndex('payments_of_login').on('payments').columns(['login_id', 'submitted_at']).execute();
  await db.schema.createIndex('payments_of_method').on('payments').columns(['method_id', 'status']).execute();
  await db.schema.createIndex('payments_to_settle').on('payments').columns(['status', 'settles_on']).execute();

  await db.schema
    .createTable('payment_authorizations')
    .addColumn('payment_id', 'text', (column) => column.notNull().primaryKey().references('payments.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
}

async function createOutbox(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('dedupe_key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('login_id', 'text', (column) => column.references('logins.id'))
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('attempts', wholeNumber, (column) => column.notNull())
    .addColumn('next_attempt_at', wholeNumber, (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addCheckConstraint('outbox_kind', sql`kind in ('charge', 'message')`)
    .addCheckConstraint('outbox_state', sql`state in ('open', 'done', 'dead')`)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await sql`create index outbox_due on outbox (next_attempt_at) where state = 'open'`.execute(db);
  await db.schema.createIndex('outbox_messages').on('outbox').columns(['kind', 'created_at']).execute();
  await db.schema.createIndex('outbox_by_login').on('outbox').columns(['login_id', 'created_at']).execute();
}

/** What a real processor would keep on its side. */
async function createProcessor(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('processor_charges')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('decline_reason', 'text')
    .addColumn('amount', wholeNumber, (column) => column.notNull())
    .addColumn('effective_date', 'text', (column) => column.notNull())
    .addColumn('requests', wholeNumber, (column) => column.notNull())
    .addCheckConstraint('processor_charges_outcome', sql`outcome in ('accepted', 'declined')`)
    .modifyEnd(sql.raw(tableEnd))
    .execute();

  await db.schema
    .createTable('processor_returns')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().references('processor_charges.key'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('reported_on', 'text', (column) => column.notNull())
    .addColumn('acknowledged', wholeNumber, (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();

  await db.schema
    .createTable('processor_behaviour')
    .addColumn('id', wholeNumber, (column) => column.notNull().primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
}
