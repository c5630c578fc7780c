/** Several payments in one breath are told apart, each with its sum; what only looks like several is one. */
import { describe, expect, it } from '@jest/globals';
import type { AmountValue } from '../../src/language/values/values';
import { severalPayments } from '../../dialogs/payments/severalPayments';

const cents = (amount: AmountValue | undefined): number | string | undefined =>
  amount?.kind === 'exact' ? amount.cents / 100 : amount?.kind === 'named' ? amount.which : undefined;

/** What is paid in which order, such as "100 pepper, 200 sunny". */
function told(text: string): string | undefined {
  const task = severalPayments(text);
  if (task === undefined) return undefined;
  const all = [task.values, ...(task.others ?? []).map(({ values }) => values)];
  const payments = all.map(({ amount, vehicle, method }) =>
    [cents(amount), vehicle, method?.kind === 'method' ? method.method : undefined].filter(Boolean).join(' '),
  );
  return [...payments, ...(task.restLater ? ['rest later'] : []), ...(task.everyVehicle ? ['each'] : [])].join(', ');
}

describe('several payments', () => {
  it.each([
    ['pay 100 on pepper and 200 on sunny', '100 pepper, 200 sunny'],
    ['Can you pay $300 on the Countryman and $150 on the Clubman?', '300 countryman, 150 clubman'],
    ['300 for the countryman, 150 for the clubman', '300 countryman, 150 clubman'],
    ['put one hundred and fifty on pepper and then 200 on the other one', '150 pepper, 200 other one'],
    ['pay pepper 100 and sunny 200', '100 pepper, 200 sunny'],
    ['pay 100 on pepper and 200 on sunny from checking', '100 pepper checking, 200 sunny checking'],
    ['pay 50 from checking and the rest from savings', '50 checking, total_due savings'],
    ['make two payments of 100', '100, 100'],
    ['2 payments of $250 each please', '250, 250'],
    ['pay 75 twice', '75, 75'],
    ['two payments, 100 and 150', '100, 150'],
    ['two payments of 100, one on each car', undefined],
    ['two payments of 100 on both cars', '100, each'],
    ['pay half today and the rest next week', 'half, rest later'],
    ['half now and half on friday', 'half, rest later'],
    ['i will pay 200 today and the remainder when i get paid', '200, rest later'],
    ['pay 100 now and 200 on the 15th', '100, rest later'],
    ['pay half from checking today and the rest next week', 'half checking, rest later'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'pay 100 on pepper',
    'pay one hundred and fifty on pepper',
    'pay 1,200 on the countryman',
    'pay 300 on the principal and 100 on the interest',
    'pay 100 on friday and 200 on monday',
    'pay half on friday and the rest next week',
    'pay the countryman and tell me my balance',
    'did i pay 100 on pepper and 200 on sunny',
    'i was charged 100 on monday and 200 on tuesday',
    'pay the past due and the fee',
    'no, 200 and not 100',
  ])('%s is not', (text) => {
    expect(told(text)).toBeUndefined();
  });
});
