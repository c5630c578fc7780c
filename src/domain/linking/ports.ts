/** What linking a speaker's account needs from the store: what the OAuth server keeps, and which speaker uses which link. */

/** One thing that the OAuth server keeps: a code, a token, a grant, a sign-in under way. */
export interface OAuthEntry {
  /** Which kind of thing, as the OAuth server calls it. */
  readonly model: string;
  /** SHA-256 (hex): whoever reads the store gets no token. */
  readonly idHash: string;
  /** Sealed JSON. */
  readonly sealedPayload: string;
  /** SHA-256 (hex) of the grant that it belongs to. */
  readonly grantHash: string | undefined;
  /** SHA-256 (hex) of a second name of a sign-in under way. */
  readonly uidHash: string | undefined;
  readonly loginId: string | undefined;
  /** Epoch milliseconds UTC. */
  readonly expiresAt: number | undefined;
  /** A code or token that was used; epoch milliseconds UTC. */
  readonly consumedAt: number | undefined;
}

export interface OAuthEntryRepository {
  /** Replaces an entry of the same model and id. */
  put(entry: OAuthEntry): Promise<void>;
  find(model: string, idHash: string): Promise<OAuthEntry | undefined>;
  findByUid(model: string, uidHash: string): Promise<OAuthEntry | undefined>;
  /** True for the first that uses it, however many try at once. */
  consume(model: string, idHash: string, now: number): Promise<boolean>;
  remove(model: string, idHash: string): Promise<void>;
  /** Everything that one consent has led to. */
  removeGrant(grantHash: string): Promise<void>;
  /** Everything of a login: its links are no longer good. Returns how many entries there were. */
  removeLogin(loginId: string): Promise<number>;
  forgetExpired(now: number): Promise<number>;
}

/** What is known of a person who speaks to a speaker, linked or not. */
export interface Listener {
  /** SHA-256 of the speaker's own name for the person. */
  readonly userId: string;
  /** SHA-256 (hex) of the grant that was used last. */
  readonly grantHash: string | undefined;
  /** Has been told that others may hear (standards C9). */
  readonly warned: boolean;
  /** Amounts are not said aloud. */
  readonly hidesAmounts: boolean;
}

export interface ListenerRepository {
  find(userId: string): Promise<Listener | undefined>;
  put(listener: Listener): Promise<void>;
  remove(userId: string): Promise<void>;
}
