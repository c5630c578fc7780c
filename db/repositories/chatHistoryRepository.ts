/** Web chat's conversations and their history, numbered without gaps. */
import type { Kysely } from 'kysely';
import type {
  ChatConversation,
  ChatHistoryRepository,
  HistoryEntry,
  NewHistoryEntry,
} from '../../src/domain/conversations/ports';
import { prepared } from '../preparedQuery';
import type { ChatSchema } from '../schema';
import type { Store } from '../store';

export class KyselyChatHistoryRepository implements ChatHistoryRepository {
  private readonly conversation = prepared<{ id: string }>()((value) =>
    this.db.selectFrom('chat_conversations').selectAll().where('id', '=', value('id')).compile(),
  );
  private readonly claim = prepared<{ id: string; count: number }>()((value) =>
    this.db
      .updateTable('chat_conversations')
      .set((row) => ({ last_sequence: row('last_sequence', '+', value('count')) }))
      .where('id', '=', value('id'))
      .returning('last_sequence as last')
      .compile(),
  );
  private readonly insert = prepared<ChatSchema['chat_history']>()((value) =>
    this.db
      .insertInto('chat_history')
      .values({
        conversation_id: value('conversation_id'),
        sequence: value('sequence'),
        activity_id: value('activity_id'),
        client_activity_id: value('client_activity_id'),
        activity: value('activity'),
        at: value('at'),
      })
      .compile(),
  );
  private readonly after = prepared<{ conversationId: string; sequence: number; limit: number }>()((value) =>
    this.db
      .selectFrom('chat_history')
      .select(['sequence', 'activity'])
      .where('conversation_id', '=', value('conversationId'))
      .where('sequence', '>', value('sequence'))
      .orderBy('sequence')
      .limit(value('limit'))
      .compile(),
  );
  private readonly seen = prepared<{ conversationId: string; clientActivityId: string }>()((value) =>
    this.db
      .selectFrom('chat_history')
      .select('activity_id as activityId')
      .where('conversation_id', '=', value('conversationId'))
      .where('client_activity_id', '=', value('clientActivityId'))
      .compile(),
  );

  private readonly db: Kysely<ChatSchema>;

  constructor(private readonly store: Pick<Store, 'chat' | 'writeChat'>) {
    this.db = store.chat;
  }

  async create(conversation: ChatConversation): Promise<void> {
    await this.db
      .insertInto('chat_conversations')
      .values({
        id: conversation.id,
        user_id: conversation.userId,
        device_hash: conversation.deviceHash ?? null,
        created_at: conversation.createdAt,
        last_sequence: 0,
      })
      .execute();
  }

  async find(conversationId: string): Promise<ChatConversation | undefined> {
    const row = await this.conversation.first(this.db, { id: conversationId });
    return (
      row && {
        id: row.id,
        userId: row.user_id,
        deviceHash: row.device_hash ?? undefined,
        createdAt: row.created_at,
      }
    );
  }

  async stampDevice(conversationId: string, deviceHash: string): Promise<void> {
    await this.db
      .updateTable('chat_conversations')
      .set({ device_hash: deviceHash })
      .where('id', '=', conversationId)
      .execute();
  }

  /** Throws where the conversation is unknown, or where it has seen a sender's key before. */
  append(conversationId: string, entries: readonly NewHistoryEntry[]): Promise<number> {
    return this.store.writeChat(async (transaction) => {
      const claimed = await this.claim.first(transaction, { id: conversationId, count: entries.length });
      if (!claimed) throw new Error(`No conversation ${conversationId} to append to`);
      let sequence = claimed.last - entries.length;
      for (const entry of entries) {
        sequence += 1;
        await this.insert.changes(transaction, {
          conversation_id: conversationId,
          sequence,
          activity_id: entry.activityId,
          client_activity_id: entry.clientActivityId ?? null,
          activity: entry.activity,
          at: entry.at,
        });
      }
      return claimed.last;
    });
  }

  readAfter(conversationId: string, sequence: number, limit: number): Promise<readonly HistoryEntry[]> {
    return this.after.all(this.db, { conversationId, sequence, limit });
  }

  async findSeen(conversationId: string, clientActivityId: string): Promise<string | undefined> {
    return (await this.seen.first(this.db, { conversationId, clientActivityId }))?.activityId;
  }
}
