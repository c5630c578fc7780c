/** What buys the vehicle and closes a lease on a day, by the contract's own method (standards B10). */
import type { Temporal } from 'temporal-polyfill';
import type { Balances } from '../ledger/ledger';
import { type Cents, sumCents } from '../money/cents';
import { divideHalfUp } from '../money/divideHalfUp';
import { paidOnInstalments } from './amountDue';
import type { LeaseContract } from './contract';
import type { PayoffFigures } from './loanPayoff';
import type { PayoffPart } from './outcomes';
import { basePayment, unearnedRentAt } from './rentCharge';
import { instalmentsDueBy } from './schedule';

/**
 * `today` tells past-due payments from the remaining ones. Payments due by the payoff's date count in full, later
 * ones without their tax and less the rent charge that they would have earned.
 */
export function leasePayoff(
  contract: LeaseContract,
  balances: Balances,
  today: Temporal.PlainDate,
  date: Temporal.PlainDate,
): PayoffFigures {
  const pastDue = openOfFirst(contract, balances, instalmentsDueBy(contract, today.subtract({ days: 1 })));
  const dueByThen = openOfFirst(contract, balances, instalmentsDueBy(contract, date));
  const { unearned, perDiemMicros } = unearnedRentAt(contract, date);
  const parts: PayoffPart[] = [
    { kind: 'past_due_payments', amount: pastDue },
    { kind: 'remaining_payments', amount: dueByThen - pastDue + openBasePayments(contract, balances, date) },
    { kind: 'unearned_rent_charge', amount: -unearned },
    { kind: 'residual', amount: contract.residual },
    { kind: 'purchase_option_fee', amount: contract.purchaseOptionFee },
    { kind: 'purchase_tax', amount: purchaseTax(contract) },
    { kind: 'official_fees', amount: contract.officialFees },
    { kind: 'fees', amount: balances.fees },
    { kind: 'deposit', amount: -contract.securityDeposit },
    { kind: 'unapplied', amount: balances.unapplied },
  ];
  const shown = parts.filter(({ amount }) => amount !== 0);
  return { amount: sumCents(shown.map(({ amount }) => amount)), perDiemMicros, parts: shown };
}

function openOfFirst(contract: LeaseContract, balances: Balances, count: number): Cents {
  return Math.max(0, count * contract.monthlyPayment - paidOnInstalments(contract, balances));
}

/** Base payments of the months after the date; what has been paid ahead on one counts against its base first. */
function openBasePayments(contract: LeaseContract, balances: Balances, date: Temporal.PlainDate): Cents {
  const due = instalmentsDueBy(contract, date);
  const paidAhead = Math.max(0, paidOnInstalments(contract, balances) - due * contract.monthlyPayment);
  const wholeMonths = Math.floor(paidAhead / contract.monthlyPayment);
  const startedMonth = Math.min(basePayment(contract), paidAhead % contract.monthlyPayment);
  return (contract.termMonths - due - wholeMonths) * basePayment(contract) - startedMonth;
}

function purchaseTax({ residual, purchaseTaxMilliPercent }: LeaseContract): Cents {
  return divideHalfUp(BigInt(residual) * BigInt(purchaseTaxMilliPercent), 100_000n);
}
