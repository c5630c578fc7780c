/** The audit trail, which only grows, and its head, which serialises those who append (standards D7). */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createAuditTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber, tableEnd } = dialect;
  await db.schema
    .createTable('audit_entries')
    .addColumn('sequence', wholeNumber, (column) => column.notNull().primaryKey())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('login_id', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('audit_entries_of_login').on('audit_entries').columns(['login_id', 'sequence']).execute();
  for (const statement of dialect.forbidChanges('audit_entries')) await sql.raw(statement).execute(db);

  await db.schema
    .createTable('audit_head')
    .addColumn('id', wholeNumber, (column) => column.notNull().primaryKey())
    .addColumn('sequence', wholeNumber, (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await sql`insert into audit_head (id, sequence, hash) values (1, 0, ${sql.lit('0'.repeat(64))})`.execute(db);
}
