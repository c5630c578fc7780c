/** The scorer keeps the marks it reached on lines it was not trained on, and no input is slow or makes it throw. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadFaq } from '../../faq/loadFaq';
import { readAmount } from '../../src/language/values/amount';
import {
  isInTopThree,
  isRight,
  kindOf,
  loadDevelopment,
  loadHeldOut,
  loadSealed,
  type DevelopmentLine,
} from '../../src/language/training/development';
import { readDate } from '../../src/language/values/date';
import { findValues } from '../../src/language/values/findValues';
import type { Label } from '../../src/language/labels';
import { developmentFolder, faqContentFolder, modelFile } from '../../src/language/languageFiles';
import { redact } from '../../src/language/redaction/redact';
import { createUnderstanding, type Reading, type Understanding } from '../../src/language/understand';
import { warmRecognizers } from '../../src/language/values/recognizers';
import { printedLabel, printedValues } from '../../scripts/language/printReading';
import { randomLines } from '../../scripts/language/randomLines';
import { trainedModel } from './trainedModel';
import { Temporal } from 'temporal-polyfill';

const faq = loadFaq(faqContentFolder, 'any');
let understanding: Understanding;
let sealed: { line: DevelopmentLine; reading: Reading }[] = [];
let results: { line: DevelopmentLine; reading: Reading }[] = [];

beforeAll(() => {
  understanding = createUnderstanding({ faq });
  const lines = [...loadDevelopment(developmentFolder), ...loadHeldOut(developmentFolder)];
  results = lines.map((line) => ({ line, reading: understanding.read(line.text) }));
  sealed = loadSealed(developmentFolder).map((line) => ({ line, reading: understanding.read(line.text) }));
});

/** How many rows the list may have at most. */
const mostKnownFailures = 1;

/** Marks reached minus one point; raise them when they are beaten. */
const marks = {
  faqFirst: 0.98,
  faqThree: 0.985,
  action: 0.98,
  dialog: 0.98,
  oosFalse: 0.02,
  nearFalse: 0.035,
  rightsRecall: 0.97,
  rightsPrecision: 0.94,
};

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}

function ofKind(kind: string): { line: DevelopmentLine; reading: Reading }[] {
  return results.filter(({ line }) => kindOf(line) === kind);
}

describe('lines that nothing was trained on', () => {
  it('has 16 styles of each FAQ entry and enough of everything else', () => {
    for (const { id } of faq) expect(results.filter(({ line }) => line.label === id).length).toBeGreaterThanOrEqual(16);
    expect(ofKind('oos').length + ofKind('oos_near').length).toBeGreaterThanOrEqual(250);
    expect(results.filter(({ line }) => line.values !== undefined).length).toBeGreaterThanOrEqual(150);
  });
  it('reads FAQ questions', () => {
    expect(share(ofKind('faq'), ({ line, reading }) => isRight(line, reading))).toBeGreaterThanOrEqual(marks.faqFirst);
    expect(share(ofKind('faq'), ({ line, reading }) => isInTopThree(line, reading))).toBeGreaterThanOrEqual(
      marks.faqThree,
    );
  });
  it('reads actions and commands', () => {
    expect(share(ofKind('action'), ({ line, reading }) => isRight(line, reading))).toBeGreaterThanOrEqual(marks.action);
    expect(share(ofKind('dialog'), ({ line, reading }) => isRight(line, reading))).toBeGreaterThanOrEqual(marks.dialog);
  });
  it('does not answer what is out of scope', () => {
    expect(share(ofKind('oos'), ({ reading }) => reading.decision === 'sure')).toBeLessThanOrEqual(marks.oosFalse);
    expect(share(ofKind('oos_near'), ({ reading }) => reading.decision === 'sure')).toBeLessThanOrEqual(
      marks.nearFalse,
    );
  });
  it('hears rights phrases, and only those', () => {
    expect(share(ofKind('rights'), ({ reading }) => reading.rights !== undefined)).toBeGreaterThanOrEqual(
      marks.rightsRecall,
    );
    const given = results.filter(({ reading }) => reading.rights !== undefined);
    expect(share(given, ({ line }) => kindOf(line) === 'rights')).toBeGreaterThanOrEqual(marks.rightsPrecision);
  });
});

describe('words that only resemble a trouble', () => {
  it.each([
    "that one is my sister's mini",
    "this is about my father's car",
    'my mini died on the way home',
    'your chat went dead on me',
    "the car's battery is dead again",
    'i am a little late now and then',
    'we mostly pay a bit late',
    'nothing but the late fee',
    'was that the late charge',
  ])('is none: %s', (text) => {
    expect(understanding.read(text).rights).toBeUndefined();
  });
});

/** Reached after the last training, minus one point; the lines stay unread. */
const sealedMarks = { faq: 0.966, action: 0.97, dialog: 0.952, oos: 0.96, oos_near: 0.967, rights: 0.965 };

describe('lines of other writers that nobody reads', () => {
  const printed = (kind: string): number =>
    share(
      sealed.filter(({ line }) => kindOf(line) === kind),
      ({ line, reading }) => isPrintedRight(line, reading),
    );

  it('are enough', () => {
    expect(sealed.length).toBeGreaterThanOrEqual(1900);
  });
  it('are read as often as they were', () => {
    const kinds = Object.keys(sealedMarks) as (keyof typeof sealedMarks)[];
    expect(kinds.filter((kind) => printed(kind) < sealedMarks[kind])).toEqual([]);
  });
});

