/** A statement as the conversation hands it out. */
import type { Temporal } from 'temporal-polyfill';

/** One statement with the address that leads to it. */
export interface LinkedStatement {
  readonly month: Temporal.PlainYearMonth;
  readonly url: string;
}
