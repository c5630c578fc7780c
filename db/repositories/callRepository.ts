/** Telephone calls and their steps. */
import type { Kysely, Transaction } from 'kysely';
import type { CallRepository, CallStep } from '../../src/domain/conversations/ports';
import type { ChatSchema } from '../schema';
import type { Store } from '../store';
import { inTransaction } from '../transaction';

export class KyselyCallRepository implements CallRepository {
  private readonly db: Kysely<ChatSchema>;

  constructor(private readonly store: Pick<Store, 'chat' | 'writeChat'>) {
    this.db = store.chat;
  }

  claimStep(callSid: string, step: number, now: number): Promise<'claimed' | 'taken' | 'ended'> {
    return inTransaction(this.db, async (transaction) => {
      await transaction
        .insertInto('calls')
        .values({ call_sid: callSid, began_at: now, ended_at: null, memory: null })
        .onConflict((conflict) => conflict.column('call_sid').doNothing())
        .execute();
      const call = await find(transaction, callSid);
      if (call === undefined || call.ended_at !== null) return 'ended';
      const claimed = await transaction
        .insertInto('call_steps')
        .values({ call_sid: callSid, step, claimed_at: now, answer: null })
        .onConflict((conflict) => conflict.columns(['call_sid', 'step']).doNothing())
        .executeTakeFirst();
      return Number(claimed.numInsertedOrUpdatedRows ?? 0) > 0 ? 'claimed' : 'taken';
    });
  }

  async findStep(callSid: string, step: number): Promise<CallStep | undefined> {
    const row = await this.db
      .selectFrom('call_steps')
      .select(['claimed_at', 'answer'])
      .where('call_sid', '=', callSid)
      .where('step', '=', step)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return row.answer === null ? { kind: 'running', since: row.claimed_at } : { kind: 'answered', answer: row.answer };
  }

  async memory(callSid: string): Promise<string | undefined> {
    const call = await find(this.db, callSid);
    return call === undefined || call.ended_at !== null ? undefined : (call.memory ?? undefined);
  }

  async keepMemory(callSid: string, memory: string): Promise<void> {
    await keepMemory(this.db, callSid, memory);
  }

  answer(callSid: string, step: number, { answer, memory }: { answer: string; memory: string }): Promise<void> {
    return this.store.writeChat(async (transaction) => {
      await keepMemory(transaction, callSid, memory);
      await transaction
        .updateTable('call_steps')
        .set({ answer })
        .where('call_sid', '=', callSid)
        .where('step', '=', step)
        .execute();
    });
  }

  end(callSid: string, now: number): Promise<boolean> {
    return inTransaction(this.db, async (transaction) => {
      const ended = await transaction
        .updateTable('calls')
        .set({ ended_at: now, memory: null })
        .where('call_sid', '=', callSid)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      await transaction.deleteFrom('call_steps').where('call_sid', '=', callSid).execute();
      return Number(ended.numUpdatedRows) > 0;
    });
  }

  forgetBefore(instant: number): Promise<number> {
    return inTransaction(this.db, async (transaction) => {
      const old = transaction.selectFrom('calls').select('call_sid').where('began_at', '<', instant);
      await transaction.deleteFrom('call_steps').where('call_sid', 'in', old).execute();
      const gone = await transaction.deleteFrom('calls').where('began_at', '<', instant).executeTakeFirst();
      return Number(gone.numDeletedRows);
    });
  }
}

function find(db: Kysely<ChatSchema> | Transaction<ChatSchema>, callSid: string) {
  return db.selectFrom('calls').select(['ended_at', 'memory']).where('call_sid', '=', callSid).executeTakeFirst();
}

/** Only while the call lasts: whoever comes late leaves nothing behind. */
async function keepMemory(db: Kysely<ChatSchema> | Transaction<ChatSchema>, callSid: string, memory: string) {
  await db.updateTable('calls').set({ memory }).where('call_sid', '=', callSid).where('ended_at', 'is', null).execute();
}
