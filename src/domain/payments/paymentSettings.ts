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
