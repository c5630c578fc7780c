/** Signing in: username and password, then a security question, a one-time code or both where the device is new. */
import type { SendCodeOutcome } from '../credentials/codeOutcomes';
import type {
  AnswerOutcome,
  CodeInsteadOutcome,
  EnterCodeOutcome,
  PasswordOutcome,
  SignIn,
  SignInCodes,
} from './outcomes';
import { PasswordCheck } from './passwordCheck';
import type { Place } from './place';
import { attemptRetentionMilliseconds } from './policies';
import type { Login } from './ports';
import { SecurityQuestionStep } from './securityQuestionStep';
import type { SignInParts } from './signInParts';
import { startSession } from './startSession';

export class SignInService implements SignIn, SignInCodes {
  private readonly passwords: PasswordCheck;
  private readonly questionStep: SecurityQuestionStep;

  constructor(private readonly parts: SignInParts) {
    this.passwords = new PasswordCheck(parts);
    this.questionStep = new SecurityQuestionStep(parts);
  }

  async submitPassword(attempt: { username: string; password: string; place: Place }): Promise<PasswordOutcome> {
    const checked = await this.passwords.check(attempt);
    return checked.kind === 'right' ? this.afterPassword(checked.login, attempt.place) : checked;
  }

  async answerQuestion(attempt: { ticket: string; answer: string; place: Place }): Promise<AnswerOutcome> {
    return this.questionStep.answer(attempt);
  }

  get offersCodeInstead(): boolean {
    return this.parts.stepUp?.policy === 'question';
  }

  /** Standards A6: a code is always offered as the alternative, unless the setting wants both. */
  async codeInstead(attempt: { ticket: string; place: Place }): Promise<CodeInsteadOutcome> {
    const { stepUp } = this.parts;
    if (stepUp === undefined || !this.offersCodeInstead) return { kind: 'not_offered' };
    const login = await this.questionStep.take(attempt.ticket, attempt.place);
    return login === undefined ? { kind: 'expired' } : stepUp.codes.begin(login, attempt.place);
  }

  async sendCode(attempt: { ticket: string; contactId: string; place: Place }): Promise<SendCodeOutcome> {
    return this.parts.stepUp?.codes.send(attempt) ?? { kind: 'expired' };
  }

  async enterCode(attempt: { ticket: string; code: string; place: Place }): Promise<EnterCodeOutcome> {
    const outcome = (await this.parts.stepUp?.codes.enter(attempt)) ?? { kind: 'expired' };
    if (outcome.kind !== 'passed') return outcome;
    const session = await startSession(this.parts, outcome.login, attempt.place);
    return { kind: 'signed_in', session, canRegister: attempt.place.deviceHash !== undefined };
  }

  /**
   * Drops sign-ins that nobody finished, registrations that have run out, and counters that nobody has touched for a
   * day; to be called now and then. Returns how many.
   */
  async forgetStale(): Promise<number> {
    const { attempts, challenges, devices, clock } = this.parts;
    const now = clock.now();
    const counters = await attempts.purge(now - attemptRetentionMilliseconds, now);
    return counters + (await challenges.purge(now)) + (await devices.purge(now));
  }

  private async afterPassword(login: Login, place: Place): Promise<PasswordOutcome> {
    if (await this.isRegisteredDevice(login, place))
      return { kind: 'signed_in', session: await startSession(this.parts, login, place) };
    const { stepUp } = this.parts;
    return stepUp?.policy === 'code' ? stepUp.codes.begin(login, place) : this.questionStep.begin(login, place);
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
}
