/** Signing in: username and password, then a security question where the device is new. */
import { normalisePassword, normaliseUsername } from './normalise';
import type { AnswerOutcome, PasswordOutcome, SignIn } from './outcomes';
import type { Place } from './place';
import { attemptRetentionMilliseconds, signInLimit } from './policies';
import type { Login } from './ports';
import { SecurityQuestionStep } from './securityQuestionStep';
import type { SignInParts } from './signInParts';
import { startSession } from './startSession';

export class SignInService implements SignIn {
  private readonly questionStep: SecurityQuestionStep;

  constructor(private readonly parts: SignInParts) {
    this.questionStep = new SecurityQuestionStep(parts);
  }

  /**
   * The attempt is counted before the password is checked, so that parallel guesses cannot outrun the lock
   * (standards A1); an unknown username takes the same road to the same answers (A2, A3).
   */
  async submitPassword(attempt: { username: string; password: string; place: Place }): Promise<PasswordOutcome> {
    const { logins, attempts, hasher, keys, clock } = this.parts;
    const counted = await attempts.reserve(keys.signIn(attempt.username), signInLimit, clock.now());
    if (counted.kind === 'locked') return counted;
    const login = await logins.findByUsername(normaliseUsername(attempt.username));
    const password = normalisePassword(attempt.password);
    const isRight = await hasher.verify(login?.passwordHash, password);
    const until = counted.reservation.lockedUntil;
    if (login === undefined || !isRight) return until === undefined ? { kind: 'rejected' } : { kind: 'locked', until };
    await attempts.release(counted.reservation);
    await this.renewOutdatedHash(login, password);
    return this.afterPassword(login, attempt.place);
  }

  async answerQuestion(attempt: { ticket: string; answer: string; place: Place }): Promise<AnswerOutcome> {
    return this.questionStep.answer(attempt);
  }

  /** Drops the counters that nobody has touched for a day; to be called now and then. Returns how many. */
  async forgetStaleAttempts(): Promise<number> {
    const now = this.parts.clock.now();
    return this.parts.attempts.purge(now - attemptRetentionMilliseconds, now);
  }

  private async afterPassword(login: Login, place: Place): Promise<PasswordOutcome> {
    if (!(await this.isRegisteredDevice(login, place))) return this.questionStep.begin(login, place);
    const { sessions, clock } = this.parts;
    return { kind: 'signed_in', session: await startSession(sessions, login, place, clock.now()) };
  }

  /** A device counts only on the kind of channel where it was registered (standards A10). */
  private async isRegisteredDevice(login: Login, place: Place): Promise<boolean> {
    const { devices, clock } = this.parts;
    if (place.deviceHash === undefined) return false;
    const device = await devices.find(login.id, place.deviceHash);
    if (device === undefined || device.channel !== place.channel || device.expiresAt <= clock.now()) return false;
    await devices.touch(device.id, clock.now());
    return true;
  }

  private async renewOutdatedHash(login: Login, password: string): Promise<void> {
    const { logins, hasher } = this.parts;
    if (hasher.isOutdated(login.passwordHash)) await logins.replacePasswordHash(login.id, await hasher.hash(password));
  }
}
