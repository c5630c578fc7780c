/** Keyed digests of identity: under which key attempts are counted, and in which order questions are asked. */
import { KeyedDigest } from '../keyedDigest';
import { normaliseUsername } from './normalise';

export class AttemptKeys {
  private readonly digests: KeyedDigest;

  /** `secret` keys the digests, so that the table of counters names nobody (standards A2). */
  constructor(secret: string | Buffer) {
    this.digests = new KeyedDigest(secret);
  }

  /** Counts sign-in attempts with a username as typed, whether or not such a login exists. */
  signIn(username: string): string {
    return `sign-in:${this.digests.of(normaliseUsername(username))}`;
  }

  /** Counts answers to the security questions of a login. */
  questions(loginId: string): string {
    return `questions:${this.digests.of(loginId)}`;
  }

  /** Sorts a login's questions: nobody can foresee the order, and starting again on the same day does not change it. */
  questionOrder(loginId: string, day: string, questionId: string): string {
    return this.digests.of(`${loginId}/${day}/${questionId}`);
  }
}
