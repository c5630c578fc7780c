/** Recoveries under way; each step is taken by the one caller that still sees the version it read. */
import type { Kysely } from 'kysely';
import type { RecoveryAttempt, RecoveryRepository } from '../../src/domain/credentials/recoveryPorts';
import type { DurableSchema } from '../schema';
import { fromPlace, toPlace } from './placeColumns';
import { purgeTickets, removeTicket } from './tickets';

export class KyselyRecoveryRepository implements RecoveryRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async create(attempt: RecoveryAttempt): Promise<void> {
    await this.db
      .insertInto('recovery_attempts')
      .values({
        ticket_hash: attempt.ticketHash,
        task: attempt.task,
        ...fromPlace(attempt.place),
        ...progressOf(attempt),
        version: attempt.version,
        expires_at: attempt.expiresAt,
      })
      .execute();
  }

  async find(ticketHash: string): Promise<RecoveryAttempt | undefined> {
    const row = await this.db
      .selectFrom('recovery_attempts')
      .selectAll()
      .where('ticket_hash', '=', ticketHash)
      .executeTakeFirst();
    return (
      row && {
        ticketHash,
        task: row.task,
        place: toPlace(row),
        stage: row.stage,
        sealed: row.sealed,
        subject: row.subject_key === null ? undefined : { key: row.subject_key, loginId: row.login_id ?? undefined },
        version: row.version,
        expiresAt: row.expires_at,
      }
    );
  }

  async advance(attempt: RecoveryAttempt): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('recovery_attempts')
      .set({ ...progressOf(attempt), version: attempt.version + 1 })
      .where('ticket_hash', '=', attempt.ticketHash)
      .where('version', '=', attempt.version)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  remove(ticketHash: string): Promise<boolean> {
    return removeTicket(this.db, 'recovery_attempts', ticketHash);
  }

  purge(expiredBefore: number): Promise<number> {
    return purgeTickets(this.db, 'recovery_attempts', expiredBefore);
  }
}

function progressOf({ stage, sealed, subject }: RecoveryAttempt) {
  return { stage, sealed, subject_key: subject?.key ?? null, login_id: subject?.loginId ?? null };
}
