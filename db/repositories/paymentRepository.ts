/** Payments: claimed once by their review's key, then moved from state to state by conditional statements. */
import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type PaymentStatus, pendingStatuses } from '../../src/domain/payments/outcomes';
import type { KeptAuthorization, PaymentChange, PaymentRecord } from '../../src/domain/payments/records';
import type { PaymentRepository, ReturnCount } from '../../src/domain/payments/repositories';
import { toPlainDate } from '../calendarDate';
import type { Account } from '../../src/domain/accounts/contract';
import { toAccount } from './accountColumns';
import type { DurableSchema } from '../schema';

type PaymentRow = DurableSchema['payments'];

export class KyselyPaymentRepository implements PaymentRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  /** An update that changes nothing: both engines keep the row until the transaction ends. */
  async holdAccount(accountId: string): Promise<Account> {
    const row = await this.db
      .updateTable('accounts')
      .set((row) => ({ ledger_sequence: row.ref('ledger_sequence') }))
      .where('id', '=', accountId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return toAccount(row);
  }

  async claim(payment: PaymentRecord, authorization: KeptAuthorization): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('payments')
      .values(toRow(payment))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await this.db
      .insertInto('payment_authorizations')
      .values({ payment_id: payment.id, ...authorization })
      .execute();
    return true;
  }

  authorization(paymentId: string): Promise<KeptAuthorization | undefined> {
    return this.db
      .selectFrom('payment_authorizations')
      .select(['text', 'hash'])
      .where('payment_id', '=', paymentId)
      .executeTakeFirst();
  }

  find(paymentId: string): Promise<PaymentRecord | undefined> {
    return this.findBy('id', paymentId);
  }

  findByKey(reviewKey: string): Promise<PaymentRecord | undefined> {
    return this.findBy('review_key', reviewKey);
  }

  findByConfirmationNumber(confirmationNumber: string): Promise<PaymentRecord | undefined> {
    return this.findBy('confirmation_number', confirmationNumber);
  }

  async change(paymentId: string, from: readonly PaymentStatus[], change: PaymentChange): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('payments')
      .set(changedColumns(change))
      .where('id', '=', paymentId)
      .where('status', 'in', from)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async listVisible(loginId: string, accountId: string, limit: number): Promise<readonly PaymentRecord[]> {
    const rows = await this.newestFirst(accountId)
      .where((row) => row.or([row('login_id', '=', loginId), row('status', 'not in', ['declined', 'not_taken'])]))
      .limit(limit)
      .execute();
    return rows.map(toPayment);
  }

  async pendingOrSince(accountId: string, since: number): Promise<readonly PaymentRecord[]> {
    const rows = await this.newestFirst(accountId)
      .where((row) => row.or([row('status', 'in', pendingStatuses), row('submitted_at', '>', since)]))
      .execute();
    return rows.map(toPayment);
  }

  async countByLogin(loginId: string, since: number): Promise<number> {
    const { count } = await this.db
      .selectFrom('payments')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('login_id', '=', loginId)
      .where('submitted_at', '>', since)
      .executeTakeFirstOrThrow();
    return count;
  }

  async countReturns(since: number): Promise<readonly ReturnCount[]> {
    const rows = await this.db
      .selectFrom('payments')
      .select((row) => ['return_code', row.fn.countAll<number>().as('count')])
      .where('submitted_at', '>', since)
      .where('method_kind', '!=', 'debit_card')
      .where('status', 'in', ['accepted', 'settled', 'returned'])
      .groupBy('return_code')
      .execute();
    return rows.map(({ return_code: code, count }) => ({ code: code ?? undefined, count }));
  }

  async toSettle(date: Temporal.PlainDate, limit: number): Promise<readonly PaymentRecord[]> {
    const rows = await this.db
      .selectFrom('payments')
      .selectAll()
      .where('status', '=', 'accepted')
      .where('settles_on', '<=', date.toString())
      .orderBy('settles_on')
      .orderBy('submitted_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toPayment);
  }

  private async findBy(
    column: 'id' | 'review_key' | 'confirmation_number',
    value: string,
  ): Promise<PaymentRecord | undefined> {
    const row = await this.db.selectFrom('payments').selectAll().where(column, '=', value).executeTakeFirst();
    return row && toPayment(row);
  }

  private newestFirst(accountId: string) {
    return this.db
      .selectFrom('payments')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('submitted_at', 'desc')
      .orderBy('id', 'desc');
  }
}

function changedColumns(change: PaymentChange): Partial<PaymentRow> {
  switch (change.status) {
    case 'declined':
      return { status: change.status, decline_reason: change.declineReason };
    case 'returned':
      return {
        status: change.status,
        return_code: change.returnCode,
        returned_on: change.returnedOn.toString(),
      };
    default:
      return { status: change.status };
  }
}

function toRow(payment: PaymentRecord): PaymentRow {
  return {
    id: payment.id,
    review_key: payment.reviewKey,
    confirmation_number: payment.confirmationNumber,
    login_id: payment.loginId,
    account_id: payment.accountId,
    method_id: payment.methodId,
    method_kind: payment.methodKind,
    method_ending: payment.methodEnding,
    amount: payment.amount,
    purpose: payment.purpose,
    effective_date: payment.effectiveDate.toString(),
    settles_on: payment.settlesOn.toString(),
    channel: payment.channel,
    sec_code: payment.secCode ?? null,
    authorization_hash: payment.authorizationHash,
    status: payment.status,
    decline_reason: payment.declineReason ?? null,
    return_code: payment.returnCode ?? null,
    returned_on: payment.returnedOn?.toString() ?? null,
    submitted_at: payment.submittedAt,
  };
}

function toPayment(row: PaymentRow): PaymentRecord {
  return {
    id: row.id,
    reviewKey: row.review_key,
    confirmationNumber: row.confirmation_number,
    loginId: row.login_id,
    accountId: row.account_id,
    methodId: row.method_id,
    methodKind: row.method_kind,
    methodEnding: row.method_ending,
    amount: row.amount,
    purpose: row.purpose,
    effectiveDate: toPlainDate(row.effective_date),
    settlesOn: toPlainDate(row.settles_on),
    channel: row.channel,
    secCode: row.sec_code ?? undefined,
    authorizationHash: row.authorization_hash,
    status: row.status,
    declineReason: row.decline_reason ?? undefined,
    returnCode: row.return_code ?? undefined,
    returnedOn: row.returned_on === null ? undefined : toPlainDate(row.returned_on),
    submittedAt: row.submitted_at,
  };
}
