/**
 * Sessions. Beginning and ending one is durable; when it was last seen is written on every turn and may be lost at a
 * power cut, which can only make a session end sooner.
 */
import type { Kysely } from 'kysely';
import type { Place } from '../../src/domain/identity/place';
import type { NewSession, Session, SessionRepository } from '../../src/domain/identity/ports';
import { prepared } from '../preparedQuery';
import type { ChatSchema, DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { nameOf } from './nameColumns';
import { fromPlace, toPlace } from './placeColumns';

export class KyselySessionRepository implements SessionRepository {
  private readonly openAtPlace = prepared<{ channel: Place['channel']; conversationId: string; userId: string }>()(
    (value) =>
      this.selectOpen()
        .where('sessions.channel', '=', value('channel'))
        .where('sessions.conversation_id', '=', value('conversationId'))
        .where('sessions.user_id', '=', value('userId'))
        .compile(),
  );
  private readonly lastSeen = prepared<{ sessionId: string }>()((value) =>
    this.chat
      .selectFrom('session_activity')
      .select('last_seen_at as at')
      .where('session_id', '=', value('sessionId'))
      .compile(),
  );
  private readonly see = prepared<{ sessionId: string; now: number }>()((value) =>
    this.chat
      .insertInto('session_activity')
      .values({ session_id: value('sessionId'), last_seen_at: value('now') })
      .onConflict((conflict) =>
        conflict.column('session_id').doUpdateSet((row) => ({ last_seen_at: row.ref('excluded.last_seen_at') })),
      )
      .compile(),
  );

  constructor(
    private readonly durable: Kysely<DurableSchema>,
    private readonly chat: Kysely<ChatSchema>,
  ) {}

  async create(session: NewSession): Promise<void> {
    await inTransaction(this.durable, async (transaction) => {
      for (;;) {
        await transaction
          .updateTable('sessions')
          .set({ ended_at: session.startedAt })
          .where('channel', '=', session.place.channel)
          .where('conversation_id', '=', session.place.conversationId)
          .where('user_id', '=', session.place.userId)
          .where('ended_at', 'is', null)
          .execute();
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('sessions')
          .values({
            id: session.id,
            login_id: session.loginId,
            ...fromPlace(session.place),
            started_at: session.startedAt,
            last_seen_at: session.lastSeenAt,
            proved_at: session.provedAt,
          })
          .onConflict((conflict) =>
            conflict.columns(['channel', 'conversation_id', 'user_id']).where('ended_at', 'is', null).doNothing(),
          )
          .executeTakeFirstOrThrow();
        // Nothing written: another transaction has begun a session here since; that one ends now.
        if (numInsertedOrUpdatedRows === 1n) return;
      }
    });
  }

  async findAt(place: Place): Promise<Session | undefined> {
    const row = await this.openAtPlace.first(this.durable, {
      channel: place.channel,
      conversationId: place.conversationId,
      userId: place.userId,
    });
    return row && this.toSession(row);
  }

  async touch(sessionId: string, now: number): Promise<void> {
    await this.see.changes(this.chat, { sessionId, now });
  }

  async chooseAccount(sessionId: string, accountId: string): Promise<void> {
    await this.durable
      .updateTable('sessions')
      .set({ active_account_id: accountId })
      .where('id', '=', sessionId)
      .execute();
  }

  async markProved(sessionId: string, now: number): Promise<void> {
    await this.durable.updateTable('sessions').set({ proved_at: now }).where('id', '=', sessionId).execute();
  }

  async end(sessionId: string, now: number): Promise<void> {
    await this.durable
      .updateTable('sessions')
      .set({ ended_at: now })
      .where('id', '=', sessionId)
      .where('ended_at', 'is', null)
      .execute();
    await this.chat.deleteFrom('session_activity').where('session_id', '=', sessionId).execute();
  }

  async endAllFor(loginId: string, now: number): Promise<number> {
    const ended = await this.durable
      .updateTable('sessions')
      .set({ ended_at: now })
      .where('login_id', '=', loginId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    if (ended.length > 0) {
      const ids = ended.map(({ id }) => id);
      await this.chat.deleteFrom('session_activity').where('session_id', 'in', ids).execute();
    }
    return ended.length;
  }

  async listFor(loginId: string): Promise<readonly Session[]> {
    const rows = await this.selectOpen()
      .where('sessions.login_id', '=', loginId)
      .orderBy('sessions.started_at')
      .orderBy('sessions.id')
      .execute();
    return Promise.all(rows.map((row) => this.toSession(row)));
  }

  private selectOpen() {
    return this.durable
      .selectFrom('sessions')
      .innerJoin('logins', 'logins.id', 'sessions.login_id')
      .selectAll('sessions')
      .select(['logins.username', 'logins.given_name', 'logins.family_name'])
      .where('sessions.ended_at', 'is', null);
  }

  private async toSession(row: SessionRow): Promise<Session> {
    const seen = await this.lastSeen.first(this.chat, { sessionId: row.id });
    return {
      id: row.id,
      loginId: row.login_id,
      username: row.username,
      ...nameOf(row),
      place: toPlace(row),
      startedAt: row.started_at,
      lastSeenAt: seen?.at ?? row.last_seen_at,
      provedAt: row.proved_at ?? row.started_at,
      activeAccountId: row.active_account_id ?? undefined,
    };
  }
}

type SessionRow = DurableSchema['sessions'] & Pick<DurableSchema['logins'], 'username' | 'given_name' | 'family_name'>;
