/** What the OAuth server keeps for linked accounts, and what is known of the people who speak to a speaker. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createLinkingTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('oauth_entries')
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('id_hash', 'text', (column) => column.notNull())
    .addColumn('sealed_payload', 'text', (column) => column.notNull())
    .addColumn('grant_hash', 'text')
    .addColumn('uid_hash', 'text')
    .addColumn('login_id', 'text', (column) => column.references('logins.id'))
    .addColumn('expires_at', wholeNumber)
    .addColumn('consumed_at', wholeNumber)
    .addPrimaryKeyConstraint('oauth_entries_key', ['model', 'id_hash'])
    .modifyEnd(tableEnd)
    .execute();
  for (const column of ['grant_hash', 'uid_hash', 'login_id', 'expires_at'])
    await db.schema.createIndex(`oauth_entries_by_${column}`).on('oauth_entries').column(column).execute();

  await db.schema
    .createTable('listeners')
    .addColumn('user_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('grant_hash', 'text')
    .addColumn('warned', wholeNumber, (column) => column.notNull().check(sql`warned in (0, 1)`))
    .addColumn('hides_amounts', wholeNumber, (column) => column.notNull().check(sql`hides_amounts in (0, 1)`))
    .modifyEnd(tableEnd)
    .execute();
}
