/** The values found in what a customer said, as neutral facts that a dialog checks before it uses them. */
import type { AmountReading } from './amountNames';
import type { MethodReading } from './methodWords';

/** An amount in integer cents, a named amount ("what I owe"), or several possible amounts to ask about. */
export type AmountValue = Exclude<AmountReading, { kind: 'none' }>;

/** The words that name a day; `readDate(words, today)` turns them into a calendar date. */
interface DateValue {
  readonly words: string;
}

/** The words that name one or more statement months; `readMonth(words, today)` turns them into months. */
export interface MonthValue {
  readonly words: string;
}

/** A kind of payment method, perhaps with the last four digits that name one of several. */
export type MethodValue = Exclude<MethodReading, { kind: 'none' }>;

export interface Values {
  readonly amount?: AmountValue;
  readonly date?: DateValue;
  readonly month?: MonthValue;
  readonly method?: MethodValue;
  /** The words that name a vehicle; `readVehicle(words, vehicles)` finds which. */
  readonly vehicle?: string;
  /** A name that may be what the customer calls a vehicle; only the customer's own list can tell. */
  readonly nickname?: string;
  /** How many statements were asked for ("the last three"). */
  readonly count?: number;
  /** As typed, or as its spoken form is written. */
  readonly username?: string;
  /** Where something is to be sent, or what an account is found by; never a proof of who is asking. */
  readonly email?: string;
}
