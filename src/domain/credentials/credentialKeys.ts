/** Keyed digests of credentials: what may be stored or counted under, without naming anybody or holding a secret. */
import { timingSafeEqual } from 'node:crypto';
import { normaliseUsername } from '../identity/normalise';
import type { Place } from '../identity/place';
import { KeyedDigest } from '../keyedDigest';
import type { CodePurpose, ContactKind } from './codeOutcomes';
import type { RecoveryTask } from './recoveryOutcomes';

export class CredentialKeys {
  private readonly digests: KeyedDigest;

  /** `secret` is kept outside the database; every use has digests of its own. */
  constructor(secret: string | Buffer) {
    this.digests = new KeyedDigest(secret);
  }

  /** Counts tries with the facts of a login, or of whoever has a contact; the same for those that do not exist. */
  factTries(task: RecoveryTask, loginOrContact: string): string {
    return `facts:${this.digest('facts', task, normaliseUsername(loginOrContact))}`;
  }

  factTriesOfSource(place: Place): string {
    return `facts-source:${this.source(place)}`;
  }

  /** Whom codes are counted for while it must not show whether there is such a login. */
  recoverySubject(task: RecoveryTask, username: string): string {
    return this.digest('recovery subject', task, normaliseUsername(username));
  }

  loginSubject(loginId: string): string {
    return this.digest('login subject', loginId);
  }

  codeTries(subjectKey: string, purpose: CodePurpose): string {
    return `code:${purpose}:${subjectKey}`;
  }

  code(codeId: string, code: string): string {
    return this.digest('code', codeId, code);
  }

  recoveryCode(loginId: string, code: string): string {
    return this.digest('recovery code', loginId, code);
  }

  voicePinTries(loginId: string): string {
    return `voice-pin:${this.digest('voice pin', loginId)}`;
  }

  authenticatorTries(loginId: string): string {
    return `authenticator:${this.digest('authenticator', loginId)}`;
  }

  /** By which a contact is found without being readable (standards D5); `address` is normalised. */
  contact(kind: ContactKind, address: string): string {
    return this.digest('contact', kind, address);
  }

  /** Where a try came from: as the channel stamped it, or else the user. */
  source(place: Place): string {
    return this.digest('source', place.sourceHash ?? `${place.channel}/${place.userId}`);
  }

  triedLogin(username: string): string {
    return this.digest('tried login', normaliseUsername(username));
  }

  private digest(use: string, ...values: string[]): string {
    return this.digests.of(JSON.stringify([use, ...values]));
  }
}

/** In a time that does not tell where two digests differ; false where their lengths do. */
export function isSameDigest(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
