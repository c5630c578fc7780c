/** Voice PINs: set and removed after a one-time code, asked for on the telephone and by speakers (standards C9). */
import type { Place } from '../identity/place';
import type { Session } from '../identity/ports';
import { hashToken } from '../identity/tokens';
import type { AuditAction } from '../audit/ports';
import type { CredentialParts } from './credentialParts';
import { voicePinLimit } from './figures';
import { notice } from './notices';
import type { SetVoicePinOutcome, VerifyVoicePinOutcome, VoicePins } from './changeOutcomes';
import type { Expired } from './codeOutcomes';
import type { CodeProof } from './codePorts';
import type { CredentialUnit } from './ports';
import { spendCode } from './spentCode';
import { voicePinRefusal } from './voicePinPolicy';

interface Change {
  readonly session: Session;
  readonly proof: string;
}

export class VoicePinService implements VoicePins {
  constructor(private readonly parts: CredentialParts) {}

  async isSet(loginId: string): Promise<boolean> {
    return (await this.parts.store.voicePins.find(loginId)) !== undefined;
  }

  async set(attempt: Change & { pin: string }): Promise<SetVoicePinOutcome> {
    const { store, hasher, clock } = this.parts;
    const { loginId } = attempt.session;
    if (!(await store.codes.isSpendable(proofOf(attempt), clock.now()))) return { kind: 'expired' };
    const pin = readPin(attempt.pin);
    const refusal = voicePinRefusal(pin, await this.digitsOnFile(loginId));
    if (refusal !== undefined) return { kind: 'refused', refusal };
    const pinHash = await hasher.hash(pin);
    return store.atomically(async (unit) => {
      const spent = await spendCode(unit.codes, proofOf(attempt), clock.now());
      if (spent === undefined) return { kind: 'expired' };
      await unit.credentials.setVoicePin(spent, pinHash);
      await this.forgetWrongOnes(unit, loginId);
      await this.tell(unit, attempt.session, 'voice_pin_set');
      return { kind: 'voice_pin_set' };
    });
  }

  async remove(attempt: Change): Promise<{ readonly kind: 'voice_pin_removed' } | Expired> {
    return this.parts.store.atomically(async (unit) => {
      const spent = await spendCode(unit.codes, proofOf(attempt), this.parts.clock.now());
      if (spent === undefined) return { kind: 'expired' };
      if (await unit.credentials.removeVoicePin(spent)) await this.tell(unit, attempt.session, 'voice_pin_removed');
      return { kind: 'voice_pin_removed' };
    });
  }

  /** Counted before it is compared: parallel guesses cannot get a fourth one in. */
  async verify(attempt: { loginId: string; pin: string; place: Place }): Promise<VerifyVoicePinOutcome> {
    const { store, hasher, keys, clock } = this.parts;
    const { loginId } = attempt;
    const pinHash = await store.voicePins.find(loginId);
    if (pinHash === undefined) return { kind: 'no_pin' };
    const counted = await store.attempts.reserve(keys.voicePinTries(loginId), voicePinLimit, clock.now());
    if (counted.kind === 'locked') return { kind: 'pin_reset' };
    const { reservation } = counted;
    if (await hasher.verify(pinHash, readPin(attempt.pin))) {
      await store.atomically((unit) => this.record(unit, attempt, 'voice_pin_checked', 'right'));
      await store.attempts.release(reservation);
      return { kind: 'right_pin' };
    }
    if (reservation.lockedUntil !== undefined) return this.takeAway(attempt);
    await store.atomically((unit) => this.record(unit, attempt, 'voice_pin_checked', 'wrong'));
    return { kind: 'wrong_pin', triesLeft: voicePinLimit.failures - reservation.failures };
  }

  private takeAway(attempt: { loginId: string; place: Place }): Promise<VerifyVoicePinOutcome> {
    const { loginId, place } = attempt;
    return this.parts.store.atomically(async (unit) => {
      await unit.voicePins.reset(loginId);
      const now = this.parts.clock.now();
      await unit.outbox.add(notice('voice_pin_reset', { loginId, channel: place.channel, now }));
      await this.record(unit, attempt, 'voice_pin_checked', 'reset');
      return { kind: 'pin_reset' };
    });
  }

  private async forgetWrongOnes(unit: CredentialUnit, loginId: string): Promise<void> {
    const key = this.parts.keys.voicePinTries(loginId);
    const row = await unit.attempts.read(key);
    if (row !== undefined) await unit.attempts.release({ key, ...row });
  }

  private async digitsOnFile(loginId: string): Promise<readonly string[]> {
    const { store, contacts, facts } = this.parts;
    const stored = await store.facts.find(loginId);
    const numbers = (await store.contacts.listFor(loginId)).map((contact) => contacts.open(contact).address);
    if (stored === undefined) return numbers;
    const { birthDate, ssnLast4, zip } = facts.open(stored);
    return [...numbers, birthDate, ssnLast4, zip];
  }

  private async tell(
    unit: CredentialUnit,
    { loginId, place }: Session,
    what: 'voice_pin_set' | 'voice_pin_removed',
  ): Promise<void> {
    await unit.outbox.add(notice(what, { loginId, channel: place.channel, now: this.parts.clock.now() }));
    await this.record(unit, { loginId, place }, what, 'done');
  }

  private async record(
    unit: CredentialUnit,
    { loginId, place }: { loginId: string; place: Place },
    action: AuditAction,
    result: string,
  ): Promise<void> {
    await this.parts.audit.record(unit.audit, { action, loginId, channel: place.channel, result, subject: undefined });
  }
}

function proofOf({ session, proof }: Change): CodeProof & { purpose: 'voice_pin' } {
  const { loginId, place } = session;
  return { loginId, purpose: 'voice_pin', place, proofHash: hashToken(proof) };
}

/** Digits as spoken or typed may have spaces between them. */
function readPin(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}
