/** What was shown before SUBMIT. */
import type { Kysely } from 'kysely';
import type { ReviewRecord } from '../../src/domain/payments/records';
import type { HeldReview, ReviewRepository } from '../../src/domain/payments/repositories';
import { toPlainDate } from '../calendarDate';
import type { DurableSchema } from '../schema';

type ReviewRow = DurableSchema['payment_reviews'];

export class KyselyPaymentReviewRepository implements ReviewRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert(review: ReviewRecord): Promise<void> {
    await this.db.insertInto('payment_reviews').values(toRow(review)).execute();
  }

  async find(key: string, loginId: string): Promise<ReviewRecord | undefined> {
    const row = await this.db
      .selectFrom('payment_reviews')
      .selectAll()
      .where('key', '=', key)
      .where('login_id', '=', loginId)
      .executeTakeFirst();
    return row && toReview(row);
  }

  async hold(key: string, loginId: string): Promise<HeldReview | undefined> {
    await this.db
      .updateTable('accounts')
      .set((row) => ({ ledger_sequence: row.ref('ledger_sequence') }))
      .where('id', '=', (row) =>
        row.selectFrom('payment_reviews').select('account_id').where('key', '=', key).where('login_id', '=', loginId),
      )
      .execute();
    // Only now: whoever held the account until now may have claimed the key.
    const row = await this.db
      .selectFrom('payment_reviews')
      .leftJoin('payments', 'payments.review_key', 'payment_reviews.key')
      .selectAll('payment_reviews')
      .select('payments.id as payment_id')
      .where('payment_reviews.key', '=', key)
      .where('payment_reviews.login_id', '=', loginId)
      .executeTakeFirst();
    return row && { review: toReview(row), paymentId: row.payment_id ?? undefined };
  }

  async purge(createdBefore: number): Promise<void> {
    await this.db
      .deleteFrom('payment_reviews')
      .where('created_at', '<', createdBefore)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('payments')
              .select('payments.id')
              .whereRef('payments.review_key', '=', 'payment_reviews.key'),
          ),
        ),
      )
      .execute();
  }
}

function toRow(review: ReviewRecord): ReviewRow {
  return {
    key: review.key,
    hash: review.hash,
    login_id: review.loginId,
    account_id: review.accountId,
    method_id: review.methodId,
    amount: review.amount,
    fee: review.fee,
    purpose: review.purpose,
    effective_date: review.effectiveDate.toString(),
    channel: review.channel,
    sec_code: review.secCode ?? null,
    ledger_sequence: review.ledgerSequence,
    authorization_text: review.authorization,
    authorization_hash: review.authorizationHash,
    created_at: review.createdAt,
    expires_at: review.expiresAt,
  };
}

function toReview(row: ReviewRow): ReviewRecord {
  return {
    key: row.key,
    hash: row.hash,
    loginId: row.login_id,
    accountId: row.account_id,
    methodId: row.method_id,
    amount: row.amount,
    fee: row.fee,
    purpose: row.purpose,
    effectiveDate: toPlainDate(row.effective_date),
    channel: row.channel,
    secCode: row.sec_code ?? undefined,
    ledgerSequence: row.ledger_sequence,
    authorization: row.authorization_text,
    authorizationHash: row.authorization_hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
