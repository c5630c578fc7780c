/** The family name of a login, absent where it was never given, and whether its records are held for legal reasons. */
import type { Kysely } from 'kysely';
import type { SchemaDialect } from '../store';

export async function addNamesAndHolds(db: Kysely<unknown>, { wholeNumber }: SchemaDialect): Promise<void> {
  await db.schema.alterTable('logins').addColumn('family_name', 'text').execute();
  await db.schema
    .alterTable('logins')
    .addColumn('legal_hold', wholeNumber, (column) => column.notNull().defaultTo(0))
    .execute();
}
