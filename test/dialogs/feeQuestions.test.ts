/** What paying costs is told apart from a charge that was made, and from fees of other kinds. */
import { describe, expect, it } from '@jest/globals';
import { asksAboutPrincipal } from '../../dialogs/payments/toPrincipal';
import { asksAboutFees, asksWhatPayingCosts } from '../../dialogs/payments/feeQuestions';

describe('a question about fees', () => {
  it.each(['do you charge a fee for that', 'is there a charge for paying by phone', 'are there any extra fees'])(
    '%s is one',
    (text) => {
      expect(asksAboutFees(text)).toBe(true);
    },
  );

  it.each(['you charged me twice', 'there is a charge I do not know', 'why did you charge me'])(
    '%s is about a charge that was made',
    (text) => {
      expect(asksAboutFees(text)).toBe(false);
    },
  );
});

describe('what it costs to pay', () => {
  it.each([
    'is there a fee?',
    'is there a fee for debit',
    'are there fees for debit cards?',
    'will there be a fee for checking',
    'Is there a fee to pay with a debit card?',
    'are there any fees for paying online',
    'wait, is there a convenience fee',
    'do you charge a fee for using my card?',
    'will I be charged a fee',
    'does it cost anything',
    'does this cost extra?',
    'is it free?',
    "what's the fee",
    'is there a processing fee if I pay by phone',
    'fee for paying by phone?',
    'fees to pay by card',
    'convenience fee',
  ])('%s', (text) => {
    expect(asksWhatPayingCosts(text)).toBe(true);
  });

  it.each([
    'is there a late fee on my account',
    'is there a fee for paying off early',
    'is there a fee to return my lease',
    'are there any fees on my account',
    'do you charge interest',
    'what are the fees at lease end',
    'is there a fee for going over my miles',
    'is the shop open',
    'fee for paying late',
    'late fee',
    'fees',
    'why was I charged a fee',
  ])('%s is another question', (text) => {
    expect(asksWhatPayingCosts(text)).toBe(false);
  });
});

describe('what becomes of more than is due', () => {
  it.each([
    'what happens if i pay extra',
    'if i pay more each month what happens',
    'where does the extra go',
    'what if i pay more than i owe',
    'does extra go to principal',
  ])('%s', (text) => {
    expect(asksAboutPrincipal(text)).toBe(true);
  });

  it.each(['what happens if i pay late', 'what happens if i pay 700', 'pay extra', 'where does my payment go'])(
    '%s is another question',
    (text) => {
      expect(asksAboutPrincipal(text)).toBe(false);
    },
  );
});
