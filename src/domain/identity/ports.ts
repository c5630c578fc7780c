/** What identity needs from the store. Locks and counters live here, never in bot state (standards E5). */
import type { PersonName } from './fullName';
import type { ChannelKind, Place } from './place';

/** One registered person. `passwordHash` is a PHC string (argon2id). */
export interface Login extends PersonName {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
}

export interface LoginRepository {
  /** `username` is normalised (`normaliseUsername`). */
  findByUsername(username: string): Promise<Login | undefined>;
  find(loginId: string): Promise<Login | undefined>;
  replacePasswordHash(loginId: string, passwordHash: string): Promise<void>;
  /** Puts the login under a legal hold, or takes it from there; false where it was so already. */
  holdRecords(loginId: string, isHeld: boolean): Promise<boolean>;
  /** Under a legal hold, in alphabetical order. */
  heldUsernames(): Promise<readonly string[]>;
}

/** How many failures within one row lock it, and for how long. */
export interface AttemptLimit {
  readonly failures: number;
  readonly lockMilliseconds: number;
}

/** The state a reservation left in its row; it is what `release` compares. */
export interface Reservation {
  readonly key: string;
  readonly failures: number;
  /** Epoch milliseconds UTC. */
  readonly lockedUntil: number | undefined;
}

export type AttemptOutcome =
  | { readonly kind: 'admitted'; readonly reservation: Reservation }
  | { readonly kind: 'locked'; readonly until: number };

/** Counts attempts before they are checked, in one statement (standards section 8, A1). */
export interface AttemptRepository {
  /** Counts one attempt; refused while the row is locked, which neither counts nor lengthens the lock. */
  reserve(key: string, limit: AttemptLimit, now: number): Promise<AttemptOutcome>;
  /** Forgets the failures if the row still is as this reservation left it; somebody else's lock stays. */
  release(reservation: Reservation): Promise<void>;
  read(key: string): Promise<{ readonly failures: number; readonly lockedUntil: number | undefined } | undefined>;
  /** Removes unlocked or expired rows not touched since the instant, so that unknown names do not pile up (A2). */
  purge(untouchedSince: number, now: number): Promise<number>;
}

/** `answerHash` is a PHC string of the normalised answer. */
export interface SecurityQuestion {
  readonly id: string;
  readonly text: string;
  readonly answerHash: string;
}

export interface SecurityQuestionRepository {
  listFor(loginId: string): Promise<readonly SecurityQuestion[]>;
}

/** A sign-in that has passed the password and waits for a security question; found by its ticket's hash. */
export interface SignInChallenge {
  readonly ticketHash: string;
  readonly loginId: string;
  readonly place: Place;
  /** Fixed when the challenge is made, so that nobody can shop for an easy question (standards A6). */
  readonly questionIds: readonly string[];
  readonly position: number;
  readonly expiresAt: number;
}

export interface SignInChallengeRepository {
  create(challenge: SignInChallenge): Promise<void>;
  find(ticketHash: string): Promise<SignInChallenge | undefined>;
  advance(ticketHash: string, position: number): Promise<void>;
  /** True for the one caller that removed it. */
  remove(ticketHash: string): Promise<boolean>;
  purge(expiredBefore: number): Promise<number>;
}

/** A signed-in customer at one place; server side only (standards A11). */
export interface Session extends PersonName {
  readonly id: string;
  readonly loginId: string;
  readonly username: string;
  readonly place: Place;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  /** When the customer last gave a factor: at sign-in, or before money moved (standards A11). */
  readonly provedAt: number;
  /** The account that the customer is looking at. */
  readonly activeAccountId: string | undefined;
}

export type NewSession = Omit<Session, 'username' | keyof PersonName | 'activeAccountId'>;

export interface SessionRepository {
  /** Ends whatever session stood at this place first. */
  create(session: NewSession): Promise<void>;
  /** Same channel, conversation and user; ended ones are not found. */
  findAt(place: Place): Promise<Session | undefined>;
  touch(sessionId: string, now: number): Promise<void>;
  chooseAccount(sessionId: string, accountId: string): Promise<void>;
  markProved(sessionId: string, now: number): Promise<void>;
  end(sessionId: string, now: number): Promise<void>;
  endAllFor(loginId: string, now: number): Promise<number>;
  listFor(loginId: string): Promise<readonly Session[]>;
}

/** A device that a customer registered to skip the security question (replaced site's help: "register this device"). */
export interface RegisteredDevice {
  readonly id: string;
  readonly loginId: string;
  readonly channel: ChannelKind;
  readonly registeredAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
}

export interface DeviceRepository {
  find(loginId: string, deviceHash: string): Promise<RegisteredDevice | undefined>;
  register(device: RegisteredDevice, deviceHash: string): Promise<void>;
  touch(deviceId: string, now: number): Promise<void>;
  listFor(loginId: string): Promise<readonly RegisteredDevice[]>;
  forget(loginId: string, deviceId: string): Promise<boolean>;
  forgetAll(loginId: string): Promise<number>;
  /** The logins that have registered the device, and whose registration lasts beyond `now`. */
  loginsOn(deviceHash: string, now: number): Promise<readonly string[]>;
  purge(expiredBefore: number): Promise<number>;
}

/** Hashes and checks secrets with argon2id; bounded in how many run at once (standards A9). */
export interface SecretHasher {
  hash(secret: string): Promise<string>;
  /** Always does one full verification; `undefined` is checked against a dummy hash with the same parameters (A3). */
  verify(hash: string | undefined, secret: string): Promise<boolean>;
  /** True where the hash was made with weaker parameters than today's. */
  isOutdated(hash: string): boolean;
}
