/** Rows with sealed columns, table by table, for sealing them under another key. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SealedRow, SealedRows } from '../../src/domain/credentials/sealingPorts';
import type { DurableSchema } from '../schema';

interface SealedTable {
  readonly id: string;
  readonly columns: readonly string[];
}

const sealedTables: Readonly<Record<string, SealedTable>> = {
  contacts: { id: 'id', columns: ['sealed'] },
  identity_facts: { id: 'login_id', columns: ['birth_date', 'ssn_last4', 'zip'] },
  authenticators: { id: 'id', columns: ['sealed_secret'] },
  text_numbers: { id: 'number_key', columns: ['sealed'] },
  vault_records: { id: 'token', columns: ['sealed'] },
} satisfies Partial<Record<keyof DurableSchema, SealedTable>>;

export class KyselySealedFieldRepository implements SealedRows {
  readonly tables = Object.keys(sealedTables);

  constructor(private readonly db: Kysely<DurableSchema>) {}

  async underOtherKeys(table: string, keyId: string, limit: number): Promise<readonly SealedRow[]> {
    const { id, columns } = describe(table);
    const { rows } = await sql<Record<string, string>>`
      select ${sql.ref(id)} as row_id, key_id, ${sql.join(columns.map((column) => sql.ref(column)))}
      from ${sql.table(table)} where key_id <> ${keyId} order by ${sql.ref(id)} limit ${limit}`.execute(this.db);
    return rows.map((row) => toSealedRow(table, row));
  }

  async find(table: string, rowId: string): Promise<SealedRow | undefined> {
    const { id, columns } = describe(table);
    const { rows } = await sql<Record<string, string>>`
      select ${sql.ref(id)} as row_id, key_id, ${sql.join(columns.map((column) => sql.ref(column)))}
      from ${sql.table(table)} where ${sql.ref(id)} = ${rowId}`.execute(this.db);
    return rows.map((row) => toSealedRow(table, row))[0];
  }

  async replace(before: SealedRow, after: SealedRow): Promise<boolean> {
    const { id } = describe(before.table);
    const { numAffectedRows } = await sql`
      update ${sql.table(before.table)} set key_id = ${after.keyId}, ${assignments(after)}
      where ${sql.ref(id)} = ${before.id} and ${conditions(before)}`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async countByKey(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const table of this.tables) {
      const { rows } = await sql<{ key: string; count: number }>`
        select key_id as key, count(*) as count from ${sql.table(table)} group by key_id`.execute(this.db);
      for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + Number(count));
    }
    return counts;
  }
}

function toSealedRow(table: string, { row_id = '', key_id = '', ...values }: Record<string, string>): SealedRow {
  return { table, id: row_id, keyId: key_id, values };
}

function describe(table: string): SealedTable {
  const found = sealedTables[table];
  if (found === undefined) throw new Error(`${table} has no sealed columns`);
  return found;
}

function assignments({ values }: SealedRow): RawBuilder<unknown> {
  return sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
}

function conditions({ values }: SealedRow): RawBuilder<unknown> {
  const equal = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  return sql.join(equal, sql` and `);
}
