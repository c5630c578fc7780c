/** Failures by source within a window; the row of a source is held while its failures are counted. */
import { randomUUID } from 'node:crypto';
import { type Kysely, type Transaction, sql } from 'kysely';
import type {
  SourceFailureRepository,
  SourceLimit,
  SourceReservation,
  SourceUse,
} from '../../src/domain/credentials/sourcePorts';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';

export class KyselySourceFailureRepository implements SourceFailureRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  reserve(source: string, loginKey: string, limit: SourceLimit, now: number): Promise<SourceReservation> {
    return inTransaction(this.db, async (transaction) => {
      const refusedBefore = await hold(transaction, source, now);
      const failures = await failuresSince(transaction, source, now - limit.windowMilliseconds);
      const freeAt = freeAtOf(failures, loginKey, limit);
      const refused = freeAt === undefined ? 0 : refusedBefore + 1;
      await transaction.updateTable('sources').set({ refused }).where('source', '=', source).execute();
      if (freeAt !== undefined) return { kind: 'refused', freeAt, isFirst: refusedBefore === 0 };
      const reservation = randomUUID();
      await transaction
        .insertInto('source_failures')
        .values({ id: reservation, source, login_key: loginKey, at: now })
        .execute();
      return { kind: 'admitted', reservation };
    });
  }

  async release(reservation: string): Promise<void> {
    await this.db.deleteFrom('source_failures').where('id', '=', reservation).execute();
  }

  async report(since: number, limit: number): Promise<readonly SourceUse[]> {
    const rows = await this.db
      .selectFrom('source_failures')
      .innerJoin('sources', 'sources.source', 'source_failures.source')
      .select(['sources.source', 'sources.refused', 'sources.last_at as lastAt'])
      .select((row) => [
        row.fn.countAll<number>().as('failures'),
        sql<number>`count(distinct source_failures.login_key)`.as('distinctLogins'),
      ])
      .where('source_failures.at', '>', since)
      .groupBy(['sources.source', 'sources.refused', 'sources.last_at'])
      .orderBy('failures', 'desc')
      .orderBy('sources.source')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      ...row,
      failures: Number(row.failures),
      distinctLogins: Number(row.distinctLogins),
    }));
  }

  async purge(before: number): Promise<number> {
    return inTransaction(this.db, async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('source_failures')
        .where('at', '<', before)
        .executeTakeFirstOrThrow();
      await transaction
        .deleteFrom('sources')
        .where('last_at', '<', before)
        .where((row) =>
          row.not(
            row.exists(
              row.selectFrom('source_failures').select('id').whereRef('source_failures.source', '=', 'sources.source'),
            ),
          ),
        )
        .execute();
      return Number(numDeletedRows);
    });
  }
}

interface Failure {
  readonly loginKey: string;
  readonly at: number;
}

/** Until this transaction ends, nobody else counts this source. Returns how many tries have been refused in a row. */
async function hold(transaction: Transaction<DurableSchema>, source: string, now: number): Promise<number> {
  const { refused } = await transaction
    .insertInto('sources')
    .values({ source, refused: 0, last_at: now })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ last_at: now }))
    .returning('refused')
    .executeTakeFirstOrThrow();
  return refused;
}

/** Oldest first. */
function failuresSince(transaction: Transaction<DurableSchema>, source: string, since: number): Promise<Failure[]> {
  return transaction
    .selectFrom('source_failures')
    .select(['login_key as loginKey', 'at'])
    .where('source', '=', source)
    .where('at', '>', since)
    .orderBy('at')
    .execute();
}

/** Undefined where a further try on this login is within the budget. */
function freeAtOf(failures: readonly Failure[], loginKey: string, limit: SourceLimit): number | undefined {
  const tooMany = failures[failures.length - limit.failures];
  if (tooMany !== undefined) return tooMany.at + limit.windowMilliseconds;
  const lastByLogin = new Map(failures.map((failure) => [failure.loginKey, failure.at]));
  if (lastByLogin.has(loginKey) || lastByLogin.size < limit.distinctLogins) return undefined;
  return Math.min(...lastByLogin.values()) + limit.windowMilliseconds;
}
