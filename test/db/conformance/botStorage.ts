/** The contract of the SDK's storage, with etags (standards E5). */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { BotStorage } from '../../../db/botStorage';
import type { CurrentStore } from '../support/openedStore';

export function botStorageCases(current: CurrentStore): void {
  const storage = (): BotStorage => new BotStorage(current().store);
  const read = async (key: string): Promise<Record<string, unknown> | undefined> => {
    const item: unknown = (await storage().read([key]))[key];
    return item === undefined ? undefined : Object.fromEntries(Object.entries(item as object));
  };
  const etagOf = async (key: string): Promise<string> => String((await read(key))?.['eTag']);

  it('reads nothing for a key that was never written', async () => {
    expect(await storage().read([randomUUID()])).toEqual({});
    expect(await storage().read([])).toEqual({});
  });

  it.each([
    ['plain', { count: 1, nested: { list: [1, 'two', null, true] } }],
    ['empty', {}],
    ['beyond ASCII', { text: 'ñ 🚗 "quoted" \\ \n end' }],
  ])('brings a %s item back with an etag', async (_, item) => {
    const key = randomUUID();
    await storage().write({ [key]: item });
    expect(await read(key)).toEqual({ ...item, eTag: expect.any(String) });
  });

  it.each(['a/b?c=d&e', "o'clock", 'ключ', '100%_', ' '])('takes %j in a key', async (part) => {
    const key = `${randomUUID()}${part}`;
    await storage().write({ [key]: { part } });
    expect((await read(key))?.['part']).toBe(part);
  });

  it('gives a new etag with each write', async () => {
    const key = randomUUID();
    const etags = new Set<string>();
    for (let count = 0; count < 5; count += 1) {
      await storage().write({ [key]: { count, eTag: '*' } });
      etags.add(await etagOf(key));
    }
    expect(etags.size).toBe(5);
  });

  it.each([
    ['*', { eTag: '*' }],
    ['none', {}],
  ])('lets the last writer win where the etag is %s', async (_, etag) => {
    const key = randomUUID();
    await storage().write({ [key]: { from: 'first' } });
    await storage().write({ [key]: { from: 'second', ...etag } });
    expect((await read(key))?.['from']).toBe('second');
  });

  it('takes the etag that it gave, once', async () => {
    const key = randomUUID();
    await storage().write({ [key]: { from: 'first' } });
    const eTag = await etagOf(key);
    await storage().write({ [key]: { from: 'second', eTag } });
    await expect(storage().write({ [key]: { from: 'third', eTag } })).rejects.toThrow('due to eTag conflict');
    expect((await read(key))?.['from']).toBe('second');
  });

  it('lets one of many writers with the same etag through', async () => {
    const key = randomUUID();
    await storage().write({ [key]: { from: 'first' } });
    const eTag = await etagOf(key);
    const writes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, from) => storage().write({ [key]: { from, eTag } })),
    );
    expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes a stale etag for a conflict after the item was deleted, or deleted and made again', async () => {
    const key = randomUUID();
    await storage().write({ [key]: { from: 'first' } });
    const eTag = await etagOf(key);
    await storage().delete([key]);
    await expect(storage().write({ [key]: { eTag } })).rejects.toThrow('due to eTag conflict');
    await storage().write({ [key]: { from: 'second' } });
    await expect(storage().write({ [key]: { eTag } })).rejects.toThrow('due to eTag conflict');
  });

  it('writes several items or, where one is in conflict, none', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await storage().write({ [one]: { from: 'first' }, [two]: { from: 'first' } });
    const batch = { [one]: { from: 'second', eTag: '*' }, [two]: { from: 'second', eTag: 'stale' } };
    await expect(storage().write(batch)).rejects.toThrow('due to eTag conflict');
    const items = await storage().read([one, two, 'unknown']);
    expect(items).toMatchObject({ [one]: { from: 'first' }, [two]: { from: 'first' } });
    expect(Object.keys(items)).toHaveLength(2);
  });

  it('lets a write that lost its race take no other with it that was asked for at the same moment', async () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const writes = [{ [one]: { at: 1 } }, { [two]: { at: 2, eTag: 'stale' } }, { [three]: { at: 3 } }];
    const outcomes = await Promise.allSettled(writes.map((write) => storage().write(write)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await storage().read([one, two, three])).toMatchObject({ [one]: { at: 1 }, [three]: { at: 3 } });
    expect(await read(two)).toBeUndefined();
  });

  it('deletes items, also those that are not there', async () => {
    const [gone, kept] = [randomUUID(), randomUUID()];
    await storage().write({ [gone]: {}, [kept]: {} });
    await storage().delete([gone, 'unknown']);
    await storage().delete([]);
    expect(Object.keys(await storage().read([gone, kept]))).toEqual([kept]);
  });

  it('does not keep what the caller changes afterwards', async () => {
    const key = randomUUID();
    const item = { list: [1] };
    await storage().write({ [key]: item });
    item.list.push(2);
    expect((await read(key))?.['list']).toEqual([1]);
  });
}
