/** The FAQ's content is whole, and its loader names file and field of every mistake. */
import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FaqMatcher } from '../../faq/faqMatcher';
import { loadFaq } from '../../faq/loadFaq';
import { fillPlaceholders, placeholdersIn } from '../../faq/placeholders';
import { loadContactSettings } from '../../src/contactSettings';

const content = join(__dirname, '..', '..', 'faq', 'content', 'en');

describe('the shipped content', () => {
  const entries = loadFaq(content, 'any');
  it('has the 35 entries, each answer at most 400 characters', () => {
    expect(entries).toHaveLength(35);
    expect(entries.filter(({ answer }) => answer.length > 400).map(({ id }) => id)).toEqual([]);
  });
  it('uses settings that the settings file has', () => {
    const settings = loadContactSettings(join(__dirname, '..', '..', 'contact.settings.json'), true);
    const known = Object.entries(settings).flatMap(([group, fields]: [string, unknown]) =>
      typeof fields === 'object' && fields !== null ? Object.keys(fields).map((name) => `${group}.${name}`) : [],
    );
    expect(() => loadFaq(content, known)).not.toThrow();
  });
  it.each([
    ['where do I mail my payment', 'faq_mail_payment'],
    ['what is a cookie', 'faq_cookie'],
    ['how do I find my routing nubmer', 'faq_routing_number'],
    ['what are SSL certificates', 'faq_ssl'],
    ['buy more lease miles', 'faq_lease_miles'],
  ])('the matcher finds "%s" in %s', (question, id) => {
    const matcher = new FaqMatcher(entries);
    const matches = matcher.match(question);
    expect(matches[0]?.id).toBe(id);
    expect(matcher.judge(matches)).not.toBe('out');
  });
  it.each(['what is the weather in Boston', 'play some jazz', '', '???'])('the matcher passes on %j', (question) => {
    const matcher = new FaqMatcher(entries);
    expect(matcher.judge(matcher.match(question))).toBe('out');
  });
});

describe('a broken folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faq-'));
    cpSync(content, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (from: string | RegExp, to: string): void => {
    const file = join(folder, 'faq_cookie.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  it.each<[string, string | RegExp, string, RegExp]>([
    [
      'an unknown placeholder',
      'A cookie is a small',
      'A {{contact.fax}} is a small',
      /faq_cookie\.md: spoken: unknown placeholder \{\{contact\.fax\}\}/,
    ],
    ['an id that is not the name', 'id: faq_cookie', 'id: faq_biscuit', /faq_cookie\.md: id: is faq_biscuit/],
    ['a missing field', /question: .*\n/, '', /faq_cookie\.md: question: /],
    ['an unknown field', 'section:', 'colour: red\nsection:', /faq_cookie\.md: .*colour/],
    [
      'a long spoken form',
      /spoken: .*\n/,
      `spoken: ${'word '.repeat(31)}\n`,
      /faq_cookie\.md: spoken: has more than 30 words/,
    ],
    [
      'a character that SMS cannot send',
      /brief: .*\n/,
      'brief: "a file — small"\n',
      /faq_cookie\.md: brief: has a character outside GSM-7/,
    ],
    [
      'a stranger in see_also',
      '  - faq_privacy',
      '  - faq_nothing',
      /faq_cookie\.md: see_also: there is no entry faq_nothing/,
    ],
    ['broken yaml', 'question: ', 'question: "', /faq_cookie\.md: line \d+: /],
    ['no front matter', /^---\n/, '', /faq_cookie\.md: front matter: /],
    [
      'the same alias twice',
      '  - what are cookies\n',
      '  - what are cookies\n  - what are cookies\n',
      /faq_cookie\.md: aliases: "what are cookies" is there twice/,
    ],
  ])('names file and field for %s', (_, from, to, complaint) => {
    change(from, to);
    expect(() => loadFaq(folder, [...placeholderNames()])).toThrow(complaint);
  });
  it('names a missing entry', () => {
    unlinkSync(join(folder, 'faq_ssl.md'));
    expect(() => loadFaq(folder, 'any')).toThrow(/faq_ssl\.md: is missing/);
  });
});

function placeholderNames(): Set<string> {
  return new Set(
    loadFaq(content, 'any').flatMap(({ answer, spoken, brief }) => [answer, spoken, brief].flatMap(placeholdersIn)),
  );
}

describe('fillPlaceholders', () => {
  it('puts values in place', () => {
    expect(
      fillPlaceholders('Call {{contact.phone}} or {{ ownersLounge.url }}', {
        'contact.phone': '1',
        'ownersLounge.url': '2',
      }),
    ).toBe('Call 1 or 2');
  });
  it('names an unknown placeholder', () => {
    expect(() => fillPlaceholders('{{contact.fax}}', {})).toThrow('Unknown placeholder {{contact.fax}}');
    expect(() => fillPlaceholders('{{toString}}', {})).toThrow('toString');
  });
});
