/** Changes by a signed-in customer, each after a one-time code, and the voice PIN among them. */
import type { Place } from '../identity/place';
import type { Session } from '../identity/ports';
import type { ChangePurpose, CodeRefusal, Expired, MaskedContact, SendCodeOutcome } from './codeOutcomes';

/** Opaque; worth one change of its purpose, at the same place, within ten minutes. */
export type ConfirmChangeOutcome = { readonly kind: 'confirmed'; readonly proof: string } | CodeRefusal;

export interface ConfirmedChanges {
  /** Those that can be reached now. */
  contacts(session: Session): Promise<readonly MaskedContact[]>;
  sendCode(attempt: { session: Session; purpose: ChangePurpose; contactId: string }): Promise<SendCodeOutcome>;
  enterCode(attempt: { session: Session; purpose: ChangePurpose; code: string }): Promise<ConfirmChangeOutcome>;
}

export type VoicePinRefusal =
  | { readonly reason: 'too_short'; readonly minimum: number }
  | { readonly reason: 'too_long'; readonly maximum: number }
  | { readonly reason: 'not_digits' }
  /** 0000, 1234, 1212, 2580 and the like. */
  | { readonly reason: 'guessable' }
  /** Taken from the birth date, SSN digits, ZIP or telephone number on file. */
  | { readonly reason: 'personal' };

export type SetVoicePinOutcome =
  { readonly kind: 'voice_pin_set' } | { readonly kind: 'refused'; readonly refusal: VoicePinRefusal } | Expired;

export type VerifyVoicePinOutcome =
  | { readonly kind: 'right_pin' }
  | { readonly kind: 'wrong_pin'; readonly triesLeft: number }
  /** Three wrong ones: it is gone, and the right one fails too, until a new one is set (standards C9). */
  | { readonly kind: 'pin_reset' }
  | { readonly kind: 'no_pin' };

export interface VoicePins {
  isSet(loginId: string): Promise<boolean>;
  /** Sets the first one or changes it. */
  set(attempt: { session: Session; proof: string; pin: string }): Promise<SetVoicePinOutcome>;
  remove(attempt: { session: Session; proof: string }): Promise<{ readonly kind: 'voice_pin_removed' } | Expired>;
  /** For channels that know the login by a claim (a telephone number, a linked account) and ask for the PIN. */
  verify(attempt: { loginId: string; pin: string; place: Place }): Promise<VerifyVoicePinOutcome>;
}
