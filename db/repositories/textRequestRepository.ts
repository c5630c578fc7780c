/** Texts that came in: each is claimed once and answered once, whatever process gets it. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { TextRequest, TextRequestRepository } from '../../src/domain/texting/ports';
import type { DurableSchema } from '../schema';

const textsSchema = z.array(z.string());

export class KyselyTextRequestRepository implements TextRequestRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async claim(id: string, numberKey: string, now: number): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('text_requests')
      .values({ id, number_key: numberKey, received_at: now, state: 'running', texts: null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async find(id: string): Promise<TextRequest | undefined> {
    const row = await this.db.selectFrom('text_requests').selectAll().where('id', '=', id).executeTakeFirst();
    return (
      row && {
        ...{ id, numberKey: row.number_key, receivedAt: row.received_at, state: row.state },
        texts: row.texts === null ? [] : textsSchema.parse(JSON.parse(row.texts)),
      }
    );
  }

  answer(id: string, texts: readonly string[]): Promise<boolean> {
    return this.settle(id, { state: 'answered', texts: JSON.stringify(texts) });
  }

  postpone(id: string, ifLost: readonly string[]): Promise<boolean> {
    return this.settle(id, { state: 'postponed', texts: JSON.stringify(ifLost) });
  }

  async keepLate(id: string, texts: readonly string[]): Promise<void> {
    await this.db
      .updateTable('text_requests')
      .set({ state: 'postponed', texts: JSON.stringify(texts) })
      .where('id', '=', id)
      .execute();
  }

  async lastBefore(id: string, numberKey: string): Promise<number | undefined> {
    const row = await this.db
      .selectFrom('text_requests')
      .select('received_at')
      .where('number_key', '=', numberKey)
      .where('id', '<>', id)
      .orderBy('received_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.received_at;
  }

  async purge(answersBefore: number, requestsBefore: number): Promise<number> {
    await this.db
      .updateTable('text_requests')
      .set({ texts: null })
      .where('received_at', '<', answersBefore)
      .where('texts', 'is not', null)
      .execute();
    const { numDeletedRows } = await this.db
      .deleteFrom('text_requests')
      .where('received_at', '<', requestsBefore)
      .executeTakeFirstOrThrow();
    await this.db
      .deleteFrom('text_numbers')
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('text_requests')
              .select('text_requests.id')
              .whereRef('text_requests.number_key', '=', 'text_numbers.number_key'),
          ),
        ),
      )
      .execute();
    return Number(numDeletedRows);
  }

  private async settle(id: string, change: { state: TextRequest['state']; texts: string }): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('text_requests')
      .set(change)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }
}
