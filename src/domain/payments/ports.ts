/** What payments need from outside: a vault for numbers, a processor for money, a carrier for messages. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../money/cents';
import type { CardBrand, Expiry, FundingSource, MethodKind } from './methods';
import type { DeclineReason, SecCode } from './outcomes';

/** Holds card and account numbers; everything else knows only their tokens (standards B7, D4). */
export interface PaymentVault {
  /** The token is minted by the caller, so that it is on record before the number is kept. */
  keep(token: string, number: string): Promise<void>;
  /** Throws where the token is unknown or its record was tampered with. */
  reveal(token: string): Promise<string>;
  /** Nothing happens where the token is unknown. */
  forget(token: string): Promise<void>;
}

/** The network of a card number by its prefix; it cannot tell debit from credit (standards B6). */
export interface CardBrands {
  brandOf(digits: string): { readonly brand: CardBrand; readonly lengths: readonly number[] } | undefined;
}

/** A bank account or card as the processor is told of it. */
export interface Instrument {
  readonly kind: MethodKind;
  readonly vaultToken: string;
  /** Of a bank account. */
  readonly routingNumber: string | undefined;
  /** Of a card. */
  readonly expiry: Expiry | undefined;
}

/** `key` is made before the first try and is the same at every further one (standards B1). */
export interface Charge {
  readonly key: string;
  readonly instrument: Instrument;
  readonly amount: Cents;
  readonly effectiveDate: Temporal.PlainDate;
  readonly secCode: SecCode | undefined;
}

export type ChargeAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  /** It certainly was not received this time. */
  | { readonly kind: 'unavailable' }
  /** It may or may not have been received. */
  | { readonly kind: 'no_answer' };

export type ChargeLookup =
  | Extract<ChargeAnswer, { readonly kind: 'accepted' | 'declined' }>
  | { readonly kind: 'never_received' }
  | { readonly kind: 'unavailable' };

/** A debit that came back; reported until it is acknowledged. */
export interface ProcessorReturn {
  readonly id: string;
  /** The key of the charge. */
  readonly key: string;
  /** R01 to R85. */
  readonly code: string;
}

/** Every call answers within five seconds; an answer that did not come is a value, not an exception. */
export interface PaymentProcessor {
  fundingSource(
    vaultToken: string,
  ): Promise<{ readonly kind: 'known'; readonly funding: FundingSource } | { readonly kind: 'unavailable' }>;
  /** Whether the account is open and can be debited (standards B4). */
  confirmAccount(instrument: Instrument): Promise<'confirmed' | 'not_confirmed' | 'unavailable'>;
  /** The same key never debits twice: it is answered as it was. */
  charge(charge: Charge): Promise<ChargeAnswer>;
  findCharge(key: string): Promise<ChargeLookup>;
  /** Oldest first. */
  openReturns(now: number): Promise<readonly ProcessorReturn[]>;
  acknowledgeReturn(id: string): Promise<void>;
}

export type NoticeFacts = Readonly<Record<string, string | number | boolean>>;

/** A message to a customer: what is to be said, without its words and without a full number. */
export interface CustomerMessage {
  readonly id: string;
  readonly loginId: string;
  readonly template: string;
  readonly facts: NoticeFacts;
  /** Where the customer was when it came about. */
  readonly channelHint: string | undefined;
  readonly createdAt: number;
}

/** Delivers at least once: `message.id` is the same at every try. Throws where it could not. */
export interface MessageCarrier {
  /** Throws `Undeliverable` where it never can, anything else where it may be tried again. */
  deliver(message: CustomerMessage): Promise<void>;
}
