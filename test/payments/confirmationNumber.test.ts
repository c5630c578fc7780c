/** Confirmation numbers can be read aloud, and one slip is always noticed (standards B16). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  newConfirmationNumber,
  readConfirmationNumber,
  spellConfirmationNumber,
} from '../../src/domain/payments/confirmationNumber';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const valid = fc
  .array(fc.nat(alphabet.length - 1), { minLength: 7, maxLength: 7 })
  .map((values) => newConfirmationNumber(() => values.shift() ?? 0));

describe('a confirmation number', () => {
  it('has eight characters without 0, O, 1, I and L', () => {
    for (let count = 0; count < 2000; count += 1) expect(newConfirmationNumber()).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  });

  it('is drawn, not counted', () => {
    const drawn = Array.from({ length: 2000 }, () => newConfirmationNumber());
    const inOrder = drawn.filter((number, index) => index > 0 && number > (drawn[index - 1] ?? '')).length;
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(inOrder).toBeGreaterThan(800);
    expect(inOrder).toBeLessThan(1200);
  });

  it('reads back as typed or said', () => {
    fc.assert(
      fc.property(valid, (confirmationNumber) => {
        const spellings = [confirmationNumber.toLowerCase(), spellConfirmationNumber(confirmationNumber)];
        for (const typed of spellings)
          expect(readConfirmationNumber(typed)).toEqual({ kind: 'valid', confirmationNumber });
      }),
    );
  });

  it('is noticed with any one character wrong', () => {
    fc.assert(
      fc.property(valid, fc.nat(7), fc.integer({ min: 1, max: 30 }), (number, place, by) => {
        const wrong = [...number].map((character, at) =>
          at === place ? alphabet.charAt((alphabet.indexOf(character) + by) % alphabet.length) : character,
        );
        expect(readConfirmationNumber(wrong.join(''))).toEqual({ kind: 'mistyped' });
      }),
      { numRuns: 2000 },
    );
  });

  it('is noticed with any two characters swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(7), fc.nat(7), (number, one, other) => {
        fc.pre(number.charAt(one) !== number.charAt(other));
        const wrong = [...number];
        [wrong[one], wrong[other]] = [number.charAt(other), number.charAt(one)];
        expect(readConfirmationNumber(wrong.join(''))).toEqual({ kind: 'mistyped' });
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'A4K7PQ2', 'A4K7PQ299', 'O4K7PQ29', '14K7PQ29', 'I4K7PQ29', '04K7PQ29', 'L4K7PQ29', 'paid'])(
    'is not %j',
    (typed) => {
      expect(readConfirmationNumber(typed)).toEqual({ kind: 'not_one' });
    },
  );

  it('is spelled in two groups', () => {
    expect(spellConfirmationNumber('A4K7PQ29')).toBe('A 4 K 7, P Q 2 9');
  });
});
