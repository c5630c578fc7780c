/** Where a customer is signed in, and what they can do about it. */
import type { ChannelKind } from '../identity/place';
import type { Session } from '../identity/ports';

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
