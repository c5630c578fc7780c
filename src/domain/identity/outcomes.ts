/** What can come of each step of signing in; refusals are values. */
import type { CodeRefusal, CodeToEnter, SendCodeOutcome } from '../credentials/codeOutcomes';
import type { Place } from './place';
import type { RegisteredDevice, Session } from './ports';

/** A question of the customer's own, shown under an opaque ticket that stands for the attempt. */
export interface QuestionToAnswer {
  readonly ticket: string;
  readonly question: string;
}

export type PasswordOutcome =
  | { readonly kind: 'signed_in'; readonly session: Session }
  | ({ readonly kind: 'question' } & QuestionToAnswer)
  /** Wrong password, unknown username: the same to the customer (standards A2). */
  | { readonly kind: 'rejected' }
  | { readonly kind: 'locked'; readonly until: number }
  /** Too many failures, or too many logins, from one source within an hour; nothing was checked (standards A14). */
  | { readonly kind: 'too_many_tries'; readonly until: number }
  /** The password was right; a one-time code is next, where `newDeviceStepUp` is `code`. */
  | ({ readonly kind: 'code' } & CodeToEnter)
  /** A code is needed, and no contact on file can be reached: only a person can help. */
  | { readonly kind: 'no_contact' }
  /** The password was right, but no question may be asked: three wrong answers within 24 hours, or none on file. */
  | { readonly kind: 'questions_exhausted' };

export type AnswerOutcome =
  /** `canRegister` is false where the place has nothing that a device could be known by. */
  | { readonly kind: 'signed_in'; readonly session: Session; readonly canRegister: boolean }
  | ({ readonly kind: 'another_question' } & QuestionToAnswer)
  /** The answer was right; a one-time code is next, where `newDeviceStepUp` is `question+code`. */
  | ({ readonly kind: 'code' } & CodeToEnter)
  | { readonly kind: 'no_contact' }
  /** Three wrong in total within 24 hours: the sign-in ends and leads to the reset (replaced site's help; A6). */
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'locked'; readonly until: number }
  /** The ticket is unknown, used, too old or from another place. */
  | { readonly kind: 'expired' };

export type SessionLookup =
  | { readonly kind: 'none' }
  | { readonly kind: 'active'; readonly session: Session }
  | { readonly kind: 'ended'; readonly reason: 'idle' | 'overall' };

/** What the services of identity offer to the conversation. */
export interface SignIn {
  submitPassword(attempt: { username: string; password: string; place: Place }): Promise<PasswordOutcome>;
  answerQuestion(attempt: { ticket: string; answer: string; place: Place }): Promise<AnswerOutcome>;
}

/** The second half of a sign-in that needs a one-time code; only where the setting `newDeviceStepUp` has one. */
export interface SignInCodes {
  /** Whether a code may take the place of the security answer. */
  readonly offersCodeInstead: boolean;
  /** Goes on with a code instead of the question under this ticket; `not_offered` where the setting wants the question. */
  codeInstead(attempt: { ticket: string; place: Place }): Promise<CodeInsteadOutcome>;
  sendCode(attempt: { ticket: string; contactId: string; place: Place }): Promise<SendCodeOutcome>;
  /** A code that was sent, one of the authenticator app, or a recovery code. */
  enterCode(attempt: { ticket: string; code: string; place: Place }): Promise<EnterCodeOutcome>;
}

export type CodeInsteadOutcome =
  | ({ readonly kind: 'code' } & CodeToEnter)
  | { readonly kind: 'not_offered' }
  | { readonly kind: 'no_contact' }
  | { readonly kind: 'expired' };

export type EnterCodeOutcome =
  { readonly kind: 'signed_in'; readonly session: Session; readonly canRegister: boolean } | CodeRefusal;

/** Signing in on a channel that knows the login by a claim (a telephone number, a linked account) and hears digits. */
export interface PinSignIn {
  /** Whether the login that this place claims to be can sign in by PIN. */
  isOffered(place: Place): Promise<boolean>;
  /** Counts as a try at signing in; three wrong PINs take the PIN away (standards C9). */
  enter(attempt: { pin: string; place: Place }): Promise<PinOutcome>;
}

export type PinOutcome =
  | { readonly kind: 'signed_in'; readonly session: Session }
  | { readonly kind: 'wrong_pin'; readonly triesLeft: number }
  /** It no longer works, the right one neither, until a new one is set. */
  | { readonly kind: 'pin_reset' }
  | { readonly kind: 'no_pin' }
  | { readonly kind: 'locked'; readonly until: number };

/** A factor asked for once more before money moves (standards A11). */
export interface Proofs {
  /** Which factor to ask for now; nothing where one was given lately. */
  needed(session: Session, mayCarry: (factor: ProofFactor) => boolean): Promise<ProofFactor | undefined>;
  give(attempt: { session: Session; factor: ProofFactor; secret: string }): Promise<ProofOutcome>;
}

export type ProofFactor = 'password' | 'pin';

export type ProofOutcome =
  | { readonly kind: 'proved' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'pin_reset' }
  | { readonly kind: 'locked'; readonly until: number };

export interface Sessions {
  /** Finds and, where it is still good, touches the session of a place. */
  current(place: Place): Promise<SessionLookup>;
  chooseAccount(session: Session, accountId: string): Promise<void>;
  signOut(session: Session): Promise<void>;
}

export interface Devices {
  /** False where the place has nothing that a device could be known by. */
  register(session: Session): Promise<boolean>;
  list(session: Session): Promise<readonly (RegisteredDevice & { readonly isThisOne: boolean })[]>;
  forget(session: Session, deviceId: string): Promise<boolean>;
  forgetAll(session: Session): Promise<number>;
}
