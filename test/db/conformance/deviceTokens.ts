/** Tokens of registered devices: renewed once, whoever asks at the same time (standards A10). */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { KyselyDeviceTokenRepository } from '../../../db/repositories/deviceTokenRepository';
import type { CurrentStore } from '../support/openedStore';

const begunAt = 1_772_000_000_000;

export function deviceTokenCases(current: CurrentStore): void {
  const begin = async (): Promise<{ tokens: KyselyDeviceTokenRepository; deviceHash: string; tokenHash: string }> => {
    const tokens = new KyselyDeviceTokenRepository(current().store.durable);
    const [deviceHash, tokenHash] = [randomUUID(), randomUUID()];
    await tokens.begin({ deviceHash, tokenHash }, begunAt);
    return { tokens, deviceHash, tokenHash };
  };
  const none = { offered: undefined, previousHash: undefined };

  it('are kept as they were begun, and begun once', async () => {
    const { tokens, deviceHash, tokenHash } = await begin();
    await tokens.begin({ deviceHash, tokenHash: 'another' }, begunAt + 1);
    expect(await tokens.find(deviceHash)).toEqual({ deviceHash, currentHash: tokenHash, renewedAt: begunAt, ...none });
    expect(await tokens.find(randomUUID())).toBeUndefined();
  });

  it('are offered to exactly one of many at a time, and to nobody with another token', async () => {
    const { tokens, ...shown } = await begin();
    const offers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => tokens.offer(shown, `next ${index}`, begunAt + 5, begunAt)),
    );
    expect(offers.filter(Boolean)).toHaveLength(1);
    expect(await tokens.offer(shown, 'later', begunAt + 90, begunAt + 5)).toBe(false);
    expect(await tokens.offer({ ...shown, tokenHash: 'old' }, 'later', begunAt + 90, begunAt + 80)).toBe(false);
    expect(await tokens.offer(shown, 'later', begunAt + 90, begunAt + 6)).toBe(true);
    expect((await tokens.find(shown.deviceHash))?.offered).toEqual({ hash: 'later', at: begunAt + 90 });
  });

  it('take the place of the one before when they are shown', async () => {
    const { tokens, deviceHash, tokenHash } = await begin();
    await tokens.offer({ deviceHash, tokenHash }, 'next', begunAt + 5, begunAt);
    await tokens.settle(deviceHash, 'another', begunAt + 6);
    await tokens.settle(deviceHash, 'next', begunAt + 7);
    const settled = { deviceHash, currentHash: 'next', renewedAt: begunAt + 7, previousHash: tokenHash };
    expect(await tokens.find(deviceHash)).toEqual({ ...settled, offered: undefined });
  });

  it('are good no more once revoked, of one device alone', async () => {
    const [revoked, other] = [await begin(), await begin()];
    await revoked.tokens.revoke(revoked.deviceHash);
    expect(await revoked.tokens.find(revoked.deviceHash)).toMatchObject({ currentHash: '', ...none });
    expect(await other.tokens.find(other.deviceHash)).toMatchObject({ currentHash: other.tokenHash });
  });

  it('go when nobody has renewed them for long', async () => {
    const { tokens, deviceHash } = await begin();
    await tokens.purge(begunAt);
    expect(await tokens.find(deviceHash)).toBeDefined();
    await tokens.purge(begunAt + 1);
    expect(await tokens.find(deviceHash)).toBeUndefined();
  });
}
