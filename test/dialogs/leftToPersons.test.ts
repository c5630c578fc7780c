/** Everyday questions whose answer is not here are told from those whose answer is, each class by a handful of its phrases. */
import { describe, expect, it } from '@jest/globals';
import { asksToStopMonthly, asksWhetherEnrolled } from '../../dialogs/answers/enrollment';
import { asksToTakeFeeOff } from '../../dialogs/answers/feeTakenOff';
import { asksForArrangement, asksWhatKeepsTheCar, tellsOfPayDay } from '../../dialogs/answers/inTrouble';
import { asksToEndEarly, asksWhatIsNotHere } from '../../dialogs/answers/notHere';
import { asksToVisit } from '../../dialogs/answers/shortQuestions';
import { asksWhoSees, tellsOfTwoLogins } from '../../dialogs/answers/whoSees';
import { paidByMistake } from '../../dialogs/payments/paidByMistake';
import { settledQuestion } from '../../dialogs/accounts/settledQuestions';
import type { Turn } from '../../dialogs/turn';

describe('what only a person knows', () => {
  it.each([
    'trade in my mini',
    'can i trade it in early',
    'what is my trade-in value',
    'can i refinance',
    'do you have refinance options',
    'can you lower my interest rate',
    'update my phone number',
    'my phone number changed',
    'i got married and need my name changed',
    'insurance',
    'where do i send proof of insurance',
    'do you report to credit bureau',
    'will paying it off hurt my credit score',
    'gap refund',
    'how do i cancel gap',
    'my car was totaled',
    'my car was stolen',
    'my car stopped running',
    "my mini won't start",
    "my husband's number is on file",
    "the phone on file is my husband's",
    'i was in a car accident',
    'mark my loan as paid',
    'remove owen from my account',
    'remove my co-holder',
    'we are getting divorced take him off the loan',
    'do i have to pay for scratches',
    'can i extend',
    'turn in',
  ])('%s', (text) => {
    expect(asksWhatIsNotHere(text)).toBe(true);
  });

  it.each([
    'what do i owe',
    'make a payment',
    'i want to pay',
    'do i have to pay',
    'can i pay with a card',
    'update my address',
    'new debit card',
    'my payment stopped working',
    'my car broke down and i cant pay',
    'add my phone to my devices',
    'do i have to pay a fee',
    'is my payment late',
    'drop it',
    'remove my checking from the account',
    'remove the fee from my account',
    'take it off the account',
    'can you report my payment',
  ])('%s is none of it', (text) => {
    expect(asksWhatIsNotHere(text)).toBe(false);
  });

  it('knows the payoff of who wants out early', () => {
    expect(asksToEndEarly('can i get out of my lease early')).toBe(true);
    expect(asksToEndEarly('can i pay early')).toBe(false);
  });
});

describe('money that was paid by mistake', () => {
  it.each([
    ['i paid twice by mistake', true],
    ['i accidentally paid my bill twice', true],
    ['i paid too much can i get it back', true],
    ['we overpaid', true],
    ['my payment went through twice', true],
    ['it was charged twice', true],
    ['did my payment go through twice', false],
    ['the code came twice', false],
    ['did i pay twice', false],
    ['can i pay twice this month', false],
    ['i want to pay twice as much', false],
  ])('%s: %s', (text, is) => {
    expect(paidByMistake(text)).toBe(is);
  });
});

describe('a fee that shall be taken off', () => {
  const asks = (text: string, said = ''): boolean => asksToTakeFeeOff({ text, lastSaid: [{ text: said }] } as never);

  it.each([
    'get rid of the late fee',
    'i should not have to pay this fee',
    'could you please waive my late fee',
    'this fee is unfair',
  ])('%s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it('takes "it" for the fee only where one was just told', () => {
    expect(asks('can you take it off', 'Late fee of $25.00 on March 1, 2026')).toBe(true);
    expect(asks('can you take it off', 'Your saved payment methods:')).toBe(false);
    expect(asks('remove my card')).toBe(false);
  });
});

