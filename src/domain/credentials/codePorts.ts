/** One-time codes in the store, and the sign-ins that wait for one. */
import type { Place } from '../identity/place';
import type { CodePurpose } from './codeOutcomes';

/** Whom a code is for: a login, or nobody (`loginId` undefined) where the facts were wrong; handled the same. */
export interface CodeSubject {
  /** A keyed digest that names nobody. */
  readonly key: string;
  readonly loginId: string | undefined;
}

export interface StoredCode {
  readonly id: string;
  readonly subject: CodeSubject;
  readonly purpose: CodePurpose;
  readonly place: Place;
  /** HMAC of the code. */
  readonly codeHash: string;
  /** The code, sealed, until it has been delivered. */
  readonly sealedCode: string | undefined;
  /** Where it goes; undefined where nobody is to have it. */
  readonly contactId: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface OneTimeCodeRepository {
  /** Replaces what was sent before to this subject for this purpose. */
  insert(code: StoredCode): Promise<void>;
  /** The latest one for the subject, purpose and place that nobody has used. */
  findUnused(subject: CodeSubject, purpose: CodePurpose, place: Place): Promise<StoredCode | undefined>;
  find(codeId: string): Promise<StoredCode | undefined>;
  /** True for the one caller that used it; the proof may be spent until the instant. */
  use(codeId: string, use: { proofHash: string; spendableUntil: number; now: number }): Promise<boolean>;
  /** True for the one caller that spent the proof of a used code of this login, purpose and place. */
  spend(proof: CodeProof, now: number): Promise<boolean>;
  /** As `spend`, without spending it. */
  isSpendable(proof: CodeProof, now: number): Promise<boolean>;
  /** The sealed code is no longer needed. */
  markDelivered(codeId: string): Promise<void>;
  /** Counts one code sent; the instant from which another may be sent where three were within the window. */
  countSend(subjectKey: string, now: number, windowMilliseconds: number): Promise<number | undefined>;
  purge(createdBefore: number): Promise<number>;
}

export interface CodeProof {
  readonly loginId: string;
  readonly purpose: CodePurpose;
  readonly place: Place;
  readonly proofHash: string;
}

/** A sign-in that waits for a code. */
export interface CodeChallenge {
  readonly ticketHash: string;
  readonly loginId: string;
  readonly place: Place;
  readonly expiresAt: number;
}

export interface CodeChallengeRepository {
  create(challenge: CodeChallenge): Promise<void>;
  find(ticketHash: string): Promise<CodeChallenge | undefined>;
  /** True for the one caller that removed it. */
  remove(ticketHash: string): Promise<boolean>;
  purge(expiredBefore: number): Promise<number>;
}
