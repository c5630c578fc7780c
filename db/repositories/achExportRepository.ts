/** Payments in files of debits: claimed once, in one transaction, and read back in the same order ever after. */
import type { Kysely, Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import {
  type AchDebit,
  type AchExportRepository,
  type AchFileKey,
  type AchFileRecord,
  type AchMethodKind,
  achMethodKinds,
} from '../../src/domain/ach/ports';
import { fullName } from '../../src/domain/identity/fullName';
import type { PaymentStatus } from '../../src/domain/payments/outcomes';
import { toPlainDate } from '../calendarDate';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { nameOf } from './nameColumns';

/** A debit that came back before it went out is not sent. */
const taken: readonly PaymentStatus[] = ['accepted', 'settled'];
const undecided: readonly PaymentStatus[] = ['submitted', 'unknown'];
/** Rows in one INSERT; well under what the engines take in parameters. */
const rowsAtOnce = 500;

export class KyselyAchExportRepository implements AchExportRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  claim(date: Temporal.PlainDate, createdAt: number): Promise<AchFileRecord | undefined> {
    return inTransaction(this.db, async (transaction) => {
      const paymentIds = await unsent(transaction, date);
      if (paymentIds.length === 0) return undefined;
      const number = (await lastNumber(transaction, date)) + 1;
      await transaction
        .insertInto('ach_files')
        .values({ file_date: date.toString(), number, created_at: createdAt })
        .execute();
      await insertEntries(transaction, { date, number }, paymentIds);
      return { date, number, createdAt };
    });
  }

  async filesOf(date: Temporal.PlainDate): Promise<readonly AchFileRecord[]> {
    const rows = await this.db
      .selectFrom('ach_files')
      .select(['number', 'created_at as createdAt'])
      .where('file_date', '=', date.toString())
      .orderBy('number')
      .execute();
    return rows.map((row) => ({ date, ...row }));
  }

  async debitsOf({ date, number }: AchFileKey): Promise<readonly AchDebit[]> {
    const rows = await this.db
      .selectFrom('ach_entries')
      .innerJoin('payments', 'payments.id', 'ach_entries.payment_id')
      .innerJoin('payment_methods', 'payment_methods.id', 'payments.method_id')
      .innerJoin('logins', 'logins.id', 'payments.login_id')
      .select(['payments.id', 'payments.confirmation_number', 'payments.method_kind', 'payments.amount'])
      .select(['payments.sec_code', 'payments.settles_on', 'payment_methods.routing_number'])
      .select(['payment_methods.vault_token', 'logins.given_name', 'logins.family_name', 'ach_entries.sequence'])
      .where('file_date', '=', date.toString())
      .where('file_number', '=', number)
      .orderBy('sequence')
      .execute();
    return rows.map((row) => ({
      confirmationNumber: row.confirmation_number,
      name: fullName(nameOf(row)),
      accountKind: toAchMethodKind(row.method_kind, row.id),
      amount: row.amount,
      secCode: present(row.sec_code, row.id),
      settlesOn: toPlainDate(row.settles_on),
      routingNumber: present(row.routing_number, row.id),
      vaultToken: row.vault_token ?? undefined,
      sequence: row.sequence,
    }));
  }

  async sequenceOf(paymentId: string): Promise<number | undefined> {
    const row = await this.db
      .selectFrom('ach_entries')
      .select('sequence')
      .where('payment_id', '=', paymentId)
      .executeTakeFirst();
    return row?.sequence;
  }

  async undecided(date: Temporal.PlainDate): Promise<number> {
    const rows = await paymentsBy(this.db, date, undecided).select('payments.id').execute();
    return rows.length;
  }
}

function paymentsBy(db: Kysely<DurableSchema>, date: Temporal.PlainDate, statuses: readonly PaymentStatus[]) {
  return db
    .selectFrom('payments')
    .where('payments.method_kind', 'in', achMethodKinds)
    .where('payments.status', 'in', statuses)
    .where('payments.effective_date', '<=', date.toString());
}

/** Grouped as batches will be, so that sequences rise within the file. */
async function unsent(db: Transaction<DurableSchema>, date: Temporal.PlainDate): Promise<readonly string[]> {
  const rows = await paymentsBy(db, date, taken)
    .leftJoin('ach_entries', 'ach_entries.payment_id', 'payments.id')
    .where('ach_entries.payment_id', 'is', null)
    .select('payments.id')
    .orderBy('payments.sec_code')
    .orderBy('payments.settles_on')
    .orderBy('payments.confirmation_number')
    .execute();
  return rows.map(({ id }) => id);
}

async function lastNumber(db: Transaction<DurableSchema>, date: Temporal.PlainDate): Promise<number> {
  const row = await db
    .selectFrom('ach_files')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('file_date', '=', date.toString())
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function insertEntries(
  db: Transaction<DurableSchema>,
  file: AchFileKey,
  paymentIds: readonly string[],
): Promise<void> {
  const row = await db
    .selectFrom('ach_entries')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirst();
  const first = (row?.last ?? 0) + 1;
  const entries = paymentIds.map((id, index) => ({
    payment_id: id,
    file_date: file.date.toString(),
    file_number: file.number,
    sequence: first + index,
  }));
  for (let start = 0; start < entries.length; start += rowsAtOnce)
    await db
      .insertInto('ach_entries')
      .values(entries.slice(start, start + rowsAtOnce))
      .execute();
}

function toAchMethodKind(kind: string, paymentId: string): AchMethodKind {
  return present(achMethodKinds.find((known) => known === kind) ?? null, paymentId);
}

function present<T>(value: T | null, paymentId: string): T {
  if (value === null) throw new Error(`Payment ${paymentId} lacks what a debit needs`);
  return value;
}
