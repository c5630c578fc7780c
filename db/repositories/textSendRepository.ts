/** Texts that went out, and what the carrier reported about them; neither holds any words. */
import type { Kysely } from 'kysely';
import type { TextSendRepository } from '../../src/domain/texting/ports';
import type { DurableSchema } from '../schema';

export class KyselyTextSendRepository implements TextSendRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async decide(id: string, numberKey: string, now: number): Promise<void> {
    await this.db
      .insertInto('text_sends')
      .values({ id, number_key: numberKey, at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  async report(providerId: string, status: string, now: number): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('text_reports')
      .values({ provider_id: providerId, status, at: now })
      .onConflict((conflict) => conflict.columns(['provider_id', 'status']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async purge(before: number): Promise<number> {
    const sends = await this.db.deleteFrom('text_sends').where('at', '<', before).executeTakeFirstOrThrow();
    const reports = await this.db.deleteFrom('text_reports').where('at', '<', before).executeTakeFirstOrThrow();
    return Number(sends.numDeletedRows + reports.numDeletedRows);
  }
}
