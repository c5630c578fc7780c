/** The counting of attempts: standards A1 and section 8. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { AttemptLimit, AttemptOutcome } from '../../../src/domain/identity/ports';
import type { CurrentStore } from '../support/openedStore';

const limit: AttemptLimit = { failures: 5, lockMilliseconds: 1_800_000 };
const start = Date.parse('2026-11-22T15:00:00Z');

export function attemptCases(current: CurrentStore): void {
  const reserve = (key: string, now: number, within = limit): Promise<AttemptOutcome> =>
    current().repositories.attempts.reserve(key, within, now);
  const reserveTimes = async (times: number, key: string, now: number, within = limit): Promise<AttemptOutcome[]> => {
    const outcomes: AttemptOutcome[] = [];
    for (let count = 0; count < times; count += 1) outcomes.push(await reserve(key, now, within));
    return outcomes;
  };

  it('admits five, locks from the fifth, refuses the sixth without lengthening the lock', async () => {
    const key = randomUUID();
    const admitted = await reserveTimes(5, key, start);
    expect(admitted.map(({ kind }) => kind)).toEqual(Array(5).fill('admitted'));
    expect(await reserve(key, start + 60_000)).toEqual({ kind: 'locked', until: start + 1_800_000 });
    expect(await current().repositories.attempts.read(key)).toEqual({ failures: 5, lockedUntil: start + 1_800_000 });
  });

  it('refuses one millisecond before the lock ends and admits at its end, counting from one', async () => {
    const key = randomUUID();
    await reserveTimes(5, key, start);
    expect((await reserve(key, start + 1_799_999)).kind).toBe('locked');
    expect(await reserve(key, start + 1_800_000)).toEqual({
      kind: 'admitted',
      reservation: { key, failures: 1, lockedUntil: undefined },
    });
  });

  it.each([1, 2, 3, 10])('locks after a limit of %i', async (failures) => {
    const key = randomUUID();
    const within = { failures, lockMilliseconds: 1000 };
    const outcomes = await reserveTimes(failures + 1, key, start, within);
    expect(outcomes.filter(({ kind }) => kind === 'admitted')).toHaveLength(failures);
    expect(outcomes.at(-1)).toEqual({ kind: 'locked', until: start + 1000 });
    expect((await reserveTimes(failures + 1, key, start + 1000, within)).at(-1)).toEqual({
      kind: 'locked',
      until: start + 2000,
    });
  });

  it.each([1, 5])('forgets the failures when the attempt number %i was right', async (attempts) => {
    const key = randomUUID();
    const last = (await reserveTimes(attempts, key, start)).at(-1);
    if (last?.kind !== 'admitted') throw new Error('Not admitted');
    await current().repositories.attempts.release(last.reservation);
    expect(await current().repositories.attempts.read(key)).toBeUndefined();
    expect((await reserveTimes(5, key, start)).every(({ kind }) => kind === 'admitted')).toBe(true);
  });

  it('leaves a lock that somebody else brought about since', async () => {
    const key = randomUUID();
    const [first] = await reserveTimes(5, key, start);
    if (first?.kind !== 'admitted') throw new Error('Not admitted');
    await current().repositories.attempts.release(first.reservation);
    expect((await reserve(key, start)).kind).toBe('locked');
  });

  it('admits exactly five of a hundred at once', async () => {
    const key = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => reserve(key, start)));
    expect(outcomes.filter(({ kind }) => kind === 'admitted')).toHaveLength(5);
  });

  it('keeps the keys apart', async () => {
    const [locked, free] = [randomUUID(), randomUUID()];
    await reserveTimes(6, locked, start);
    expect((await reserve(free, start)).kind).toBe('admitted');
  });

  it('purges what is old and not locked, and nothing else', async () => {
    const { attempts } = current().repositories;
    const [old, oldButLocked, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    const hour = 3_600_000;
    await reserve(old, start);
    await reserveTimes(5, oldButLocked, start, { failures: 5, lockMilliseconds: 30 * hour });
    await reserve(fresh, start + 25 * hour);
    expect(await attempts.purge(start + hour, start + 25 * hour)).toBeGreaterThanOrEqual(1);
    expect(await attempts.read(old)).toBeUndefined();
    expect(await attempts.read(oldButLocked)).toBeDefined();
    expect(await attempts.read(fresh)).toBeDefined();
    await attempts.purge(start + hour, start + 30 * hour);
    expect(await attempts.read(oldButLocked)).toBeUndefined();
  });
}
