/** Contacts and facts on file (sealed), one-time codes, recoveries, authenticators, voice PINs, links, budgets of sources. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createCredentialTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  await createContacts(db, dialect);
  await createCodes(db, dialect);
  await createRecoveries(db, dialect);
  await createSecondFactors(db, dialect);
  await createLinks(db, dialect);
  await createSources(db, dialect);
}

async function createContacts(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('phone', 'email')`))
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('lookup', 'text', (column) => column.notNull())
    .addColumn('position', wholeNumber, (column) => column.notNull())
    .addUniqueConstraint('contacts_in_order', ['login_id', 'position'])
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('contacts_by_lookup').on('contacts').columns(['lookup', 'id']).execute();
  await db.schema.createIndex('contacts_by_key').on('contacts').column('key_id').execute();

  await db.schema
    .createTable('identity_facts')
    .addColumn('login_id', 'text', (column) => column.notNull().primaryKey().references('logins.id'))
    .addColumn('birth_date', 'text', (column) => column.notNull())
    .addColumn('ssn_last4', 'text', (column) => column.notNull())
    .addColumn('zip', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('identity_facts_by_key').on('identity_facts').column('key_id').execute();
}

/** At most one code for a subject and purpose: the last one sent. */
async function createCodes(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await withPlace(db.schema.createTable('one_time_codes'))
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('subject_key', 'text', (column) => column.notNull())
    .addColumn('login_id', 'text', (column) => column.references('logins.id'))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('sealed_code', 'text')
    .addColumn('contact_id', 'text', (column) => column.references('contacts.id'))
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addColumn('used_at', wholeNumber)
    .addColumn('proof_hash', 'text', (column) => column.unique())
    .addColumn('spendable_until', wholeNumber)
    .addColumn('spent_at', wholeNumber)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await sql`create unique index one_time_codes_latest on one_time_codes (subject_key, purpose)
    where used_at is null`.execute(db);
  await db.schema.createIndex('one_time_codes_by_age').on('one_time_codes').column('created_at').execute();
  await db.schema.createIndex('one_time_codes_by_login').on('one_time_codes').column('login_id').execute();

  await db.schema
    .createTable('code_sends')
    .addColumn('subject_key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('latest_at', wholeNumber, (column) => column.notNull())
    .addColumn('second_at', wholeNumber)
    .addColumn('third_at', wholeNumber)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('code_sends_by_age').on('code_sends').column('latest_at').execute();
}

async function createRecoveries(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await withPlace(db.schema.createTable('recovery_attempts'))
    .addColumn('ticket_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('task', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('subject_key', 'text')
    .addColumn('login_id', 'text', (column) => column.references('logins.id'))
    .addColumn('version', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addCheckConstraint('recovery_attempts_stage', sql`stage in ('collecting', 'checked', 'proved')`)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('recovery_attempts_by_age').on('recovery_attempts').column('expires_at').execute();
  await db.schema.createIndex('recovery_attempts_by_login').on('recovery_attempts').column('login_id').execute();
}

/** An authenticator that waits for its first code stands beside the one in use. */
async function createSecondFactors(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await withPlace(db.schema.createTable('code_challenges'))
    .addColumn('ticket_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('code_challenges_by_age').on('code_challenges').column('expires_at').execute();
  await db.schema.createIndex('code_challenges_by_login').on('code_challenges').column('login_id').execute();

  await db.schema
    .createTable('authenticators')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('sealed_secret', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('is_confirmed', wholeNumber, (column) => column.notNull())
    .addColumn('last_step', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber)
    .addUniqueConstraint('authenticators_one_of_each', ['login_id', 'is_confirmed'])
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('authenticators_by_key').on('authenticators').column('key_id').execute();

  await db.schema
    .createTable('recovery_codes')
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recovery_codes_key', ['login_id', 'code_hash'])
    .modifyEnd(sql.raw(tableEnd))
    .execute();

  await db.schema
    .createTable('voice_pins')
    .addColumn('login_id', 'text', (column) => column.notNull().primaryKey().references('logins.id'))
    .addColumn('pin_hash', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
}

async function createLinks(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await withPlace(db.schema.createTable('single_use_links'))
    .addColumn('token_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('sealed_payload', 'text')
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addColumn('browser_hash', 'text')
    .addColumn('used_at', wholeNumber)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema
    .createIndex('single_use_links_by_place')
    .on('single_use_links')
    .columns(['channel', 'conversation_id', 'user_id', 'purpose'])
    .execute();
  await db.schema.createIndex('single_use_links_by_age').on('single_use_links').column('created_at').execute();
}

async function createSources(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('sources')
    .addColumn('source', 'text', (column) => column.notNull().primaryKey())
    .addColumn('refused', wholeNumber, (column) => column.notNull())
    .addColumn('last_at', wholeNumber, (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('sources_by_age').on('sources').column('last_at').execute();

  await db.schema
    .createTable('source_failures')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('source', 'text', (column) => column.notNull().references('sources.source'))
    .addColumn('login_key', 'text', (column) => column.notNull())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('source_failures_of_source').on('source_failures').columns(['source', 'at']).execute();
  await db.schema.createIndex('source_failures_by_age').on('source_failures').column('at').execute();
}

/** The columns of a place; see placeColumns.ts. */
function withPlace<Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column | 'channel' | 'conversation_id' | 'user_id' | 'device_hash'> {
  return table
    .addColumn('channel', 'text', (column) =>
      column.notNull().check(sql`channel in ('web', 'text', 'phone', 'speaker', 'testing')`),
    )
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('device_hash', 'text');
}
