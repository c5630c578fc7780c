/** What a text message says of the code that submits a payment. */
import { describe, expect, it } from '@jest/globals';
import { reviewCodeIn, reviewCodeNamed } from '../../dialogs/payments/reviewCode';

describe('the code of a review', () => {
  it.each(['PAY 0482', 'pay 0482.', 'yes PAY 0482', 'PAY 0482 please', 'ok, submit 0482 thanks'])(
    'is in %j',
    (text) => {
      expect(reviewCodeIn(text)).toBe('0482');
    },
  );
  it.each(['PAY 0482?', '0482', 'code 0482', 'yes 0482'])('is only named in %j', (text) => {
    expect([reviewCodeIn(text), reviewCodeNamed(text)]).toEqual([undefined, '0482']);
  });
  it.each(['pay 482', 'pay 0.50', 'pay 0482 from savings', 'card ending 0482', 'pay 04820'])('is not in %j', (text) => {
    expect([reviewCodeIn(text), reviewCodeNamed(text)]).toEqual([undefined, undefined]);
  });
});
