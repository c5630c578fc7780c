/** When a contract's instalments fall due: a function of the contract, nothing of it is stored. */
import { Temporal } from 'temporal-polyfill';
import type { Contract } from './contract';

/** An instalment appears in the amount due so many days before its due date. */
const billedDaysAhead = 21;

/** Asked for several times in each turn about an account, and always the same. */
const knownDueDates = new WeakMap<Temporal.PlainDate, Map<number, Temporal.PlainDate>>();

/** Due date of instalment `index` (from 0): the first due day of the month, or the month's last day where it is shorter. */
export function dueDate({ firstDueDate }: Contract, index: number): Temporal.PlainDate {
  const known = knownDueDates.get(firstDueDate) ?? new Map<number, Temporal.PlainDate>();
  const date = known.get(index) ?? firstDueDate.add({ months: index });
  knownDueDates.set(firstDueDate, known.set(index, date));
  return date;
}

/** How many instalments fall due on or before the date; never more than there are. */
export function instalmentsDueBy(contract: Contract, date: Temporal.PlainDate): number {
  const first = contract.firstDueDate;
  const months = (date.year - first.year) * 12 + date.month - first.month;
  const isReached = Temporal.PlainDate.compare(dueDate(contract, months), date) <= 0;
  return Math.min(contract.termMonths, Math.max(0, isReached ? months + 1 : months));
}

/** Instalments due by this date are billed on the day. */
export function billedThrough(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ days: billedDaysAhead });
}

/** A loan ends with its last payment, a lease when the month of its last payment does. */
export function endDate(contract: Contract): Temporal.PlainDate {
  return dueDate(contract, contract.kind === 'loan' ? contract.termMonths - 1 : contract.termMonths);
}
