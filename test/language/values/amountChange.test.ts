/** Amounts told by what is to be changed of the one under review, 320.50 dollars here. */
import { describe, expect, it } from '@jest/globals';
import { changedAmount } from '../../../src/language/values/amountChange';

const changes: [string, number][] = [
  ['make it fifty bucks more', 37050],
  ['add 20', 34050],
  ['20 dollars less', 30050],
  ['20 more please', 34050],
  ['plus 20', 34050],
  ['another fifty', 37050],
  ['take 50 off', 27050],
  ['take 50 off my payment', 27050],
  ['lower it by a hundred', 22050],
  ['raise it by 30', 35050],
  ['actually half of that', 16025],
  ['cut it in half', 16025],
  ['no, double it', 64100],
  ['double the amount', 64100],
  ['make it two of them', 64100],
  ['three of those please', 96150],
];
const none = [
  'make it 50',
  'fifty',
  'half',
  'more',
  'no more',
  'any more fees',
  '400 less',
  'add a card',
  'add the late fee',
  'less',
  'pay more',
  'another one',
  'add one',
  'less than 200',
  '500 or more',
  '50 or less',
  '200 more or less',
];

describe('changedAmount', () => {
  it.each(changes)('%s is %d cents', (text, cents) => {
    expect(changedAmount(text, 32050)).toBe(cents);
  });
  it.each(none)('%s changes nothing', (text) => {
    expect(changedAmount(text, 32050)).toBeUndefined();
  });
});
