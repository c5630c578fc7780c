/** A contract of the demo file as the domain knows it, its dates counted from the day of loading. */
import type { Temporal } from 'temporal-polyfill';
import type { Contract } from '../../src/domain/accounts/contract';
import type { DemoContract } from './demoSchema';

export function toContract(facts: DemoContract, today: Temporal.PlainDate): Contract {
  const { monthlyPayment, termMonths, state } = facts;
  const firstDueDate = firstDue(facts, today);
  const base = { monthlyPayment, termMonths, state, firstDueDate };
  if (facts.kind === 'loan') {
    const { kind, amountFinanced, annualRatePercent: annualRateMilliPercent, allocationOrder } = facts;
    const fundedOn = firstDueDate.subtract({ months: 1 });
    return { ...base, kind, amountFinanced, annualRateMilliPercent, allocationOrder, fundedOn };
  }
  const { kind, adjustedCapitalizedCost, residual, monthlyTax, purchaseTaxPercent: purchaseTaxMilliPercent } = facts;
  const { purchaseOptionFee, officialFees, securityDeposit } = facts;
  const purchase = { residual, purchaseOptionFee, purchaseTaxMilliPercent, officialFees, securityDeposit };
  return { ...base, kind, adjustedCapitalizedCost, monthlyTax, ...purchase, startedOn: firstDueDate };
}

/**
 * The first due date from which the next one is reached exactly: where the month that many instalments ago is too
 * short for the day, the contract is a month or two older than asked for.
 */
function firstDue({ schedule }: DemoContract, today: Temporal.PlainDate): Temporal.PlainDate {
  if ('firstDueDate' in schedule) return schedule.firstDueDate;
  const next = today.add({ days: schedule.nextDueInDays });
  for (let months = schedule.instalmentsPast; ; months++) {
    const first = next.subtract({ months });
    if (first.add({ months }).equals(next)) return first;
  }
}
