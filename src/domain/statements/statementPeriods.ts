/** The billing months of a contract: a function of its schedule, nothing of them is stored. */
import { Temporal } from 'temporal-polyfill';
import type { Contract } from '../accounts/contract';
import { billedThrough, dueDate } from '../accounts/schedule';
import type { StatementPeriod } from './outcomes';

/**
 * Oldest first, all that end on or before `last`. Each ends on the day on which an instalment is billed, so no two
 * end in the same calendar month; the first begins with the contract. After the last instalment the months go on.
 */
export function statementPeriods(contract: Contract, last: Temporal.PlainDate): readonly StatementPeriod[] {
  const periods: StatementPeriod[] = [];
  let from = contract.kind === 'loan' ? contract.fundedOn : contract.startedOn;
  for (let index = 0; ; index++) {
    const period = periodOf(contract, index, from);
    if (Temporal.PlainDate.compare(period.through, last) > 0) return periods;
    if (Temporal.PlainDate.compare(period.through, from) < 0) continue;
    periods.push(period);
    from = period.through.add({ days: 1 });
  }
}

/** The first period that ends after the day. */
export function periodAfter(contract: Contract, day: Temporal.PlainDate): StatementPeriod {
  const monthsAhead = billedThrough(day).add({ months: 2 });
  const period = statementPeriods(contract, laterOf(monthsAhead, contract.firstDueDate.add({ months: 1 }))).find(
    ({ through }) => Temporal.PlainDate.compare(through, day) > 0,
  );
  if (period === undefined) throw new Error('Every day is followed by the end of a billing month');
  return period;
}

/** The period that is billed with instalment `index` (from 0). */
function periodOf(contract: Contract, index: number, from: Temporal.PlainDate): StatementPeriod {
  const due = dueDate(contract, index);
  const through = billingDay(due);
  return { month: through.toPlainYearMonth(), from, through, dueDate: index < contract.termMonths ? due : undefined };
}

/** The day on which an instalment due on this date enters the amount due. */
function billingDay(due: Temporal.PlainDate): Temporal.PlainDate {
  const daysAhead = due.until(billedThrough(due)).days;
  return due.subtract({ days: daysAhead });
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}
