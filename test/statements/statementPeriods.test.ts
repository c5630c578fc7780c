/** Billing months: one a calendar month, without gap or overlap, each ending when its instalment is billed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statementPeriods } from '../../src/domain/statements/statementPeriods';
import { day, lease, loan } from './samples';

describe('periods', () => {
  it('end 21 days before the due date; the first begins with the contract', () => {
    const periods = statementPeriods(loan, day('2026-05-10'));
    expect(periods.map(({ month, from, through, dueDate }) => [month, from, through, dueDate].join(' '))).toEqual([
      '2026-01 2025-12-31 2026-01-10 2026-01-31',
      '2026-02 2026-01-11 2026-02-07 2026-02-28',
      '2026-03 2026-02-08 2026-03-10 2026-03-31',
      '2026-04 2026-03-11 2026-04-09 2026-04-30',
      '2026-05 2026-04-10 2026-05-10 2026-05-31',
    ]);
  });

  it('skip the days before a lease that is first due on its first day', () => {
    const [first] = statementPeriods(lease, day('2025-12-01'));
    expect([first?.from, first?.through, first?.dueDate].join(' ')).toBe('2025-11-15 2025-11-24 2025-12-15');
  });

  it('go on without a due date once the schedule has ended', () => {
    const short = { ...loan, termMonths: 2 };
    expect(statementPeriods(short, day('2026-03-10')).map(({ dueDate }) => dueDate?.toString())).toEqual([
      '2026-01-31',
      '2026-02-28',
      undefined,
    ]);
  });

  it('are one for each calendar month, and join, whatever the due day', () => {
    const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => day('2020-01-01').add({ days }));
    fc.assert(
      fc.property(anyDay, (firstDueDate) => {
        const contract = { ...loan, firstDueDate, fundedOn: firstDueDate.subtract({ months: 1 }) };
        const periods = statementPeriods(contract, firstDueDate.add({ years: 6 }));
        const days = periods.map(({ from, through }) => [from, through.add({ days: 1 })].map(String));
        expect(days.slice(1).map(([from]) => from)).toEqual(days.slice(0, -1).map(([, next]) => next));
        const months = periods.map(({ month }) => month.toString());
        const [first] = periods;
        expect(months).toEqual(periods.map((_, index) => first!.month.add({ months: index }).toString()));
        expect(months).toEqual(periods.map(({ through }) => through.toPlainYearMonth().toString()));
      }),
      { numRuns: 100 },
    );
  });
});
