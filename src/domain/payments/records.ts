/** What payments keep in the store, as rows see it; repositories for these are in repositories.ts. */
import type { Temporal } from 'temporal-polyfill';
import type { ChannelKind } from '../identity/place';
import type { Cents } from '../money/cents';
import type { CardBrand, Expiry, MethodKind, PaymentMethod } from './methods';
import type { DeclineReason, PaymentStatus, SecCode } from './outcomes';
import type { CustomerMessage } from './ports';

export interface StoredMethod extends PaymentMethod {
  readonly loginId: string;
  /** Of a bank account. */
  readonly routingNumber: string | undefined;
  /** Absent once the number has left the vault. */
  readonly vaultToken: string | undefined;
  readonly createdAt: number;
}

/** A method being given; found by its ticket's hash. */
export interface MethodDraft {
  readonly ticketHash: string;
  readonly loginId: string;
  readonly kind: MethodKind;
  readonly routingNumber: string | undefined;
  readonly vaultToken: string | undefined;
  readonly ending: string | undefined;
  readonly brand: CardBrand | undefined;
  readonly expiry: Expiry | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** What is learnt of a draft step by step. */
export type DraftFacts = Pick<MethodDraft, 'routingNumber' | 'vaultToken' | 'ending' | 'brand' | 'expiry'>;

/** What was shown before SUBMIT, and the authorization as it was worded. */
export interface ReviewRecord {
  readonly key: string;
  readonly hash: string;
  readonly loginId: string;
  readonly accountId: string;
  readonly methodId: string;
  readonly amount: Cents;
  readonly fee: Cents;
  readonly purpose: 'payment' | 'payoff';
  readonly effectiveDate: Temporal.PlainDate;
  readonly channel: ChannelKind;
  readonly secCode: SecCode | undefined;
  /** Of the account's newest transaction at the time: what was posted after it has come since. */
  readonly ledgerSequence: number;
  readonly authorization: string;
  /** SHA-256 (hex) of the text's UTF-8 bytes. */
  readonly authorizationHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface PaymentRecord {
  readonly id: string;
  readonly reviewKey: string;
  readonly confirmationNumber: string;
  readonly loginId: string;
  readonly accountId: string;
  readonly methodId: string;
  readonly methodKind: MethodKind;
  readonly methodEnding: string;
  readonly amount: Cents;
  readonly purpose: 'payment' | 'payoff';
  readonly effectiveDate: Temporal.PlainDate;
  readonly settlesOn: Temporal.PlainDate;
  readonly channel: ChannelKind;
  readonly secCode: SecCode | undefined;
  readonly authorizationHash: string;
  readonly status: PaymentStatus;
  readonly declineReason: DeclineReason | undefined;
  readonly returnCode: string | undefined;
  readonly returnedOn: Temporal.PlainDate | undefined;
  readonly submittedAt: number;
}

/** The authorization of a payment, kept two years after settlement and longer (standards B3, D8). */
export interface KeptAuthorization {
  readonly text: string;
  readonly hash: string;
}

/** What may change in a payment's life, besides the ledger's postings. */
export type PaymentChange =
  | { readonly status: 'accepted' | 'not_taken' | 'unknown' | 'settled' }
  | { readonly status: 'declined'; readonly declineReason: DeclineReason }
  | { readonly status: 'returned'; readonly returnCode: string; readonly returnedOn: Temporal.PlainDate };

/** A call to the processor or a message to a customer, to be done at least once. */
type OutboxWork =
  | { readonly kind: 'charge'; readonly paymentId: string }
  | { readonly kind: 'message'; readonly message: Omit<CustomerMessage, 'id' | 'createdAt'> };

export interface OutboxItem {
  readonly id: string;
  /** Two items never have the same: adding one twice adds it once. */
  readonly dedupeKey: string;
  readonly work: OutboxWork;
  /** Attempts begun. */
  readonly attempts: number;
  readonly nextAttemptAt: number;
  /** dead: given up, for people to look at. */
  readonly state: 'open' | 'done' | 'dead';
  readonly createdAt: number;
}
