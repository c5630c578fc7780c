/** What takes the place of an amount at the questions of a payment: fees left out, months, a share; nothing else does. */
import { describe, expect, it } from '@jest/globals';
import { amountInPlace } from '../../dialogs/payments/amountAnswers';
import { feesAsAnswer } from '../../dialogs/payments/feesSaid';
import { monthsToPay } from '../../dialogs/payments/monthsToPay';

describe('fees at a question of a payment', () => {
  it.each([
    ['without the fee', 'left_out'],
    ['leave out the late fee', 'left_out'],
    ['leave the late fee out of it please', 'left_out'],
    ['no late fee', 'left_out'],
    ['not the late charge', 'left_out'],
    ["don't include the fees", 'left_out'],
    ['no, the late fee', 'alone'],
    ['just the late fee', 'alone'],
    ['no, just the fees', 'alone'],
    ['waive the late fee', undefined],
    ['take the late fee off my account', undefined],
    ['can you remove the late fee', undefined],
  ])('%s: %s', (text, fees) => {
    expect(feesAsAnswer(text)).toBe(fees);
  });
});

describe('months in place of an amount', () => {
  it.each<[string, readonly number[]]>([
    ['december only', [12]],
    ["just december's payment", [12]],
    ['only the nov payment please', [11]],
    ['pay november and december', [11, 12]],
    ['make it december', [12]],
  ])('%s', (text, months) => {
    expect(monthsToPay(text, false)).toEqual({ months });
    expect(amountInPlace(text)).toEqual({ months });
  });
  it.each(['december', 'december 5', 'on december 5th', 'december statement', 'make it december 12', 'may i pay now'])(
    '%s is none under review',
    (text) => {
      expect(monthsToPay(text, false)).toBeUndefined();
    },
  );
  it('takes a bare month where an amount is asked for', () => {
    expect(monthsToPay('december', true)).toEqual({ months: [12] });
  });
});
