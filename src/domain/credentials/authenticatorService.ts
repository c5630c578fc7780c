/** Authenticator apps: proposed after a one-time code, confirmed by a first code of their own, removed (RFC 6238). */
import { randomUUID } from 'node:crypto';
import type { AuditAction } from '../audit/ports';
import type { Session } from '../identity/ports';
import { hashToken } from '../identity/tokens';
import type { CredentialParts } from './credentialParts';
import { codeLimit, enrolMilliseconds } from './figures';
import { notice, type NoticeTemplate } from './notices';
import type { Authenticators, ConfirmEnrolOutcome, EnrolOutcome, RenewCodesOutcome } from './authenticatorOutcomes';
import type { Expired } from './codeOutcomes';
import type { CodeProof } from './codePorts';
import type { CredentialUnit } from './ports';
import type { FieldSealer, SealedPlace } from './sealingPorts';
import { newRecoveryCodes, readRecoveryCode } from './recoveryCodes';
import { spendCode } from './spentCode';
import { matchingTotpStep, newTotpSecret, toBase32, totpUri } from './totp';

interface Change {
  readonly session: Session;
  readonly proof: string;
}

export class AuthenticatorService implements Authenticators {
  constructor(private readonly parts: CredentialParts) {}

  async status({ loginId }: Session): Promise<{ readonly isEnrolled: boolean; readonly recoveryCodesLeft: number }> {
    const { totp } = this.parts.store;
    const isEnrolled = (await totp.findConfirmed(loginId)) !== undefined;
    return { isEnrolled, recoveryCodesLeft: await totp.countRecoveryCodes(loginId) };
  }

  async enrol(attempt: Change): Promise<EnrolOutcome> {
    const { store, sealer, clock } = this.parts;
    const secret = newTotpSecret();
    const id = randomUUID();
    const sealedSecret = sealer.seal(secret.toString('base64'), totpSecretPlace(id));
    return store.atomically(async (unit) => {
      const now = clock.now();
      const spent = await spendCode(unit.codes, proofOf(attempt), now);
      if (spent === undefined) return { kind: 'expired' };
      const proposal = { id, sealedSecret, keyId: sealer.currentKeyId, expiresAt: now + enrolMilliseconds };
      await unit.credentials.proposeAuthenticator(spent, proposal);
      return this.shown(secret, attempt.session);
    });
  }

  async proposal(session: Session): Promise<EnrolOutcome> {
    const { store, sealer, clock } = this.parts;
    const proposed = await store.totp.findProposed(session.loginId, clock.now());
    return proposed === undefined ? { kind: 'expired' } : this.shown(openSecret(sealer, proposed), session);
  }

  async confirm({ session, code }: { session: Session; code: string }): Promise<ConfirmEnrolOutcome> {
    const { store, sealer, keys, clock } = this.parts;
    const { loginId } = session;
    return store.atomically(async (unit) => {
      const now = clock.now();
      const proposed = await unit.totp.findProposed(loginId, now);
      if (proposed === undefined) return { kind: 'expired' };
      const counted = await unit.attempts.reserve(keys.authenticatorTries(loginId), codeLimit, now);
      if (counted.kind === 'locked') return { kind: 'codes_locked', until: counted.until };
      const step = matchingTotpStep(openSecret(sealer, proposed), code, now);
      if (step === undefined) return { kind: 'wrong_code' };
      await unit.attempts.release(counted.reservation);
      const { recoveryCodes, hashes } = this.newCodes(loginId);
      if (!(await unit.totp.confirm(proposed.id, step, hashes))) return { kind: 'expired' };
      await this.tell(unit, session, 'authenticator_enrolled');
      return { kind: 'enrolled', recoveryCodes };
    });
  }

  async remove(
    attempt: Change,
  ): Promise<{ readonly kind: 'authenticator_removed' } | { readonly kind: 'not_enrolled' } | Expired> {
    return this.parts.store.atomically(async (unit) => {
      const spent = await spendCode(unit.codes, proofOf(attempt), this.parts.clock.now());
      if (spent === undefined) return { kind: 'expired' };
      if (!(await unit.credentials.removeAuthenticator(spent))) return { kind: 'not_enrolled' };
      await this.tell(unit, attempt.session, 'authenticator_removed');
      return { kind: 'authenticator_removed' };
    });
  }

  async renewRecoveryCodes(attempt: Change): Promise<RenewCodesOutcome> {
    return this.parts.store.atomically(async (unit) => {
      const spent = await spendCode(unit.codes, proofOf(attempt), this.parts.clock.now());
      if (spent === undefined) return { kind: 'expired' };
      const { recoveryCodes, hashes } = this.newCodes(attempt.session.loginId);
      if (!(await unit.credentials.replaceRecoveryCodes(spent, hashes))) return { kind: 'not_enrolled' };
      await this.tell(unit, attempt.session, 'recovery_codes_renewed');
      return { kind: 'recovery_codes_renewed', recoveryCodes };
    });
  }

  private shown(secret: Buffer, { username }: Session): EnrolOutcome {
    const uri = totpUri(secret, { issuer: this.parts.issuer, username });
    return { kind: 'enrolling', secret: toBase32(secret), uri };
  }

  private newCodes(loginId: string): { recoveryCodes: readonly string[]; hashes: readonly string[] } {
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((typed) => this.parts.keys.recoveryCode(loginId, readRecoveryCode(typed) ?? ''));
    return { recoveryCodes, hashes };
  }

  private async tell(
    unit: CredentialUnit,
    { loginId, place: { channel } }: Session,
    what: NoticeTemplate & AuditAction,
  ): Promise<void> {
    await unit.outbox.add(notice(what, { loginId, channel, now: this.parts.clock.now() }));
    await this.parts.audit.record(unit.audit, { action: what, loginId, channel, result: 'done', subject: undefined });
  }
}

export function openSecret(
  sealer: FieldSealer,
  stored: { readonly id: string; readonly sealedSecret: string },
): Buffer {
  return Buffer.from(sealer.open(stored.sealedSecret, totpSecretPlace(stored.id)), 'base64');
}

export function totpSecretPlace(id: string): SealedPlace {
  return { table: 'authenticators', column: 'sealed_secret', rowId: id };
}

function proofOf({ session, proof }: Change): CodeProof & { purpose: 'authenticator' } {
  const { loginId, place } = session;
  return { loginId, purpose: 'authenticator', place, proofHash: hashToken(proof) };
}
