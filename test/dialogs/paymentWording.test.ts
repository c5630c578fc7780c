/** What a payment says with the force of law, and amounts as they are heard. */
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { amountInWords } from '../../dialogs/wording/en/amountInWords';
import { en } from '../../dialogs/wording/en/en';
import { methodKinds, type PaymentMethod } from '../../src/domain/payments/methods';
import { countryman } from './fakeBank';
import { settings } from './settings';

const method: PaymentMethod = {
  ...{ id: 'm', kind: 'checking', ending: '6789', nickname: undefined, bankName: undefined, brand: undefined },
  ...{ expiry: undefined, isSaved: true, disabled: undefined },
};

describe('the authorization', () => {
  const day = Temporal.PlainDate.from('2026-03-13');
  it.each(methodKinds)('of a debit from %s has its eight parts', (kind) => {
    const text = en.authorization.text(
      {
        ...{ name: 'Dana Reyes', amount: 61_223, method: { ...method, kind }, account: countryman, secCode: 'WEB' },
        ...{ onOrAfter: day.add({ days: 3 }), authorizedOn: day },
      },
      settings,
    );
    const parts = {
      authorizes:
        kind === 'debit_card' ? /authorize .* one-time charge/ : /authorize .* one-time electronic \(ACH\) debit/,
      name: /I, Dana Reyes,/,
      amount: /The amount is \$612\.23/,
      onOrAfter: /on or after March 16, 2026/,
      account: new RegExp(`my ${kind === 'debit_card' ? 'debit card' : `${kind} account`} ending in 6789`),
      date: /Authorization of March 13, 2026/,
      telephone: /1-800-555-0142, Monday to Friday/,
      revoking: /To revoke this/,
    };
    for (const part of Object.values(parts)) expect(text).toMatch(part);
    expect(text).not.toMatch(/undefined|\{|\}/);
  });
});

describe('amounts in words', () => {
  it.each([
    [100, 'one dollar'],
    [101, 'one dollar and one cent'],
    [5000, 'fifty dollars'],
    [1500, 'fifteen dollars'],
    [61_223, 'six hundred twelve dollars and twenty-three cents'],
    [120_000, 'one thousand two hundred dollars'],
    [1_849_526, 'eighteen thousand four hundred ninety-five dollars and twenty-six cents'],
    [10_000_009, 'one hundred thousand dollars and nine cents'],
    [40, 'zero dollars and forty cents'],
  ])('%d cents: %s', (cents, words) => {
    expect(amountInWords(cents)).toBe(words);
  });
});
