/** Of two values of one kind the one counts that is said in place of the other, whatever the kind and whatever takes it back. */
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { affirmed } from '../../../src/language/values/affirmed';
import { readAmount } from '../../../src/language/values/amount';
import { readDate } from '../../../src/language/values/date';
import { findValues } from '../../../src/language/values/findValues';
import type { Label } from '../../../src/language/labels';
import { readMethod } from '../../../src/language/values/method';
import { printedValues } from '../../../scripts/language/printReading';

const today = Temporal.PlainDate.from('2026-06-10');

/** A request around a value, and values that it may be about. */
interface Kind {
  readonly name: string;
  readonly label: Label;
  readonly request: (value: string) => string;
  readonly values: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    name: 'amounts',
    label: 'make_payment',
    request: (value) => `please pay ${value} from checking`,
    values: ['$200', '250.75', 'four hundred dollars', 'half', 'the full amount', 'my monthly payment', 'three fifty'],
  },
  {
    name: 'days',
    label: 'payoff',
    request: (value) => `payoff for ${value}`,
    values: ['friday', 'june 19th', '7/15', 'the twenty first', 'tomorrow', 'next monday'],
  },
  {
    name: 'months',
    label: 'statements',
    request: (value) => `statements ${value}`,
    values: ['for march', 'from january to april', 'for december 2025', 'of last month', 'for february'],
  },
  {
    name: 'vehicles',
    label: 'balance',
    request: (value) => `balance of ${value}`,
    values: ['the countryman', 'my 2021 cooper', 'the red one', 'my other car', 'the paceman'],
  },
  {
    name: 'methods',
    label: 'make_payment',
    request: (value) => `pay 300 from ${value}`,
    values: ['checking', 'my savings account', 'my debit card'],
  },
  {
    name: 'endings',
    label: 'make_payment',
    request: (value) => `pay 300 from the checking account ending ${value}`,
    values: ['4417', '0820', 'three three one oh'],
  },
  {
    name: 'usernames',
    label: 'sign_in',
    request: (value) => `sign me in as ${value}`,
    values: ['dana.reyes', 'kim_88', 'owen'],
  },
];

const taken = [
  ', no, ',
  ' no wait ',
  ', sorry, ',
  ' i mean ',
  ', actually ',
  ', or rather ',
  '. Sorry, I meant ',
  ' oops ',
];

function readingOf(text: string, label: Label): Record<string, unknown> {
  return printedValues(findValues(text, label), today);
}

const pairs = kinds.flatMap((kind) =>
  kind.values.flatMap((first) =>
    kind.values.filter((second) => second !== first).map((second) => ({ ...kind, first, second })),
  ),
);

/** In place of hundreds "three fifty" is hundreds as well. */
function meant(first: string, second: string): string {
  return second === 'three fifty' && /\d{3}|hundred/.test(first) ? `${second} dollars` : second;
}

describe('a value that takes back another', () => {
  it.each(pairs)('$name: $first, no, $second', ({ label, request, first, second }) => {
    const wanted = readingOf(request(meant(first, second)), label);
    expect(Object.keys(wanted)).not.toEqual([]);
    for (const words of taken)
      expect([words, readingOf(request(`${first}${words}${second}`), label)]).toEqual([words, wanted]);
  });
});

describe('a value that is denied', () => {
  const deniable = pairs.filter(({ name }) => ['amounts', 'vehicles', 'methods'].includes(name));

  it.each(deniable)('$name: $second, not $first', ({ label, request, first, second }) => {
    const wanted = readingOf(request(second), label);
    expect(readingOf(request(`${second}, not ${first}`), label)).toEqual(wanted);
    expect(readingOf(request(`${second} instead of ${first}`), label)).toEqual(wanted);
  });
});

describe('a second value that is wanted too', () => {
  it.each([
    '200 on the clubman and 300 on the cooper',
    '200 or 300',
    'either 200 or 300',
    '200 now plus 300 on friday',
  ])('%s is not lost', (text) => {
    expect(readAmount(text)).toEqual({ kind: 'ambiguous', cents: [20000, 30000] });
  });
  it.each([
    'pay 400 no rush',
    'pay 400, sorry for the delay',
    'can i pay 400 or should i wait',
    'pay 400 and tell me the payoff on the 5th',
    'is there no way to pay 400',
  ])('%s keeps what it asks', (text) => {
    expect(findValues(text, 'make_payment').amount).toEqual({ kind: 'exact', cents: 40000 });
  });
  it.each(['pay 200 from checking', 'the clubman, the countryman', 'no, the 5th', 'not now'])(
    '%s stays as it is',
    (text) => {
      expect(affirmed(text)).toBe(text);
    },
  );
});

describe('an answer that takes back a value', () => {
  it('names the day said last', () => {
    expect(readDate('friday, no, monday', today)).toEqual(readDate('monday', today));
  });
  it('names the method said last', () => {
    expect(readMethod('checking, no, savings')).toEqual({ kind: 'method', method: 'savings' });
    expect(readMethod('no savings, checking')).toEqual({ kind: 'method', method: 'checking' });
  });
  it('names the amount said last', () => {
    expect(readAmount('the full amount, nah, just half')).toEqual({ kind: 'named', which: 'half' });
  });
});

/** Told of, and asked for. */
const stories: readonly [string, number][] = [
  ['my last bill was 395 but i can only do 200', 20000],
  ['rent was 1450 so just 300 this time', 30000],
  ['i paid 300 last month, pay 250 now', 25000],
  ['usually i pay 350 but today i want to pay 400', 40000],
  ['i was charged 35 by mistake, anyway pay 180', 18000],
  ['my salary is 4200 a month, take 320', 32000],
  ['call me at 614-555-0182 about the 150 that i am paying', 15000],
  ['letter number 20418 says to pay, so pay 95', 9500],
  ['i called 3 times. pay 215', 21500],
  ['my phone is five five five oh one seven two and i pay ninety dollars', 9000],
];

describe('a sum that is only told of', () => {
  it.each(stories)('%s asks for %d cents', (text, cents) => {
    expect(findValues(text, 'make_payment').amount).toEqual({ kind: 'exact', cents });
  });
  it('is taken where nothing else was said', () => {
    expect(findValues('my bill was 395, pay that', 'make_payment').amount).toEqual({ kind: 'exact', cents: 39500 });
  });
});
