/** Who may be texted, what came in once, what was sent and reported. */
import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { KyselyTextingStore } from '../../../db/repositories/textingStore';
import type { CurrentStore } from '../support/openedStore';

export function textingCases(current: CurrentStore): void {
  const store = (): KyselyTextingStore => new KyselyTextingStore(current().store.durable);

  it('gives a text to one of many that claim it, and answers it once', async () => {
    const [id, number] = [randomUUID(), randomUUID()];
    const claims = await Promise.all(Array.from({ length: 10 }, () => store().requests.claim(id, number, 1)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store().requests.answer(id, ['one', 'two'])).toBe(true);
    expect(await store().requests.answer(id, ['three'])).toBe(false);
    expect(await store().requests.postpone(id, ['lost'])).toBe(false);
    expect(await store().requests.find(id)).toEqual({
      ...{ id, numberKey: number, receivedAt: 1, state: 'answered', texts: ['one', 'two'] },
    });
  });

  it('keeps what is said later in place of what was to be said if nothing came', async () => {
    const id = randomUUID();
    await store().requests.claim(id, randomUUID(), 1);
    expect(await store().requests.postpone(id, ['lost'])).toBe(true);
    expect(await store().requests.find(id)).toMatchObject({ state: 'postponed', texts: ['lost'] });
    expect(await store().requests.answer(id, ['in time'])).toBe(false);
    await store().requests.keepLate(id, ['late']);
    expect(await store().requests.find(id)).toMatchObject({ state: 'postponed', texts: ['late'] });
  });

  it('knows when a number texted before', async () => {
    const [first, second, number] = [randomUUID(), randomUUID(), randomUUID()];
    await store().requests.claim(first, number, 5);
    expect(await store().requests.lastBefore(first, number)).toBeUndefined();
    await store().requests.claim(second, number, 9);
    expect(await store().requests.lastBefore(second, number)).toBe(5);
  });

  it('keeps the first opt-out until it is lifted, and reminders end with it', async () => {
    const number = randomUUID();
    const { consents } = store();
    await consents.optIn(number, true, 1);
    expect((await consents.find(number))?.remindersSince).toBe(1);
    expect(await consents.optOut(number, 'customer', 2)).toBe(true);
    expect(await consents.optOut(number, 'carrier', 3)).toBe(false);
    expect(await consents.find(number)).toEqual({
      ...{ numberKey: number, optOut: { at: 2, source: 'customer', scope: 'all' }, remindersSince: undefined },
    });
    await consents.optIn(number, false, 4);
    expect(await consents.find(number)).toEqual({ numberKey: number, optOut: undefined, remindersSince: undefined });
    expect(await consents.optOut(number, 'carrier', 5)).toBe(true);
  });

  it('takes a report once, and a decision to send as often as it is tried', async () => {
    const id = randomUUID();
    await store().sends.decide(id, 'n', 1);
    await store().sends.decide(id, 'n', 2);
    expect(await store().sends.report(id, 'sent', 1)).toBe(true);
    expect(await store().sends.report(id, 'sent', 2)).toBe(false);
    expect(await store().sends.report(id, 'delivered', 3)).toBe(true);
    expect(await store().sends.purge(4)).toBeGreaterThanOrEqual(3);
  });

  it('forgets words before requests, and numbers with their last request', async () => {
    const [id, numberKey] = [randomUUID(), randomUUID()];
    const { requests, numbers } = store();
    await requests.claim(id, numberKey, 100);
    await requests.answer(id, ['words']);
    await numbers.keep({ numberKey, sealed: 'sealed', keyId: 'k' });
    await numbers.keep({ numberKey, sealed: 'another', keyId: 'k' });
    await requests.purge(101, 0);
    expect((await requests.find(id))?.texts).toEqual([]);
    expect((await numbers.find(numberKey))?.sealed).toBe('sealed');
    await requests.purge(101, 101);
    expect(await requests.find(id)).toBeUndefined();
    expect(await numbers.find(numberKey)).toBeUndefined();
  });

  it('undoes all of a unit that fails', async () => {
    const number = randomUUID();
    const broken = store().atomically(async ({ consents }) => {
      await consents.optOut(number, 'customer', 1);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await store().consents.find(number)).toBeUndefined();
  });
}
