/** When the customer of a session last gave a factor; of older sessions, when they began. */
import type { Kysely } from 'kysely';
import type { SchemaDialect } from '../store';

export async function addSessionProofs(db: Kysely<unknown>, { wholeNumber }: SchemaDialect): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('proved_at', wholeNumber).execute();
}
