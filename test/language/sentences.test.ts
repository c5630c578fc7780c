/** The sentence files are whole, and a mistake in one is named with file and line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { requiredFaqIds } from '../../faq/faqIds';
import { actionLabels, dialogLabels, rightsTopics } from '../../src/language/labels';
import { sentencesFolder, wordsFile } from '../../src/language/languageFiles';
import { loadSentences, variantsOf } from '../../src/language/training/sentences';
import { loadStories } from '../../src/language/training/stories';
import { loadWordTables } from '../../src/language/wordTables';

describe('the shipped sentences', () => {
  it('teach every label, and no other', () => {
    const labels = [...new Set(loadSentences(sentencesFolder).map(({ label }) => label))].sort();
    const wanted = [
      ...actionLabels,
      ...dialogLabels,
      ...requiredFaqIds,
      ...rightsTopics.map((topic) => `rights_${topic}`),
      'oos',
    ].sort();
    expect(labels).toEqual(wanted);
  });
  it('come with word tables that load', () => {
    expect(loadWordTables(wordsFile).shorthand.get('pw')).toEqual(['password']);
  });
});

describe('variantsOf', () => {
  it.each<[string, string[]]>([
    ['pay my bill', ['pay my bill']],
    ['(pay|settle) my bill', ['pay my bill', 'settle my bill']],
    ['pay now [please]', ['pay now', 'pay now please']],
  ])('%s', (sentence, texts) => {
    expect(variantsOf(sentence)).toEqual(texts);
  });
  it('keeps to 16 of many, always the same', () => {
    const sentence = '(a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f)';
    expect(variantsOf(sentence).length).toBeLessThanOrEqual(16);
    expect(variantsOf(sentence)).toEqual(variantsOf(sentence));
  });
});

describe('a broken file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sentences-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  it.each<[string, string, RegExp]>([
    ['a number', 'label: help\nsentences:\n  - help\n  - 42\n', /help\.yaml:4: "42" must be in quotes/],
    [
      'an open bracket',
      'label: help\nsentences:\n  - help\n  - help (me\n',
      /help\.yaml:4: brackets do not close: help \(me/,
    ],
    ['another label', 'label: repeat\nsentences:\n  - help\n', /help\.yaml:1: label: is repeat/],
    ['no sentences', 'label: help\nsentences: []\n', /help\.yaml:2: sentences: /],
    ['an empty line after a comment', 'label: help\n# more\nsentences:\n  - " "\n', /help\.yaml:4: sentences\.0: /],
    ['no label', 'sentences:\n  - help\n', /help\.yaml:1: label: /],
    ['a list', '- help\n', /help\.yaml:1: the whole file: /],
    ['broken yaml', 'label: help\nsentences:\n  - "help\n', /help\.yaml:\d+: /],
  ])('with %s is named', (_, content, complaint) => {
    writeFileSync(join(folder, 'help.yaml'), content);
    expect(() => loadSentences(folder)).toThrow(complaint);
  });
});

describe('broken word tables', () => {
  const tables = `shorthand: {}
phrases: {}
concepts:
  pay: [settle]
ordinaryWords: passport
givenNames: dana
`;
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'words-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a field too many', `${tables}nicknames: {}\n`, ':1: the whole file: '],
    ['a list where words belong', tables.replace('passport', '[]'), ':5: ordinaryWords: '],
    ['a concept without words', tables.replace('[settle]', '[]'), ':4: concepts.pay: '],
  ])('with %s are named with file and line', (_, content, complaint) => {
    const file = join(folder, 'words.yaml');
    writeFileSync(file, tables);
    expect(() => loadWordTables(file)).not.toThrow();
    writeFileSync(file, content);
    expect(() => loadWordTables(file)).toThrow(file + complaint);
  });
});

describe('broken stories', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stories-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are named with file and line, and whole ones written out', () => {
    const file = join(folder, 'stories.yaml');
    const stories = 'before:\n  - (we|they) moved and\nafter:\n  - . thanks\nleadIns: [hello]\nafterwords: [please]\n';
    writeFileSync(file, stories);
    expect(loadStories(file).before).toEqual(['we moved and', 'they moved and']);
    writeFileSync(file, stories.replace('[hello]', '[]'));
    expect(() => loadStories(file)).toThrow(`${file}:5: leadIns: `);
  });
});
