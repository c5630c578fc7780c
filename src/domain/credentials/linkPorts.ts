/** Single-use links in the store. */
import type { Place } from '../identity/place';
import type { LinkPurpose } from './linkOutcomes';

export interface StoredLink {
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  readonly place: Place;
  readonly sealedPayload: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** SHA-256 of what marks the browser that opened it first. */
  readonly browserHash: string | undefined;
  readonly usedAt: number | undefined;
}

export interface SingleUseLinkRepository {
  /** Ends unused ones of the same place and purpose. */
  insert(link: StoredLink): Promise<void>;
  find(tokenHash: string): Promise<StoredLink | undefined>;
  /** Binds it to the browser where none has opened it; true where it is bound to this one now. */
  bind(tokenHash: string, browserHash: string): Promise<boolean>;
  /** True for the one caller that used it, by that browser, in time. */
  use(tokenHash: string, browserHash: string, now: number): Promise<boolean>;
  purge(createdBefore: number): Promise<number>;
}
