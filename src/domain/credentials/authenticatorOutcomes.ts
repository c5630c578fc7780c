/** The authenticator app and its recovery codes: setting it up on a page of ours, and every way in which that can end. */
import type { Place } from '../identity/place';
import type { Session } from '../identity/ports';
import type { CodesLocked, Expired } from './codeOutcomes';
import type { LinkRefusal } from './linkOutcomes';

export type EnrolOutcome =
  /** `secret` in base32 for typing, `uri` (otpauth:) for a QR code; both shown once, on a page, never in a conversation. */
  { readonly kind: 'enrolling'; readonly secret: string; readonly uri: string } | Expired;

export type ConfirmEnrolOutcome =
  /** Ten of them, shown once; each signs in once in place of a code. */
  | { readonly kind: 'enrolled'; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'wrong_code' }
  | CodesLocked
  /** Nothing is being enrolled, or it was begun more than ten minutes ago. */
  | Expired;

export interface Authenticators {
  status(session: Session): Promise<{ readonly isEnrolled: boolean; readonly recoveryCodesLeft: number }>;
  /** What was enrolled before works until the new one is confirmed. */
  enrol(attempt: { session: Session; proof: string }): Promise<EnrolOutcome>;
  /** Once more what `enrol` answered, until it is confirmed or ten minutes old: for a page that is loaded again. */
  proposal(session: Session): Promise<EnrolOutcome>;
  confirm(attempt: { session: Session; code: string }): Promise<ConfirmEnrolOutcome>;
  remove(attempt: {
    session: Session;
    proof: string;
  }): Promise<{ readonly kind: 'authenticator_removed' } | { readonly kind: 'not_enrolled' } | Expired>;
  /** Ten new recovery codes; those before are worth nothing. */
  renewRecoveryCodes(attempt: { session: Session; proof: string }): Promise<RenewCodesOutcome>;
}

export type RenewCodesOutcome =
  | { readonly kind: 'recovery_codes_renewed'; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'not_enrolled' }
  | Expired;

/** What the page behind a link shows, which no conversation may carry. */
export type AuthenticatorTask = 'enrol' | 'recovery_codes';

/** Why the page shows nothing: the link is no good, or whoever asked for it is not signed in there any longer. */
export type AuthenticatorPageRefusal = LinkRefusal | { readonly kind: 'signed_out' } | Expired;

/** `place` is the conversation that is to be told of the end. */
export type AuthenticatorPageOutcome =
  | Extract<EnrolOutcome, { kind: 'enrolling' }>
  /** Once more for typing; the code did not fit. */
  | { readonly kind: 'wrong_code'; readonly secret: string; readonly uri: string }
  | { readonly kind: 'enrolled'; readonly recoveryCodes: readonly string[]; readonly place: Place }
  | { readonly kind: 'recovery_codes_renewed'; readonly recoveryCodes: readonly string[]; readonly place: Place }
  | { readonly kind: 'not_enrolled'; readonly place: Place }
  | { readonly kind: 'codes_locked'; readonly until: number; readonly place: Place }
  | AuthenticatorPageRefusal;

/** Secrets of an authenticator app leave by a page of ours only; the conversation hands out its address. */
export interface AuthenticatorLinks {
  /** The whole address; `proof` as of `ConfirmedChanges.enterCode`. */
  issue(request: { session: Session; proof: string; task: AuthenticatorTask }): Promise<string>;
}

export interface AuthenticatorPage {
  /** What the link is for, without binding it to a browser: previews of messages open links too. */
  look(token: string): Promise<{ readonly kind: 'ready'; readonly task: AuthenticatorTask } | LinkRefusal>;
  /** Shows the secret, or the new recovery codes; from here on the link belongs to this browser. */
  begin(attempt: { token: string; browser: string }): Promise<AuthenticatorPageOutcome>;
  /** The app's first code. */
  confirm(attempt: { token: string; browser: string; code: string }): Promise<AuthenticatorPageOutcome>;
}
