/** The facts of a loan or lease contract; what changes in its life is in the ledger. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../money/cents';

interface Vehicle {
  readonly year: number;
  /** For instance "Cooper S Countryman". */
  readonly model: string;
  readonly nickname: string | undefined;
}

interface ContractBase {
  readonly monthlyPayment: Cents;
  /** Day 1 of the instalment schedule; later ones fall on the same day of the month, or its last day. */
  readonly firstDueDate: Temporal.PlainDate;
  readonly termMonths: number;
  /** US state of the contract, two letters. */
  readonly state: string;
}

/** Daily simple interest, actual/365, rounded once, half up (standards B9). */
export interface LoanContract extends ContractBase {
  readonly kind: 'loan';
  readonly amountFinanced: Cents;
  readonly fundedOn: Temporal.PlainDate;
  /** Annual rate in thousandths of a percent: 4.99 % is 4990. */
  readonly annualRateMilliPercent: number;
  /** Contract data (standards B11). */
  readonly allocationOrder: readonly AllocationBucket[];
}

export type AllocationBucket = 'fees' | 'interest' | 'principal';

/** Payoff by the contract's own method, never by a loan's formula (standards B10). */
export interface LeaseContract extends ContractBase {
  readonly kind: 'lease';
  readonly adjustedCapitalizedCost: Cents;
  readonly startedOn: Temporal.PlainDate;
  readonly residual: Cents;
  readonly purchaseOptionFee: Cents;
  /** The part of the monthly payment that is tax; the rest is the base payment. */
  readonly monthlyTax: Cents;
  /** Tax on the purchase, in thousandths of a percent of the residual. */
  readonly purchaseTaxMilliPercent: number;
  readonly officialFees: Cents;
  readonly securityDeposit: Cents;
}

export type Contract = LoanContract | LeaseContract;

export interface Account {
  readonly id: string;
  /** Last four digits of the account number; the whole number is never shown. */
  readonly last4: string;
  readonly vehicle: Vehicle;
  readonly contract: Contract;
}

/** Each transaction that is posted to the account's ledger raises its sequence, within the same transaction. */
export interface AccountOnRecord {
  readonly account: Account;
  readonly ledgerSequence: number;
}

export interface AccountRepository {
  /** The accounts that this login may see, in a stable order (standards A13). */
  listFor(loginId: string): Promise<readonly Account[]>;
  /** Nothing where the login has no access to it. */
  findFor(loginId: string, accountId: string): Promise<Account | undefined>;
  /** As `findFor`, with how far its ledger has come. */
  findOnRecord(loginId: string, accountId: string): Promise<AccountOnRecord | undefined>;
}
