/** Until when a card is good, as people write and say it. */
import { describe, expect, it } from '@jest/globals';
import { writtenExpiry } from '../../../src/language/values/cardExpiry';

describe('the expiry of a card', () => {
  it.each([
    ['12/29', '12/29'],
    ['it says 09/30', '09/30'],
    ['December 2029', '12/2029'],
    ['it expires in dec 29', '12/2029'],
    ['september of twenty thirty', '9/2030'],
    ['May twenty nine', '5/2029'],
  ])('%j is %s', (said, written) => {
    expect(writtenExpiry(said)).toBe(written);
  });

  it.each(['december', 'next year', 'what is that', '4000056655665556', ''])('%j is none', (said) => {
    expect(writtenExpiry(said)).toBeUndefined();
  });
});
