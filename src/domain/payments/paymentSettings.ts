/** What the operator decides about payments. */
import type { FundingSource } from './methods';
import type { PaymentLimits } from './outcomes';

export interface PaymentSettings {
  readonly limits: PaymentLimits;
  /** Prepaid cards count as debit cards. */
  readonly acceptPrepaid: boolean;
  /** Within 24 hours, by one login (standards B4). */
  readonly maximumPaymentsPerDay: number;
  /** Card and account numbers within 24 hours, by one login (standards B4). */
  readonly maximumNumbersPerDay: number;
}

export const defaultPaymentSettings: PaymentSettings = {
  limits: { minimum: 100, maximum: { checking: 10_000_000, savings: 10_000_000, debit_card: 1_000_000 } },
  acceptPrepaid: false,
  maximumPaymentsPerDay: 10,
  maximumNumbersPerDay: 20,
};

/** Debit only, and prepaid where the setting says so; whatever is not known is refused (standards B6). */
export function isAcceptedFunding(funding: FundingSource, settings: PaymentSettings): boolean {
  return funding === 'debit' || (funding === 'prepaid' && settings.acceptPrepaid);
}

const minute = 60_000;
const hour = 60 * minute;

/** The window of every daily limit, and of a likely duplicate (standards B18). */
export const dayMilliseconds = 24 * hour;

/** A method must be given within this time. */
export const draftMilliseconds = 15 * minute;

/** A review that is older is void (standards B2). */
export const reviewMilliseconds = 5 * minute;

/** A method that is not saved can be paid with for so long after it was last used. */
export const unsavedMethodMilliseconds = hour;
