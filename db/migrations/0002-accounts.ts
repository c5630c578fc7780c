/** Contracts, and which login may see which. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

const loanFacts = sql`amount_financed is not null and funded_on is not null and annual_rate_milli_percent is not null
  and allocation_order is not null`;
const leaseFacts = sql`adjusted_capitalized_cost is not null and started_on is not null and residual is not null
  and purchase_option_fee is not null and monthly_tax is not null and purchase_tax_milli_percent is not null
  and official_fees is not null and security_deposit is not null`;

export async function createAccountTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('last4', 'text', (column) => column.notNull())
    .addColumn('vehicle_year', wholeNumber, (column) => column.notNull())
    .addColumn('vehicle_model', 'text', (column) => column.notNull())
    .addColumn('vehicle_nickname', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('monthly_payment', wholeNumber, (column) => column.notNull())
    .addColumn('first_due_date', 'text', (column) => column.notNull())
    .addColumn('term_months', wholeNumber, (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('amount_financed', wholeNumber)
    .addColumn('funded_on', 'text')
    .addColumn('annual_rate_milli_percent', wholeNumber)
    .addColumn('allocation_order', 'text')
    .addColumn('adjusted_capitalized_cost', wholeNumber)
    .addColumn('started_on', 'text')
    .addColumn('residual', wholeNumber)
    .addColumn('purchase_option_fee', wholeNumber)
    .addColumn('monthly_tax', wholeNumber)
    .addColumn('purchase_tax_milli_percent', wholeNumber)
    .addColumn('official_fees', wholeNumber)
    .addColumn('security_deposit', wholeNumber)
    .addColumn('ledger_sequence', wholeNumber, (column) => column.notNull().defaultTo(0))
    .addCheckConstraint('accounts_last4', sql`length(last4) = 4`)
    .addCheckConstraint('accounts_state', sql`length(state) = 2`)
    .addCheckConstraint('accounts_term', sql`term_months > 0 and monthly_payment > 0`)
    .addCheckConstraint(
      'accounts_contract',
      sql`(kind = 'loan' and ${loanFacts}) or (kind = 'lease' and ${leaseFacts})`,
    )
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('account_access')
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('position', wholeNumber, (column) => column.notNull())
    .addPrimaryKeyConstraint('account_access_key', ['login_id', 'account_id'])
    .addUniqueConstraint('account_access_in_order', ['login_id', 'position'])
    .addCheckConstraint('account_access_role', sql`role in ('holder', 'co-holder')`)
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('account_access_by_account').on('account_access').column('account_id').execute();
}
