/** Copies one customer many times over, inside the database, for measuring how the service does with a million of them. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DurableSchema } from '../schema';
import type { Store } from '../store';
import { inTransaction } from '../transaction';

/** Added to a copy's number, so that ids have one length and sort as the numbers do. */
const firstNumber = 10_000_000;
const copiesAtOnce = 20_000;

/** The columns of each table that a copy's number goes into; what others refer to comes first. */
const numbered = {
  logins: ['id', 'username'],
  security_questions: ['id', 'login_id'],
  accounts: ['id'],
  account_access: ['login_id', 'account_id'],
  ledger_transactions: ['id', 'account_id', 'reverses'],
  ledger_entries: ['transaction_id', 'account_id'],
} as const satisfies { readonly [Table in keyof DurableSchema]?: readonly (keyof DurableSchema[Table])[] };

type CopiedTable = keyof typeof numbered;

/** The username of copy `number`, from 0; it signs in with the password and the answers of the one it was copied from. */
export function usernameOfCopy(username: string, number: number): string {
  return `${username}-${firstNumber + number}`;
}

/** Login, questions, accounts with their ledgers; contact and identity data stay with the one copied. */
export async function multiplyCustomers({ durable }: Store, username: string, copies: number): Promise<void> {
  const login = await durable
    .selectFrom('logins')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  for (let from = 0; from < copies; from += copiesAtOnce) {
    const until = Math.min(copies, from + copiesAtOnce);
    await inTransaction(durable, async (transaction) => {
      for (const table of Object.keys(numbered) as CopiedTable[])
        await copyRows(transaction, table, login.id, firstNumber + from, firstNumber + until);
    });
  }
}

async function copyRows(
  db: Kysely<DurableSchema>,
  table: CopiedTable,
  loginId: string,
  from: number,
  until: number,
): Promise<void> {
  const marked: readonly string[] = numbered[table];
  const columns = await columnsOf(db, table);
  const copied = columns.map((column) =>
    marked.includes(column) ? sql`${sql.ref(column)} || '-' || number` : sql.ref(column),
  );
  await sql`
    with recursive numbers (number) as (
      select ${sql.lit(from)} union all select number + 1 from numbers where number + 1 < ${sql.lit(until)}
    )
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(copied)} from ${sql.table(table)}, numbers where ${belongsTo(table, loginId)}`.execute(db);
}

async function columnsOf(db: Kysely<DurableSchema>, table: CopiedTable): Promise<readonly string[]> {
  const row = await db.selectFrom(table).selectAll().limit(1).executeTakeFirst();
  return Object.keys(row ?? {});
}

function belongsTo(table: CopiedTable, loginId: string): RawBuilder<boolean> {
  const accounts = sql`(select account_id from account_access where login_id = ${loginId})`;
  switch (table) {
    case 'logins':
      return sql`id = ${loginId}`;
    case 'security_questions':
    case 'account_access':
      return sql`login_id = ${loginId}`;
    case 'accounts':
      return sql`id in ${accounts}`;
    case 'ledger_transactions':
    case 'ledger_entries':
      return sql`account_id in ${accounts}`;
  }
}
