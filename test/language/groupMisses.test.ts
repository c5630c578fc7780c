/** Unanswered lines that ask the same thing stand together, the most asked first, with what came nearest. */
import { describe, expect, it } from '@jest/globals';
import { groupMisses } from '../../scripts/language/groupMisses';
import { wordsFile } from '../../src/language/languageFiles';
import { loadWordTables } from '../../src/language/wordTables';

const tables = loadWordTables(wordsFile);
const miss = (text: string, nearest: string[] = [], at = 0) => ({ text, nearest, at });

describe('groupMisses', () => {
  it('puts wordings of one question together and the most asked first', () => {
    const groups = groupMisses(
      [
        miss('do you sell floor mats'),
        miss('can i get gap insurance', ['faq_contact']),
        miss('get gap insurance please', ['faq_contact', 'payoff']),
        miss('can i get gap insurance', ['payoff', 'faq_contact']),
      ],
      tables,
    );
    expect(groups).toEqual([
      {
        count: 3,
        texts: ['can i get gap insurance', 'get gap insurance please'],
        nearest: ['faq_contact', 'payoff'],
      },
      { count: 1, texts: ['do you sell floor mats'], nearest: [] },
    ]);
  });
  it('takes spelling shorthand, amounts and vehicles for the same question', () => {
    const groups = groupMisses(
      [miss('transfer $200 to the Countryman escrow'), miss('transfer $75 to the clubman escrow pls')],
      tables,
    );
    expect(groups.map(({ count }) => count)).toEqual([2]);
  });
  it('has nothing to say about no lines', () => {
    expect(groupMisses([], tables)).toEqual([]);
  });
});
