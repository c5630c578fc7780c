/** Lines that nobody could answer. */
import { expect, it } from '@jest/globals';
import type { CurrentStore } from '../support/openedStore';

export function missCases(current: CurrentStore): void {
  it('lists the newest first, up to a limit', async () => {
    const { misses } = current().repositories;
    const oldest = { text: 'what about my horse', nearest: ['miles', 'payoff'], at: 1 };
    const [older, newest] = [
      { ...oldest, at: 2 },
      { text: 'sing', nearest: [], at: 3 },
    ];
    for (const miss of [older, newest, oldest]) await misses.record(miss);
    expect(await misses.latest(2)).toEqual([newest, older]);
  });
}
