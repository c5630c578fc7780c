/** One-time codes: made, counted, sent through the outbox, compared once; bound to place, purpose and subject (standards A7). */
import { randomInt, randomUUID } from 'node:crypto';
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import type { Place } from '../identity/place';
import { hashToken } from '../identity/tokens';
import { type CredentialKeys, isSameDigest } from './credentialKeys';
import { codeLimit, codeMilliseconds, proofMilliseconds, sendWindowMilliseconds } from './figures';
import { codeMessage } from './notices';
import type { CodePurpose, CodeRefusal, CodesLocked, TooManyCodes } from './codeOutcomes';
import type { CodeSubject, StoredCode } from './codePorts';
import type { CredentialUnit } from './ports';
import type { FieldSealer, SealedPlace } from './sealingPorts';

interface OneTimeCodesParts {
  readonly keys: CredentialKeys;
  readonly sealer: FieldSealer;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** Of which subject, for what, where. */
export interface CodeAim {
  readonly subject: CodeSubject;
  readonly purpose: CodePurpose;
  readonly place: Place;
}

type TypedCodeOutcome = { readonly kind: 'right' } | Exclude<CodeRefusal, { readonly kind: 'expired' }>;

const digits = 6;

export class OneTimeCodes {
  constructor(private readonly parts: OneTimeCodesParts) {}

  /**
   * Makes a code and puts it into the outbox for a contact, all in the caller's transaction. For nobody
   * (`contactId` undefined) the same is written, and the carrier drops it.
   */
  async send(
    unit: CredentialUnit,
    aim: CodeAim,
    contactId: string | undefined,
  ): Promise<{ readonly kind: 'sent' } | TooManyCodes | CodesLocked> {
    const { keys, clock, audit } = this.parts;
    const now = clock.now();
    const lockedUntil = await this.lockedUntil(unit, aim, now);
    if (lockedUntil !== undefined) return { kind: 'codes_locked', until: lockedUntil };
    const until = await unit.codes.countSend(aim.subject.key, now, sendWindowMilliseconds);
    if (until !== undefined) return { kind: 'too_many_codes', until };
    const id = randomUUID();
    const code = newCode();
    await unit.codes.insert({
      id,
      ...aim,
      codeHash: keys.code(id, code),
      sealedCode: this.parts.sealer.seal(code, sealedCodePlace(id)),
      contactId,
      createdAt: now,
      expiresAt: now + codeMilliseconds,
    });
    await unit.outbox.add(codeMessage({ codeId: id, loginId: aim.subject.loginId, channel: aim.place.channel, now }));
    await audit.record(unit.audit, this.event('code_sent', aim, 'done'));
    return { kind: 'sent' };
  }

  /**
   * Counts the try, then compares, in the caller's transaction. A right code is used up; `ticket` then stands for it,
   * and what it is for must follow within ten minutes. A code for nobody is never right. `ownCode` says whether it is
   * a code that the customer has of their own, and which.
   */
  async check(
    unit: CredentialUnit,
    aim: CodeAim,
    typed: { readonly code: string; readonly ticket: string },
    ownCode?: () => Promise<string | undefined>,
  ): Promise<TypedCodeOutcome> {
    const { keys, clock } = this.parts;
    const now = clock.now();
    const lockedUntil = await this.lockedUntil(unit, aim, now);
    if (lockedUntil !== undefined) return { kind: 'codes_locked', until: lockedUntil };
    const stored = await unit.codes.findUnused(aim.subject, aim.purpose, aim.place);
    const sent = stored !== undefined && stored.expiresAt > now ? stored : undefined;
    if (sent === undefined && ownCode === undefined) return { kind: 'code_too_old' };
    const counted = await unit.attempts.reserve(keys.codeTries(aim.subject.key, aim.purpose), codeLimit, now);
    if (counted.kind === 'locked') return { kind: 'codes_locked', until: counted.until };
    const isSent = sent !== undefined && (await this.isTaken(unit, sent, typed, now));
    const right = isSent ? 'right' : await ownCode?.();
    if (right === undefined) return this.refuse(unit, aim, counted.reservation.lockedUntil);
    await unit.attempts.release(counted.reservation);
    await this.parts.audit.record(unit.audit, this.event('code_checked', aim, right));
    return { kind: 'right' };
  }

  private async isTaken(
    unit: CredentialUnit,
    { id, codeHash, subject }: StoredCode,
    { code, ticket }: { readonly code: string; readonly ticket: string },
    now: number,
  ): Promise<boolean> {
    const isRight = isSameDigest(this.parts.keys.code(id, readCode(code)), codeHash);
    if (!isRight || subject.loginId === undefined) return false;
    return unit.codes.use(id, { proofHash: hashToken(ticket), spendableUntil: now + proofMilliseconds, now });
  }

  private async refuse(unit: CredentialUnit, aim: CodeAim, until: number | undefined): Promise<TypedCodeOutcome> {
    const result = until === undefined ? 'wrong' : 'locked';
    await this.parts.audit.record(unit.audit, this.event('code_checked', aim, result));
    return until === undefined ? { kind: 'wrong_code' } : { kind: 'codes_locked', until };
  }

  private async lockedUntil(unit: CredentialUnit, aim: CodeAim, now: number): Promise<number | undefined> {
    const row = await unit.attempts.read(this.parts.keys.codeTries(aim.subject.key, aim.purpose));
    return row?.lockedUntil !== undefined && row.lockedUntil > now ? row.lockedUntil : undefined;
  }

  private event(action: 'code_sent' | 'code_checked', { subject, purpose, place }: CodeAim, result: string) {
    return { action, loginId: subject.loginId, channel: place.channel, result, subject: purpose };
  }
}

/** Where a code is sealed until it has been delivered. */
export function sealedCodePlace(codeId: string): SealedPlace {
  return { table: 'one_time_codes', column: 'sealed_code', rowId: codeId };
}

/** A million of them, from the system's random source. */
function newCode(): string {
  return randomInt(10 ** digits)
    .toString()
    .padStart(digits, '0');
}

/** Spaces and hyphens that people put between digits do not matter. */
function readCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}