describe('EasyPay that may be on', () => {
  it.each([
    'is my autopay on',
    'am i enrolled in easypay',
    'im on autopay, why is it due',
    'why do i have to pay if i have autopay',
    'did my autopay go through',
    'do i still need to pay if autopay is on',
  ])('%s', (text) => {
    expect(asksWhetherEnrolled(text)).toBe(true);
  });

  it.each(['set up autopay', 'what is easypay', 'cancel my autopay', 'do i have to pay'])(
    '%s is none of it',
    (text) => {
      expect(asksWhetherEnrolled(text)).toBe(false);
    },
  );
});

describe('other persons', () => {
  it.each([
    ['does lena see my bank account', 'own_methods'],
    ['can my husband use my saved card', 'own_methods'],
    ['whats lenas username', 'others_login'],
    ["what is my wife's password", 'others_login'],
    ["what's my username", undefined],
    ['what is the password', undefined],
    ['can i use my card', undefined],
    ['will it use my saved card', undefined],
  ])('%s', (text, expected) => {
    expect(asksWhoSees(text)).toBe(expected);
  });
});

describe('trouble in few words', () => {
  it.each([
    ['how much do i need to stop the repo', true],
    ['what does it take to keep my car', true],
    ['how much to avoid repossession', true],
    ['how much is my payment', false],
    ['what do i need to stop autopay', false],
  ])('%s', (text, expected) => {
    expect(asksWhatKeepsTheCar(text)).toBe(expected);
  });

  it.each([
    ['i want to make a payment arrangement', true],
    ['can i set up a payment plan', true],
    ['i need to get on a payment plan for my car', true],
    ['make a payment', false],
    ['set up automatic payments', false],
    ['set up a payment for friday', false],
    ['set up an automatic payment plan', false],
  ])('hears who asks to pay otherwise: %s', (text, expected) => {
    expect(asksForArrangement(text)).toBe(expected);
  });

  it('hears of a pay day only where help was offered', () => {
    const told = (topics: readonly string[]): Turn =>
      ({ text: 'i get paid friday', memory: { handOver: { told: topics } } }) as never;
    expect(tellsOfPayDay(told(['hardship']))).toBe(true);
    expect(tellsOfPayDay(told([]))).toBe(false);
  });
});

describe('a contract that is closed', () => {
  it.each([
    ['when did i pay it off', 'settled'],
    ['send me proof it is paid off', 'settled'],
    ['can i get a paid off letter', 'settled'],
    ['i got charged again', 'money_back'],
    ['am i getting money back', 'money_back'],
    ['where is my refund', 'money_back'],
    ['when did i pay last', undefined],
    ['will i get a late fee', undefined],
    ['will i get a receipt', undefined],
    ['send me a receipt', undefined],
  ])('%s', (text, expected) => {
    expect(settledQuestion({ text, session: {}, memory: {} } as never)?.balanceAspect).toBe(expected);
  });
});

describe('monthly payments that are to stop', () => {
  it.each([
    ['stop the monthly payments', true],
    ['please cancel all my automatic payments', true],
    ['I want to stop the recurring charges', true],
    ['cancel my monthly payment', false],
    ['stop payments', false],
    ['pay two monthly payments', false],
  ])('%s: %s', (text, expected) => {
    expect(asksToStopMonthly(text)).toBe(expected);
  });
});

it.each([
  ["I'd like to stop by your office", true],
  ['can i come in', true],
  ['where is your nearest branch', true],
  ['do you have a location near me', true],
  ['stop by friday', false],
  ['when does my payment come in', false],
  ['can i drop it', false],
])('%s: whether somebody wants to visit: %s', (text, is) => {
  expect(asksToVisit(text)).toBe(is);
});

it.each([
  ['we have two usernames', true],
  ['my wife and i have separate logins', true],
  ['i have two cars', false],
  ['i forgot both usernames', false],
])('%s: whether two logins are told of: %s', (text, is) => {
  expect(tellsOfTwoLogins(text)).toBe(is);
});
