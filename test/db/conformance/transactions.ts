/** Transactions that get in each other's way (standards E3). */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { DurableSchema } from '../../../db/schema';
import { inTransaction } from '../../../db/transaction';
import type { CurrentStore } from '../support/openedStore';

export function transactionCases(current: CurrentStore): void {
  const insertRows = async (): Promise<[string, string]> => {
    const keys: [string, string] = [randomUUID(), randomUUID()];
    const rows = keys.map((key) => ({ attempt_key: key, failures: 0, touched_at: 0 }));
    await current().store.durable.insertInto('attempts').values(rows).execute();
    return keys;
  };
  const addOneToEach = (keys: readonly string[]): Promise<void> =>
    inTransaction(current().store.durable, async (transaction) => {
      for (const key of keys) {
        await transaction
          .updateTable('attempts')
          .set((row) => ({ failures: row('failures', '+', 1) }))
          .where('attempt_key', '=', key)
          .execute();
        await pause(5);
      }
    });
  const failuresOf = async (key: string): Promise<number | undefined> =>
    (await current().repositories.attempts.read(key))?.failures;

  it('are begun again where they wait for each other', async () => {
    const [one, other] = await insertRows();
    await Promise.all([addOneToEach([one, other]), addOneToEach([other, one]), addOneToEach([one, other])]);
    expect([await failuresOf(one), await failuresOf(other)]).toEqual([3, 3]);
  });

  it('leave nothing behind where their work fails, and pass its error on', async () => {
    const [key] = await insertRows();
    const { durable } = current().store;
    const failing = inTransaction(durable, async (transaction) => {
      await transaction.updateTable('attempts').set({ failures: 9 }).where('attempt_key', '=', key).execute();
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await failuresOf(key)).toBe(0);
  });

  it('do not begin another one within themselves', async () => {
    const [key] = await insertRows();
    await inTransaction(current().store.durable, (outer) =>
      inTransaction<DurableSchema, unknown>(outer, (inner) =>
        inner.updateTable('attempts').set({ failures: 2 }).where('attempt_key', '=', key).execute(),
      ),
    );
    expect(await failuresOf(key)).toBe(2);
  });
}
