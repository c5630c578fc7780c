/** Paying in two steps, review and submit, and what may come of each; every call is authorised by the session's login. */
import type { Temporal } from 'temporal-polyfill';
import type { Account } from '../accounts/contract';
import type { AmountDue } from '../accounts/outcomes';
import type { Session } from '../identity/ports';
import type { Cents } from '../money/cents';
import type { DisabledReason, MethodKind, PaymentMethod } from './methods';
import type { ReturnAdvice } from './returnCodes';

/**
 * submitted: claimed, the processor has not answered yet. unknown: asked, and no answer came. accepted: on its way.
 * declined and not_taken: nothing was debited. settled: posted to the account. returned: posted or on its way, and taken back.
 */
export type PaymentStatus = 'submitted' | 'unknown' | 'accepted' | 'declined' | 'not_taken' | 'settled' | 'returned';

/** Neither posted nor given up: counts as pending for customers. */
export const pendingStatuses = ['submitted', 'unknown', 'accepted'] as const satisfies readonly PaymentStatus[];

export const declineReasons = [
  'insufficient_funds',
  'account_closed',
  'over_limit',
  /** The card's bank takes no part in debit payments without a PIN (standards B6). */
  'card_not_supported',
  'expired_card',
  'refused_by_bank',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** A payment as the session's login may see it. */
export interface PaymentView {
  readonly id: string;
  readonly confirmationNumber: string;
  readonly accountId: string;
  readonly amount: Cents;
  readonly status: PaymentStatus;
  /** New York date on which it counts for the account. */
  readonly effectiveDate: Temporal.PlainDate;
  readonly submittedAt: number;
  readonly by: 'you' | 'other_holder';
  /** Absent where the other holder paid: methods belong to a login. */
  readonly method: { readonly kind: MethodKind; readonly ending: string } | undefined;
  readonly declineReason: DeclineReason | undefined;
  /** Absent where the other holder paid: why it came back is between them and their bank. */
  readonly returned: ReturnedFacts | undefined;
}

interface ReturnedFacts {
  /** R01 to R85. */
  readonly code: string;
  readonly advice: ReturnAdvice;
  readonly on: Temporal.PlainDate;
}

export interface PaymentLimits {
  readonly minimum: Cents;
  readonly maximum: Readonly<Record<MethodKind, Cents>>;
}

export interface PaymentOptions {
  readonly account: Account;
  /** As the ledger has it: pending payments are not in it yet. */
  readonly amountDue: AmountDue;
  readonly monthlyPayment: Cents;
  readonly pastDueSince: Temporal.PlainDate | undefined;
  /** On its way, the other holder's too; newest first. */
  readonly pending: readonly PaymentView[];
  readonly pendingTotal: Cents;
  /** What is left of the total due once the pending payments are posted. */
  readonly dueAfterPending: Cents;
  /** Its parts. */
  readonly afterPending: AmountDue;
  /** What closes the contract if paid now, less pending payments; good through the effective date. */
  readonly payoff: { readonly amount: Cents; readonly goodThrough: Temporal.PlainDate };
  /** Of the last 24 hours and not given up: an equal amount would be a likely duplicate. */
  readonly recent: readonly PaymentView[];
  /** When a payment made now would count. */
  readonly effectiveDate: Temporal.PlainDate;
  readonly limits: PaymentLimits;
}

export type PaymentOptionsOutcome =
  | { readonly kind: 'options'; readonly options: PaymentOptions }
  /** Paid off, or pending payments cover all that is owed. */
  | { readonly kind: 'nothing_to_pay'; readonly account: Account; readonly pending: readonly PaymentView[] };

export interface PaymentRequest {
  readonly accountId: string;
  readonly amount: Cents;
  readonly methodId: string;
}

/** How Nacha wants the debit coded; a card payment is none of its business (standards B3). */
export type SecCode = 'WEB' | 'TEL';

/** What the authorization text must say besides a telephone number and how to revoke (standards B3). */
export interface AuthorizationFacts {
  /** The customer's, in full as far as it is on file. */
  readonly name: string;
  readonly amount: Cents;
  /** The debit happens on or after this New York date. */
  readonly onOrAfter: Temporal.PlainDate;
  readonly method: PaymentMethod;
  readonly account: Account;
  /** New York date of the authorization. */
  readonly authorizedOn: Temporal.PlainDate;
  /** Absent for a card. */
  readonly secCode: SecCode | undefined;
}

export type ReviewWarning =
  /** Less than what is past due: it stays past due. */
  | { readonly kind: 'part_of_past_due'; readonly pastDue: Cents }
  /** Enough for what is past due, but the contract has fees paid first: `left` stays past due, `current` would leave nothing. */
  | { readonly kind: 'fees_first'; readonly left: Cents; readonly current: Cents }
  /** It counts only after the day on which what it is for is due. */
  | { readonly kind: 'after_due'; readonly dueOn: Temporal.PlainDate; readonly countsOn: Temporal.PlainDate }
  /** `due` is what is left of the total due once they are posted. */
  | { readonly kind: 'pending_payments'; readonly payments: readonly PaymentView[]; readonly due: Cents }
  /** The same amount for the same account within 24 hours (standards B18). */
  | { readonly kind: 'likely_duplicate'; readonly payment: PaymentView };

/** Everything that is shown before SUBMIT; any change needs another review (standards B2). */
export interface PaymentReview {
  /** The idempotency key: minted here, once per review. */
  readonly key: string;
  /** Of everything reviewed; to be handed back on submit. */
  readonly hash: string;
  readonly expiresAt: number;
  readonly account: Account;
  readonly amount: Cents;
  /** A payoff closes the contract, and buys a leased vehicle. */
  readonly purpose: 'payment' | 'payoff';
  readonly method: PaymentMethod;
  readonly effectiveDate: Temporal.PlainDate;
  /** Always 0: no convenience fee (standards B14). */
  readonly fee: Cents;
  readonly warnings: readonly ReviewWarning[];
  /** As `authorize` wrote it and as it is kept, byte for byte. */
  readonly authorization: string;
}

export type ReviewOutcome =
  | { readonly kind: 'ready'; readonly review: PaymentReview }
  | { readonly kind: 'too_small'; readonly minimum: Cents }
  | { readonly kind: 'too_large'; readonly maximum: Cents }
  | { readonly kind: 'more_than_payoff'; readonly payoff: Cents; readonly goodThrough: Temporal.PlainDate }
  | { readonly kind: 'nothing_to_pay' }
  /** Not this login's, removed, or used up. */
  | { readonly kind: 'method_unknown' }
  | { readonly kind: 'method_disabled'; readonly method: PaymentMethod; readonly reason: DisabledReason }
  | { readonly kind: 'card_expired'; readonly method: PaymentMethod }
  /** More payments within 24 hours than one login may make (standards B4). */
  | { readonly kind: 'too_many_payments'; readonly limit: number };

/** What no longer is as it was reviewed; another review is needed. */
export type ReviewChange = 'hash' | 'effective_date' | 'method' | 'owed' | 'limit';

export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly payment: PaymentView }
  /** The same payment as before: nothing happened now. */
  | { readonly kind: 'already_submitted'; readonly payment: PaymentView }
  /** Older than five minutes, or not this login's. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'changed'; readonly what: ReviewChange }
  /** Others were submitted for the account since the review, newest first: it has to be reviewed once more, knowing of them. */
  | { readonly kind: 'paid_meanwhile'; readonly payments: readonly PaymentView[]; readonly due: Cents }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  /** The processor is down: nothing was debited, and nothing will be. */
  | { readonly kind: 'not_taken' }
  /** The processor did not answer: pending until it has been asked; never to be sent again by hand. */
  | { readonly kind: 'outcome_unknown'; readonly payment: PaymentView };

export type FindPaymentOutcome =
  | { readonly kind: 'found'; readonly payment: PaymentView }
  | { readonly kind: 'not_found' }
  /** The check character does not fit: a typing mistake. */
  | { readonly kind: 'mistyped' };

export interface Payments {
  /** Throws where the session's login may not see the account, as do the other calls that take one. */
  options(session: Session, accountId: string): Promise<PaymentOptionsOutcome>;
  /** `authorize` renders the authorization in the conversation's language; it is kept byte for byte. */
  review(
    session: Session,
    request: PaymentRequest,
    authorize: (facts: AuthorizationFacts) => string,
  ): Promise<ReviewOutcome>;
  /** `key` and `hash` are those of the review. Once taken, a payment cannot be cancelled (replaced site's help). */
  submit(session: Session, key: string, hash: string): Promise<SubmitOutcome>;
  /** Newest first; what the other holder tried in vain is left out. */
  history(session: Session, accountId: string, limit: number): Promise<readonly PaymentView[]>;
  /** Among the accounts of the session's login; as typed or spoken, with or without spaces. */
  find(session: Session, confirmationNumber: string): Promise<FindPaymentOutcome>;
}
