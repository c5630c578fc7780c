/** The scorer keeps the marks it reached on lines it was not trained on, and no input is slow or makes it throw. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadFaq } from '../../faq/loadFaq';
import { readAmount } from '../../src/language/amount';
import { buildModel } from '../../src/language/buildModel';
import { isInTopThree, isRight, kindOf, loadDevelopment, type DevelopmentLine } from '../../src/language/development';
import { readDate } from '../../src/language/date';
import { developmentFolder, faqContentFolder, modelFile, wordsFile } from '../../src/language/languageFiles';
import { encodeModel } from '../../src/language/linearModel';
import { redact } from '../../src/language/redact';
import { trainingSentences } from '../../src/language/trainingSentences';
import { createUnderstanding, type Reading, type Understanding } from '../../src/language/understand';
import { warmRecognizers } from '../../src/language/recognizers';
import { loadWordTables } from '../../src/language/wordTables';
import { Temporal } from 'temporal-polyfill';

const faq = loadFaq(faqContentFolder, 'any');
let understanding: Understanding;
let results: { line: DevelopmentLine; reading: Reading }[] = [];

beforeAll(() => {
  understanding = createUnderstanding({ faq });
  results = loadDevelopment(developmentFolder).map((line) => ({ line, reading: understanding.read(line.text) }));
});

/** Marks reached minus one point; raise them when they are beaten. */
const marks = {
  faqFirst: 0.97,
  faqThree: 0.985,
  action: 0.97,
  dialog: 0.97,
  oosFalse: 0.02,
  nearFalse: 0.035,
  rightsRecall: 0.97,
  rightsPrecision: 0.96,
};

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}

function ofKind(kind: string): { line: DevelopmentLine; reading: Reading }[] {
  return results.filter(({ line }) => kindOf(line) === kind);
}

describe('the development lines', () => {
  it('has 16 styles of each FAQ entry and enough of everything else', () => {
    for (const { id } of faq) expect(results.filter(({ line }) => line.label === id).length).toBeGreaterThanOrEqual(16);
    expect(ofKind('oos').length + ofKind('oos_near').length).toBeGreaterThanOrEqual(250);
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

describe('the model', () => {
  it('is what its sentences train, to the byte (else: npm run language:train)', () => {
    const trained = encodeModel(buildModel(trainingSentences(), loadWordTables(wordsFile)));
    expect(Buffer.from(trained).equals(readFileSync(modelFile))).toBe(true);
  });
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

describe('values in a whole sentence', () => {
  it.each<[string, string, object]>([
    [
      'pay 320.50 from checking for the Countryman',
      'make_payment',
      {
        amount: { kind: 'exact', cents: 32050 },
        method: { kind: 'method', method: 'checking' },
        vehicle: 'countryman',
      },
    ],
    [
      'pay the full amount from savings ending 8812',
      'make_payment',
      { amount: { kind: 'named', which: 'total_due' }, method: { kind: 'method', method: 'savings', last4: '8812' } },
    ],
    ['pay three fifty', 'make_payment', { amount: { kind: 'ambiguous', cents: [35000, 350] } }],
    ['payoff on the 15th', 'payoff', { date: { words: 'the 15th' } }],
    [
      'payoff for the 2021 cooper good through june 30',
      'payoff',
      { date: { words: 'june 30' }, vehicle: '2021 cooper' },
    ],
    ['show me my march statement', 'statements', { month: { words: 'march' } }],
    ['the last three statements', 'statements', { month: { words: 'the last three statements' }, count: 3 }],
    ['switch to the convertible', 'switch_vehicle', { vehicle: 'convertible' }],
    ['what is a cookie', 'faq_cookie', {}],
  ])('%s', (text, label, values) => {
    const reading = understanding.read(text);
    expect(reading.label).toBe(label);
    expect(reading.values).toEqual(values);
  });
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
  const today = Temporal.PlainDate.from('2026-06-10');

  it.each(hostile)('%# is read without throwing', (text) => {
    const reading = understanding.read(text);
    expect(reading.candidates.length).toBeLessThanOrEqual(3);
    expect(readAmount(text)).toBeDefined();
    expect(readDate(text, today)).toBeDefined();
    expect(redact(text).length).toBeLessThanOrEqual(4000);
  });
  it('any words in any order are read without throwing', () => {
    const words = [
      'pay',
      'half',
      '$1,2',
      '320',
      'the',
      '15th',
      'of',
      'next',
      'friday',
      'ending',
      '4417',
      'not',
      "don't",
      'oh',
      'double',
      'seven',
      '.',
      '-',
      'march',
      'mini',
      '\n',
      'ssl',
      '2021',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' ')),
          fc.string({ maxLength: 400 }),
        ),
        (text) => {
          const { confidence, decision } = understanding.read(text);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1.000001);
          expect(['sure', 'unsure', 'out']).toContain(decision);
          readAmount(text);
          readDate(text, today);
          redact(text);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});
