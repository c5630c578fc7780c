/** Conversations handed to a person, with what both sides have said since. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { HandOver, HandOverPacket, TranscriptLine } from '../../src/domain/handover/outcomes';
import type { HandOverRepository } from '../../src/domain/handover/ports';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import type { HandOverTables } from './handOverTables';
import { fromPlace, toPlace } from './placeColumns';

type Row = Selectable<HandOverTables['hand_overs']>;
type LineRow = Selectable<HandOverTables['hand_over_lines']>;

const verifiedSchema = z.enum(['none', 'password', 'password_and_question', 'password_and_code', 'pin']);
const whoSchema = z.enum(['customer', 'assistant', 'agent']);
const transcriptSchema = z.array(z.object({ who: whoSchema, text: z.string(), at: z.number() }));
const reasonsSchema = z.array(
  z.enum([
    ...['asked', 'dispute', 'fraud', 'hardship', 'bankruptcy', 'deceased', 'attorney', 'complaint', 'military'],
  ] as const),
);

export class KyselyHandOverRepository implements HandOverRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert(packet: HandOverPacket): Promise<boolean> {
    const inserted = await this.db
      .insertInto('hand_overs')
      .values({
        ...{ id: packet.id, reference: packet.reference, opened_at: packet.openedAt, closed_at: null },
        ...changing(packet),
      })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returning('id')
      .execute();
    return inserted.length === 1;
  }

  async find(id: string): Promise<HandOverPacket | undefined> {
    const row = await this.db.selectFrom('hand_overs').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toPacket(row);
  }

  async update(packet: HandOverPacket): Promise<void> {
    await this.db.updateTable('hand_overs').set(changing(packet)).where('id', '=', packet.id).execute();
  }

  async close(id: string, at: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('hand_overs')
      .set({ closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async addLine(id: string, { who, text, at }: TranscriptLine): Promise<void> {
    const next = sql<number>`(select coalesce(max(position), 0) + 1 from hand_over_lines where hand_over_id = ${id})`;
    // Locking the packet puts lines that come at the same time in order.
    await inTransaction(this.db, async (transaction) => {
      await transaction.updateTable('hand_overs').set({ id }).where('id', '=', id).execute();
      const told = who === 'agent' ? 0 : 1;
      await transaction
        .insertInto('hand_over_lines')
        .values({ hand_over_id: id, position: next, who, text, at, told })
        .execute();
    });
  }

  async takeUntold(id: string): Promise<readonly TranscriptLine[]> {
    const rows = await this.db
      .updateTable('hand_over_lines')
      .set({ told: 1 })
      .where('hand_over_id', '=', id)
      .where('told', '=', 0)
      .returningAll()
      .execute();
    return rows.sort((one, other) => one.position - other.position).map(toLine);
  }

  async hasAgentLine(id: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('hand_over_lines')
      .select('position')
      .where('hand_over_id', '=', id)
      .where('who', '=', 'agent')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async latest(limit: number): Promise<readonly HandOver[]> {
    const newest = await this.db
      .selectFrom('hand_overs')
      .selectAll()
      .orderBy('opened_at', 'desc')
      .limit(limit)
      .execute();
    const open = (row: Row): number => (row.closed_at === null ? 1 : 0);
    const rows = newest.sort((one, other) => open(other) - open(one));
    return Promise.all(rows.map(async (row) => ({ ...toPacket(row), lines: await this.linesOf(row.id) })));
  }

  purge(openedBefore: number): Promise<number> {
    return inTransaction(this.db, async (transaction) => {
      const held = transaction.selectFrom('logins').where('legal_hold', '=', 1);
      const old = transaction
        .selectFrom('hand_overs')
        .select('id')
        .where('opened_at', '<', openedBefore)
        .where((row) => row.or([row('username', 'is', null), row('username', 'not in', held.select('username'))]))
        .where(
          'conversation_id',
          'not in',
          held.innerJoin('sessions', 'sessions.login_id', 'logins.id').select('sessions.conversation_id'),
        );
      await transaction.deleteFrom('hand_over_lines').where('hand_over_id', 'in', old).execute();
      const { numDeletedRows } = await transaction.deleteFrom('hand_overs').where('id', 'in', old).executeTakeFirst();
      return Number(numDeletedRows);
    });
  }

  private async linesOf(id: string): Promise<readonly TranscriptLine[]> {
    const rows = await this.db
      .selectFrom('hand_over_lines')
      .selectAll()
      .where('hand_over_id', '=', id)
      .orderBy('position')
      .execute();
    return rows.map(toLine);
  }
}

/** The columns that a renewed packet writes anew. */
function changing(packet: HandOverPacket): Omit<Row, 'id' | 'reference' | 'opened_at' | 'closed_at'> {
  return {
    ...fromPlace(packet.place),
    reasons: JSON.stringify(packet.reasons),
    verified: packet.verified,
    username: packet.username ?? null,
    vehicle: packet.vehicle ?? null,
    flow: packet.lastStep.flow ?? null,
    awaiting: packet.lastStep.awaiting,
    transcript: JSON.stringify(packet.transcript),
    can_answer_here: packet.canAnswerHere ? 1 : 0,
  };
}

function toPacket(row: Row): HandOverPacket {
  return {
    ...{ id: row.id, reference: row.reference, openedAt: row.opened_at, closedAt: row.closed_at ?? undefined },
    place: toPlace(row),
    reasons: reasonsSchema.parse(JSON.parse(row.reasons)),
    verified: verifiedSchema.parse(row.verified),
    username: row.username ?? undefined,
    vehicle: row.vehicle ?? undefined,
    lastStep: { flow: row.flow ?? undefined, awaiting: row.awaiting },
    transcript: transcriptSchema.parse(JSON.parse(row.transcript)),
    canAnswerHere: row.can_answer_here === 1,
  };
}

function toLine({ who, text, at }: LineRow): TranscriptLine {
  return { who: whoSchema.parse(who), text, at };
}
