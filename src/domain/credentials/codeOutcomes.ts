/** One-time codes as a conversation sees them: what they are for, where they may go, and every way in which one can be refused. */

export type ContactKind = 'phone' | 'email';

/** A contact on file as it may be shown to a customer who has passed the password. */
export interface MaskedContact {
  readonly id: string;
  readonly kind: ContactKind;
  /** The last four digits of a telephone number, `0142`; of an address its first letter and domain, `d…@example.com`. */
  readonly hint: string;
}

/** What a one-time code is for; a code of one purpose is worth nothing for another (standards A7). */
export type CodePurpose = 'sign_in' | RecoveryCodePurpose | ChangePurpose;
type RecoveryCodePurpose = 'forgot_password' | 'reset_questions';
export type ChangePurpose = 'voice_pin' | 'authenticator';

/** Shown where a code goes to a contact that the customer chooses. */
export interface CodeToEnter {
  /** Stands for the attempt; opaque. */
  readonly ticket: string;
  readonly contacts: readonly MaskedContact[];
  /** True where a code of the customer's authenticator app, or a recovery code, is taken as well. */
  readonly hasAuthenticator: boolean;
}

/** Three codes within 15 minutes (standards A7). */
export interface TooManyCodes {
  readonly kind: 'too_many_codes';
  readonly until: number;
}

/** Five wrong codes lock their purpose; a new code does not change that. Not to be taken for the lock of the login. */
export interface CodesLocked {
  readonly kind: 'codes_locked';
  readonly until: number;
}

/** The ticket is unknown, used, too old, from another place, or not at this step: begin again. */
export interface Expired {
  readonly kind: 'expired';
}

export type SendCodeOutcome =
  | { readonly kind: 'sent'; readonly contact: MaskedContact }
  /** No contact of this id is on file, or it cannot be reached just now: offer the others. */
  | { readonly kind: 'unknown_contact'; readonly contacts: readonly MaskedContact[] }
  | TooManyCodes
  | CodesLocked
  | Expired;

/** Why a typed code was not taken; the attempt goes on after `wrong_code` and `code_too_old`. */
export type CodeRefusal =
  | { readonly kind: 'wrong_code' }
  /** Right or wrong, it is more than five minutes old, or none was sent: send another. */
  | { readonly kind: 'code_too_old' }
  | CodesLocked
  | Expired;
