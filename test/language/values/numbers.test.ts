/** A code or a PIN that is said digit by digit is told from a sum of money. */
import { describe, expect, it } from '@jest/globals';
import { readsOneByOne } from '../../../src/language/values/numbers';

describe('digits said one by one', () => {
  it.each([
    ['nine nine nine nine', true],
    ['seven, two, nine, four', true],
    ['oh double four one', true],
    ['five hundred', false],
    ['one two', false],
    ['seven two nine four dollars', false],
    ['one of the two', false],
    ['7294', false],
  ])('%s: %s', (text, expected) => {
    expect(readsOneByOne(text)).toBe(expected);
  });
});
