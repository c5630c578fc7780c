/** The embedded vault's records; what they seal is not readable here. */
import type { Kysely } from 'kysely';
import type { VaultRecord, VaultRepository } from '../../src/domain/payments/repositories';
import type { DurableSchema } from '../schema';

const columns = ['token', 'sealed', 'key_id as keyId'] as const;

export class KyselyPaymentVaultRepository implements VaultRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert({ token, sealed, keyId }: VaultRecord): Promise<void> {
    await this.db.insertInto('vault_records').values({ token, sealed, key_id: keyId }).execute();
  }

  find(token: string): Promise<VaultRecord | undefined> {
    return this.db.selectFrom('vault_records').select(columns).where('token', '=', token).executeTakeFirst();
  }

  async remove(token: string): Promise<void> {
    await this.db.deleteFrom('vault_records').where('token', '=', token).execute();
  }

  async replace(before: VaultRecord, after: VaultRecord): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('vault_records')
      .set({ sealed: after.sealed, key_id: after.keyId })
      .where('token', '=', before.token)
      .where('sealed', '=', before.sealed)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  underOtherKeys(keyId: string, limit: number): Promise<readonly VaultRecord[]> {
    return this.db
      .selectFrom('vault_records')
      .select(columns)
      .where('key_id', '!=', keyId)
      .orderBy('token')
      .limit(limit)
      .execute();
  }

  samples(): Promise<readonly VaultRecord[]> {
    return this.db
      .selectFrom('vault_records')
      .select(columns)
      .where('token', 'in', (db) =>
        db
          .selectFrom('vault_records')
          .select((row) => row.fn.min('token').as('token'))
          .groupBy('key_id'),
      )
      .execute();
  }
}
