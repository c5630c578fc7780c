/** The devices that customers registered; whether one is still good is the domain's to say. */
import type { Kysely } from 'kysely';
import type { DeviceRepository, RegisteredDevice } from '../../src/domain/identity/ports';
import type { DurableSchema } from '../schema';

const columns = [
  'id',
  'login_id as loginId',
  'channel',
  'registered_at as registeredAt',
  'last_used_at as lastUsedAt',
  'expires_at as expiresAt',
] as const;

export class KyselyDeviceRepository implements DeviceRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  find(loginId: string, deviceHash: string): Promise<RegisteredDevice | undefined> {
    return this.db
      .selectFrom('devices')
      .select(columns)
      .where('login_id', '=', loginId)
      .where('device_hash', '=', deviceHash)
      .executeTakeFirst();
  }

  /** A device that the login had registered before takes the new registration's place. */
  async register(device: RegisteredDevice, deviceHash: string): Promise<void> {
    const registration = {
      id: device.id,
      channel: device.channel,
      registered_at: device.registeredAt,
      last_used_at: device.lastUsedAt,
      expires_at: device.expiresAt,
    };
    await this.db
      .insertInto('devices')
      .values({ login_id: device.loginId, device_hash: deviceHash, ...registration })
      .onConflict((conflict) => conflict.columns(['login_id', 'device_hash']).doUpdateSet(registration))
      .execute();
  }

  async touch(deviceId: string, now: number): Promise<void> {
    await this.db.updateTable('devices').set({ last_used_at: now }).where('id', '=', deviceId).execute();
  }

  listFor(loginId: string): Promise<readonly RegisteredDevice[]> {
    return this.db
      .selectFrom('devices')
      .select(columns)
      .where('login_id', '=', loginId)
      .orderBy('registered_at')
      .orderBy('id')
      .execute();
  }

  async forget(loginId: string, deviceId: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('devices')
      .where('login_id', '=', loginId)
      .where('id', '=', deviceId)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  async forgetAll(loginId: string): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('devices')
      .where('login_id', '=', loginId)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }

  async loginsOn(deviceHash: string, now: number): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('devices')
      .select('login_id as loginId')
      .where('device_hash', '=', deviceHash)
      .where('expires_at', '>', now)
      .orderBy('login_id')
      .execute();
    return rows.map(({ loginId }) => loginId);
  }

  async purge(expiredBefore: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('devices')
      .where('expires_at', '<', expiredBefore)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}
