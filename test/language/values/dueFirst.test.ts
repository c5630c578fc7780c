/** A vehicle may be called by being due before the others; so may a contract, with whatever follows it. */
import { describe, expect, it } from '@jest/globals';
import { dueFirstIn } from '../../../src/language/values/dueFirst';
import { findValues } from '../../../src/language/values/findValues';

describe('dueFirstIn', () => {
  it.each([
    'whichever is due first',
    'whichever comes due first',
    'the one thats due first',
    "the one that's due soonest",
    'the one due next',
    'the car that is due first please',
    'the first one due',
    'the next one that is due',
    'the one with the earliest due date',
    'pay 100 on whichever one is due first',
  ])('%s', (text) => {
    expect(dueFirstIn(text)).toBeDefined();
  });

  it.each(['the first one', 'the first', 'the next one', 'what is due', 'the countryman first', 'pay the amount due'])(
    '%s names none by its due date',
    (text) => {
      expect(dueFirstIn(text)).toBeUndefined();
    },
  );
});

describe('the vehicle of a payment', () => {
  it.each([
    ['pay the one that is due first', 'one that is due first'],
    ['pay the countryman, it is the one due first', 'countryman'],
    ['pay the lease 50', 'lease'],
    ['pay the loan $50.20', 'loan'],
    ['pay 532.80 for the loan from rainy day', 'loan'],
    ['pay the lease today', 'lease'],
    ['pay the lease payment', undefined],
  ])('%s', (text, vehicle) => {
    expect(findValues(text, 'make_payment').vehicle).toBe(vehicle);
  });
});
