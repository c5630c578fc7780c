/** Money in words for the eye: the same as the platform's own formatting, which is too slow for every turn. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCents } from '../../../src/domain/money/cents';

const platform = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

describe('formatCents', () => {
  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [-5, '-$0.05'],
    [99, '$0.99'],
    [100, '$1.00'],
    [99_999, '$999.99'],
    [100_000, '$1,000.00'],
    [132_050, '$1,320.50'],
    [-39_820, '-$398.20'],
    [123_456_789, '$1,234,567.89'],
  ])('writes %d as %s', (cents, written) => {
    expect(formatCents(cents)).toBe(written);
  });

  it('agrees with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(formatCents(cents)).toBe(platform.format(cents / 100));
      }),
    );
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('refuses %d', (value) => {
    expect(() => formatCents(value)).toThrow(RangeError);
  });
});
