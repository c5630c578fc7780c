/** Signs in by voice PIN where a telephone number or a linked account claims which login it is (standards A15, C9). */
import { signInLimit } from '../identity/policies';
import { startSession } from '../identity/startSession';
import type { PinOutcome, PinSignIn } from '../identity/outcomes';
import type { Place } from '../identity/place';
import type { Login, Reservation } from '../identity/ports';
import type { SignInParts } from '../identity/signInParts';
import type { VoicePins } from './changeOutcomes';

type PinSignInParts = Pick<SignInParts, 'logins' | 'attempts' | 'keys' | 'sessions' | 'journal' | 'clock'> & {
  readonly voicePins: Pick<VoicePins, 'isSet' | 'verify'>;
};

export class PinSignInService implements PinSignIn {
  constructor(private readonly parts: PinSignInParts) {}

  async isOffered({ claimedLoginId }: Place): Promise<boolean> {
    return claimedLoginId !== undefined && this.parts.voicePins.isSet(claimedLoginId);
  }

  /** Counted as a try at signing in before it is compared, so that the lock is one for all channels (standards A1). */
  async enter({ pin, place }: { pin: string; place: Place }): Promise<PinOutcome> {
    const { logins, attempts, keys, clock } = this.parts;
    const login = place.claimedLoginId === undefined ? undefined : await logins.find(place.claimedLoginId);
    if (login === undefined) return { kind: 'no_pin' };
    const counted = await attempts.reserve(keys.signIn(login.username), signInLimit, clock.now());
    if (counted.kind === 'locked') return counted;
    return this.compare(login, pin, place, counted.reservation);
  }

  private async compare(login: Login, pin: string, place: Place, reservation: Reservation): Promise<PinOutcome> {
    const { attempts, voicePins, journal } = this.parts;
    const outcome = await voicePins.verify({ loginId: login.id, pin, place });
    if (outcome.kind === 'right_pin') {
      await attempts.release(reservation);
      return { kind: 'signed_in', session: await startSession(this.parts, login, place) };
    }
    if (outcome.kind === 'no_pin') await attempts.release(reservation);
    if (reservation.lockedUntil === undefined || outcome.kind === 'no_pin') return outcome;
    await journal?.locked(login.id, place);
    return { kind: 'locked', until: reservation.lockedUntil };
  }
}
