/** Deletes records that have been kept long enough; those of logins under a legal hold stay. */
import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RetentionRepository } from '../../src/domain/retention/ports';
import type { ChatSchema, DurableSchema } from '../schema';
import type { Store } from '../store';
import { inTransaction } from '../transaction';

export class KyselyRetentionRepository implements RetentionRepository {
  private readonly durable: Kysely<DurableSchema>;
  private readonly chat: Kysely<ChatSchema>;

  constructor({ durable, chat }: Pick<Store, 'durable' | 'chat'>) {
    this.durable = durable;
    this.chat = chat;
  }

  async dropHistory(before: number): Promise<number> {
    const held = await this.heldConversations();
    let gone = 0;
    for (const conversation_id of await this.conversationsWithHistory(before)) {
      if (held.has(conversation_id)) continue;
      gone += await this.dropHistoryOf(conversation_id, before);
    }
    return gone;
  }

  async dropBotStates(before: number): Promise<number> {
    const held = await this.heldConversations();
    const stale = await this.chat
      .selectFrom('bot_state')
      .select('state_key as key')
      .where('written_at', '<', before)
      .execute();
    let gone = 0;
    for (const { key } of stale) {
      if (held.has(conversationOf(key))) continue;
      // A turn may have begun since: its state stays.
      const { numDeletedRows } = await this.chat
        .deleteFrom('bot_state')
        .where('state_key', '=', key)
        .where('written_at', '<', before)
        .executeTakeFirstOrThrow();
      gone += Number(numDeletedRows);
    }
    return gone;
  }

  dropAuthorizations(settledBefore: Temporal.PlainDate): Promise<number> {
    return inTransaction(this.durable, async (transaction) => {
      const old = transaction
        .selectFrom('payments')
        .innerJoin('logins', 'logins.id', 'payments.login_id')
        .where('payments.settles_on', '<', settledBefore.toString())
        .where('logins.legal_hold', '=', 0);
      await transaction
        .updateTable('payment_reviews')
        .set({ authorization_text: '' })
        .where('authorization_text', '<>', '')
        .where('key', 'in', old.select('payments.review_key'))
        .execute();
      const { numDeletedRows } = await transaction
        .deleteFrom('payment_authorizations')
        .where('payment_id', 'in', old.select('payments.id'))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    });
  }

  private async heldConversations(): Promise<ReadonlySet<string>> {
    const rows = await this.durable
      .selectFrom('sessions')
      .innerJoin('logins', 'logins.id', 'sessions.login_id')
      .select('sessions.conversation_id as id')
      .where('logins.legal_hold', '=', 1)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  private async conversationsWithHistory(before: number): Promise<readonly string[]> {
    const rows = await this.chat
      .selectFrom('chat_history')
      .select('conversation_id as id')
      .distinct()
      .where('at', '<', before)
      .execute();
    return rows.map(({ id }) => id);
  }

  private dropHistoryOf(conversationId: string, before: number): Promise<number> {
    return inTransaction(this.chat, async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('chat_history')
        .where('conversation_id', '=', conversationId)
        .where('at', '<', before)
        .executeTakeFirstOrThrow();
      await transaction
        .deleteFrom('chat_conversations')
        .where('id', '=', conversationId)
        .where('id', 'not in', transaction.selectFrom('chat_history').select('conversation_id'))
        .execute();
      return Number(numDeletedRows);
    });
  }
}

/** Keys are channel/conversation/user; no channel has a slash in its name. */
function conversationOf(stateKey: string): string {
  return stateKey.split('/')[1] ?? '';
}
