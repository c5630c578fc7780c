/** Sign-ins that wait for a security question. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { SignInChallenge, SignInChallengeRepository } from '../../src/domain/identity/ports';
import type { DurableSchema } from '../schema';
import { fromPlace, toPlace } from './placeColumns';
import { purgeTickets, removeTicket } from './tickets';

const questionIds = z.array(z.string());

export class KyselySignInChallengeRepository implements SignInChallengeRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async create(challenge: SignInChallenge): Promise<void> {
    await this.db
      .insertInto('sign_in_challenges')
      .values({
        ticket_hash: challenge.ticketHash,
        login_id: challenge.loginId,
        ...fromPlace(challenge.place),
        question_ids: JSON.stringify(challenge.questionIds),
        position: challenge.position,
        expires_at: challenge.expiresAt,
      })
      .execute();
  }

  async find(ticketHash: string): Promise<SignInChallenge | undefined> {
    const row = await this.db
      .selectFrom('sign_in_challenges')
      .selectAll()
      .where('ticket_hash', '=', ticketHash)
      .executeTakeFirst();
    return (
      row && {
        ticketHash,
        loginId: row.login_id,
        place: toPlace(row),
        questionIds: questionIds.parse(JSON.parse(row.question_ids)),
        position: row.position,
        expiresAt: row.expires_at,
      }
    );
  }

  async advance(ticketHash: string, position: number): Promise<void> {
    await this.db.updateTable('sign_in_challenges').set({ position }).where('ticket_hash', '=', ticketHash).execute();
  }

  remove(ticketHash: string): Promise<boolean> {
    return removeTicket(this.db, 'sign_in_challenges', ticketHash);
  }

  purge(expiredBefore: number): Promise<number> {
    return purgeTickets(this.db, 'sign_in_challenges', expiredBefore);
  }
}
