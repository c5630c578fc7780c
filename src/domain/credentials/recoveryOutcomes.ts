/** Forgotten usernames, forgotten passwords and security questions: each step and every way in which it can end (standards A5, A6, A12). */
import type { Temporal } from 'temporal-polyfill';
import type { Place } from '../identity/place';
import type { CodeRefusal, CodesLocked, ContactKind, Expired, TooManyCodes } from './codeOutcomes';

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
  | { readonly reason: 'brand_word' }
  /** The one that is to be replaced. */
  | { readonly reason: 'unchanged' };

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

export interface NextQuestion {
  readonly kind: 'next_question';
  readonly answered: 0 | 1 | 2;
  readonly choices: readonly QuestionChoice[];
}

export type ChooseQuestionOutcome =
  | NextQuestion
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
  /**
   * A fact that was given, the last one where none is named, is asked for again; the others stand. Only before they are
   * checked, which is all at once: nothing shows whether it was right, and no try is used up.
   */
  takeBack(attempt: { ticket: string; fact?: RecoveryFactKind; place: Place }): Promise<FactToGive | Expired>;
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
  /** The question that was answered last is chosen anew; the others stand. */
  takeBackQuestion(attempt: { ticket: string; place: Place }): Promise<NextQuestion | Expired>;
}
