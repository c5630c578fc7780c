/** Turns of one conversation, one after another (standards E5). */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { openStore } from '../../../db/open';
import { type CurrentStore, isPostgres } from '../support/openedStore';

export function turnLockCases(current: CurrentStore): void {
  it('runs a hundred turns of a conversation in the order of their arrival, never two at once', async () => {
    const { turnLock } = current().store;
    const [key, order] = [randomUUID(), [] as number[]];
    let running = 0;
    let mostAtOnce = 0;
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        turnLock.withLock(key, async () => {
          running += 1;
          mostAtOnce = Math.max(mostAtOnce, running);
          await pause(index % 3);
          order.push(index);
          running -= 1;
        }),
      ),
    );
    expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(mostAtOnce).toBe(1);
  });

  it('lets other conversations go on meanwhile', async () => {
    const { turnLock } = current().store;
    let release = (): void => undefined;
    const held = turnLock.withLock(randomUUID(), () => new Promise<void>((resolve) => (release = resolve)));
    await turnLock.withLock(randomUUID(), async () => undefined);
    release();
    await held;
  });

  it('hands the result back, and the error, and goes on after one', async () => {
    const { turnLock } = current().store;
    const key = randomUUID();
    const failing = turnLock.withLock(key, async () => {
      throw new Error('broken turn');
    });
    const next = turnLock.withLock(key, async () => 'answer');
    await expect(failing).rejects.toThrow('broken turn');
    expect(await next).toBe('answer');
  });

  it('loses no step of parallel turns that read, think and write', async () => {
    const { store, repositories } = current();
    const conversation = { id: randomUUID(), userId: 'u', deviceHash: '0', createdAt: 0 };
    await repositories.chatHistory.create(conversation);
    const count = (): Promise<void> =>
      store.turnLock.withLock(conversation.id, async () => {
        const before = await repositories.chatHistory.find(conversation.id);
        await repositories.chatHistory.stampDevice(conversation.id, String(Number(before?.deviceHash) + 1));
      });
    await Promise.all(Array.from({ length: 200 }, count));
    expect((await repositories.chatHistory.find(conversation.id))?.deviceHash).toBe('200');
  });

  it('holds between two that opened the same store, where they may run apart', async () => {
    const { store, url } = current();
    if (!isPostgres(url)) return;
    const replica = await openStore({ url });
    const [key, events] = [randomUUID(), [] as string[]];
    const turn = (of: typeof store, name: string) => (): Promise<void> =>
      of.turnLock.withLock(key, async () => {
        events.push(`${name} begins`);
        await pause(5);
        events.push(`${name} ends`);
      });
    await Promise.all([turn(store, 'a'), turn(replica, 'b'), turn(store, 'c'), turn(replica, 'd')].map((run) => run()));
    for (let index = 0; index < events.length; index += 2) {
      expect(events[index + 1]).toBe(events[index]?.replace('begins', 'ends'));
    }
    expect(events).toHaveLength(8);
    await replica.close();
  });
}
