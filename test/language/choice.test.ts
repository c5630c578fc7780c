/** Menu picks, commands, methods and months. */
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readChoice } from '../../src/language/choice';
import { exactCommand } from '../../src/language/commands';
import { readMethod } from '../../src/language/values/method';
import { readMonth } from '../../src/language/values/month';

const menu = ['Checking ending 4417', 'Savings ending 8812', 'Debit card ending 0098', 'Another account'];

describe('readChoice', () => {
  it.each<[string, number]>([
    ['1', 0],
    ['#2', 1],
    ['3.', 2],
    ['two', 1],
    ['the second one', 1],
    ['second', 1],
    ['2nd', 1],
    ['number 3', 2],
    ['option two please', 1],
    ['the last one', 3],
    ['last', 3],
    ['first', 0],
    ['the first one please', 0],
    ['checking', 0],
    ['Savings ending 8812', 1],
    ['savings', 1],
    ['my savings', 1],
    ['the debit card', 2],
    ['debit', 2],
    ['4417', 0],
    ['0098', 2],
    ['another account', 3],
    ['another', 3],
    ['savngs', 1],
    ['checkin', 0],
    ['use the savings one', 1],
    ['cheking', 0],
    ["I'd like the debit card", 2],
  ])('%s picks %d', (text, index) => {
    expect(readChoice(text, menu)).toBe(index);
  });
  it.each([
    'how much on the first',
    'what is 2',
    'is the second one free?',
    'not checking',
    '5',
    '0',
    'ending',
    'hello',
    '',
    'checking or savings',
    'why',
    '-3',
    'minus 2',
    'pay 2 of them now',
    'can I use 1',
    '12',
  ])('%j picks nothing', (text) => {
    expect(readChoice(text, menu)).toBeUndefined();
  });

  it('takes no question for a misspelt choice', () => {
    expect(readChoice('is it safe', ['Save it', 'Not this time'])).toBeUndefined();
    expect(readChoice('safe it', ['Save it', 'Not this time'])).toBe(0);
  });
});

const droppings = [
  'drop it',
  'scrap that',
  'no, scrap it',
  'drop the whole thing',
  'just drop it',
  "let's forget about it",
  'ok forget the whole thing',
  'forget all of that please',
  'scratch that',
  'cancel everything',
  'Never mind then.',
  'actually never mind that',
  'you know what, forget it',
];

describe('exactCommand', () => {
  it.each([
    ['help', 'help'],
    ['Help!', 'help'],
    ['help please', 'help'],
    ['repeat', 'repeat'],
    ['say that again', 'repeat'],
    ['details', 'details'],
    ['More details, please', 'details'],
    ['back', 'back'],
    ['go back', 'back'],
    ['start over', 'start_over'],
    ['agent', 'human_agent'],
    ['talk to a person', 'human_agent'],
    ['sign out', 'sign_out'],
    ['log me out please', 'sign_out'],
    ['cancel', 'cancel'],
    ['never mind', 'cancel'],
    ['no stop', 'cancel'],
    ['wait, never mind', 'cancel'],
    ...droppings.map((text): [string, string] => [text, 'cancel']),
    ['menu', 'menu'],
    ['main menu', 'menu'],
    ['please cancel', 'cancel'],
  ])('%s is %s', (text, command) => {
    expect(exactCommand(text)).toBe(command);
  });
  it.each([
    'helpme123',
    'back2school',
    'cancel my payment',
    'drop the late fee',
    'forget this device',
    'scrap that and pay 20',
    "don't drop it",
    'never mind pepper',
    'Help-Desk-77',
    'please',
    '',
    'repeatedly',
    'agent007',
    'stop sign',
    'i said cancel my order',
  ])('%j is none', (text) => {
    expect(exactCommand(text)).toBeUndefined();
  });
});

