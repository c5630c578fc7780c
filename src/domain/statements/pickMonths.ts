/** Which of the existing statements a customer means by "March", "the last three", "since January" or "2025". */
import { Temporal } from 'temporal-polyfill';
import { assertNever } from '../assertNever';
import type { StatementPeriod, StatementPick, StatementRequest } from './outcomes';

/** `available` is newest first and not empty; `upcoming` is the next month that is not over yet. */
export function pickMonths(
  request: StatementRequest,
  available: readonly Temporal.PlainYearMonth[],
  upcoming: StatementPeriod | undefined,
): StatementPick {
  const { months, complete } = select(request, available);
  if (months.length > 0) return { kind: 'found', months, complete };
  const onlyMonth = request.kind === 'month' ? request.month : request.kind === 'next' ? upcoming?.month : undefined;
  if (upcoming === undefined || onlyMonth?.equals(upcoming.month) !== true) return { kind: 'not_found', available };
  return { kind: 'not_ready', month: upcoming.month, readyOn: readyOn(upcoming), available };
}

/** A statement is made when its last day is over: until then something may still be posted on that day. */
export function readyOn({ through }: StatementPeriod): Temporal.PlainDate {
  return through.add({ days: 1 });
}

interface Selection {
  readonly months: readonly Temporal.PlainYearMonth[];
  readonly complete: boolean;
}

function select(request: StatementRequest, available: readonly Temporal.PlainYearMonth[]): Selection {
  const within = (from: Temporal.PlainYearMonth, to?: Temporal.PlainYearMonth): Selection => ({
    months: available.filter((month) => isBy(from, month) && (to === undefined || isBy(month, to))),
    complete:
      available.some((month) => isBy(month, from)) && (to === undefined || available.some((month) => isBy(to, month))),
  });
  switch (request.kind) {
    case 'month':
      return within(request.month, request.month);
    case 'latest':
      return { months: available.slice(0, 1), complete: true };
    case 'oldest':
      return { months: available.slice(-1), complete: true };
    case 'next':
      return { months: [], complete: true };
    case 'recent':
      return { months: available.slice(0, request.count), complete: request.count <= available.length };
    case 'since':
      return within(request.month);
    case 'range':
      return within(request.from, request.to);
    case 'months': {
      const months = available.filter((month) => request.months.some((asked) => asked.equals(month)));
      return { months, complete: months.length === request.months.length };
    }
    case 'year':
      return { months: available.filter(({ year }) => year === request.year), complete: true };
    case 'all':
      return { months: available, complete: true };
    default:
      return assertNever(request);
  }
}

function isBy(one: Temporal.PlainYearMonth, other: Temporal.PlainYearMonth): boolean {
  return Temporal.PlainYearMonth.compare(one, other) <= 0;
}
