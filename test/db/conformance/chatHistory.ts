/** Conversations and their history. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { ChatConversation, NewHistoryEntry } from '../../../src/domain/conversations/ports';
import type { CurrentStore } from '../support/openedStore';

export function chatHistoryCases(current: CurrentStore): void {
  const history = (): ReturnType<CurrentStore>['repositories']['chatHistory'] => current().repositories.chatHistory;
  const create = async (changes: Partial<ChatConversation> = {}): Promise<ChatConversation> => {
    const conversation = { id: randomUUID(), userId: 'dl_1', deviceHash: undefined, createdAt: 1_772_000_000_000 };
    await history().create({ ...conversation, ...changes });
    return { ...conversation, ...changes };
  };
  const entry = (activity: string, clientActivityId?: string): NewHistoryEntry => ({
    activityId: `id of ${activity}`,
    clientActivityId,
    activity,
    at: 1_772_000_000_001,
  });

  it.each([undefined, 'd'.repeat(64)])('brings a conversation back (device %s)', async (deviceHash) => {
    const conversation = await create({ deviceHash });
    expect(await history().find(conversation.id)).toEqual(conversation);
    expect(await history().find('unknown')).toBeUndefined();
  });

  it('stamps a device', async () => {
    const conversation = await create();
    await history().stampDevice(conversation.id, 'new-device');
    expect((await history().find(conversation.id))?.deviceHash).toBe('new-device');
  });

  it('numbers from one and reads after a number, up to a limit', async () => {
    const { id } = await create();
    expect(await history().append(id, [entry('a')])).toBe(1);
    expect(await history().append(id, [entry('b'), entry('c'), entry('d')])).toBe(4);
    expect(await history().readAfter(id, 0, 2)).toEqual([
      { sequence: 1, activity: 'a' },
      { sequence: 2, activity: 'b' },
    ]);
    expect((await history().readAfter(id, 2, 100)).map(({ activity }) => activity)).toEqual(['c', 'd']);
    expect(await history().readAfter(id, 4, 100)).toEqual([]);
  });

  it('has no gap and no double after fifty appends at once', async () => {
    const { id } = await create();
    const lasts = await Promise.all(
      Array.from({ length: 50 }, (_, index) => history().append(id, [entry(`${index}.1`), entry(`${index}.2`)])),
    );
    const read = await history().readAfter(id, 0, 1000);
    expect(read.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(new Set(read.map(({ activity }) => activity)).size).toBe(100);
    expect(lasts.toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: 50 }, (_, index) => 2 * index + 2),
    );
    for (const [index, last] of lasts.entries()) {
      expect(read[last - 2]?.activity).toBe(`${index}.1`);
      expect(read[last - 1]?.activity).toBe(`${index}.2`);
    }
  });

  it('knows a repeated activity by the key of its sender, in its own conversation', async () => {
    const [one, other] = [await create(), await create()];
    await history().append(one.id, [entry('hello', 'key-1'), entry('answer'), entry('another answer')]);
    expect(await history().findSeen(one.id, 'key-1')).toBe('id of hello');
    expect(await history().findSeen(other.id, 'key-1')).toBeUndefined();
    expect(await history().findSeen(one.id, 'key-2')).toBeUndefined();
  });

  it('lets one of many appends with the same key through, and leaves no gap', async () => {
    const { id } = await create();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => history().append(id, [entry('hello', 'key-1')])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await history().append(id, [entry('next')])).toBe(2);
  });

  it('refuses to append to a conversation that it does not know', async () => {
    await expect(history().append('unknown', [entry('a')])).rejects.toThrow('unknown');
  });
}
