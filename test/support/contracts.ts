/** A loan, a lease and what has been posted to them, for tests of the ledger and of accounts. */
import { Temporal } from 'temporal-polyfill';
import type { Account, LeaseContract, LoanContract } from '../../src/domain/accounts/contract';

export const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const loanContract: LoanContract = {
  kind: 'loan',
  monthlyPayment: 61223,
  firstDueDate: date('2025-01-15'),
  termMonths: 60,
  state: 'NJ',
  amountFinanced: 3245000,
  fundedOn: date('2024-12-15'),
  annualRateMilliPercent: 4990,
  allocationOrder: ['fees', 'interest', 'principal'],
};

export const leaseContract: LeaseContract = {
  kind: 'lease',
  monthlyPayment: 45492,
  firstDueDate: date('2025-01-15'),
  termMonths: 36,
  state: 'NJ',
  adjustedCapitalizedCost: 3190000,
  startedOn: date('2025-01-15'),
  residual: 1978000,
  purchaseOptionFee: 35000,
  monthlyTax: 2827,
  purchaseTaxMilliPercent: 6625,
  officialFees: 14500,
  securityDeposit: 50000,
};

export const loanAccount: Account = {
  id: 'account-1',
  last4: '4417',
  vehicle: { year: 2023, model: 'Cooper S Countryman', nickname: undefined },
  contract: loanContract,
};

export const leaseAccount: Account = {
  id: 'account-2',
  last4: '8820',
  vehicle: { year: 2024, model: 'Cooper S Hardtop 2 Door', nickname: 'Pepper' },
  contract: leaseContract,
};
