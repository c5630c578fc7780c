/** Checking, savings and debit cards: how a customer gives one, keeps it, and what may come of each step. */
import type { Session } from '../identity/ports';

export const methodKinds = ['checking', 'savings', 'debit_card'] as const;
export type MethodKind = (typeof methodKinds)[number];

/** What customers ask about and cannot pay with here (replaced site's help: forms of payment). */
export type RefusedMethodKind = 'credit_card' | 'money_market' | 'other';

/** Networks by the name that cards carry. */
export type CardBrand =
  'visa' | 'mastercard' | 'discover' | 'maestro' | 'american_express' | 'diners_club' | 'jcb' | 'unionpay' | 'other';

/** How the card's bank funds it, as the processor knows it; never guessed from the brand (standards B6). */
export type FundingSource = 'debit' | 'prepaid' | 'credit' | 'charge' | 'deferred_debit' | 'unknown';

/** A card is good through the last day of this month. */
export interface Expiry {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Why a method cannot be used any more: what a returned payment said about it (standards B12). */
export type DisabledReason = 'closed' | 'not_found' | 'wrong_number' | 'frozen' | 'not_for_payments' | 'not_authorized';

/** Belongs to a login, never to an account: a co-holder does not see it. The number itself is only in the vault. */
export interface PaymentMethod {
  readonly id: string;
  readonly kind: MethodKind;
  /** The last four digits; of a number shorter than seven digits, the last two. */
  readonly ending: string;
  readonly nickname: string | undefined;
  /** Of a bank account whose routing number the embedded table knows. */
  readonly bankName: string | undefined;
  /** Of a card. */
  readonly brand: CardBrand | undefined;
  /** Of a card. */
  readonly expiry: Expiry | undefined;
  /** False: for the payment at hand only, not listed afterwards. */
  readonly isSaved: boolean;
  readonly disabled: DisabledReason | undefined;
}

/** What a draft still needs, one question each. */
export type DraftStep = 'routing_number' | 'account_number' | 'card_number' | 'expiry' | 'finish';

/** The ticket is unknown, another login's, finished, or older than 15 minutes: begin again. */
interface DraftGone {
  readonly kind: 'draft_gone';
}

/** Too many numbers given within 24 hours: somebody may be trying numbers out (standards B4). */
interface TooManyNumbers {
  readonly kind: 'too_many_numbers';
}

/** Something other than ASCII digits, spaces and hyphens. */
interface NotDigits {
  readonly kind: 'not_digits';
}

export type StartDraftOutcome =
  | { readonly kind: 'started'; readonly ticket: string; readonly next: 'routing_number' | 'card_number' }
  | { readonly kind: 'not_accepted'; readonly asked: RefusedMethodKind }
  | TooManyNumbers;

export type RoutingNumberReading =
  | { readonly kind: 'valid'; readonly routingNumber: string; readonly bankName: string | undefined }
  | NotDigits
  | { readonly kind: 'wrong_length'; readonly length: number }
  /** A leading 5 is a deposit slip's number: for deposits only (replaced site's help: routing number). */
  | { readonly kind: 'deposit_slip' }
  | { readonly kind: 'bad_checksum' }
  /** A real number, but not of a bank account that can be debited here (standards B5). */
  | { readonly kind: 'not_accepted' };

export type GiveRoutingOutcome =
  | { readonly kind: 'taken'; readonly bankName: string | undefined; readonly next: 'account_number' }
  | Exclude<RoutingNumberReading, { readonly kind: 'valid' }>
  | DraftGone;

export type GiveAccountNumberOutcome =
  /** `isShort` where its owner should be asked whether it is the whole number. */
  | { readonly kind: 'taken'; readonly ending: string; readonly isShort?: true; readonly next: 'finish' }
  | NotDigits
  /** Account numbers have 4 to 17 digits. */
  | { readonly kind: 'wrong_length'; readonly length: number }
  /** The routing number again: a common slip. */
  | { readonly kind: 'is_routing_number' }
  | TooManyNumbers
  | DraftGone;

export type GiveCardNumberOutcome =
  | { readonly kind: 'taken'; readonly brand: CardBrand; readonly ending: string; readonly next: 'expiry' }
  | NotDigits
  | { readonly kind: 'wrong_length'; readonly length: number }
  /** The digits do not fit together (Luhn). */
  | { readonly kind: 'mistyped' }
  /** Refused before anybody is asked about it: American Express and Diners Club issue no debit cards for this. */
  | { readonly kind: 'brand_not_accepted'; readonly brand: CardBrand }
  | { readonly kind: 'funding_not_accepted'; readonly funding: FundingSource }
  /** The processor could not say whether it is a debit card: not accepted now, may be later. */
  | { readonly kind: 'lookup_down' }
  | TooManyNumbers
  | DraftGone;

export type GiveExpiryOutcome =
  | { readonly kind: 'taken'; readonly next: 'finish' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'expired' }
  | DraftGone;

export type NicknameRefusal = 'empty' | 'too_long' | 'looks_like_a_number' | 'not_plain';

interface NicknameRefused {
  readonly kind: 'nickname_refused';
  readonly reason: NicknameRefusal;
}

export type FinishDraftOutcome =
  | { readonly kind: 'added'; readonly method: PaymentMethod }
  | { readonly kind: 'incomplete'; readonly next: DraftStep }
  | NicknameRefused
  /** The processor knows no such open account (standards B4). */
  | { readonly kind: 'account_not_confirmed' }
  | { readonly kind: 'lookup_down' }
  | DraftGone;

export interface FinishDraft {
  /** Kept for later payments only if the customer said so (replaced site's help: stored payment information). */
  readonly save: boolean;
  readonly nickname?: string;
}

/**
 * One number per call: it goes into the vault at once, and only the outcome comes back. The ticket is opaque, may be
 * kept in dialog state, lives 15 minutes and works for the login that began.
 */
export interface MethodDrafts {
  start(session: Session, asked: MethodKind | RefusedMethodKind): Promise<StartDraftOutcome>;
  giveRouting(session: Session, ticket: string, typed: string): Promise<GiveRoutingOutcome>;
  giveAccountNumber(session: Session, ticket: string, typed: string): Promise<GiveAccountNumberOutcome>;
  giveCardNumber(session: Session, ticket: string, typed: string): Promise<GiveCardNumberOutcome>;
  /** `12/27`, `12 2027`, `1227`. */
  giveExpiry(session: Session, ticket: string, typed: string): Promise<GiveExpiryOutcome>;
  finish(session: Session, ticket: string, how: FinishDraft): Promise<FinishDraftOutcome>;
}

export type RenameMethodOutcome =
  { readonly kind: 'renamed'; readonly method: PaymentMethod } | NicknameRefused | { readonly kind: 'not_found' };

export type RemoveMethodOutcome =
  | { readonly kind: 'removed' }
  /** Gone from the list now; its number leaves the vault when its last payment has settled. */
  | { readonly kind: 'removed_after_settlement' }
  | { readonly kind: 'not_found' };

export interface PaymentMethods {
  readonly drafts: MethodDrafts;
  /** The saved ones of the session's login, oldest first. */
  list(session: Session): Promise<readonly PaymentMethod[]>;
  /** Also one that is not saved, while it is there for the payment at hand. */
  find(session: Session, methodId: string): Promise<PaymentMethod | undefined>;
  rename(session: Session, methodId: string, nickname: string): Promise<RenameMethodOutcome>;
  remove(session: Session, methodId: string): Promise<RemoveMethodOutcome>;
}
