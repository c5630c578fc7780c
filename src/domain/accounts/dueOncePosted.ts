/** What will still be due once payments that are on their way are posted: they are spread as the contract says. */
import type { Temporal } from 'temporal-polyfill';
import { allocate, owedOnLease, owedOnLoan } from '../ledger/allocation';
import type { Balances, LedgerAccount } from '../ledger/ledger';
import type { Cents } from '../money/cents';
import { type Standing, duePicture } from './amountDue';
import type { Contract } from './contract';
import type { AmountDue } from './outcomes';

export function dueOncePosted(
  contract: Contract,
  { balances, accruedInterest }: Standing,
  pending: Cents,
  today: Temporal.PlainDate,
): AmountDue {
  const after: Record<LedgerAccount, number> = {
    ...balances,
    interest: balances.interest + accruedInterest,
    interestIncome: balances.interestIncome - accruedInterest,
  };
  for (const { ledgerAccount, amount } of allocate(pending, owedOn(contract, after, today)))
    after[ledgerAccount] += amount;
  return duePicture(contract, { balances: after, accruedInterest: 0 }, today).amountDue;
}

function owedOn(contract: Contract, balances: Balances, today: Temporal.PlainDate): ReturnType<typeof owedOnLoan> {
  return contract.kind === 'loan' ? owedOnLoan(contract, balances) : owedOnLease(contract, balances, today);
}
