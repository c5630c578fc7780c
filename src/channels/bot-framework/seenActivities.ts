/**
 * Answers an activity that comes a second time as the first time, without running it again (architecture, decision 4).
 * In memory and bounded: it covers a channel's retries within minutes, in one process; a payment has its own key in the store.
 */
import type { Answer } from './refusals';

const maximumKept = 2000;

export class SeenActivities {
  private readonly answers = new Map<string, Promise<Answer>>();

  /** `key` tells activities apart; without one every activity is new. */
  answerOnce(key: string | undefined, run: () => Promise<Answer>): Promise<Answer> {
    if (key === undefined) return run();
    const known = this.answers.get(key);
    if (known) return known;
    const answer = run();
    this.answers.set(key, answer);
    if (this.answers.size > maximumKept) this.forgetOldest();
    return answer;
  }

  private forgetOldest(): void {
    const [oldest] = this.answers.keys();
    if (oldest !== undefined) this.answers.delete(oldest);
  }
}
