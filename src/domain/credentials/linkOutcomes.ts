/** Single-use links: what a page behind one carries, and why one may not open (standards C7). */
import type { Place } from '../identity/place';

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
