/** Keyed digests of identity: under which key attempts are counted, and in which order questions are asked. */
import { createHmac } from 'node:crypto';
import { normaliseUsername } from './normalise';

export class AttemptKeys {
  /** `secret` keys the digests, so that the table of counters names nobody (standards A2). */
  constructor(private readonly secret: string | Buffer) {}

  /** Counts sign-in attempts with a username as typed, whether or not such a login exists. */
  signIn(username: string): string {
    return `sign-in:${this.digest(normaliseUsername(username))}`;
  }

  /** Counts answers to the security questions of a login. */
  questions(loginId: string): string {
    return `questions:${this.digest(loginId)}`;
  }

  /** Sorts a login's questions: nobody can foresee the order, and starting again on the same day does not change it. */
  questionOrder(loginId: string, day: string, questionId: string): string {
    return this.digest(`${loginId}/${day}/${questionId}`);
  }

  private digest(value: string): string {
    return createHmac('sha256', this.secret).update(value).digest('hex');
  }
}
