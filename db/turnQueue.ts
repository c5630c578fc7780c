/** Runs the turns of one conversation one after another within this process, in order of arrival. */
import type { TurnLock } from '../src/domain/conversations/ports';

export class TurnQueue implements TurnLock {
  private readonly lastTurns = new Map<string, Promise<void>>();

  async withLock<T>(conversationKey: string, work: () => Promise<T>): Promise<T> {
    const before = this.lastTurns.get(conversationKey) ?? Promise.resolve();
    const turn = before.then(work);
    const settled = turn.then(ignore, ignore);
    this.lastTurns.set(conversationKey, settled);
    try {
      return await turn;
    } finally {
      if (this.lastTurns.get(conversationKey) === settled) this.lastTurns.delete(conversationKey);
    }
  }
}

function ignore(): void {}
