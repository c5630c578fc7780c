/** Sessions with a speaker and their requests: each request is claimed once, by its id. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createSpeakerTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('speaker_sessions')
    .addColumn('session_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('began_at', wholeNumber, (column) => column.notNull())
    .addColumn('ended_at', wholeNumber)
    .addColumn('memory', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('speaker_sessions_by_time').on('speaker_sessions').column('began_at').execute();

  await db.schema
    .createTable('speaker_requests')
    .addColumn('session_id', 'text', (column) => column.notNull().references('speaker_sessions.session_id'))
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('speaker_requests_key', ['session_id', 'request_id'])
    .modifyEnd(tableEnd)
    .execute();
}
