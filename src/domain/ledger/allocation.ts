/** How a payment is spread over what is owed: in the contract's order, to the cent (standards B11). */
import type { LeaseContract, LoanContract } from '../accounts/contract';
import { billedThrough, instalmentsDueBy } from '../accounts/schedule';
import type { Cents } from '../money/cents';
import type { Temporal } from 'temporal-polyfill';
import type { Balances, LedgerAccount, LedgerEntry } from './ledger';

/** What is owed in one place, and where paying it is credited. */
interface Owed {
  readonly ledgerAccount: LedgerAccount;
  readonly amount: Cents;
}

/** Credits that sum to minus the payment; what nothing is owed for stays as unapplied funds. */
export function allocate(payment: Cents, order: readonly Owed[]): readonly LedgerEntry[] {
  const credits = new Map<LedgerAccount, Cents>();
  let rest = payment;
  for (const { ledgerAccount, amount } of [...order, { ledgerAccount: 'unapplied', amount: rest } as const]) {
    const part = Math.min(rest, Math.max(0, amount));
    rest -= part;
    if (part > 0) credits.set(ledgerAccount, (credits.get(ledgerAccount) ?? 0) + part);
  }
  return [...credits].map(([ledgerAccount, part]) => ({ ledgerAccount, amount: -part }));
}

/** The contract's own order; interest must be in the balances through the day of the payment. */
export function owedOnLoan(contract: LoanContract, balances: Balances): readonly Owed[] {
  return contract.allocationOrder.map((bucket) => ({ ledgerAccount: bucket, amount: balances[bucket] }));
}

/**
 * Instalments billed by then, then fees, then instalments to come: an old fee never eats into an instalment,
 * so it cannot bring another late fee (standards B11).
 */
export function owedOnLease(contract: LeaseContract, balances: Balances, date: Temporal.PlainDate): readonly Owed[] {
  const paid = contract.termMonths * contract.monthlyPayment - balances.lease;
  const billed = instalmentsDueBy(contract, billedThrough(date)) * contract.monthlyPayment;
  const dueNow = Math.min(balances.lease, Math.max(0, billed - paid));
  return [
    { ledgerAccount: 'lease', amount: dueNow },
    { ledgerAccount: 'fees', amount: balances.fees },
    { ledgerAccount: 'lease', amount: balances.lease - dueNow },
  ];
}
