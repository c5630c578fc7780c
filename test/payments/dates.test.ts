/** When a payment counts: every day of five years at four times of day, and the days on which clocks change (standards B8). */
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { effectiveDateAt, settlementDate } from '../../src/domain/payments/effectiveDate';

/** Written out by hand from the Reserve Banks' published holiday schedule; weekends are closed anyway. */
const closedDays = new Set([
  ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-09-07', '2026-10-12', '2026-11-11'],
  ...['2026-11-26', '2026-12-25'],
  ...['2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11'],
  ...['2027-11-25'],
  ...['2028-01-17', '2028-02-21', '2028-05-29', '2028-06-19', '2028-07-04', '2028-09-04', '2028-10-09', '2028-11-23'],
  ...['2028-12-25'],
  ...['2029-01-01', '2029-01-15', '2029-02-19', '2029-05-28', '2029-06-19', '2029-07-04', '2029-09-03', '2029-10-08'],
  ...['2029-11-12', '2029-11-22', '2029-12-25'],
  ...['2030-01-01', '2030-01-21', '2030-02-18', '2030-05-27', '2030-06-19', '2030-07-04', '2030-09-02', '2030-10-14'],
  ...['2030-11-11', '2030-11-28', '2030-12-25'],
  ...['2031-01-01'],
]);

const at = (day: Temporal.PlainDate, time: string): number =>
  day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

function isOpen(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek < 6 && !closedDays.has(day.toString());
}

function firstOpenFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return isOpen(day) ? day : firstOpenFrom(day.add({ days: 1 }));
}

describe('the effective date', () => {
  it.each(['00:00', '12:30', '16:59:59.999', '17:00', '23:59:59.999'])(
    'at %s in New York is the day itself or the next banking day, five years long',
    (time) => {
      const isAfterCutOff = time >= '17:00';
      let day = Temporal.PlainDate.from('2026-01-01');
      const wrong: string[] = [];
      while (day.year < 2031) {
        const expected = firstOpenFrom(isAfterCutOff ? day.add({ days: 1 }) : day);
        if (!effectiveDateAt(at(day, time)).equals(expected)) wrong.push(day.toString());
        day = day.add({ days: 1 });
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    ['a Friday before a Saturday holiday is open', '2026-07-03T20:59:00Z', '2026-07-03'],
    ['June 2027', '2027-06-18T16:00:00Z', '2027-06-18'],
    ['Christmas 2027', '2027-12-24T16:00:00Z', '2027-12-24'],
    ['New Year 2028', '2027-12-31T16:00:00Z', '2027-12-31'],
    ['Veterans Day 2028', '2028-11-10T16:00:00Z', '2028-11-10'],
    ['a Sunday holiday closes Monday', '2027-07-05T16:00:00Z', '2027-07-06'],
    ['before the cut-off in winter (UTC-5)', '2026-03-06T21:59:59Z', '2026-03-06'],
    ['at the cut-off in winter', '2026-03-06T22:00:00Z', '2026-03-09'],
    ['before the cut-off in summer (UTC-4)', '2026-03-09T20:59:59Z', '2026-03-09'],
    ['at the cut-off in summer', '2026-03-09T21:00:00Z', '2026-03-10'],
    ['Sunday, clocks go forward', '2027-03-14T12:00:00Z', '2027-03-15'],
    ['Sunday, clocks go back', '2027-11-07T12:00:00Z', '2027-11-08'],
    ['late in the evening it is tomorrow in UTC', '2026-03-10T03:30:00Z', '2026-03-10'],
  ])('%s', (_, instant, expected) => {
    expect(effectiveDateAt(Date.parse(instant)).toString()).toBe(expected);
  });

  it.each([
    ['2026-03-10', '2026-03-11'],
    ['2026-03-13', '2026-03-16'],
    ['2026-11-25', '2026-11-27'],
    ['2026-07-02', '2026-07-03'],
  ])('of %s settles on %s', (effective, settles) => {
    expect(settlementDate(Temporal.PlainDate.from(effective)).toString()).toBe(settles);
  });
});
