/** Tokens of registered devices; each renewal is one conditional statement, so that two tabs cannot both have it. */
import type { Kysely } from 'kysely';
import type { DeviceTokenRepository, KeptDeviceTokens, ShownDevice } from '../../src/domain/identity/deviceTokenPorts';
import type { DurableSchema } from '../schema';

export class KyselyDeviceTokenRepository implements DeviceTokenRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async find(deviceHash: string): Promise<KeptDeviceTokens | undefined> {
    const row = await this.db
      .selectFrom('device_tokens')
      .selectAll()
      .where('device_hash', '=', deviceHash)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { offered_hash: hash, offered_at: at } = row;
    return {
      deviceHash,
      currentHash: row.current_hash,
      renewedAt: row.renewed_at,
      offered: hash === null || at === null ? undefined : { hash, at },
      previousHash: row.previous_hash ?? undefined,
    };
  }

  async begin({ deviceHash, tokenHash }: ShownDevice, now: number): Promise<void> {
    await this.db
      .insertInto('device_tokens')
      .values({ device_hash: deviceHash, current_hash: tokenHash, renewed_at: now })
      .onConflict((conflict) => conflict.column('device_hash').doNothing())
      .execute();
  }

  async offer(
    { deviceHash, tokenHash }: ShownDevice,
    offeredHash: string,
    now: number,
    lastOfferBefore: number,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('device_tokens')
      .set({ offered_hash: offeredHash, offered_at: now })
      .where('device_hash', '=', deviceHash)
      .where('current_hash', '=', tokenHash)
      .where((or) => or.or([or('offered_at', 'is', null), or('offered_at', '<', lastOfferBefore)]))
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async settle(deviceHash: string, offeredHash: string, now: number): Promise<void> {
    await this.db
      .updateTable('device_tokens')
      .set((columns) => ({
        previous_hash: columns.ref('current_hash'),
        current_hash: offeredHash,
        renewed_at: now,
        offered_hash: null,
        offered_at: null,
      }))
      .where('device_hash', '=', deviceHash)
      .where('offered_hash', '=', offeredHash)
      .execute();
  }

  async revoke(deviceHash: string): Promise<void> {
    await this.db
      .updateTable('device_tokens')
      .set({ current_hash: '', offered_hash: null, offered_at: null, previous_hash: null })
      .where('device_hash', '=', deviceHash)
      .execute();
  }

  async purge(renewedBefore: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('device_tokens')
      .where('renewed_at', '<', renewedBefore)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}
