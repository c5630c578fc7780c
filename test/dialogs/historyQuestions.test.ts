/** Questions about what was posted are told apart from disputes, from the price of paying, and from wishes to pay. */
import { describe, expect, it } from '@jest/globals';
import { historyQuestion } from '../../dialogs/accounts/historyQuestions';
import { paymentsMade } from '../../dialogs/accounts/paymentsMade';
import { ownPhrase } from '../../dialogs/ownPhrases';
import type { Turn } from '../../dialogs/turn';

/** Only the words and whether somebody is signed in are looked at. */
function told(text: string, signedIn = true): string | undefined {
  const task = historyQuestion({ text, session: signedIn ? {} : undefined } as Turn);
  return task && [task.balanceAspect ?? task.task, task.period].filter(Boolean).join(' ');
}

describe('a question about the past of an account', () => {
  it.each([
    ['how much is the charge', 'fees'],
    ['whats the late fee for', 'fees'],
    ['Why was I charged a fee?', 'fees'],
    ['why did you charge me a late fee', 'fees'],
    ['what is this $25 charge', 'fees'],
    ['what fees do i have', 'fees'],
    ['any fees?', 'fees'],
    ['do I have any fees', 'fees'],
    ['what fees are there', 'fees'],
    ['how much is a late fee', 'late_fee_ahead'],
    ['why do i have two late fees', 'fees'],
    ['when was the fee charged', 'fees'],
    ['explain my fees', 'fees'],
    ['which fee was waived', 'fees_waived'],
    ['why was a fee taken back', 'fees_waived'],
    ['show fees only', 'fees'],
    ['what fees have i been charged', 'fees'],
    ['fees this year', 'fees'],
    ['did owen pay in october?', 'paid october'],
    ['what did i pay last month', 'paid last month'],
    ['how much have we paid this year', 'paid this year'],
    ['payments in august', 'paid august'],
    ['did you get my september payment', 'paid september'],
    ['why was my payment returned?', 'activity'],
    ['was my last payment returned', 'activity'],
    ['did my payment bounce', 'activity'],
    ['my payment got returned, what do i do', 'activity'],
    ['my dad paid it', 'payer'],
    ['someone paid my bill', 'payer'],
    ['somebody else paid for me', 'payer'],
    ['I think my wife already paid this month', 'payer this month'],
    ['my payment was paid by my mother', 'payer'],
    ['what did my wife pay last', 'payer'],
    ['when did my wife pay', 'payer'],
    ['how much interest this year', 'interest this year'],
    ['how much interest did i pay in 2025', 'interest 2025'],
    ['how much interest did i pay in 2025 for taxes', 'interest 2025'],
    ['how much interest did i pay for 2025 i need it for my taxes', 'interest 2025'],
    ['how much interest have i paid so far', 'interest'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'is there a fee for paying by card',
    'why is there a fee to pay by phone',
    'you charged me a fee i do not owe',
    "what's the fee",
    'pay in october',
    'can i pay in december',
    'what is my interest rate',
    'did my payment go through',
    'someone paid with my card',
    'my wife pays it off',
    'my dad paid it and I want to pay the rest',
    'what did you pay',
    'my husband pays the loan and died',
    'payment for december',
    'fees',
  ])('%s is none', (text) => {
    expect(told(text)).toBeUndefined();
  });

  it('takes "the charge" for the price of paying where nobody is known', () => {
    expect(told('how much is the charge', false)).toBeUndefined();
  });
});

describe('activity that is asked for', () => {
  it.each([
    ['payments from march to may', { paymentsOf: { words: 'from march to may' } }],
    ['my payments between june and august', { paymentsOf: { words: 'between june and august' } }],
    ['payments since june', { paymentsOf: { words: 'since june' } }],
    ['how much did i pay since june', { paymentsOf: { words: 'since june', inTotal: true } }],
    ['payments for the last 3 months', { paymentsOf: { words: 'for the last 3 months' } }],
    ['transaction history for 2025', { paymentsOf: { words: 'for 2025' } }],
    ['activity since september', { paymentsOf: { words: 'since september' } }],
    ['last 10 days of transactions', { paymentsOf: { words: 'last 10 days' } }],
    ['last 3 months of activity', { paymentsOf: { words: 'last 3 months' } }],
    ["last year's payments", { paymentsOf: { words: 'last year' } }],
    ['what did I pay in the last 30 days', { paymentsOf: { words: 'in the last 30 days', inTotal: true } }],
    ['earliest payment', { paymentsOf: { count: 1, oldest: true } }],
    ['last 100 transactions', { atOnce: 100 }],
    ['10 transactions', { atOnce: 10 }],
    ['show last ten payments', { paymentsOf: { count: 10 } }],
    ['show my last 5 payments', { paymentsOf: { count: 5 } }],
    ['last 10 transactions', { atOnce: 10 }],
  ])('by its time or its number: %s', (text, expected) => {
    expect(paymentsMade({ text })).toEqual({ task: 'activity', values: {}, ...expected });
    expect(ownPhrase(text)).toBeUndefined();
  });

  it.each(['show me more activity', 'older activity', 'activity more', 'full transaction history'])(
    'from the newest on: %s',
    (text) => expect(ownPhrase(text)).toEqual({ task: 'activity', values: {} }),
  );

  it.each([
    'pay since june is late',
    'payment from checking',
    'activity for my 2023 cooper',
    'pay the last 2 payments',
    'first payment',
    '10 payments',
  ])('is another thing: %s', (text) => expect(paymentsMade({ text })).toBeUndefined());
});
