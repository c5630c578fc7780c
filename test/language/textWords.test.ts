/** Opting out in any reasonable wording, and never by a sentence about a payment (standards C5, C6). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readTextWord, readTextsWish } from '../../src/language/textWords';

const optOuts = linesOf('data/optOuts.txt');
const paymentSentences = [
  ...linesOf('data/paymentSentences.txt'),
  ...trained('make_payment'),
  ...trained('faq_cancel_payment'),
];

const elsewhere = [
  'balance',
  'payoff',
  'faq_account_not_shown',
  'statements',
  'payment_methods',
  'switch_vehicle',
  'sign_in',
  'human_agent',
  'sign_out',
  'oos',
  'greeting',
  'thanks',
  'faq_change_email',
  'rights_fraud',
  'rights_hardship',
];

describe('texts named on another channel', () => {
  it.each([
    ['stop texting me', 'stop'],
    ['please stop sending me text messages', 'stop'],
    ['unsubscribe me from texts', 'stop'],
    ['unsubscribe', 'stop'],
    ['I don’t want any more reminders', 'stop'],
    ['no more texts please', 'stop'],
    ['turn off text alerts', 'stop'],
    ['how do I stop the texts', 'stop'],
    ['do not text me anymore', 'stop'],
    ['start texting me again', 'start'],
    ['turn texts back on', 'start'],
    ['you can text me again', 'start'],
    ['I want your texts again', 'start'],
    ['resume text messages', 'start'],
    ['sign me up for text reminders', 'start'],
    ['text me reminders', 'start'],
    ['stop', undefined],
    ['cancel', undefined],
    ['start', undefined],
    ['start over', undefined],
    ['stop my payment', undefined],
    ['stop contacting me about this debt', undefined],
    ['remove my number', undefined],
    ['text me the code', undefined],
    ['text me a password reset', undefined],
    ['send me a text', undefined],
  ])('"%s" is read as %s', (text, wish) => {
    expect(readTextsWish(text)).toBe(wish);
  });

  it('are in no sentence that the language knows as something else', () => {
    const known = [...paymentSentences, ...elsewhere.flatMap(trained)];
    expect(known.filter((line) => readTextsWish(line) !== undefined)).toEqual([]);
  });
});

describe('words of a text message', () => {
  it('hear at least 98 % of the ways to opt out', () => {
    const missed = optOuts.filter((line) => readTextWord(line) !== 'stop');
    expect(optOuts.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / optOuts.length).toBeLessThanOrEqual(0.02);
    expect(missed).toEqual([]);
  });

  it('take no sentence about a payment for one', () => {
    expect(paymentSentences.length).toBeGreaterThanOrEqual(200);
    expect(paymentSentences.filter((line) => readTextWord(line) !== undefined)).toEqual([]);
  });

  it.each(elsewhere)('take no sentence of %s for one that ends texts', (label) => {
    expect(trained(label).filter((line) => readTextWord(line) === 'stop')).toEqual([]);
  });

  it.each([
    ['START', 'start'],
    ['unstop', 'start'],
    ['start over', undefined],
    ['HELP', 'help'],
    ['info', 'info'],
    ['Ayuda', 'help'],
    ['text me reminders', 'reminders'],
    ['please send me payment reminders', 'reminders'],
    ['remind me by text', 'reminders'],
    ['yes', undefined],
    ['stop sign', undefined],
    ['end of the month', undefined],
    ['', undefined],
  ])('read %s as %s', (text, word) => {
    expect(readTextWord(text)).toBe(word);
  });

  it('answer a very long text at once', () => {
    expect(readTextWord('stop '.repeat(400))).toBeUndefined();
  });
});

function linesOf(file: string): string[] {
  const lines = readFileSync(join(__dirname, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function trained(label: string): string[] {
  const file = join(__dirname, `../../src/language/sentences/en/${label}.yaml`);
  const sentences: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') sentences.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(parse(readFileSync(file, 'utf8')));
  return sentences;
}

describe('who does not know us', () => {
  it.each([
    ['Who is this??', 'who'],
    ['who r u', 'who'],
    ['hi, who are you please', 'who'],
    ['whose number is this', 'who'],
    ['i got your text what is it about', 'who'],
    ['I got a text from this number', 'who'],
    ['why are you texting me', 'who'],
    ['wrong number', 'wrong_number'],
    ['Sorry, you have the wrong number', 'wrong_number'],
    ['wrong person', 'wrong_number'],
  ])('asks, or says that it is somebody else: "%s"', (text, word) => {
    expect(readTextWord(text)).toBe(word);
  });

  it.each([
    'I gave you the wrong number',
    'the account number is wrong',
    'who is the holder of my loan',
    'what is this charge',
    'I got a text about my payment, did it go through',
  ])('is not meant by "%s"', (text) => {
    expect(readTextWord(text)).toBeUndefined();
  });
});
