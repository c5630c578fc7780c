/** Where an account's ledger stood when a payment was reviewed; the reviews that are open count from now on. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function addReviewSequences(db: Kysely<unknown>, { wholeNumber }: SchemaDialect): Promise<void> {
  await db.schema
    .alterTable('payment_reviews')
    .addColumn('ledger_sequence', wholeNumber, (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update payment_reviews set ledger_sequence =
    (select accounts.ledger_sequence from accounts where accounts.id = payment_reviews.account_id)`.execute(db);
}
