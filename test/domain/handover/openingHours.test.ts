/** When people answer: New York time over both changes of the clock, weekends and federal holidays. */
import { describe, expect, it } from '@jest/globals';
import { hoursInWords, type OpeningHours, opennessAt } from '../../../src/domain/handover/openingHours';

const hours: OpeningHours = {
  spans: [
    { firstWeekday: 1, lastWeekday: 5, from: '09:00', until: '21:00' },
    { firstWeekday: 6, lastWeekday: 6, from: '10:00', until: '14:30' },
  ],
  closedOnFederalHolidays: true,
};
const at = (iso: string): number => Date.parse(iso);

describe('opening hours', () => {
  it.each([
    ['the first minute', '2026-03-10T13:00:00Z', '2026-03-11T01:00:00Z'],
    ['the last millisecond', '2026-03-11T00:59:59.999Z', '2026-03-11T01:00:00Z'],
    ['a Saturday', '2026-03-14T16:00:00Z', '2026-03-14T18:30:00Z'],
    ['the day before summer time', '2026-03-06T14:00:00Z', '2026-03-07T02:00:00Z'],
    ['the day after summer time began', '2026-03-09T13:00:00Z', '2026-03-10T01:00:00Z'],
    ['the Friday before a Saturday holiday', '2026-07-03T15:00:00Z', '2026-07-04T01:00:00Z'],
  ])('are open on %s', (_name, now, until) => {
    expect(opennessAt(hours, at(now))).toEqual({ kind: 'open', until: at(until) });
  });

  it.each([
    ['a minute too early', '2026-03-10T12:59:00Z', '2026-03-10T13:00:00Z'],
    ['the closing minute', '2026-03-11T01:00:00Z', '2026-03-11T13:00:00Z'],
    ['Saturday evening', '2026-03-14T18:30:00Z', '2026-03-16T13:00:00Z'],
    ['Sunday, when summer time begins', '2026-03-08T12:00:00Z', '2026-03-09T13:00:00Z'],
    ['Labor Day', '2026-09-07T15:00:00Z', '2026-09-08T13:00:00Z'],
    ['a holiday on a Saturday', '2026-07-04T15:00:00Z', '2026-07-06T13:00:00Z'],
    ['Thanksgiving', '2026-11-26T15:00:00Z', '2026-11-27T14:00:00Z'],
  ])('are closed at %s', (_name, now, opensAt) => {
    expect(opennessAt(hours, at(now))).toEqual({ kind: 'closed', opensAt: at(opensAt) });
  });

  it('ignore holidays where they are worked', () => {
    const always = { ...hours, closedOnFederalHolidays: false };
    expect(opennessAt(always, at('2026-09-07T15:00:00Z')).kind).toBe('open');
  });

  it('are put in words', () => {
    expect(hoursInWords(hours)).toBe('Monday to Friday, 9 a.m. to 9 p.m.; Saturday, 10 a.m. to 2:30 p.m. Eastern');
  });
});
