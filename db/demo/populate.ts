/** Fills a store with many synthetic customers at once, for measuring only: nobody can sign in as one of them. */
import { sql } from 'kysely';
import type { Store } from '../store';

/** Each gets a loan with the first movements of the first demo loan, so that every transaction still sums to zero. */
const copiedTransactions = 3;

/** Expects the demo customers to be loaded; all or none. */
export async function populate({ durable }: Store, customers: number): Promise<void> {
  const numbers = sql`with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${customers})`;
  await durable.transaction().execute(async (db) => {
    const { id } = await db
      .selectFrom('accounts')
      .select('id')
      .where('kind', '=', 'loan')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    await sql`${numbers} insert into logins (id, username, given_name, password_hash)
      select 'synthetic-' || i, 'synthetic.' || i, 'Synthetic', 'none' from numbers`.execute(db);
    await sql`${numbers} insert into accounts (id, last4, vehicle_year, vehicle_model, kind, monthly_payment,
        first_due_date, term_months, state, amount_financed, funded_on, annual_rate_milli_percent, allocation_order,
        ledger_sequence)
      select 'synthetic-' || i, last4, vehicle_year, vehicle_model, kind, monthly_payment, first_due_date, term_months,
        state, amount_financed, funded_on, annual_rate_milli_percent, allocation_order, ${copiedTransactions}
      from accounts cross join numbers where id = ${id}`.execute(db);
    await sql`${numbers} insert into account_access (login_id, account_id, role, position)
      select 'synthetic-' || i, 'synthetic-' || i, 'holder', 1 from numbers`.execute(db);
    await sql`${numbers} insert into ledger_transactions (id, account_id, sequence, kind, effective_date, posted_at)
      select 'synthetic-' || i || '-' || sequence, 'synthetic-' || i, sequence, kind, effective_date, posted_at
      from ledger_transactions cross join numbers
      where account_id = ${id} and sequence <= ${copiedTransactions}`.execute(db);
    await sql`${numbers} insert into ledger_entries (transaction_id, position, account_id, ledger_account, amount)
      select 'synthetic-' || i || '-' || sequence, position, 'synthetic-' || i, ledger_account, amount
      from ledger_transactions as copied
      inner join ledger_entries as entries on entries.transaction_id = copied.id cross join numbers
      where copied.account_id = ${id} and sequence <= ${copiedTransactions}`.execute(db);
  });
}
