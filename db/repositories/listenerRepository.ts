/** What is known of the people who speak to a speaker. */
import type { Kysely } from 'kysely';
import type { Listener, ListenerRepository } from '../../src/domain/linking/ports';
import type { DurableSchema } from '../schema';

export class KyselyListenerRepository implements ListenerRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async find(userId: string): Promise<Listener | undefined> {
    const row = await this.db.selectFrom('listeners').selectAll().where('user_id', '=', userId).executeTakeFirst();
    return (
      row && {
        userId,
        grantHash: row.grant_hash ?? undefined,
        warned: row.warned === 1,
        hidesAmounts: row.hides_amounts === 1,
      }
    );
  }

  async put({ userId, grantHash, warned, hidesAmounts }: Listener): Promise<void> {
    const values = { grant_hash: grantHash ?? null, warned: Number(warned), hides_amounts: Number(hidesAmounts) };
    await this.db
      .insertInto('listeners')
      .values({ user_id: userId, ...values })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
      .execute();
  }

  async remove(userId: string): Promise<void> {
    await this.db.deleteFrom('listeners').where('user_id', '=', userId).execute();
  }
}
