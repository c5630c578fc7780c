/** Authenticator apps and their recovery codes; each code is taken once by a conditional statement. */
import type { Kysely } from 'kysely';
import type { StoredAuthenticator, TotpRepository } from '../../src/domain/credentials/credentialPorts';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';

const columns = ['id', 'login_id as loginId', 'sealed_secret as sealedSecret', 'last_step as lastStep'] as const;

export class KyselyTotpRepository implements TotpRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  findConfirmed(loginId: string): Promise<StoredAuthenticator | undefined> {
    return this.db
      .selectFrom('authenticators')
      .select(columns)
      .where('login_id', '=', loginId)
      .where('is_confirmed', '=', 1)
      .executeTakeFirst();
  }

  findProposed(loginId: string, now: number): Promise<StoredAuthenticator | undefined> {
    return this.db
      .selectFrom('authenticators')
      .select(columns)
      .where('login_id', '=', loginId)
      .where('is_confirmed', '=', 0)
      .where('expires_at', '>', now)
      .executeTakeFirst();
  }

  async confirm(authenticatorId: string, step: number, recoveryHashes: readonly string[]): Promise<boolean> {
    return inTransaction(this.db, async (transaction) => {
      const proposed = await transaction
        .selectFrom('authenticators')
        .select('login_id as loginId')
        .where('id', '=', authenticatorId)
        .where('is_confirmed', '=', 0)
        .executeTakeFirst();
      if (proposed === undefined) return false;
      const { loginId } = proposed;
      await transaction
        .deleteFrom('authenticators')
        .where('login_id', '=', loginId)
        .where('is_confirmed', '=', 1)
        .execute();
      await transaction.deleteFrom('recovery_codes').where('login_id', '=', loginId).execute();
      await transaction
        .insertInto('recovery_codes')
        .values(recoveryHashes.map((hash) => ({ login_id: loginId, code_hash: hash })))
        .execute();
      const { numUpdatedRows } = await transaction
        .updateTable('authenticators')
        .set({ is_confirmed: 1, last_step: step, expires_at: null })
        .where('id', '=', authenticatorId)
        .where('is_confirmed', '=', 0)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    });
  }

  async takeStep(authenticatorId: string, step: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('authenticators')
      .set({ last_step: step })
      .where('id', '=', authenticatorId)
      .where('last_step', '<', step)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async useRecoveryCode(loginId: string, hash: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('recovery_codes')
      .where('login_id', '=', loginId)
      .where('code_hash', '=', hash)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  async countRecoveryCodes(loginId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('recovery_codes')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('login_id', '=', loginId)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}
