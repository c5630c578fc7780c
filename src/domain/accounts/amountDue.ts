/** What is due on an account today, derived from its schedule and its ledger (replaced site's help: "total amount due"). */
import type { Temporal } from 'temporal-polyfill';
import type { Balances } from '../ledger/ledger';
import type { Cents } from '../money/cents';
import type { Contract } from './contract';
import type { AmountDue } from './outcomes';
import { billedThrough, dueDate, instalmentsDueBy } from './schedule';

/** What the ledger says on the day; `accruedInterest` is a loan's interest since it was last brought in. */
export interface Standing {
  readonly balances: Balances;
  readonly accruedInterest: Cents;
}

export interface DuePicture {
  readonly amountDue: AmountDue;
  readonly nextDueDate: Temporal.PlainDate | undefined;
  readonly pastDueSince: Temporal.PlainDate | undefined;
  /** Instalments that are not fully paid. */
  readonly instalmentsLeft: number;
}

/** Payments fill the oldest instalment first. */
export function duePicture(contract: Contract, standing: Standing, today: Temporal.PlainDate): DuePicture {
  const { monthlyPayment, termMonths } = contract;
  const paid = paidOnInstalments(contract, standing.balances);
  const owed = owedOnInstalments(contract, standing);
  const past = instalmentsDueBy(contract, today.subtract({ days: 1 }));
  const billed = instalmentsDueBy(contract, billedThrough(today));
  const openOf = (count: number) =>
    count === termMonths ? owed : Math.min(owed, Math.max(0, count * monthlyPayment - paid));
  const amountDue = amountDueOf(openOf(past), openOf(billed), standing.balances);
  const oldestOpen = owed === 0 ? termMonths : Math.min(termMonths - 1, Math.floor(paid / monthlyPayment));
  const next = Math.max(oldestOpen, past);
  return {
    amountDue,
    nextDueDate: next < termMonths ? dueDate(contract, next) : undefined,
    pastDueSince: amountDue.pastDue > 0 ? dueDate(contract, oldestOpen) : undefined,
    instalmentsLeft: termMonths - oldestOpen,
  };
}

/** What payments, net of returned ones, have credited to instalments: a loan's interest and principal, a lease's rent. */
export function paidOnInstalments(contract: Contract, balances: Balances): Cents {
  return contract.kind === 'lease'
    ? contract.monthlyPayment * contract.termMonths - balances.lease
    : contract.amountFinanced - balances.principal - balances.interestIncome - balances.interest;
}

/** Whatever a loan still owes at its last instalment belongs to it. */
function owedOnInstalments(contract: Contract, { balances, accruedInterest }: Standing): Cents {
  return contract.kind === 'lease' ? balances.lease : balances.principal + balances.interest + accruedInterest;
}

/** Unapplied funds count against the newest part first; the total is never more than what is owed. */
function amountDueOf(pastDue: Cents, billed: Cents, { fees, unapplied }: Balances): AmountDue {
  let funds = -unapplied;
  const after = (part: Cents) => {
    const used = Math.min(part, funds);
    funds -= used;
    return part - used;
  };
  const parts = { currentPayment: after(billed - pastDue), pastDue: after(pastDue), fees: after(fees) };
  return { total: parts.currentPayment + parts.pastDue + parts.fees, ...parts };
}
