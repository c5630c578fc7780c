/** What nobody could answer, kept for the content owner. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Miss, MissRepository } from '../../src/domain/conversations/ports';
import type { ChatSchema } from '../schema';

const labels = z.array(z.string());

export class KyselyMissRepository implements MissRepository {
  constructor(private readonly db: Kysely<ChatSchema>) {}

  async record(miss: Miss): Promise<void> {
    await this.db
      .insertInto('misses')
      .values({ id: randomUUID(), text: miss.text, nearest: JSON.stringify(miss.nearest), at: miss.at })
      .execute();
  }

  async latest(limit: number): Promise<readonly Miss[]> {
    const rows = await this.db
      .selectFrom('misses')
      .select(['text', 'nearest', 'at'])
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ text, nearest, at }) => ({ text, nearest: labels.parse(JSON.parse(nearest)), at }));
  }
}
