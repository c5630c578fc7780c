/** Finds the sign-ins and device registrations whose time is over without reading all of them. */
import type { Kysely } from 'kysely';

export async function indexSignInAges(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('sign_in_challenges_by_age').on('sign_in_challenges').column('expires_at').execute();
  await db.schema.createIndex('devices_by_age').on('devices').column('expires_at').execute();
}
