import { describe, expect, it } from '@jest/globals';
import { isBankingDay, nextBankingDay } from '../../../src/domain/calendar/bankingDays';
import { date } from '../../support/contracts';

/**
 * Weekdays on which the Federal Reserve Banks are closed, as their published schedules list them (days kept on a
 * Saturday close nothing): New Year, King, Presidents, Memorial, Juneteenth, Independence, Labor, Columbus, Veterans,
 * Thanksgiving, Christmas.
 */
const closedWeekdays: Record<number, string> = {
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25',
  2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
  2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
};

describe('isBankingDay', () => {
  it.each(Object.entries(closedWeekdays))('is right on every day of %s', (year, list) => {
    const closed = new Set(list.split(' ').map((day) => `${year}-${day}`));
    const wrong: string[] = [];
    for (let day = date(`${year}-01-01`); day.year === Number(year); day = day.add({ days: 1 })) {
      // An own reading of the weekday, from the days since 1970-01-01, a Thursday.
      const weekday = (Math.floor(Date.parse(`${day.toString()}T00:00:00Z`) / 86_400_000) + 4) % 7;
      const expected = weekday !== 0 && weekday !== 6 && !closed.has(day.toString());
      if (isBankingDay(day) !== expected) wrong.push(day.toString());
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-07-03', true],
    ['2026-07-04', false],
    ['2027-06-18', true],
    ['2027-12-24', true],
    ['2027-12-31', true],
    ['2028-11-10', true],
    ['2027-07-05', false],
    ['2028-01-03', true],
  ])('%s: %s (standards, holiday traps)', (day, expected) => {
    expect(isBankingDay(date(day))).toBe(expected);
  });
});

describe('nextBankingDay', () => {
  it.each([
    ['2026-11-20', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-11-25', '2026-11-27'],
    ['2026-07-02', '2026-07-03'],
    ['2027-07-02', '2027-07-06'],
    ['2027-12-31', '2028-01-03'],
    ['2027-03-12', '2027-03-15'],
  ])('after %s comes %s', (day, next) => {
    expect(nextBankingDay(date(day)).toString()).toBe(next);
  });
});
