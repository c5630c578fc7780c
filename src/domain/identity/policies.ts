/** The figures of identity, in one place: locks, questions, sessions, devices. */
import type { ChannelKind } from './place';
import type { AttemptLimit, Session } from './ports';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Five failed sign-ins lock the login for 30 minutes (replaced site's help: "locked out"; standards A1). */
export const signInLimit: AttemptLimit = { failures: 5, lockMilliseconds: 30 * minute };

/** Three wrong answers in total, over all questions, sessions and channels, within 24 hours (standards A6). */
export const questionLimit: AttemptLimit = { failures: 3, lockMilliseconds: day };

/** Counters that nobody has touched for so long are forgotten (standards A2, D8). */
export const attemptRetentionMilliseconds = day;

/** How long a passed password waits for its security question. */
export const challengeMilliseconds = 10 * minute;

/** How long a registered device skips the security question (standards A10). */
export const deviceMilliseconds = 90 * day;

/** How long other tabs may show the token before, and an offered token waits to be shown (standards A10). */
export const deviceTokenGraceMilliseconds = minute;

/** Tokens not renewed for so long belong to no registration and to no cookie any more. */
export const deviceTokenRetentionMilliseconds = 2 * deviceMilliseconds;

interface SessionLimit {
  readonly idleMilliseconds: number;
  readonly overallMilliseconds: number;
}

/** Standards A11: a call and a speaker's session also end when the channel says so. */
export const sessionLimits: Readonly<Record<ChannelKind, SessionLimit>> = {
  web: { idleMilliseconds: 10 * minute, overallMilliseconds: 8 * hour },
  text: { idleMilliseconds: 5 * minute, overallMilliseconds: 30 * minute },
  phone: { idleMilliseconds: 30 * minute, overallMilliseconds: 30 * minute },
  speaker: { idleMilliseconds: 5 * minute, overallMilliseconds: 30 * minute },
  testing: { idleMilliseconds: 10 * minute, overallMilliseconds: 8 * hour },
};

/** Epoch milliseconds UTC at which a session ends if nothing more is said. */
export function sessionEndsAt({
  place,
  lastSeenAt,
  startedAt,
}: Pick<Session, 'place' | 'lastSeenAt' | 'startedAt'>): number {
  const { idleMilliseconds, overallMilliseconds } = sessionLimits[place.channel];
  return Math.min(lastSeenAt + idleMilliseconds, startedAt + overallMilliseconds);
}

/**
 * How long a factor is good for moving money (standards A11): five minutes; a speaker's room may have changed since, so
 * there it is asked for before each payment (standards C9).
 */
export const moneyProofMilliseconds: Readonly<Record<ChannelKind, number>> = {
  web: 5 * minute,
  text: 5 * minute,
  phone: 5 * minute,
  speaker: 30 * second,
  testing: 5 * minute,
};

/** A session's last activity is written at most this often; see SessionService. */
export const touchMilliseconds = 15 * second;
