/** Whether the records of a login are held for legal reasons; nobody's are at first. */
import type { Kysely } from 'kysely';
import type { SchemaDialect } from '../store';

export async function addLegalHolds(db: Kysely<unknown>, { wholeNumber }: SchemaDialect): Promise<void> {
  await db.schema
    .alterTable('logins')
    .addColumn('legal_hold', wholeNumber, (column) => column.notNull().defaultTo(0))
    .execute();
}
