/** The security questions of a login, in the order in which they were given. */
import type { Kysely } from 'kysely';
import type { SecurityQuestion, SecurityQuestionRepository } from '../../src/domain/identity/ports';
import type { DurableSchema } from '../schema';

export class KyselySecurityQuestionRepository implements SecurityQuestionRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  listFor(loginId: string): Promise<readonly SecurityQuestion[]> {
    return this.db
      .selectFrom('security_questions')
      .select(['id', 'text', 'answer_hash as answerHash'])
      .where('login_id', '=', loginId)
      .orderBy('position')
      .execute();
  }
}
