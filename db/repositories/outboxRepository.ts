/** What has to be done outside the store at least once: calls to the processor, messages to customers. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { OutboxItem } from '../../src/domain/payments/records';
import type { OutboxRepository } from '../../src/domain/payments/repositories';
import type { DurableSchema } from '../schema';

type OutboxRow = DurableSchema['outbox'];

const workSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('charge'), paymentId: z.string() }),
  z.object({
    kind: z.literal('message'),
    message: z.object({
      loginId: z.string(),
      template: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      channelHint: z.string().optional(),
    }),
  }),
]);

export class KyselyOutboxRepository implements OutboxRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async add(item: OutboxItem): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('outbox')
      .values(toRow(item))
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async due(now: number, limit: number): Promise<readonly OutboxItem[]> {
    const rows = await this.db
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'open')
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toItem);
  }

  async begin(id: string, attempts: number, nextAttemptAt: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('outbox')
      .set({ attempts: attempts + 1, next_attempt_at: nextAttemptAt })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .where('attempts', '=', attempts)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async close(id: string, state: 'done' | 'dead', attempts?: number): Promise<boolean> {
    let query = this.db.updateTable('outbox').set({ state }).where('id', '=', id).where('state', '=', 'open');
    if (attempts !== undefined) query = query.where('attempts', '=', attempts);
    const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async messages(limit: number, loginId?: string): Promise<readonly OutboxItem[]> {
    let query = this.db.selectFrom('outbox').selectAll().where('kind', '=', 'message');
    if (loginId !== undefined) query = query.where('login_id', '=', loginId);
    const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    return rows.map(toItem);
  }

  async find(id: string): Promise<OutboxItem | undefined> {
    const row = await this.db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toItem(row);
  }
}

function toRow(item: OutboxItem): OutboxRow {
  return {
    id: item.id,
    dedupe_key: item.dedupeKey,
    kind: item.work.kind,
    // A message to nobody (`''`) is written like any other, so that an unknown login takes the same time.
    login_id: item.work.kind === 'message' && item.work.message.loginId !== '' ? item.work.message.loginId : null,
    work: JSON.stringify(item.work),
    attempts: item.attempts,
    next_attempt_at: item.nextAttemptAt,
    state: item.state,
    created_at: item.createdAt,
  };
}

function toItem(row: OutboxRow): OutboxItem {
  return {
    id: row.id,
    dedupeKey: row.dedupe_key,
    work: toWork(row.work),
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    state: row.state,
    createdAt: row.created_at,
  };
}

function toWork(text: string): OutboxItem['work'] {
  const work = workSchema.parse(JSON.parse(text));
  if (work.kind === 'charge') return work;
  const { channelHint, ...message } = work.message;
  return { kind: 'message', message: { ...message, channelHint } };
}