describe('readMethod', () => {
  it.each<[string, object]>([
    ['checking', { kind: 'method', method: 'checking' }],
    ['my checking account', { kind: 'method', method: 'checking' }],
    ['cheking', { kind: 'method', method: 'checking' }],
    ['chequing', { kind: 'method', method: 'checking' }],
    ['savings', { kind: 'method', method: 'savings' }],
    ['from saving', { kind: 'method', method: 'savings' }],
    ['debit card', { kind: 'method', method: 'debit_card' }],
    ['debit', { kind: 'method', method: 'debit_card' }],
    ['debt card', { kind: 'method', method: 'debit_card' }],
    ['checking ending in 4417', { kind: 'method', method: 'checking', last4: '4417' }],
    ['the savings ending 8812', { kind: 'method', method: 'savings', last4: '8812' }],
    ['debit card ending in oh oh nine eight', { kind: 'method', method: 'debit_card', last4: '0098' }],
    ['ending 4417', { kind: 'last4', last4: '4417' }],
    ['the one that ends in 4417', { kind: 'last4', last4: '4417' }],
    ['last four 4417', { kind: 'last4', last4: '4417' }],
    ['****4417', { kind: 'last4', last4: '4417' }],
    ['ending in forty four seventeen', { kind: 'last4', last4: '4417' }],
    ['credit card', { kind: 'refused', method: 'credit_card' }],
    ['my amex', { kind: 'refused', method: 'credit_card' }],
    ['money market', { kind: 'refused', method: 'money_market' }],
    ['paypal', { kind: 'refused', method: 'other' }],
    ['checking or savings', { kind: 'ambiguous', methods: ['checking', 'savings'] }],
    ['my bank account', { kind: 'ambiguous', methods: ['checking', 'savings'] }],
    ['I meant savings', { kind: 'method', method: 'savings' }],
    ['not checking, savings', { kind: 'method', method: 'savings' }],
    ['savings instead of checking', { kind: 'method', method: 'savings' }],
    ['hello', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s', (text, reading) => {
    expect(readMethod(text)).toEqual(reading);
  });
});

describe('readMonth, seen from 10 June 2026', () => {
  const today = Temporal.PlainDate.from('2026-06-10');
  const shown = (text: string): string => {
    const reading = readMonth(text, today);
    return Object.values(reading)
      .map((value) => String(value))
      .join(' ');
  };
  it.each([
    ['march', 'month 2026-03'],
    ['from a year ago', 'month 2025-06'],
    ['a year ago this month', 'month 2025-06'],
    ['the march statement', 'month 2026-03'],
    ['june', 'month 2026-06'],
    ['july', 'month 2025-07'],
    ['december', 'month 2025-12'],
    ['march 2025', 'month 2025-03'],
    ['march of 2025', 'month 2025-03'],
    ['march last year', 'month 2025-03'],
    ['mar 25', 'month 2025-03'],
    ['3/2025', 'month 2025-03'],
    ['2025-03', 'month 2025-03'],
    ['statement from march', 'month 2026-03'],
    ['this month', 'month 2026-06'],
    ['last month', 'month 2026-05'],
    ['the month before last', 'month 2026-04'],
    ['two months ago', 'month 2026-04'],
    ['three months ago', 'month 2026-03'],
    ['the last statement', 'latest'],
    ['latest', 'latest'],
    ['most recent', 'latest'],
    ['my current statement', 'latest'],
    ['the last three', 'recent 3'],
    ['the two latest', 'recent 2'],
    ['last yr', 'year 2025'],
    ['summer 2025', 'range 2025-06 2025-08'],
    ['fall of 2025', 'range 2025-09 2025-11'],
    ['the oldest one', 'oldest'],
    ['the earliest you have', 'oldest'],
    ['first statement', 'oldest'],
    ['the first one', 'none'],
    ['last 6 months', 'recent 6'],
    ['past two statements', 'recent 2'],
    ['the last few', 'recent 3'],
    ['last couple of months', 'recent 2'],
    ['since january', 'since 2026-01'],
    ['from january on', 'since 2026-01'],
    ['january to march', 'range 2026-01 2026-03'],
    ['between november and february', 'range 2025-11 2026-02'],
    ['november and february', 'months 2025-11,2026-02'],
    ['april and may', 'range 2026-04 2026-05'],
    ['feb mar and may', 'months 2026-02,2026-03,2026-05'],
    ['march, april and december', 'months 2025-12,2026-03,2026-04'],
    ['january to march and also may', 'months 2026-01,2026-02,2026-03,2026-05'],
    ['2025-03 and 2025-06', 'months 2025-03,2025-06'],
    ['november - february', 'range 2025-11 2026-02'],
    ['2025', 'year 2025'],
    ['last year', 'year 2025'],
    ['this year', 'year 2026'],
    ['all of them', 'all'],
    ['all my statements', 'all'],
    ['hello', 'none'],
    ['may i see my statement', 'none'],
    ['', 'none'],
    ['may', 'month 2026-05'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
