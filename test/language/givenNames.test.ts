/** Whose request it is says nothing: a given name reads as any person. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadFaq } from '../../faq/loadFaq';
import { faqContentFolder, wordsFile } from '../../src/language/languageFiles';
import { normalise } from '../../src/language/normalise';
import { createUnderstanding, type Understanding } from '../../src/language/understand';
import { loadWordTables } from '../../src/language/wordTables';

const tables = loadWordTables(wordsFile);
let understanding: Understanding;

beforeAll(() => {
  understanding = createUnderstanding({ faq: loadFaq(faqContentFolder, 'any') });
});

describe('given names', () => {
  it.each([
    ["Priya's password", ['#person', 'password']],
    ['priyas password', ['#person', 'password']],
    ["pay 200 on Kwame's 2018 Clubman", ['pay', '#number']],
    ['john cooper works', ['#vehicle']],
  ])('of "%s" stand for any person', (text, words) => {
    expect(normalise(text, tables)).toEqual(words);
  });
  it('that are words of their own are none', () => {
    const words =
      'may mark will bill rich grant art chase sandy penny rose april june august dawn hope faith grace joy pat sue frank jack rob gene dean miles cooper clay cliff dale lance mason ray rod wade lisa otto ned manny nick';
    expect(words.split(' ').filter((word) => tables.givenNames.has(word))).toEqual([]);
  });
  it.each([
    ["make a new password for Hiroshi's login", 'forgot_password'],
    ["send USD 310 on Ximena's Countryman", 'make_payment'],
    ["what is Abdul's balance", 'balance'],
    ["show Svetlana's last statement", 'statements'],
    ['how does Joaquin change the email on his loan', 'faq_change_email'],
  ])('do not change what is asked: %s', (text, label) => {
    const reading = understanding.read(text);
    expect([reading.decision, reading.label]).toEqual(['sure', label]);
  });
});
