/** One try with username and password, counted before it is checked; the same for logins that do not exist. */
import { normalisePassword, normaliseUsername } from './normalise';
import type { Place } from './place';
import { signInLimit } from './policies';
import type { Login } from './ports';
import type { SignInParts } from './signInParts';

type PasswordCheckOutcome =
  | { readonly kind: 'right'; readonly login: Login }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'locked'; readonly until: number }
  | { readonly kind: 'too_many_tries'; readonly until: number };

type PasswordCheckParts = Pick<
  SignInParts,
  'logins' | 'attempts' | 'hasher' | 'keys' | 'clock' | 'sources' | 'journal'
>;

interface PasswordAttempt {
  readonly username: string;
  readonly password: string;
  readonly place: Place;
}

export class PasswordCheck {
  constructor(private readonly parts: PasswordCheckParts) {}

  /**
   * The attempt is counted before the password is checked, so that parallel guesses cannot outrun the lock
   * (standards A1); an unknown username takes the same road to the same answers (A2, A3).
   */
  async check(attempt: PasswordAttempt): Promise<PasswordCheckOutcome> {
    const { sources } = this.parts;
    if (sources === undefined) return this.checkCounted(attempt);
    const admitted = await sources.admit(attempt.place, attempt.username);
    if (admitted.kind === 'too_many_tries') return admitted;
    const outcome = await this.checkCounted(attempt);
    if (outcome.kind === 'right') await sources.succeeded(admitted.reservation);
    return outcome;
  }

  private async checkCounted(attempt: PasswordAttempt): Promise<PasswordCheckOutcome> {
    const { logins, attempts, keys, clock } = this.parts;
    const counted = await attempts.reserve(keys.signIn(attempt.username), signInLimit, clock.now());
    if (counted.kind === 'locked') return counted;
    const login = await logins.findByUsername(normaliseUsername(attempt.username));
    const password = await this.asTyped(login, normalisePassword(attempt.password));
    const until = counted.reservation.lockedUntil;
    if (login === undefined || password === undefined) return this.refuse(login, attempt.place, until);
    await attempts.release(counted.reservation);
    await this.renewOutdatedHash(login, password);
    return { kind: 'right', login };
  }

  /** The form of it that is right: telephones and pasting add a space at the end, which is none of the password's. */
  private async asTyped(login: Login | undefined, typed: string): Promise<string | undefined> {
    const { hasher } = this.parts;
    const trimmed = typed.trim();
    if (await hasher.verify(login?.passwordHash, typed)) return typed;
    return trimmed !== typed && (await hasher.verify(login?.passwordHash, trimmed)) ? trimmed : undefined;
  }

  private async refuse(
    login: Login | undefined,
    place: Place,
    until: number | undefined,
  ): Promise<PasswordCheckOutcome> {
    if (until === undefined) return { kind: 'rejected' };
    await this.parts.journal?.locked(login?.id, place);
    return { kind: 'locked', until };
  }

  private async renewOutdatedHash(login: Login, password: string): Promise<void> {
    const { logins, hasher } = this.parts;
    if (hasher.isOutdated(login.passwordHash)) await logins.replacePasswordHash(login.id, await hasher.hash(password));
  }
}
