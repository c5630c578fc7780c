/** Conversations handed to a person: the packet, and what was said since. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createHandOverTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('hand_overs')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('device_hash', 'text')
    .addColumn('verified', 'text', (column) => column.notNull())
    .addColumn('username', 'text')
    .addColumn('vehicle', 'text')
    .addColumn('flow', 'text')
    .addColumn('awaiting', 'text', (column) => column.notNull())
    .addColumn('transcript', 'text', (column) => column.notNull())
    .addColumn('can_answer_here', wholeNumber, (column) => column.notNull())
    .addColumn('opened_at', wholeNumber, (column) => column.notNull())
    .addColumn('closed_at', wholeNumber)
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('hand_overs_by_time').on('hand_overs').columns(['opened_at']).execute();

  await db.schema
    .createTable('hand_over_lines')
    .addColumn('hand_over_id', 'text', (column) => column.notNull().references('hand_overs.id'))
    .addColumn('position', wholeNumber, (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .addColumn('told', wholeNumber, (column) => column.notNull())
    .addPrimaryKeyConstraint('hand_over_lines_key', ['hand_over_id', 'position'])
    .modifyEnd(tableEnd)
    .execute();
}
