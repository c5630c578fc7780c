/** The chat store: conversations and their history, bot state, when sessions were last seen, and misses. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createChatTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('chat_conversations')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('device_hash', 'text')
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addColumn('last_sequence', wholeNumber, (column) => column.notNull().defaultTo(0))
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('chat_history')
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('chat_conversations.id'))
    .addColumn('sequence', wholeNumber, (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('client_activity_id', 'text')
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .addPrimaryKeyConstraint('chat_history_key', ['conversation_id', 'sequence'])
    .modifyEnd(tableEnd)
    .execute();
  await sql`create unique index chat_history_seen on chat_history (conversation_id, client_activity_id)
    where client_activity_id is not null`.execute(db);

  await db.schema
    .createTable('bot_state')
    .addColumn('state_key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('etag', 'text', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('session_activity')
    .addColumn('session_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('last_seen_at', wholeNumber, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('misses')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('nearest', 'text', (column) => column.notNull())
    .addColumn('at', wholeNumber, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('misses_by_time').on('misses').columns(['at', 'id']).execute();
}
