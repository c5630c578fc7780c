/** Telephone calls and their steps: each step of a call is claimed once, by its key. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createCallTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('calls')
    .addColumn('call_sid', 'text', (column) => column.notNull().primaryKey())
    .addColumn('began_at', wholeNumber, (column) => column.notNull())
    .addColumn('ended_at', wholeNumber)
    .addColumn('memory', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('calls_by_time').on('calls').column('began_at').execute();

  await db.schema
    .createTable('call_steps')
    .addColumn('call_sid', 'text', (column) => column.notNull().references('calls.call_sid'))
    .addColumn('step', wholeNumber, (column) => column.notNull())
    .addColumn('claimed_at', wholeNumber, (column) => column.notNull())
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('call_steps_key', ['call_sid', 'step'])
    .modifyEnd(tableEnd)
    .execute();
}
