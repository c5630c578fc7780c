/** What retention needs from the store; nothing of a login under a legal hold is ever dropped (standards D8). */
import type { Temporal } from 'temporal-polyfill';

export interface RetentionRepository {
  /** What was said before the instant, and the conversations that have nothing left; returns how many lines went. */
  dropHistory(before: number): Promise<number>;
  /** Bot states whose last turn was before the instant. */
  dropBotStates(before: number): Promise<number>;
  /** The texts of authorizations of payments that settled, or would have, before the date; their hashes stay with the payment. */
  dropAuthorizations(settledBefore: Temporal.PlainDate): Promise<number>;
}
