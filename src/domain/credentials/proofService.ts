/** Asks a signed-in customer for a factor once more before money moves, where the last one is too old (standards A11, C9). */
import type { Clock } from '../clock/clock';
import type { ProofFactor, ProofOutcome, Proofs } from '../identity/outcomes';
import type { PasswordCheck } from '../identity/passwordCheck';
import { moneyProofMilliseconds } from '../identity/policies';
import type { Session, SessionRepository } from '../identity/ports';
import type { VoicePins } from './changeOutcomes';

interface ProofParts {
  readonly sessions: Pick<SessionRepository, 'markProved'>;
  readonly passwords: PasswordCheck;
  readonly voicePins: Pick<VoicePins, 'isSet' | 'verify'>;
  readonly clock: Clock;
}

export class ProofService implements Proofs {
  constructor(private readonly parts: ProofParts) {}

  /** The PIN where this channel carries no password and there is one; else the password, on a page of ours if need be. */
  async needed(session: Session, mayCarry: (factor: ProofFactor) => boolean): Promise<ProofFactor | undefined> {
    const { voicePins, clock } = this.parts;
    if (clock.now() - session.provedAt <= moneyProofMilliseconds[session.place.channel]) return undefined;
    const byPin = !mayCarry('password') && mayCarry('pin') && (await voicePins.isSet(session.loginId));
    return byPin ? 'pin' : 'password';
  }

  async give(attempt: { session: Session; factor: ProofFactor; secret: string }): Promise<ProofOutcome> {
    const outcome = await this.check(attempt);
    if (outcome.kind === 'proved') await this.parts.sessions.markProved(attempt.session.id, this.parts.clock.now());
    return outcome;
  }

  private async check({
    session,
    factor,
    secret,
  }: {
    session: Session;
    factor: ProofFactor;
    secret: string;
  }): Promise<ProofOutcome> {
    const { passwords, voicePins } = this.parts;
    const { username, loginId, place } = session;
    if (factor === 'password') {
      const outcome = await passwords.check({ username, password: secret, place });
      if (outcome.kind === 'right') return { kind: 'proved' };
      return outcome.kind === 'rejected' ? { kind: 'wrong' } : { kind: 'locked', until: outcome.until };
    }
    const outcome = await voicePins.verify({ loginId, pin: secret, place });
    if (outcome.kind === 'right_pin') return { kind: 'proved' };
    return outcome.kind === 'wrong_pin' ? { kind: 'wrong' } : { kind: 'pin_reset' };
  }
}
