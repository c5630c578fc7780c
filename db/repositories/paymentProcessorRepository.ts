/** What the embedded processor remembers: charges by key, returns, and how it was told to behave. */
import { type Kysely, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ProcessorReturn } from '../../src/domain/payments/ports';
import type { ProcessorCharge, ProcessorRepository } from '../../src/domain/payments/repositories';
import { toPlainDate } from '../calendarDate';
import type { DurableSchema } from '../schema';

/** The one row of behaviour. */
const behaviourId = 1;

export class KyselyPaymentProcessorRepository implements ProcessorRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async keep(charge: ProcessorCharge): Promise<ProcessorCharge> {
    const row = await this.db
      .insertInto('processor_charges')
      .values({
        key: charge.key,
        outcome: charge.outcome,
        decline_reason: charge.declineReason ?? null,
        amount: charge.amount,
        effective_date: charge.effectiveDate.toString(),
        requests: 1,
      })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ requests: sql<number>`processor_charges.requests + 1` }),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    return toCharge(row);
  }

  async requests(key: string): Promise<number> {
    const row = await this.db
      .selectFrom('processor_charges')
      .select('requests')
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.requests ?? 0;
  }

  async find(key: string): Promise<ProcessorCharge | undefined> {
    const row = await this.db.selectFrom('processor_charges').selectAll().where('key', '=', key).executeTakeFirst();
    return row && toCharge(row);
  }

  async addReturn(returned: ProcessorReturn & { readonly reportedOn: Temporal.PlainDate }): Promise<void> {
    const { id, key, code, reportedOn } = returned;
    await this.db
      .insertInto('processor_returns')
      .values({ id, key, code, reported_on: reportedOn.toString(), acknowledged: 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  openReturns(date: Temporal.PlainDate): Promise<readonly ProcessorReturn[]> {
    return this.db
      .selectFrom('processor_returns')
      .select(['id', 'key', 'code'])
      .where('acknowledged', '=', 0)
      .where('reported_on', '<=', date.toString())
      .orderBy('reported_on')
      .orderBy('id')
      .execute();
  }

  async acknowledgeReturn(id: string): Promise<void> {
    await this.db.updateTable('processor_returns').set({ acknowledged: 1 }).where('id', '=', id).execute();
  }

  async behaviour(): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('processor_behaviour')
      .select('document')
      .where('id', '=', behaviourId)
      .executeTakeFirst();
    return row?.document;
  }

  async setBehaviour(document: string): Promise<void> {
    await this.db
      .insertInto('processor_behaviour')
      .values({ id: behaviourId, document })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ document }))
      .execute();
  }
}

function toCharge(row: DurableSchema['processor_charges']): ProcessorCharge {
  return {
    key: row.key,
    outcome: row.outcome,
    declineReason: row.decline_reason ?? undefined,
    amount: row.amount,
    effectiveDate: toPlainDate(row.effective_date),
  };
}
