/** Single-use links by the hash of their token; bound to a browser and used by conditional statements. */
import type { Kysely } from 'kysely';
import type { SingleUseLinkRepository, StoredLink } from '../../src/domain/credentials/linkPorts';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { atPlace, fromPlace, toPlace } from './placeColumns';

export class KyselySingleUseLinkRepository implements SingleUseLinkRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert(link: StoredLink): Promise<void> {
    await inTransaction(this.db, async (transaction) => {
      await transaction
        .updateTable('single_use_links')
        .set({ expires_at: link.createdAt })
        .where(atPlace(link.place))
        .where('purpose', '=', link.purpose)
        .where('used_at', 'is', null)
        .where('expires_at', '>', link.createdAt)
        .execute();
      await transaction
        .insertInto('single_use_links')
        .values({
          token_hash: link.tokenHash,
          purpose: link.purpose,
          ...fromPlace(link.place),
          sealed_payload: link.sealedPayload ?? null,
          created_at: link.createdAt,
          expires_at: link.expiresAt,
          browser_hash: link.browserHash ?? null,
          used_at: link.usedAt ?? null,
        })
        .execute();
    });
  }

  async find(tokenHash: string): Promise<StoredLink | undefined> {
    const row = await this.db
      .selectFrom('single_use_links')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return (
      row && {
        tokenHash,
        purpose: row.purpose,
        place: toPlace(row),
        sealedPayload: row.sealed_payload ?? undefined,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        browserHash: row.browser_hash ?? undefined,
        usedAt: row.used_at ?? undefined,
      }
    );
  }

  async bind(tokenHash: string, browserHash: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('single_use_links')
      .set({ browser_hash: browserHash })
      .where('token_hash', '=', tokenHash)
      .where((or) => or.or([or('browser_hash', 'is', null), or('browser_hash', '=', browserHash)]))
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async use(tokenHash: string, browserHash: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('single_use_links')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash)
      .where('browser_hash', '=', browserHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async purge(createdBefore: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('single_use_links')
      .where('created_at', '<', createdBefore)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}
