/** What customers can learn about their accounts; every call is authorised by the session's login (standards A13). */
import type { Temporal } from 'temporal-polyfill';
import type { Session } from '../identity/ports';
import type { TransactionKind } from '../ledger/ledger';
import type { Cents } from '../money/cents';
import type { Account } from './contract';

export interface AmountDue {
  /** currentPayment + pastDue + fees. */
  readonly total: Cents;
  /** What is open of the latest billed instalment. */
  readonly currentPayment: Cents;
  readonly pastDue: Cents;
  readonly fees: Cents;
}

export interface LastPayment {
  readonly amount: Cents;
  readonly date: Temporal.PlainDate;
  readonly returned: boolean;
}

interface SummaryBase {
  readonly account: Account;
  readonly amountDue: AmountDue;
  readonly monthlyPayment: Cents;
  /** Of the earliest unpaid instalment that is not past due; the next one where all billed ones are paid. */
  readonly nextDueDate: Temporal.PlainDate | undefined;
  /** The due date of the oldest unpaid instalment, where one is past due. */
  readonly pastDueSince: Temporal.PlainDate | undefined;
  readonly lastPayment: LastPayment | undefined;
  /** Payments on their way: not yet taken off anything. */
  readonly pending: Cents;
  /** What is still due once the payments on their way are posted, in the contract's own order. */
  readonly afterPending: AmountDue;
  /** By the schedule; the last of a loan ends it, the last of a lease the month before its end. */
  readonly paymentsLeft: number;
  readonly endsOn: Temporal.PlainDate;
  /** Epoch milliseconds UTC at which these figures held. */
  readonly asOf: number;
}

export type AccountSummary =
  | (SummaryBase & { readonly kind: 'loan'; readonly principal: Cents })
  | (SummaryBase & { readonly kind: 'lease' })
  | {
      readonly kind: 'paid_off';
      readonly account: Account;
      readonly lastPayment: LastPayment | undefined;
      readonly asOf: number;
    };

export interface ActivityLine {
  readonly date: Temporal.PlainDate;
  readonly kind: Exclude<TransactionKind, 'interest_accrual' | 'payment_pending' | 'pending_release'>;
  /** As the customer sees it: payments and waivers are negative, fees and returns positive. */
  readonly amount: Cents;
  readonly detail: string | undefined;
}

/** The last day that adds the per diem, and what else it adds: the tax of the payment that falls due. */
export interface PayoffStep {
  readonly on: Temporal.PlainDate;
  readonly tax: Cents;
}

/** One part of a payoff, in the order in which it is shown; the parts sum to the amount. */
export interface PayoffPart {
  readonly kind:
    | 'principal'
    | 'interest'
    | 'past_due_payments'
    | 'remaining_payments'
    | 'unearned_rent_charge'
    | 'residual'
    | 'purchase_option_fee'
    | 'purchase_tax'
    | 'official_fees'
    | 'fees'
    | 'deposit'
    | 'unapplied';
  readonly amount: Cents;
}

export interface PayoffQuote {
  readonly account: Account;
  readonly amount: Cents;
  /** New York date through which the amount holds. */
  readonly goodThrough: Temporal.PlainDate;
  /** What the payoff grows by each day, in millionths of a dollar: 2,522,666 is $2.522666; shown rounded to cents. */
  readonly perDiemMicros: number;
  /** Where the per diem ends to be what it is: a lease's next due date. Absent where every later day adds the same. */
  readonly step?: PayoffStep;
  readonly parts: readonly PayoffPart[];
  /** Payments on their way: not yet taken off the amount. */
  readonly pending: Cents;
}

export type PayoffOutcome =
  | { readonly kind: 'quoted'; readonly quote: PayoffQuote }
  | { readonly kind: 'already_paid_off'; readonly account: Account }
  | { readonly kind: 'date_passed'; readonly today: Temporal.PlainDate }
  | { readonly kind: 'too_far'; readonly latest: Temporal.PlainDate };

export interface Accounts {
  /** The vehicles on this login, in a stable order; none where no account is linked yet. */
  list(session: Session): Promise<readonly Account[]>;
  /** Throws where the session's login may not see the account: the conversation never offers such a one. */
  summary(session: Session, accountId: string): Promise<AccountSummary>;
  /** Newest first. */
  activity(session: Session, accountId: string, limit: number): Promise<readonly ActivityLine[]>;
  /** `goodThrough` is a New York date; today where it is left out. */
  payoff(session: Session, accountId: string, goodThrough?: Temporal.PlainDate): Promise<PayoffOutcome>;
}
