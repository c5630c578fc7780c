/** Sessions with a speaker and their requests. */
import type { Kysely, Transaction } from 'kysely';
import type { SpeakerRequest, SpeakerSessionRepository } from '../../src/domain/conversations/ports';
import type { ChatSchema } from '../schema';
import type { Store } from '../store';
import { inTransaction } from '../transaction';

type Database = Kysely<ChatSchema> | Transaction<ChatSchema>;

export class KyselySpeakerSessionRepository implements SpeakerSessionRepository {
  private readonly db: Kysely<ChatSchema>;

  constructor(private readonly store: Pick<Store, 'chat' | 'writeChat'>) {
    this.db = store.chat;
  }

  claimRequest(sessionId: string, requestId: string, now: number): Promise<'claimed' | 'taken' | 'ended'> {
    return inTransaction(this.db, async (transaction) => {
      await transaction
        .insertInto('speaker_sessions')
        .values({ session_id: sessionId, began_at: now, ended_at: null, memory: null })
        .onConflict((conflict) => conflict.column('session_id').doNothing())
        .execute();
      const session = await find(transaction, sessionId);
      const claimed = await transaction
        .insertInto('speaker_requests')
        .values({ session_id: sessionId, request_id: requestId, answer: null })
        .onConflict((conflict) => conflict.columns(['session_id', 'request_id']).doNothing())
        .executeTakeFirst();
      if (Number(claimed.numInsertedOrUpdatedRows ?? 0) === 0) return 'taken';
      return session === undefined || session.ended_at !== null ? 'ended' : 'claimed';
    });
  }

  async findRequest(sessionId: string, requestId: string): Promise<SpeakerRequest | undefined> {
    const row = await this.db
      .selectFrom('speaker_requests')
      .select('answer')
      .where('session_id', '=', sessionId)
      .where('request_id', '=', requestId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return row.answer === null ? { kind: 'running' } : { kind: 'answered', answer: row.answer };
  }

  async memory(sessionId: string): Promise<string | undefined> {
    const session = await find(this.db, sessionId);
    return session === undefined || session.ended_at !== null ? undefined : (session.memory ?? undefined);
  }

  async keepMemory(sessionId: string, memory: string): Promise<void> {
    await this.store.writeChat((transaction) => keepMemory(transaction, sessionId, memory));
  }

  answer(
    sessionId: string,
    requestId: string,
    { answer, memory }: { answer: string; memory?: string | undefined },
  ): Promise<void> {
    return this.store.writeChat(async (transaction) => {
      if (memory !== undefined) await keepMemory(transaction, sessionId, memory);
      await transaction
        .updateTable('speaker_requests')
        .set({ answer })
        .where('session_id', '=', sessionId)
        .where('request_id', '=', requestId)
        .execute();
    });
  }

  async end(sessionId: string, now: number): Promise<boolean> {
    const ended = await this.db
      .updateTable('speaker_sessions')
      .set({ ended_at: now, memory: null })
      .where('session_id', '=', sessionId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return Number(ended.numUpdatedRows) > 0;
  }

  forgetBefore(instant: number): Promise<number> {
    return inTransaction(this.db, async (transaction) => {
      const old = transaction.selectFrom('speaker_sessions').select('session_id').where('began_at', '<', instant);
      await transaction.deleteFrom('speaker_requests').where('session_id', 'in', old).execute();
      const gone = await transaction.deleteFrom('speaker_sessions').where('began_at', '<', instant).executeTakeFirst();
      return Number(gone.numDeletedRows);
    });
  }
}

function find(db: Database, sessionId: string) {
  return db
    .selectFrom('speaker_sessions')
    .select(['ended_at', 'memory'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
}

/** Only while the session lasts: whoever comes late leaves nothing behind. */
async function keepMemory(db: Database, sessionId: string, memory: string): Promise<void> {
  await db
    .updateTable('speaker_sessions')
    .set({ memory })
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute();
}
