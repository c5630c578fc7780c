/** Written and spoken, side by side. */
import { describe, expect, it } from '@jest/globals';
import { addressesIn, spoken, withoutAddresses } from '../../../src/channels/rendering/spokenForms';

const table: readonly (readonly [string, string])[] = [
  ['$1,234.50 is due.', '1,234 dollars and 50 cents is due.'],
  ['$612 is due.', '612 dollars is due.'],
  ['It costs $1.', 'It costs 1 dollar.'],
  ['The fee is $0.00.', 'The fee is 0 dollars.'],
  ['The fee is $0.05.', 'The fee is 5 cents.'],
  ['It is $1.01.', 'It is 1 dollar and 1 cent.'],
  ['$1,234,567.89 in all.', '1,234,567 dollars and 89 cents in all.'],
  ['Payment: -$398.20', 'Payment: minus 398 dollars and 20 cents.'],
  ['Late fee: +$25.00', 'Late fee: plus 25 dollars.'],
  ['Each day adds $2.52, the per diem.', 'Each day adds 2 dollars and 52 cents, the per diem.'],
  ['The account ending 4417 is yours.', 'The account ending 4 4 1 7 is yours.'],
  ['my debit card ending in 56', 'my debit card ending in 5 6.'],
  ['a method that ends in 1234.', 'a method that ends in 1 2 3 4.'],
  ['Due 2026-03-15.', 'Due March 15, 2026.'],
  ['Due March 15, 2026.', 'Due March 15, 2026.'],
  ['Due Sep 5, 2026.', 'Due September 5, 2026.'],
  ['It may be late.', 'It may be late.'],
  ['As of March 10, 2026, 11:00 AM New York time', 'As of March 10, 2026, 11 AM New York time.'],
  ['It opens at 3:45 PM.', 'It opens at 3:45 PM.'],
  ['Confirmation number: R3K7PQ29', 'Confirmation number: R 3 K 7, P Q 2 9.'],
  ['Confirmation number ABCDEFGH.', 'Confirmation number A B C D, E F G H.'],
  ['The confirmation number is 23456789.', 'The confirmation number is 2 3 4 5, 6 7 8 9.'],
  ['tell us incident number 0A1B2C3D4E.', 'tell us incident number 0 A 1 B 2, C 3 D 4 E.'],
  ['Call 800-555-0142.', 'Call 8 0 0, 5 5 5, 0 1 4 2.'],
  ['Call 1-800-555-0142.', 'Call 8 0 0, 5 5 5, 0 1 4 2.'],
  ['The rate is 4.99 %.', 'The rate is 4.99 percent.'],
  ['A one-time electronic (ACH) debit.', 'A one-time electronic, A C H, debit.'],
  ['The Green Machine (2023 Cooper ending 2290).', 'The Green Machine, 2023 Cooper ending 2 2 9 0.'],
  ['Say "new code" or "back".', 'Say new code or back.'],
  ['Did you mean "What is a payoff?" or "What is a cookie?"?', 'Did you mean What is a payoff or What is a cookie?'],
  ['Principal & interest', 'Principal and interest.'],
  ['A Countryman ALL4.', 'A Countryman All 4.'],
  [
    'Your 2023 Cooper S Countryman:\nFees: $5.00\nThat is all',
    'Your 2023 Cooper S Countryman: Fees: 5 dollars. That is all.',
  ],
  ['COUNTRYMAN and 20260315', 'COUNTRYMAN and 20260315.'],
];

describe('what is written, as people say it', () => {
  it.each(table)('%s', (written, said) => {
    expect(spoken(written)).toBe(said);
    expect(spoken(said)).toBe(said);
  });

  it('leaves no address, and finds each', () => {
    const text = "See the Owners' Lounge: https://lounge.example.com/a?b=1 or https://x.example.com/y.";
    expect(withoutAddresses(text)).toBe("See the Owners' Lounge or.");
    expect(addressesIn(text)).toEqual(['https://lounge.example.com/a?b=1', 'https://x.example.com/y']);
  });
});
