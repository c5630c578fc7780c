/** A known sum and a saved method by its owner's own name for it: an order to pay, whichever word comes last. */
import { describe, expect, it } from '@jest/globals';
import { payingFrom } from '../../dialogs/payments/payingFrom';

describe('paying from a method by its name', () => {
  it.each([
    ['pay it off from everyday', 'payoff'],
    ['pay off my loan from everyday', 'payoff'],
    ['pay the full payoff amount with everyday', 'payoff'],
    ['please pay it off with mine', 'payoff'],
    ['pay total from everyday', 'total_due'],
    ['pay my bill with rainy day', 'total_due'],
    ['pay a quarter of my bill from everyday', 'total_due'],
  ])('%s: %s', (text, which) => {
    expect(payingFrom(text)).toMatchObject({ task: 'make_payment', values: { amount: { which } } });
  });

  it.each([
    'pay 25 from everyday',
    'what is the payoff with tax',
    'pay it off',
    'how do i pay my bill from abroad',
    'pay from everyday',
  ])('%s is left to others', (text) => {
    expect(payingFrom(text)).toBeUndefined();
  });
});
