/** Changes credentials, each for a spent code; what the old ones had opened is closed in the same breath. */
import type { Kysely } from 'kysely';
import type { CredentialWriter, ProposedAuthenticator } from '../../src/domain/credentials/credentialPorts';
import type { SpentCode } from '../../src/domain/credentials/spentCode';
import type { SecurityQuestion } from '../../src/domain/identity/ports';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';

export class KyselyCredentialWriter implements CredentialWriter {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  /** Sign-ins that passed the old password end, and so do other recoveries and linked accounts. */
  async replacePassword({ loginId }: SpentCode<'forgot_password'>, passwordHash: string): Promise<void> {
    await inTransaction(this.db, async (transaction) => {
      await transaction.updateTable('logins').set({ password_hash: passwordHash }).where('id', '=', loginId).execute();
      for (const table of ['sign_in_challenges', 'code_challenges', 'recovery_attempts', 'oauth_entries'] as const)
        await transaction.deleteFrom(table).where('login_id', '=', loginId).execute();
    });
  }

  async replaceQuestions(
    { loginId }: SpentCode<'reset_questions'>,
    questions: readonly SecurityQuestion[],
  ): Promise<void> {
    await inTransaction(this.db, async (transaction) => {
      for (const table of ['sign_in_challenges', 'security_questions'] as const)
        await transaction.deleteFrom(table).where('login_id', '=', loginId).execute();
      for (const [position, { id, text, answerHash }] of questions.entries())
        await transaction
          .insertInto('security_questions')
          .values({ id, login_id: loginId, position, text, answer_hash: answerHash })
          .execute();
    });
  }

  async setVoicePin({ loginId }: SpentCode<'voice_pin'>, pinHash: string): Promise<void> {
    await this.db
      .insertInto('voice_pins')
      .values({ login_id: loginId, pin_hash: pinHash })
      .onConflict((conflict) => conflict.column('login_id').doUpdateSet({ pin_hash: pinHash }))
      .execute();
  }

  async removeVoicePin({ loginId }: SpentCode<'voice_pin'>): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('voice_pins')
      .where('login_id', '=', loginId)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  async proposeAuthenticator(
    { loginId }: SpentCode<'authenticator'>,
    { id, sealedSecret, keyId, expiresAt }: ProposedAuthenticator,
  ): Promise<void> {
    const proposal = { id, sealed_secret: sealedSecret, key_id: keyId, last_step: 0, expires_at: expiresAt };
    await this.db
      .insertInto('authenticators')
      .values({ ...proposal, login_id: loginId, is_confirmed: 0 })
      .onConflict((conflict) => conflict.columns(['login_id', 'is_confirmed']).doUpdateSet(proposal))
      .execute();
  }

  async replaceRecoveryCodes({ loginId }: SpentCode<'authenticator'>, hashes: readonly string[]): Promise<boolean> {
    return inTransaction(this.db, async (transaction) => {
      const confirmed = await transaction
        .selectFrom('authenticators')
        .select('id')
        .where('login_id', '=', loginId)
        .where('is_confirmed', '=', 1)
        .executeTakeFirst();
      if (confirmed === undefined) return false;
      await transaction.deleteFrom('recovery_codes').where('login_id', '=', loginId).execute();
      const rows = hashes.map((hash) => ({ login_id: loginId, code_hash: hash }));
      await transaction.insertInto('recovery_codes').values(rows).execute();
      return true;
    });
  }

  async removeAuthenticator({ loginId }: SpentCode<'authenticator'>): Promise<boolean> {
    return inTransaction(this.db, async (transaction) => {
      await transaction.deleteFrom('recovery_codes').where('login_id', '=', loginId).execute();
      const removed = await transaction
        .deleteFrom('authenticators')
        .where('login_id', '=', loginId)
        .returning('is_confirmed')
        .execute();
      return removed.some((row) => row.is_confirmed === 1);
    });
  }
}
