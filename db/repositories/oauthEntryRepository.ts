/** What the OAuth server keeps: codes, tokens, grants and sign-ins under way, sealed and found by digests. */
import type { Kysely, Selectable } from 'kysely';
import type { OAuthEntry, OAuthEntryRepository } from '../../src/domain/linking/ports';
import type { DurableSchema } from '../schema';

export class KyselyOAuthEntryRepository implements OAuthEntryRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async put(entry: OAuthEntry): Promise<void> {
    const { model, id_hash, ...values } = toRow(entry);
    await this.db
      .insertInto('oauth_entries')
      .values({ model, id_hash, ...values })
      .onConflict((conflict) => conflict.columns(['model', 'id_hash']).doUpdateSet(values))
      .execute();
  }

  async find(model: string, idHash: string): Promise<OAuthEntry | undefined> {
    return fromRow(await this.select(model).where('id_hash', '=', idHash).executeTakeFirst());
  }

  async findByUid(model: string, uidHash: string): Promise<OAuthEntry | undefined> {
    return fromRow(await this.select(model).where('uid_hash', '=', uidHash).executeTakeFirst());
  }

  async consume(model: string, idHash: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('oauth_entries')
      .set({ consumed_at: now })
      .where('model', '=', model)
      .where('id_hash', '=', idHash)
      .where('consumed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async remove(model: string, idHash: string): Promise<void> {
    await this.db.deleteFrom('oauth_entries').where('model', '=', model).where('id_hash', '=', idHash).execute();
  }

  async removeGrant(grantHash: string): Promise<void> {
    await this.db.deleteFrom('oauth_entries').where('grant_hash', '=', grantHash).execute();
    await this.remove('Grant', grantHash);
  }

  async removeLogin(loginId: string): Promise<number> {
    const removed = await this.db.deleteFrom('oauth_entries').where('login_id', '=', loginId).executeTakeFirst();
    return Number(removed.numDeletedRows);
  }

  async forgetExpired(now: number): Promise<number> {
    const removed = await this.db.deleteFrom('oauth_entries').where('expires_at', '<', now).executeTakeFirst();
    return Number(removed.numDeletedRows);
  }

  private select(model: string) {
    return this.db.selectFrom('oauth_entries').selectAll().where('model', '=', model);
  }
}

type Row = Selectable<DurableSchema['oauth_entries']>;

function toRow(entry: OAuthEntry): Row {
  return {
    model: entry.model,
    id_hash: entry.idHash,
    sealed_payload: entry.sealedPayload,
    grant_hash: entry.grantHash ?? null,
    uid_hash: entry.uidHash ?? null,
    login_id: entry.loginId ?? null,
    expires_at: entry.expiresAt ?? null,
    consumed_at: entry.consumedAt ?? null,
  };
}

function fromRow(row: Row | undefined): OAuthEntry | undefined {
  return (
    row && {
      model: row.model,
      idHash: row.id_hash,
      sealedPayload: row.sealed_payload,
      grantHash: row.grant_hash ?? undefined,
      uidHash: row.uid_hash ?? undefined,
      loginId: row.login_id ?? undefined,
      expiresAt: row.expires_at ?? undefined,
      consumedAt: row.consumed_at ?? undefined,
    }
  );
}
