/** What signing in may ask of others: a one-time code on a new device, a budget for each source, a journal. */
import type { CodeRefusal, CodeToEnter, SendCodeOutcome } from '../credentials/codeOutcomes';
import type { Place } from './place';
import type { Login, NewSession } from './ports';

/** What a new device must pass after the password (setting NEW_DEVICE_STEP_UP; standards A5-A7). */
export type NewDeviceStepUp = 'question' | 'question+code' | 'code';

/** One-time codes at sign-in; a ticket stands for a sign-in that waits for one. */
export interface CodeStep {
  begin(
    login: Login,
    place: Place,
  ): Promise<({ readonly kind: 'code' } & CodeToEnter) | { readonly kind: 'no_contact' }>;
  send(attempt: { ticket: string; contactId: string; place: Place }): Promise<SendCodeOutcome>;
  /** `passed` once for each ticket. */
  enter(attempt: {
    ticket: string;
    code: string;
    place: Place;
  }): Promise<{ readonly kind: 'passed'; readonly login: Login } | CodeRefusal>;
}

/** Failures of one source over all logins (standards A14). */
export interface SourceGuard {
  /** Counts a try before anything is checked. */
  admit(
    place: Place,
    username: string,
  ): Promise<
    | { readonly kind: 'admitted'; readonly reservation: string }
    | { readonly kind: 'too_many_tries'; readonly until: number }
  >;
  /** The try was no failure. */
  succeeded(reservation: string): Promise<void>;
}

/** Writes what is told and kept of a sign-in in one transaction with it. */
export interface SignInJournal {
  /** Creates the session. */
  signIn(session: NewSession): Promise<void>;
  /** `loginId` is undefined where there is no such login: the same is written. */
  locked(loginId: string | undefined, place: Place): Promise<void>;
}
