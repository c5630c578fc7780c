/** Decides once whether a request is answered by what its turn comes to, or was given up before that (standards C11). */

export class Attempt {
  private state: 'open' | 'answered' | 'given up' = 'open';

  /** True where the turn's answer goes out. */
  answer(): boolean {
    if (this.state === 'open') this.state = 'answered';
    return this.state === 'answered';
  }

  /** True where nothing had been decided yet. */
  giveUp(): boolean {
    if (this.state === 'open') this.state = 'given up';
    return this.state === 'given up';
  }
}