describe('the model', () => {
  it('is what its sentences train, to the byte (else: npm run language:train)', async () => {
    expect((await trainedModel()).equals(readFileSync(modelFile))).toBe(true);
  }, 240_000);
  it('finds an entry that was added after the training', () => {
    const added = {
      ...faq[0]!,
      id: 'faq_parking',
      question: 'Where can I park my yacht?',
      aliases: ['yacht parking', 'harbor berth for a yacht'],
      answer: 'At the harbor.',
    };
    const reading = createUnderstanding({ faq: [...faq, added] }).read('where can i park my yacht');
    expect(reading.label).toBe('faq_parking');
  });
});

/** A row must go when its line is read rightly, and no row may be added. */
describe('known failures', () => {
  const rows = readFileSync(join(__dirname, 'knownFailures.tsv'), 'utf8').trim().split('\n').slice(1);

  it('are all that is read wrongly, and each still is', () => {
    const wrong = results
      .filter(({ line, reading }) => !isPrintedRight(line, reading))
      .map(({ line }) => `${line.label}\t${line.text}`);
    expect(wrong.sort()).toEqual(rows.sort());
  });
  it('only become fewer', () => {
    expect(rows.length).toBeLessThanOrEqual(mostKnownFailures);
  });
});

function isPrintedRight(line: DevelopmentLine, reading: Reading): boolean {
  const printed = printedLabel(reading);
  const kind = kindOf(line);
  if (kind === 'oos' || kind === 'oos_near') return printed === 'oos' || printed === 'clarify';
  return printed === (kind === 'rights' ? 'human_agent' : line.label);
}

const today = Temporal.PlainDate.from('2026-06-10');

describe('values in a whole sentence', () => {
  const rows = readFileSync(join(__dirname, 'slots.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t') as [string, Label, string]);

  it.each(rows)('%s', (text, label, expected) => {
    expect(printedValues(findValues(text, label), today)).toEqual(JSON.parse(expected));
  });
  it('are at least 150, and 95 in 100 are also read as what they ask', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(share(rows, ([text, label]) => printedLabel(understanding.read(text)) === label)).toBeGreaterThanOrEqual(
      0.95,
    );
  });
});

describe('a line that customers said and that was misheard', () => {
  it.each<[string, Label]>([
    ['balance on sunny', 'balance'],
    ['payoff for daisy', 'payoff'],
    ['how many tries left', 'faq_locked_out'],
    ['is it too late to pay today', 'make_payment'],
    ['can you read it to me', 'repeat'],
    ['how much interest this year', 'statements'],
    ['340 bucks on the convertible, not the paceman please', 'make_payment'],
    ['half of what i owe, checking, thursday', 'make_payment'],
    ['past due only, hardtop, savings', 'make_payment'],
    ['payoff on the hardtop good until the fourth sorry the seventh', 'payoff'],
  ])('"%s" asks for %s', (text, label) => {
    expect(printedLabel(understanding.read(text))).toBe(label);
  });
});

describe('a value within a request', () => {
  const asks: readonly [string, string][] = [
    ['balance', 'balance'],
    ['what do i owe', 'balance'],
    ['when is the payment due', 'balance'],
    ['payoff', 'payoff'],
    ['how much is the lease buyout', 'payoff'],
    ['make a payment', 'make_payment'],
    ['pay 320.50 from checking', 'make_payment'],
    ['statement', 'statements'],
    ['last three statements', 'statements'],
  ];
  const vehicles = [
    'for the countryman',
    'on my 2021 cooper',
    'for the clubman',
    'on the one ending 4417',
    'for the car ending in 8820',
    'on the red one',
    'for my john cooper works',
    'on the mini electric',
    'for the paceman',
    'on my 19 hardtop',
    'for the convertible please',
    'for my other car',
  ];
  it.each(asks.flatMap(([ask, label]) => vehicles.map((vehicle) => [`${ask} ${vehicle}`, label] as const)))(
    '%s is %s',
    (text, label) => {
      expect(printedLabel(understanding.read(text))).toBe(label);
    },
  );
});

const hostile = [
  '1 ',
  'one hundred and ',
  ' ',
  '1/',
  '$1,',
  'a',
  'next ',
  'pay ',
  '?',
  '\u0301',
  'ﷺ',
  '😀',
  'not ',
  '((',
  'ending in ',
  'qzxj',
].map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)));

describe('hostile text', () => {
  beforeAll(() => warmRecognizers());

  it.each(hostile)('%# is read without throwing', (text) => {
    const reading = understanding.read(text);
    expect(reading.candidates.length).toBeLessThanOrEqual(3);
    expect(readAmount(text)).toBeDefined();
    expect(readDate(text, today)).toBeDefined();
    expect(redact(text).length).toBeLessThanOrEqual(4000);
  });
  it('any words in any order are read without throwing', () => {
    for (const text of randomLines(600, 7)) {
      const { confidence, decision } = understanding.read(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1.000001);
      expect(['sure', 'unsure', 'out']).toContain(decision);
      readAmount(text);
      readDate(text, today);
      redact(text);
    }
  });
});
