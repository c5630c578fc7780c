/** Payment methods that customers are about to give. */
import { type Kysely, sql } from 'kysely';
import type { DraftFacts, MethodDraft } from '../../src/domain/payments/records';
import type { MethodDraftRepository } from '../../src/domain/payments/repositories';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { fromExpiry, toExpiry } from './methodRepository';

type DraftRow = DurableSchema['method_drafts'];

export class KyselyMethodDraftRepository implements MethodDraftRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert(draft: MethodDraft): Promise<void> {
    await this.db.insertInto('method_drafts').values(toRow(draft)).execute();
  }

  async find(ticketHash: string, loginId: string, now: number): Promise<MethodDraft | undefined> {
    const row = await this.db
      .selectFrom('method_drafts')
      .selectAll()
      .where('ticket_hash', '=', ticketHash)
      .where('login_id', '=', loginId)
      .where('finished_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row && toDraft(row);
  }

  async change(ticketHash: string, facts: Partial<DraftFacts>): Promise<void> {
    const changes: Partial<DraftRow> = {
      ...('routingNumber' in facts && { routing_number: facts.routingNumber ?? null }),
      ...('vaultToken' in facts && { vault_token: facts.vaultToken ?? null }),
      ...('ending' in facts && { ending: facts.ending ?? null }),
      ...('brand' in facts && { brand: facts.brand ?? null }),
      ...('expiry' in facts && fromExpiry(facts.expiry)),
    };
    await this.db.updateTable('method_drafts').set(changes).where('ticket_hash', '=', ticketHash).execute();
  }

  /** Holds the login for the transaction (an update that changes nothing): its other drafts count after this one. */
  async countNumber(ticketHash: string, since: number): Promise<number> {
    return inTransaction(this.db, async (transaction) => {
      const { login_id: loginId } = await transaction
        .selectFrom('method_drafts')
        .select('login_id')
        .where('ticket_hash', '=', ticketHash)
        .executeTakeFirstOrThrow();
      await transaction
        .updateTable('logins')
        .set((row) => ({ given_name: row.ref('given_name') }))
        .where('id', '=', loginId)
        .execute();
      await transaction
        .updateTable('method_drafts')
        .set((row) => ({ numbers_given: row('numbers_given', '+', 1) }))
        .where('ticket_hash', '=', ticketHash)
        .execute();
      return new KyselyMethodDraftRepository(transaction).numbersGiven(loginId, since);
    });
  }

  async numbersGiven(loginId: string, since: number): Promise<number> {
    const { total } = await this.db
      .selectFrom('method_drafts')
      .select(sql<number>`cast(coalesce(sum(numbers_given), 0) as bigint)`.as('total'))
      .where('login_id', '=', loginId)
      .where('created_at', '>', since)
      .executeTakeFirstOrThrow();
    return total;
  }

  async finish(ticketHash: string, vaultToken: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('method_drafts')
      .set({ finished_at: now, vault_token: null })
      .where('ticket_hash', '=', ticketHash)
      .where('vault_token', '=', vaultToken)
      .where('finished_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async abandoned(expiredBy: number): Promise<readonly MethodDraft[]> {
    const rows = await this.db
      .selectFrom('method_drafts')
      .selectAll()
      .where('finished_at', 'is', null)
      .where('vault_token', 'is not', null)
      .where('expires_at', '<=', expiredBy)
      .execute();
    return rows.map(toDraft);
  }

  async purge(createdBefore: number): Promise<void> {
    await this.db
      .deleteFrom('method_drafts')
      .where('created_at', '<', createdBefore)
      .where('vault_token', 'is', null)
      .execute();
  }
}

function toRow(draft: MethodDraft): DraftRow {
  return {
    ticket_hash: draft.ticketHash,
    login_id: draft.loginId,
    kind: draft.kind,
    routing_number: draft.routingNumber ?? null,
    vault_token: draft.vaultToken ?? null,
    ending: draft.ending ?? null,
    brand: draft.brand ?? null,
    ...fromExpiry(draft.expiry),
    numbers_given: 0,
    created_at: draft.createdAt,
    expires_at: draft.expiresAt,
    finished_at: null,
  };
}

function toDraft(row: DraftRow): MethodDraft {
  return {
    ticketHash: row.ticket_hash,
    loginId: row.login_id,
    kind: row.kind,
    routingNumber: row.routing_number ?? undefined,
    vaultToken: row.vault_token ?? undefined,
    ending: row.ending ?? undefined,
    brand: row.brand ?? undefined,
    expiry: toExpiry(row),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
