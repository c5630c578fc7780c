/** What buys the vehicle and closes a lease on a day, by the contract's own method (standards B10). */
import { Temporal } from 'temporal-polyfill';
import type { Balances } from '../ledger/ledger';
import { type Cents, sumCents } from '../money/cents';
import { divideHalfUp } from '../money/divideHalfUp';
import { paidOnInstalments } from './amountDue';
import type { LeaseContract } from './contract';
import type { PayoffFigures } from './loanPayoff';
import type { PayoffPart, PayoffStep } from './outcomes';
import { basePayment, unearnedRentAt } from './rentCharge';
import { dueDate, instalmentsDueBy } from './schedule';

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
  const { unearned, perDiemMicros } = unearnedRentAt(contract, date);
  const parts: PayoffPart[] = [
    { kind: 'past_due_payments', amount: pastDue },
    { kind: 'remaining_payments', amount: openPayments(contract, balances, date) - pastDue },
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
  const step = nextStep(contract, balances, date);
  return {
    amount: sumCents(shown.map(({ amount }) => amount)),
    perDiemMicros,
    ...(step && { step }),
    parts: shown,
  };
}

/** A payment counts with its tax from its due date on; each month has a per diem of its own. */
function nextStep(contract: LeaseContract, balances: Balances, date: Temporal.PlainDate): PayoffStep | undefined {
  const on = dueDate(contract, instalmentsDueBy(contract, date));
  if (Temporal.PlainDate.compare(on, date) <= 0) return undefined;
  const before = openPayments(contract, balances, on.subtract({ days: 1 }));
  return { on, tax: openPayments(contract, balances, on) - before };
}

/** Those due by the date in full, later ones without their tax. */
function openPayments(contract: LeaseContract, balances: Balances, date: Temporal.PlainDate): Cents {
  const due = openOfFirst(contract, balances, instalmentsDueBy(contract, date));
  return due + openBasePayments(contract, balances, date);
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
