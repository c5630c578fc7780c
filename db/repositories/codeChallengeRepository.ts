/** Sign-ins that wait for a one-time code. */
import type { Kysely } from 'kysely';
import type { CodeChallenge, CodeChallengeRepository } from '../../src/domain/credentials/codePorts';
import type { DurableSchema } from '../schema';
import { fromPlace, toPlace } from './placeColumns';
import { purgeTickets, removeTicket } from './tickets';

export class KyselyCodeChallengeRepository implements CodeChallengeRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async create({ ticketHash, loginId, place, expiresAt }: CodeChallenge): Promise<void> {
    const row = { ticket_hash: ticketHash, login_id: loginId, ...fromPlace(place), expires_at: expiresAt };
    await this.db.insertInto('code_challenges').values(row).execute();
  }

  async find(ticketHash: string): Promise<CodeChallenge | undefined> {
    const row = await this.db
      .selectFrom('code_challenges')
      .selectAll()
      .where('ticket_hash', '=', ticketHash)
      .executeTakeFirst();
    return row && { ticketHash, loginId: row.login_id, place: toPlace(row), expiresAt: row.expires_at };
  }

  remove(ticketHash: string): Promise<boolean> {
    return removeTicket(this.db, 'code_challenges', ticketHash);
  }

  purge(expiredBefore: number): Promise<number> {
    return purgeTickets(this.db, 'code_challenges', expiredBefore);
  }
}
