/** The audit trail, which only grows: appending holds its head until the transaction ends. */
import type { Kysely } from 'kysely';
import type { AuditEntry, AuditHead, AuditRepository } from '../../src/domain/audit/ports';
import type { DurableSchema } from '../schema';

const headId = 1;

export class KyselyAuditRepository implements AuditRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  holdHead(): Promise<AuditHead> {
    return this.db
      .updateTable('audit_head')
      .set({ id: headId })
      .where('id', '=', headId)
      .returning(['sequence', 'hash'])
      .executeTakeFirstOrThrow();
  }

  /** Throws where another entry came in between: nobody held the head. */
  async append(entries: readonly AuditEntry[]): Promise<void> {
    const last = entries.at(-1);
    if (last === undefined) return;
    const { sequence, hash } = last;
    const { numUpdatedRows } = await this.db
      .updateTable('audit_head')
      .set({ sequence, hash })
      .where('id', '=', headId)
      .where('sequence', '=', sequence - entries.length)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw new Error('The audit trail was appended to by two at once');
    await this.db.insertInto('audit_entries').values(entries.map(toRow)).execute();
  }

  async readFrom(sequence: number, limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.db
      .selectFrom('audit_entries')
      .selectAll()
      .where('sequence', '>=', sequence)
      .orderBy('sequence')
      .limit(limit)
      .execute();
    return rows.map(({ login_id, subject, ...row }) => ({
      ...row,
      loginId: login_id ?? undefined,
      subject: subject ?? undefined,
    }));
  }

  head(): Promise<AuditHead> {
    return this.db
      .selectFrom('audit_head')
      .select(['sequence', 'hash'])
      .where('id', '=', headId)
      .executeTakeFirstOrThrow();
  }
}

function toRow({ loginId, subject, ...entry }: AuditEntry): DurableSchema['audit_entries'] {
  return { ...entry, login_id: loginId ?? null, subject: subject ?? null };
}
