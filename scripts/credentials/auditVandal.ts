/** Somebody who can write to the database behind the service's back, but has no key and no hand on the anchor. */
import { randomInt, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { KyselyAuditRepository } from '../../db/repositories/auditRepository';
import type { DurableSchema } from '../../db/schema';
import type { SchemaDialect, Store } from '../../db/store';
import type { AuditTrail } from '../../src/domain/audit/auditTrail';
import type { AuditRepository } from '../../src/domain/audit/ports';
import type { CredentialStore } from '../../src/domain/credentials/ports';

type Row = DurableSchema['audit_entries'];
type Tamper = 'edit' | 'delete' | 'swap' | 'cut' | 'cut and append';

export const tampers: readonly (readonly [string, Tamper])[] = [
  ['bytes edited', 'edit'],
  ['entries deleted', 'delete'],
  ['entries swapped', 'swap'],
  ['tails cut', 'cut'],
  ['tails cut, and the service appended again', 'cut and append'],
];

/** What happens in the service, one transaction each. */
export async function appendEntries(store: CredentialStore, trail: AuditTrail, count: number): Promise<void> {
  for (let entry = 0; entry < count; entry++) await store.atomically((unit) => appendEntry(unit.audit, trail));
}

/** Never the same twice: what was cut and is appended again as it was leaves the trail intact. */
function appendEntry(audit: AuditRepository, trail: AuditTrail): Promise<void> {
  const subject = randomInt(2) === 0 ? undefined : `subject ${randomInt(1_000)}`;
  const loginId = `login-${randomUUID()}`;
  return trail.record(audit, { action: 'signed_in', loginId, channel: 'web', result: 'done', subject });
}

/** Tampers in one way, lets `look` see it, and takes it back. */
export async function whileTampered<T>(
  { durable, schemaDialect }: Store,
  trail: AuditTrail,
  how: Tamper,
  look: (audit: AuditRepository) => Promise<T>,
): Promise<T> {
  const transaction = await durable.startTransaction().execute();
  try {
    await new Vandal(transaction, schemaDialect, trail).tamper(how);
    return await look(new KyselyAuditRepository(transaction));
  } finally {
    await transaction.rollback().execute();
  }
}

/** For good; the head is set back too, so that only an anchor outside shows it. */
export async function cutTail({ durable, schemaDialect }: Store, trail: AuditTrail, count: number): Promise<void> {
  await new Vandal(durable, schemaDialect, trail).cutTail(count);
}

class Vandal {
  constructor(
    private readonly db: Kysely<DurableSchema>,
    private readonly dialect: SchemaDialect,
    private readonly trail: AuditTrail,
  ) {}

  async tamper(how: Tamper): Promise<void> {
    const rows = await this.rows();
    switch (how) {
      case 'edit':
        return this.replace(edited(rows[randomInt(rows.length)]));
      case 'delete':
        return this.delete(1 + randomInt(rows.length));
      case 'swap':
        return this.swap(rows);
      case 'cut':
        return this.cutTail(1 + randomInt(rows.length - 1));
      case 'cut and append': {
        const count = 1 + randomInt(rows.length - 1);
        await this.cutTail(count);
        const audit = new KyselyAuditRepository(this.db);
        for (let entry = randomInt(count * 2); entry > 0; entry--) await appendEntry(audit, this.trail);
      }
    }
  }

  async cutTail(count: number): Promise<void> {
    const last = (await this.rows()).at(-1 - count);
    const head = { sequence: last?.sequence ?? 0, hash: last?.hash ?? '0'.repeat(64) };
    await this.unguarded(async () => {
      await this.db.deleteFrom('audit_entries').where('sequence', '>', head.sequence).execute();
      await this.db.updateTable('audit_head').set(head).execute();
    });
  }

  private delete(sequence: number): Promise<void> {
    return this.unguarded(async () => {
      await this.db.deleteFrom('audit_entries').where('sequence', '=', sequence).execute();
    });
  }

  private async swap(rows: readonly Row[]): Promise<void> {
    const [one, other] = [rows[randomInt(rows.length - 1)], rows[rows.length - 1]];
    if (one === undefined || other === undefined) throw new Error('Too few entries');
    await this.replace({ ...other, sequence: one.sequence });
    await this.replace({ ...one, sequence: other.sequence });
  }

  private replace(row: Row): Promise<void> {
    return this.unguarded(async () => {
      await this.db.updateTable('audit_entries').set(row).where('sequence', '=', row.sequence).execute();
    });
  }

  private rows(): Promise<Row[]> {
    return this.db.selectFrom('audit_entries').selectAll().orderBy('sequence').execute();
  }

  private async unguarded(work: () => Promise<void>): Promise<void> {
    for (const statement of this.dialect.allowChanges('audit_entries')) await sql.raw(statement).execute(this.db);
    await work();
    for (const statement of this.dialect.forbidChanges('audit_entries')) await sql.raw(statement).execute(this.db);
  }
}

/** One character of one column, or one bit of the time, becomes another. */
function edited(row: Row | undefined): Row {
  if (row === undefined) throw new Error('No entry to edit');
  const columns = ['at', 'action', 'login_id', 'channel', 'result', 'subject', 'hash'] as const;
  const column = columns[randomInt(columns.length)] ?? 'hash';
  const value = row[column];
  if (typeof value === 'number') return { ...row, [column]: value ^ (1 << randomInt(20)) };
  const text = value ?? '';
  const at = randomInt(Math.max(text.length, 1));
  const other = String.fromCharCode((text.charCodeAt(at) || 96) + 1);
  return { ...row, [column]: text.slice(0, at) + other + text.slice(at + 1) };
}
