/** The family name of a login, which authorizations, statements and files of debits name; absent where it was never given. */
import type { Kysely } from 'kysely';

export async function addFamilyNames(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('logins').addColumn('family_name', 'text').execute();
}
