/**
 * A lease's rent charge by the actuarial (constant yield) method, the contract's own (standards B10; Reg M).
 * Base payments are made in advance: each falls due on the first day of the month that it covers, the first when
 * the lease starts. One monthly rate makes adjusted capitalized cost, base payments and residual meet.
 */
import type { Temporal } from 'temporal-polyfill';
import { type Cents, sumCents } from '../money/cents';
import { divideHalfUp } from '../money/divideHalfUp';
import type { LeaseContract } from './contract';
import { dueDate, instalmentsDueBy } from './schedule';

/** Monthly rates are whole numbers of trillionths; balances are millionths of a cent. */
const wholeRate = 1_000_000_000_000n;
const highestRate = wholeRate / 10n;
const microsPerCent = 1_000_000n;

/** What rent charge remains to be earned after a date, and what the next day earns in millionths of a dollar. */
interface UnearnedRent {
  readonly unearned: Cents;
  readonly perDiemMicros: number;
}

export function basePayment(contract: LeaseContract): Cents {
  return contract.monthlyPayment - contract.monthlyTax;
}

/** All base payments and the residual, less what was capitalized; a RangeError where that is negative. */
export function totalRentCharge(contract: LeaseContract): Cents {
  const total = basePayment(contract) * contract.termMonths + contract.residual - contract.adjustedCapitalizedCost;
  if (total < 0) throw new RangeError('The payments and the residual of a lease must cover its capitalized cost');
  return total;
}

/** The rent charge of each month, in cents; they sum to the total. */
export function monthlyRentCharges(contract: LeaseContract): readonly Cents[] {
  const total = totalRentCharge(contract);
  const { rents } = runDown(contract, monthlyRate(contract));
  let exact = 0n;
  let earned = 0;
  return rents.map((rent, month) => {
    exact += rent;
    const isLast = month === rents.length - 1;
    const through = isLast ? total : Math.min(total, divideHalfUp(exact, microsPerCent));
    const charge = through - earned;
    earned = through;
    return charge;
  });
}

/** Within a month the charge is earned day by day. */
export function unearnedRentAt(contract: LeaseContract, date: Temporal.PlainDate): UnearnedRent {
  const charges = monthlyRentCharges(contract);
  const month = instalmentsDueBy(contract, date) - 1;
  if (month < 0) return { unearned: sumCents(charges), perDiemMicros: 0 };
  const start = dueDate(contract, month);
  const days = start.until(dueDate(contract, month + 1)).days;
  const passed = Math.min(days, start.until(date).days);
  const charge = charges[month] ?? 0;
  const earnedOfMonth = divideHalfUp(BigInt(charge) * BigInt(passed), BigInt(days));
  const unearned = sumCents(charges.slice(month)) - earnedOfMonth;
  return { unearned, perDiemMicros: passed < days ? divideHalfUp(BigInt(charge) * 10_000n, BigInt(days)) : 0 };
}

/** The smallest rate at which the residual is reached, by halving: whole numbers only, so every machine agrees. */
function monthlyRate(contract: LeaseContract): bigint {
  const residual = BigInt(contract.residual) * microsPerCent;
  let tooLow = -1n;
  let enough = highestRate;
  while (enough - tooLow > 1n) {
    const middle = (tooLow + enough) / 2n;
    if (runDown(contract, middle).balance >= residual) enough = middle;
    else tooLow = middle;
  }
  return enough;
}

function runDown(contract: LeaseContract, rate: bigint): { balance: bigint; rents: bigint[] } {
  const payment = BigInt(basePayment(contract)) * microsPerCent;
  let balance = BigInt(contract.adjustedCapitalizedCost) * microsPerCent;
  const rents = Array.from({ length: contract.termMonths }, () => {
    balance -= payment;
    const rent = (balance * rate) / wholeRate;
    balance += rent;
    return rent;
  });
  return { balance, rents };
}
