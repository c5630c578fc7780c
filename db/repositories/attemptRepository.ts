/** Counts attempts in one statement, so that no number of racing processes gets one more in (standards A1, section 8). */
import { type Kysely, sql } from 'kysely';
import type { AttemptLimit, AttemptOutcome, AttemptRepository, Reservation } from '../../src/domain/identity/ports';
import { prepared } from '../preparedQuery';
import type { DurableSchema } from '../schema';

interface AttemptState {
  readonly failures: number;
  readonly lockedUntil: number | null;
}

export class KyselyAttemptRepository implements AttemptRepository {
  /** A row comes back where the attempt is admitted, none where it is locked. */
  private readonly count = prepared<{ key: string; now: number; allowed: number; lockUntil: number }>()((value) => {
    const now = sql`cast(${value('now')} as bigint)`;
    const allowed = sql`cast(${value('allowed')} as bigint)`;
    const lockUntil = sql`cast(${value('lockUntil')} as bigint)`;
    const lockAtOnce = sql`case when 1 >= ${allowed} then ${lockUntil} end`;
    return sql<AttemptState>`
      insert into attempts (attempt_key, failures, locked_until, touched_at)
      values (${value('key')}, 1, ${lockAtOnce}, ${now})
      on conflict (attempt_key) do update set
        failures = case when attempts.locked_until <= ${now} then 1 else attempts.failures + 1 end,
        locked_until = case
          when attempts.locked_until <= ${now} then ${lockAtOnce}
          when attempts.failures + 1 >= ${allowed} then ${lockUntil}
        end,
        touched_at = ${now}
      where attempts.locked_until is null or attempts.locked_until <= ${now}
      returning failures, locked_until as "lockedUntil"`.compile(this.db);
  });
  private readonly state = prepared<{ key: string }>()((value) =>
    this.db
      .selectFrom('attempts')
      .select(['failures', 'locked_until as lockedUntil'])
      .where('attempt_key', '=', value('key'))
      .compile(),
  );

  constructor(private readonly db: Kysely<DurableSchema>) {}

  async reserve(key: string, limit: AttemptLimit, now: number): Promise<AttemptOutcome> {
    const lockUntil = now + limit.lockMilliseconds;
    for (;;) {
      const row = await this.count.first(this.db, { key, now, allowed: limit.failures, lockUntil });
      if (row) {
        const reservation = { key, failures: row.failures, lockedUntil: row.lockedUntil ?? undefined };
        return { kind: 'admitted', reservation };
      }
      const until = (await this.read(key))?.lockedUntil;
      // Where somebody released the row in between, the attempt is counted anew.
      if (until !== undefined && until > now) return { kind: 'locked', until };
    }
  }

  async release(reservation: Reservation): Promise<void> {
    await this.db
      .deleteFrom('attempts')
      .where('attempt_key', '=', reservation.key)
      .where('failures', '=', reservation.failures)
      .where('locked_until', 'is not distinct from', reservation.lockedUntil ?? null)
      .execute();
  }

  async read(key: string): Promise<{ failures: number; lockedUntil: number | undefined } | undefined> {
    const row = await this.state.first(this.db, { key });
    return row && { failures: row.failures, lockedUntil: row.lockedUntil ?? undefined };
  }

  async purge(untouchedSince: number, now: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('attempts')
      .where('touched_at', '<', untouchedSince)
      .where((or) => or.or([or('locked_until', 'is', null), or('locked_until', '<=', now)]))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}
