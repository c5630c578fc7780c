/** Telephone calls and their steps. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { CurrentStore } from '../support/openedStore';

const now = 1_772_000_000_000;

export function callCases(current: CurrentStore): void {
  const calls = (): ReturnType<CurrentStore>['repositories']['calls'] => current().repositories.calls;

  it('lets one of many have a step', async () => {
    const call = randomUUID();
    const claims = await Promise.all(Array.from({ length: 20 }, () => calls().claimStep(call, 0, now)));
    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'taken')).toHaveLength(19);
    expect(await calls().claimStep(call, 1, now)).toBe('claimed');
  });

  it('answers a step as before, and keeps what the call waits for', async () => {
    const call = randomUUID();
    await calls().claimStep(call, 0, now);
    expect(await calls().findStep(call, 0)).toEqual({ kind: 'running', since: now });
    expect(await calls().memory(call)).toBeUndefined();
    await calls().answer(call, 0, { answer: '<Response/>', memory: '{"a":1}' });
    expect(await calls().findStep(call, 0)).toEqual({ kind: 'answered', answer: '<Response/>' });
    expect(await calls().memory(call)).toBe('{"a":1}');
    expect(await calls().findStep(call, 1)).toBeUndefined();
  });

  it('ends a call once, for good, and forgets what was said in it', async () => {
    const call = randomUUID();
    await calls().claimStep(call, 0, now);
    await calls().answer(call, 0, { answer: '<Response/>', memory: '{}' });
    const ends = await Promise.all([calls().end(call, now), calls().end(call, now), calls().end(call, now)]);
    expect(ends.filter(Boolean)).toHaveLength(1);
    expect(await calls().claimStep(call, 1, now)).toBe('ended');
    await calls().keepMemory(call, 'late');
    expect(await calls().memory(call)).toBeUndefined();
    expect(await calls().findStep(call, 0)).toBeUndefined();
    expect(await calls().end(randomUUID(), now)).toBe(false);
  });

  it('forgets calls of long ago', async () => {
    const [old, recent] = [randomUUID(), randomUUID()];
    await calls().claimStep(old, 0, 1_000);
    await calls().claimStep(recent, 0, now);
    expect(await calls().forgetBefore(2_000)).toBe(1);
    expect(await calls().findStep(old, 0)).toBeUndefined();
    expect(await calls().findStep(recent, 0)).toBeDefined();
  });
}
