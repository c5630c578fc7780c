/** Numbers that have texted, sealed under their keyed digests. */
import type { Kysely } from 'kysely';
import type { StoredNumber, TextNumberRepository } from '../../src/domain/texting/ports';
import type { DurableSchema } from '../schema';

export class KyselyTextNumberRepository implements TextNumberRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async keep({ numberKey, sealed, keyId }: StoredNumber): Promise<void> {
    await this.db
      .insertInto('text_numbers')
      .values({ number_key: numberKey, sealed, key_id: keyId })
      .onConflict((conflict) => conflict.column('number_key').doNothing())
      .execute();
  }

  find(numberKey: string): Promise<StoredNumber | undefined> {
    return this.db
      .selectFrom('text_numbers')
      .select(['number_key as numberKey', 'sealed', 'key_id as keyId'])
      .where('number_key', '=', numberKey)
      .executeTakeFirst();
  }
}
