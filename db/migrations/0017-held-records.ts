/** Finds the logins under a legal hold, and all conversations of a login, without reading everybody's. */
import type { Kysely } from 'kysely';

export async function indexHeldRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('logins_by_legal_hold').on('logins').columns(['legal_hold', 'username']).execute();
  await db.schema.createIndex('sessions_by_login').on('sessions').column('login_id').execute();
}
