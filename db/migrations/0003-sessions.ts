/** Signed-in customers; at most one session that has not ended stands at a place. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createSessionTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('device_hash', 'text')
    .addColumn('started_at', wholeNumber, (column) => column.notNull())
    .addColumn('last_seen_at', wholeNumber, (column) => column.notNull())
    .addColumn('active_account_id', 'text', (column) => column.references('accounts.id'))
    .addColumn('ended_at', wholeNumber)
    .addCheckConstraint('sessions_channel', sql`channel in ('web', 'text', 'phone', 'speaker', 'testing')`)
    .modifyEnd(sql.raw(dialect.tableEnd))
    .execute();

  await sql`create unique index sessions_one_per_place on sessions (channel, conversation_id, user_id)
    where ended_at is null`.execute(db);
  await sql`create index sessions_open_by_login on sessions (login_id) where ended_at is null`.execute(db);
}
