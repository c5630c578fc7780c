/** What customers can do about their own credentials, and every way in which it can end; refusals are values. */
import type { Temporal } from 'temporal-polyfill';
import type { ChannelKind, Place } from '../identity/place';
import type { Session } from '../identity/ports';

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

/* ---- Forgotten username, forgotten password, security questions (replaced site's help; standards A5, A6, A12) ---- */

/**
 * forgot_username: contact, birth date, SSN, ZIP; then the username goes to that contact, and nothing else happens.
 * forgot_password: login id, birth date, SSN, ZIP; a code; a new password.
 * reset_questions: login id, password, birth date, SSN, ZIP; a code; three new questions with answers.
 */
export type RecoveryTask = 'forgot_username' | 'forgot_password' | 'reset_questions';

export type RecoveryFact =
  /** An e-mail address or telephone number on file, as typed. */
  | { readonly kind: 'contact'; readonly value: string }
  | { readonly kind: 'login_id'; readonly value: string }
  | { readonly kind: 'password'; readonly value: string }
  | { readonly kind: 'birth_date'; readonly value: Temporal.PlainDate }
  | { readonly kind: 'ssn_last4'; readonly value: string }
  | { readonly kind: 'zip'; readonly value: string };
export type RecoveryFactKind = RecoveryFact['kind'];

export interface FactToGive {
  readonly kind: 'fact';
  /** Stands for the attempt for 15 minutes; opaque. What was given stays sealed under it and is never handed out. */
  readonly ticket: string;
  readonly fact: RecoveryFactKind;
}

export type GiveFactOutcome =
  | FactToGive
  /** Cannot be such a fact (three digits of an SSN, say), whoever it belongs to; the same fact is asked for again. */
  | { readonly kind: 'malformed'; readonly fact: RecoveryFactKind }
  /** Of `password` only: wrong, or no such login; counted as a failed sign-in. */
  | { readonly kind: 'rejected'; readonly fact: 'password' }
  /** Of `password` only: the login is locked. */
  | { readonly kind: 'locked'; readonly until: number }
  /**
   * All facts are given. The same whether they are right or wrong, and whether there is such a login (standards A5):
   * "If this matches our records, …". Next: `sendCode`.
   */
  | { readonly kind: 'choose_contact_kind'; readonly ticket: string }
  /** Of forgot_username: the end. The same, right or wrong: "If this matches our records, your username is on its way." */
  | { readonly kind: 'username_sent_if_known' }
  /** Three tries within 24 hours for one login or contact, ten for one source; known or not. */
  | { readonly kind: 'too_many_tries'; readonly until: number }
  | Expired;

/** No contact is shown, so that wrong facts look like right ones. */
export type SendRecoveryCodeOutcome = { readonly kind: 'sent_if_known' } | TooManyCodes | CodesLocked | Expired;

export type RecoveryCodeOutcome =
  | { readonly kind: 'choose_password'; readonly ticket: string; readonly minimumLength: number }
  | { readonly kind: 'choose_questions'; readonly ticket: string; readonly choices: readonly QuestionChoice[] }
  | CodeRefusal;

/** A question of the list of 12. */
export interface QuestionChoice {
  readonly id: string;
  readonly text: string;
}

export type PasswordRefusal =
  | { readonly reason: 'too_short'; readonly minimum: number }
  | { readonly reason: 'too_long'; readonly maximum: number }
  /** On the list of common passwords, or one of them with digits and signs around it. */
  | { readonly reason: 'common' }
  /** One character or a short group over and over, or a run along the keyboard. */
  | { readonly reason: 'pattern' }
  | { readonly reason: 'contains_login' }
  | { readonly reason: 'contains_name' }
  /** Little more than the brand or a model. */
  | { readonly reason: 'brand_word' };

export type ChoosePasswordOutcome =
  /** Nobody is signed in by it; a lock keeps running; every session and device of the login has ended. */
  | {
      readonly kind: 'password_changed';
      /** When sign-in opens again, where it is locked. */
      readonly lockedUntil: number | undefined;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly [PasswordRefusal, ...PasswordRefusal[]] }
  | Expired;

export type AnswerRefusal =
  | { readonly reason: 'too_short'; readonly minimum: number }
  | { readonly reason: 'too_long'; readonly maximum: number }
  /** "123", "password", "unknown", one character over and over. */
  | { readonly reason: 'guessable' }
  | { readonly reason: 'same_as_login' }
  | { readonly reason: 'same_as_password' }
  /** Taken from the question's own words. */
  | { readonly reason: 'word_of_question' }
  | { readonly reason: 'same_answer_twice' };

