/** Text messages: who opted out or wants reminders, what came in once, what was sent, what the carrier reported. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createTextingTables(
  db: Kysely<unknown>,
  { wholeNumber, tableEnd }: SchemaDialect,
): Promise<void> {
  await db.schema
    .createTable('text_consents')
    .addColumn('number_key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('opted_out_at', wholeNumber)
    .addColumn('opt_out_source', 'text', (column) => column.check(sql`opt_out_source in ('customer', 'carrier')`))
    .addColumn('opt_out_scope', 'text', (column) => column.check(sql`opt_out_scope in ('all')`))
    .addColumn('reminders_since', wholeNumber)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await sql`create index text_consents_reminded on text_consents (number_key)
    where reminders_since is not null`.execute(db);

  await db.schema
    .createTable('text_numbers')
    .addColumn('number_key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('text_numbers_by_key').on('text_numbers').column('key_id').execute();

  await db.schema
    .createTable('text_requests')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('number_key', 'text', (column) => column.notNull())
    .addColumn('received_at', wholeNumber, (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('running', 'postponed', 'answered')`))
    .addColumn('texts', 'text')
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema
    .createIndex('text_requests_of_number')
    .on('text_requests')
    .columns(['number_key', 'received_at'])
    .execute();
  await db.schema.createIndex('text_requests_by_age').on('text_requests').column('received_at').execute();

  await db.schema
    .createTable('text_sends')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('number_key', 'text', (column) => column.notNull())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('text_sends_by_age').on('text_sends').column('at').execute();

  await db.schema
    .createTable('text_reports')
    .addColumn('provider_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .addPrimaryKeyConstraint('text_reports_key', ['provider_id', 'status'])
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('text_reports_by_age').on('text_reports').column('at').execute();
}
