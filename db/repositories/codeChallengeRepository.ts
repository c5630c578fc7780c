/** Sign-ins that wait for a one-time code. */
import type { Kysely } from 'kysely';
import type { CodeChallenge, CodeChallengeRepository } from '../../src/domain/credentials/codePorts';
import type { DurableSchema } from '../schema';
import { fromPlace, toPlace } from './placeColumns';

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

  async remove(ticketHash: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('code_challenges')
      .where('ticket_hash', '=', ticketHash)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  async purge(expiredBefore: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('code_challenges')
      .where('expires_at', '<', expiredBefore)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}
