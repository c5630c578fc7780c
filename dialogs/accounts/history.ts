/** What the conversation tells of an account's past. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../src/domain/money/cents';

/** A whole year, or a month of it. */
export interface Period {
  readonly year: number;
  readonly month?: Temporal.PlainYearMonth;
}

export interface FeeToExplain {
  readonly amount: Cents;
  readonly date: Temporal.PlainDate;
  /** The due date of the payment that was late. */
  readonly lateFor?: Temporal.PlainDate;
  /** The payment that the bank sent back. */
  readonly returned?: { readonly amount: Cents; readonly date: Temporal.PlainDate };
}
