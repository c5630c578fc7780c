/** Sign-ins that wait for a security question. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { SignInChallenge } from '../../../src/domain/identity/ports';
import type { CurrentStore } from '../support/openedStore';
import { somePlace } from '../support/testData';

export function signInChallengeCases(current: CurrentStore): void {
  const createSome = async (place = somePlace()): Promise<SignInChallenge> => {
    const login = await current().insertSomeLogin();
    const challenge: SignInChallenge = {
      ticketHash: randomUUID(),
      loginId: login.id,
      place,
      questionIds: ['second', 'first', 'third'],
      position: 0,
      expiresAt: 1_772_000_600_000,
    };
    await current().repositories.challenges.create(challenge);
    return challenge;
  };

  it.each([somePlace(), somePlace({ channel: 'phone', deviceHash: 'd'.repeat(64) })])(
    'comes back as it was made ($channel)',
    async (place) => {
      const challenge = await createSome(place);
      expect(await current().repositories.challenges.find(challenge.ticketHash)).toEqual(challenge);
    },
  );

  it('advances one challenge', async () => {
    const { challenges } = current().repositories;
    const [advanced, other] = [await createSome(), await createSome()];
    await challenges.advance(advanced.ticketHash, 2);
    expect(await challenges.find(advanced.ticketHash)).toEqual({ ...advanced, position: 2 });
    expect(await challenges.find(other.ticketHash)).toEqual(other);
  });

  it('is removed by exactly one of many callers', async () => {
    const { challenges } = current().repositories;
    const challenge = await createSome();
    const removed = await Promise.all(Array.from({ length: 20 }, () => challenges.remove(challenge.ticketHash)));
    expect(removed.filter(Boolean)).toHaveLength(1);
    expect(await challenges.find(challenge.ticketHash)).toBeUndefined();
  });

  it('goes when its time is over, and not before', async () => {
    const { challenges } = current().repositories;
    const challenge = await createSome();
    await challenges.purge(challenge.expiresAt);
    expect(await challenges.find(challenge.ticketHash)).toEqual(challenge);
    expect(await challenges.purge(challenge.expiresAt + 1)).toBeGreaterThan(0);
    expect(await challenges.find(challenge.ticketHash)).toBeUndefined();
  });
}
