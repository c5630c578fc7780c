/** Today in New York, whatever was asked before it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessDateAt, zonedBusinessTime } from '../../../src/domain/clock/clock';

describe('businessDateAt', () => {
  it.each([
    ['2026-03-08T04:59:59.999Z', '2026-03-07'],
    ['2026-03-08T05:00:00.000Z', '2026-03-08'],
    ['2026-03-09T03:59:59.999Z', '2026-03-08'],
    ['2026-03-09T04:00:00.000Z', '2026-03-09'],
    ['2026-11-01T03:59:59.999Z', '2026-10-31'],
    ['2026-11-01T04:00:00.000Z', '2026-11-01'],
    ['2026-11-02T04:59:59.999Z', '2026-11-01'],
    ['2026-11-02T05:00:00.000Z', '2026-11-02'],
  ])('is at %s %s', (instant, date) => {
    expect(businessDateAt(Date.parse(instant)).toString()).toBe(date);
  });

  it('forgets the day asked for last where another one is asked for', () => {
    const instant = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 5 }), (instants) => {
        for (const at of [...instants, ...instants])
          expect(businessDateAt(at).equals(zonedBusinessTime(at).toPlainDate())).toBe(true);
      }),
    );
  });
});
