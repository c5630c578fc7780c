/** Registered devices (standards A10). */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { RegisteredDevice } from '../../../src/domain/identity/ports';
import type { CurrentStore } from '../support/openedStore';

const registeredAt = 1_772_000_000_000;

export function deviceCases(current: CurrentStore): void {
  const register = async (loginId: string, hash: string, at = registeredAt): Promise<RegisteredDevice> => {
    const device: RegisteredDevice = {
      id: randomUUID(),
      loginId,
      channel: 'web',
      registeredAt: at,
      lastUsedAt: at,
      expiresAt: at + 90 * 86_400_000,
    };
    await current().repositories.devices.register(device, hash);
    return device;
  };

  it('is found by its login and hash only, expired or not', async () => {
    const { devices } = current().repositories;
    const [login, other, hash] = [await current().insertSomeLogin(), await current().insertSomeLogin(), randomUUID()];
    const device = await register(login.id, hash, 0);
    expect(await devices.find(login.id, hash)).toEqual(device);
    expect(await devices.find(other.id, hash)).toBeUndefined();
    expect(await devices.find(login.id, randomUUID())).toBeUndefined();
  });

  it('may be registered by two logins', async () => {
    const { devices } = current().repositories;
    const [holder, coHolder, hash] = [
      await current().insertSomeLogin(),
      await current().insertSomeLogin(),
      randomUUID(),
    ];
    const [first, second] = [await register(holder.id, hash), await register(coHolder.id, hash)];
    expect(await devices.find(holder.id, hash)).toEqual(first);
    expect(await devices.find(coHolder.id, hash)).toEqual(second);
  });

  it('registered anew replaces what was registered', async () => {
    const { devices } = current().repositories;
    const [login, hash] = [await current().insertSomeLogin(), randomUUID()];
    await register(login.id, hash);
    const again = await register(login.id, hash, registeredAt + 5);
    expect(await devices.listFor(login.id)).toEqual([again]);
  });

  it('keeps when it was last used', async () => {
    const { devices } = current().repositories;
    const [login, hash] = [await current().insertSomeLogin(), randomUUID()];
    const device = await register(login.id, hash);
    await devices.touch(device.id, registeredAt + 7);
    expect(await devices.find(login.id, hash)).toEqual({ ...device, lastUsedAt: registeredAt + 7 });
  });

  it('tells who has registered it and is still known on it', async () => {
    const { devices } = current().repositories;
    const [login, other, hash] = [await current().insertSomeLogin(), await current().insertSomeLogin(), randomUUID()];
    const { expiresAt } = await register(login.id, hash);
    await register(other.id, hash, registeredAt + 5);
    await register(login.id, randomUUID());
    expect(await devices.loginsOn(hash, expiresAt - 1)).toEqual([login.id, other.id].sort());
    expect(await devices.loginsOn(hash, expiresAt)).toEqual([other.id]);
  });

  it('goes when its registration is over, and not before', async () => {
    const { devices } = current().repositories;
    const [login, hash] = [await current().insertSomeLogin(), randomUUID()];
    const device = await register(login.id, hash, 0);
    await devices.purge(device.expiresAt);
    expect(await devices.find(login.id, hash)).toEqual(device);
    expect(await devices.purge(device.expiresAt + 1)).toBeGreaterThan(0);
    expect(await devices.find(login.id, hash)).toBeUndefined();
  });

  it('is forgotten by its own login only', async () => {
    const { devices } = current().repositories;
    const [login, other] = [await current().insertSomeLogin(), await current().insertSomeLogin()];
    const device = await register(login.id, randomUUID());
    expect(await devices.forget(other.id, device.id)).toBe(false);
    expect(await devices.listFor(login.id)).toEqual([device]);
    expect(await devices.forget(login.id, device.id)).toBe(true);
    expect(await devices.listFor(login.id)).toEqual([]);
  });

  it('all are forgotten at once, in the order of registering until then', async () => {
    const { devices } = current().repositories;
    const [login, other] = [await current().insertSomeLogin(), await current().insertSomeLogin()];
    const later = await register(login.id, randomUUID(), registeredAt + 2);
    const earlier = await register(login.id, randomUUID(), registeredAt + 1);
    const kept = await register(other.id, randomUUID());
    expect(await devices.listFor(login.id)).toEqual([earlier, later]);
    expect(await devices.forgetAll(login.id)).toBe(2);
    expect(await devices.listFor(login.id)).toEqual([]);
    expect(await devices.listFor(other.id)).toEqual([kept]);
  });
}
