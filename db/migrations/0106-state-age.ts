/** When a bot state was written last, so that one that nobody needs any more can go; what is there already counts from the start. */
import type { Kysely } from 'kysely';
import type { SchemaDialect } from '../store';

export async function addStateAge(db: Kysely<unknown>, { wholeNumber }: SchemaDialect): Promise<void> {
  await db.schema
    .alterTable('bot_state')
    .addColumn('written_at', wholeNumber, (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('bot_state_by_age').on('bot_state').column('written_at').execute();
  await db.schema.createIndex('chat_history_by_age').on('chat_history').column('at').execute();
}
