/** Opting out in any reasonable wording, and never by a sentence about a payment (standards C5, C6). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readTextWord } from '../../src/language/textWords';

const optOuts = linesOf('data/optOuts.txt');
const paymentSentences = [
  ...linesOf('data/paymentSentences.txt'),
  ...trained('make_payment'),
  ...trained('faq_cancel_payment'),
];

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

  it.each([
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
  ])('take no sentence of %s for one that ends texts', (label) => {
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
