/** Payment methods: their tokens and endings, never a number. */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { DisabledReason, Expiry } from '../../src/domain/payments/methods';
import { pendingStatuses } from '../../src/domain/payments/outcomes';
import type { StoredMethod } from '../../src/domain/payments/records';
import type { PaymentMethodRepository } from '../../src/domain/payments/repositories';
import type { DurableSchema } from '../schema';

type MethodRow = DurableSchema['payment_methods'];

export class KyselyMethodRepository implements PaymentMethodRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert(method: StoredMethod): Promise<void> {
    await this.db.insertInto('payment_methods').values(toRow(method)).execute();
  }

  async listSaved(loginId: string): Promise<readonly StoredMethod[]> {
    const rows = await this.selectOf(loginId).where('is_saved', '=', 1).orderBy('created_at').orderBy('id').execute();
    return rows.map(toMethod);
  }

  async findFor(loginId: string, methodId: string): Promise<StoredMethod | undefined> {
    const row = await this.selectOf(loginId).where('id', '=', methodId).executeTakeFirst();
    return row && toMethod(row);
  }

  async find(methodId: string): Promise<StoredMethod | undefined> {
    const row = await this.db.selectFrom('payment_methods').selectAll().where('id', '=', methodId).executeTakeFirst();
    return row && toMethod(row);
  }

  async use(methodId: string, now: number): Promise<StoredMethod | undefined> {
    const row = await this.db
      .updateTable('payment_methods')
      .set({ used_at: now })
      .where('id', '=', methodId)
      .where('removed_at', 'is', null)
      .where('disabled', 'is', null)
      .where('vault_token', 'is not', null)
      .returningAll()
      .executeTakeFirst();
    return row && toMethod(row);
  }

  async rename(loginId: string, methodId: string, nickname: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('payment_methods')
      .set({ nickname })
      .where('id', '=', methodId)
      .where('login_id', '=', loginId)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async markRemoved(loginId: string, methodId: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('payment_methods')
      .set({ removed_at: now })
      .where('id', '=', methodId)
      .where('login_id', '=', loginId)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async disable(methodId: string, reason: DisabledReason): Promise<void> {
    await this.db
      .updateTable('payment_methods')
      .set({ disabled: reason })
      .where('id', '=', methodId)
      .where('disabled', 'is', null)
      .execute();
  }

  async spent(unusedSince: number): Promise<readonly StoredMethod[]> {
    const rows = await this.db
      .selectFrom('payment_methods')
      .selectAll()
      .where((row) => isSpent(row, unusedSince))
      .execute();
    return rows.map(toMethod);
  }

  async retire(methodId: string, unusedSince: number, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('payment_methods')
      .set((row) => ({ removed_at: row.fn.coalesce('removed_at', row.val(now)) }))
      .where('id', '=', methodId)
      .where((row) => isSpent(row, unusedSince))
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async dropToken(methodId: string): Promise<void> {
    await this.db
      .updateTable('payment_methods')
      .set({ vault_token: null })
      .where('id', '=', methodId)
      .where('removed_at', 'is not', null)
      .execute();
  }

  private selectOf(loginId: string) {
    return this.db
      .selectFrom('payment_methods')
      .selectAll()
      .where('login_id', '=', loginId)
      .where('removed_at', 'is', null);
  }
}

function isSpent(row: ExpressionBuilder<DurableSchema, 'payment_methods'>, unusedSince: number): Expression<SqlBool> {
  const underWay = row
    .selectFrom('payments')
    .select('payments.id')
    .whereRef('payments.method_id', '=', 'payment_methods.id')
    .where('payments.status', 'in', pendingStatuses);
  return row.and([
    row('vault_token', 'is not', null),
    row.or([row('removed_at', 'is not', null), row.and([row('is_saved', '=', 0), row('used_at', '<', unusedSince)])]),
    row.not(row.exists(underWay)),
  ]);
}

export function toExpiry(row: { expiry_year: number | null; expiry_month: number | null }): Expiry | undefined {
  return row.expiry_year === null || row.expiry_month === null
    ? undefined
    : { year: row.expiry_year, month: row.expiry_month };
}

export function fromExpiry(expiry: Expiry | undefined): Pick<MethodRow, 'expiry_year' | 'expiry_month'> {
  return { expiry_year: expiry?.year ?? null, expiry_month: expiry?.month ?? null };
}

function toRow(method: StoredMethod): MethodRow {
  return {
    id: method.id,
    login_id: method.loginId,
    kind: method.kind,
    ending: method.ending,
    nickname: method.nickname ?? null,
    routing_number: method.routingNumber ?? null,
    bank_name: method.bankName ?? null,
    brand: method.brand ?? null,
    ...fromExpiry(method.expiry),
    vault_token: method.vaultToken ?? null,
    is_saved: method.isSaved ? 1 : 0,
    disabled: method.disabled ?? null,
    created_at: method.createdAt,
    used_at: method.createdAt,
    removed_at: null,
  };
}

function toMethod(row: MethodRow): StoredMethod {
  return {
    id: row.id,
    loginId: row.login_id,
    kind: row.kind,
    ending: row.ending,
    nickname: row.nickname ?? undefined,
    routingNumber: row.routing_number ?? undefined,
    bankName: row.bank_name ?? undefined,
    brand: row.brand ?? undefined,
    expiry: toExpiry(row),
    vaultToken: row.vault_token ?? undefined,
    isSaved: row.is_saved === 1,
    disabled: row.disabled ?? undefined,
    createdAt: row.created_at,
  };
}
