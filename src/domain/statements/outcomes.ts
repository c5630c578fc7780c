/** Monthly statements as customers can ask for them; every call is authorised by the login (standards A13). */
import type { Temporal } from 'temporal-polyfill';
import type { Account } from '../accounts/contract';
import type { AmountDue } from '../accounts/outcomes';
import type { Session } from '../identity/ports';
import type { TransactionKind } from '../ledger/ledger';
import type { Cents } from '../money/cents';

/** One billing month: its last day is the day on which the month's instalment is billed. */
export interface StatementPeriod {
  /** The calendar month of the last day; each month has at most one statement. */
  readonly month: Temporal.PlainYearMonth;
  readonly from: Temporal.PlainDate;
  /** The statement's date, inclusive: whatever counts later is on a later statement. */
  readonly through: Temporal.PlainDate;
  /** Of the instalment billed on the last day; absent once the schedule has come to its end. */
  readonly dueDate: Temporal.PlainDate | undefined;
}

export type StatementBalance =
  | { readonly kind: 'loan'; readonly principal: Cents }
  /** `total` is what the payments left come to. */
  | { readonly kind: 'lease'; readonly paymentsLeft: number; readonly total: Cents };

/** What a statement lists; the ledger's other movements only show in its figures. */
export const statedKinds = [
  'payment',
  'payment_return',
  'fee',
  'fee_waiver',
  'adjustment',
] as const satisfies readonly TransactionKind[];
type StatedKind = (typeof statedKinds)[number];

/** Where an amount went, or what it was charged to. */
export const statementColumns = ['principal', 'interest', 'lease', 'fees', 'unapplied', 'vehicleSale'] as const;
export type StatementColumn = (typeof statementColumns)[number];

export interface StatementLine {
  readonly date: Temporal.PlainDate;
  readonly kind: StatedKind;
  readonly detail: string | undefined;
  /** As the customer sees it: payments and waivers are negative, fees and returns positive. */
  readonly amount: Cents;
  /** With the same sign as the amount, which they sum to. */
  readonly parts: Readonly<Record<StatementColumn, Cents>>;
}

/** A fact of the past: what is posted later never changes it. */
export interface Statement {
  readonly period: StatementPeriod;
  readonly account: Account;
  /** Of everyone who has a login to the account, the holder first. */
  readonly customerNames: readonly string[];
  readonly amountDue: AmountDue;
  /** The due date of the oldest unpaid instalment, where one was past due. */
  readonly pastDueSince: Temporal.PlainDate | undefined;
  /** What was paid beyond all that was owed; not negative. */
  readonly credit: Cents;
  /** Payments on their way, which nothing else here counts yet. */
  readonly pending: Cents;
  readonly opening: StatementBalance;
  readonly closing: StatementBalance;
  /** A loan's interest brought into the ledger within the period. */
  readonly interestCharged: Cents;
  /** Oldest first. */
  readonly activity: readonly StatementLine[];
}

/** What the customer asked for, as `src/language/month.ts` reads it. */
export type StatementRequest =
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'latest' }
  | { readonly kind: 'oldest' }
  /** The one that is still to come. */
  | { readonly kind: 'next' }
  | { readonly kind: 'recent'; readonly count: number }
  | { readonly kind: 'since'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'range'; readonly from: Temporal.PlainYearMonth; readonly to: Temporal.PlainYearMonth }
  | { readonly kind: 'months'; readonly months: readonly Temporal.PlainYearMonth[] }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'all' };

/** Months are newest first wherever there are several. */
export type StatementPick =
  /** `complete` is false where fewer exist than were asked for. */
  | { readonly kind: 'found'; readonly months: readonly Temporal.PlainYearMonth[]; readonly complete: boolean }
  /** The month asked for is still to come: its statement can be had from `readyOn`. */
  | {
      readonly kind: 'not_ready';
      readonly month: Temporal.PlainYearMonth;
      readonly readyOn: Temporal.PlainDate;
      readonly available: readonly Temporal.PlainYearMonth[];
    }
  | { readonly kind: 'not_found'; readonly available: readonly Temporal.PlainYearMonth[] }
  /** The account has no statement at all yet; `firstReadyOn` is absent where none is to come either. */
  | { readonly kind: 'none_yet'; readonly firstReadyOn: Temporal.PlainDate | undefined };

/** All that is needed to be allowed: the login of a session, or of a signed link. */
export type StatementReader = Pick<Session, 'loginId'>;

/** Each throws where the login may not see the account: the conversation never offers such a one. */
export interface Statements {
  /** The months that have a statement, newest first. */
  list(reader: StatementReader, accountId: string): Promise<readonly Temporal.PlainYearMonth[]>;
  pick(reader: StatementReader, accountId: string, request: StatementRequest): Promise<StatementPick>;
  /** Absent where the month has no statement. */
  find(reader: StatementReader, accountId: string, month: Temporal.PlainYearMonth): Promise<Statement | undefined>;
}

export interface AccountHolders {
  /** The names, in full as far as they are on file, of everyone with a login to the account, the holder first, always in the same order. */
  namesOf(accountId: string): Promise<readonly string[]>;
}

/** What a signed link to one statement carries. */
export interface StatementLink {
  readonly loginId: string;
  readonly accountId: string;
  readonly month: Temporal.PlainYearMonth;
}

export type StatementLinkOutcome =
  | { readonly kind: 'valid'; readonly link: StatementLink }
  | { readonly kind: 'expired' }
  /** Not one of ours, or no longer as we made it. */
  | { readonly kind: 'invalid' };

export interface StatementLinks {
  /** The whole address; good for ten minutes, and only for a browser that is signed in to the same login. */
  issue(link: StatementLink): Promise<string>;
  verify(token: string): Promise<StatementLinkOutcome>;
}