export type ChooseQuestionOutcome =
  | { readonly kind: 'next_question'; readonly answered: 1 | 2; readonly choices: readonly QuestionChoice[] }
  /** All three are kept; nobody is signed in by it. */
  | { readonly kind: 'questions_changed' }
  | { readonly kind: 'refused'; readonly refusal: AnswerRefusal }
  /** Not on the list, or chosen already. */
  | { readonly kind: 'unknown_question'; readonly choices: readonly QuestionChoice[] }
  | Expired;

export interface Recovery {
  /** `username`, where it is known already (typed at sign-in), saves its question. */
  begin(attempt: { task: RecoveryTask; place: Place; username?: string }): Promise<FactToGive>;
  give(attempt: { ticket: string; fact: RecoveryFact; place: Place }): Promise<GiveFactOutcome>;
  /** Goes to a contact of this kind, or to another one on file where there is none. Again for a new code. */
  sendCode(attempt: { ticket: string; via: ContactKind; place: Place }): Promise<SendRecoveryCodeOutcome>;
  enterCode(attempt: { ticket: string; code: string; place: Place }): Promise<RecoveryCodeOutcome>;
  choosePassword(attempt: { ticket: string; password: string; place: Place }): Promise<ChoosePasswordOutcome>;
  chooseQuestion(attempt: {
    ticket: string;
    questionId: string;
    answer: string;
    place: Place;
  }): Promise<ChooseQuestionOutcome>;
}

/* ---- Changes by a signed-in customer, each after a one-time code (standards, decisions) ---- */

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

/* ---- Sessions ---- */

/** A place where the customer is signed in. */
export interface SessionView {
  /** Names the session for `end`; not its id. */
  readonly handle: string;
  readonly channel: ChannelKind;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly isThisOne: boolean;
}

export interface SessionControl {
  /** This one first, then the newest. */
  list(session: Session): Promise<readonly SessionView[]>;
  /** False where it has ended already. */
  end(session: Session, handle: string): Promise<boolean>;
  /** This one too, and speakers are no longer linked. Registered devices stay registered. */
  signOutEverywhere(session: Session): Promise<SignedOutEverywhere>;
}

export interface SignedOutEverywhere {
  /** How many ended. */
  readonly sessions: number;
  /** True where a speaker was linked, or was being linked. */
  readonly unlinked: boolean;
}

/* ---- Single-use links (standards C7) ---- */

/** The secret step that the page behind a link carries. */
export type LinkPurpose =
  | 'sign_in'
  | 'new_device'
  | 'recovery_facts'
  | 'new_password'
  | 'new_questions'
  | 'payment_method'
  | 'voice_pin'
  | 'authenticator';

export interface OpenLink {
  readonly purpose: LinkPurpose;
  /** The conversation that asked for it and goes on when it is done. */
  readonly place: Place;
  /** What the conversation handed over (a ticket, say). */
  readonly payload: string | undefined;
  readonly expiresAt: number;
}

export type LinkRefusal =
  /** No such link: mistyped or forged. */
  | { readonly kind: 'unknown_link' }
  | { readonly kind: 'link_expired' }
  | { readonly kind: 'link_used' }
  /** Opened by another browser before. */
  | { readonly kind: 'other_browser' }
  /** Redeemed for another conversation than the one it was made in. */
  | { readonly kind: 'other_conversation' };

export type OpenLinkOutcome = ({ readonly kind: 'open' } & OpenLink) | LinkRefusal;
export type RedeemLinkOutcome = ({ readonly kind: 'redeemed' } & OpenLink) | LinkRefusal;

export interface SingleUseLinks {
  /** The token for the URL; ten minutes, one use. A new one for the same place and purpose ends the one before. */
  create(request: {
    place: Place;
    purpose: LinkPurpose;
    payload?: string;
  }): Promise<{ token: string; expiresAt: number }>;
  /** Shows what it is for and leaves it as it is, for whatever looks at links before people do. */
  peek(token: string): Promise<OpenLinkOutcome>;
  /** Shows what it is for without using it up; the first browser to open it is the only one that can go on. */
  open(attempt: { token: string; browser: string }): Promise<OpenLinkOutcome>;
  /** True use, once; `place` where the caller knows in which conversation it is being redeemed. */
  redeem(attempt: { token: string; browser: string; place?: Place }): Promise<RedeemLinkOutcome>;
}

/* ---- What operators see of lockout abuse (standards A14) ---- */

export interface SourceReport {
  /** A digest: an address or number is not kept. */
  readonly source: string;
  readonly failures: number;
  readonly distinctLogins: number;
  /** Tries that were refused unread. */
  readonly refused: number;
  readonly lastAt: number;
  readonly isRefusedNow: boolean;
}

export interface SourceBudgets {
  /** Sources with failures in the last hour, the worst first. */
  report(limit: number): Promise<readonly SourceReport[]>;
}
