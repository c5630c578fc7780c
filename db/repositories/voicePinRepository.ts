/** Voice PINs, hashed. Setting one needs a spent code: see credentialWriter.ts. */
import type { Kysely } from 'kysely';
import type { VoicePinRepository } from '../../src/domain/credentials/credentialPorts';
import type { DurableSchema } from '../schema';

export class KyselyVoicePinRepository implements VoicePinRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async find(loginId: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('voice_pins')
      .select('pin_hash as hash')
      .where('login_id', '=', loginId)
      .executeTakeFirst();
    return row?.hash;
  }

  async reset(loginId: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('voice_pins')
      .where('login_id', '=', loginId)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }
}
