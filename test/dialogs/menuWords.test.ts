import { describe, expect, it } from '@jest/globals';
import { menuWords, taskOnMenu } from '../../dialogs/menuWords';
import type { Turn } from '../../dialogs/turn';
import { wishInWords, wishOf } from '../../dialogs/wishes';
import { makePayment, showActivity, showBalance } from '../../dialogs/wording/en/choices';
import { showMethods, showPayoff, showStatements, switchVehicle } from '../../dialogs/wording/en/choices';
import { loadFaq } from '../../faq/loadFaq';
import { faqContentFolder } from '../../src/language/languageFiles';
import { createUnderstanding } from '../../src/language/understand';

const understanding = createUnderstanding({ faq: loadFaq(faqContentFolder, 'any') });

/** As much of a turn as the words themselves decide. */
function turn(text: string): Turn {
  const reading = understanding.read(text);
  return { text, reading, memory: {}, session: {}, traits: { submitsByCode: false, linksAccounts: false } } as Turn;
}

describe('words of the menu', () => {
  it.each(menuWords)('"%s" means what it would have meant if it had been looked at closely', (words) => {
    expect(wishOf(turn(words))).toEqual(wishInWords(turn(words)));
  });

  it.each([showBalance, showPayoff, showActivity, makePayment, showMethods, showStatements, switchVehicle])(
    'the button $label is one of them',
    ({ say }) => {
      expect(taskOnMenu(say)).toBeDefined();
    },
  );

  it.each(['both balances', 'balance of pepper', 'what is my balance', 'no balance', 'payoff on the 15th', ''])(
    '"%s" is looked at closely',
    (text) => {
      expect(taskOnMenu(text)).toBeUndefined();
    },
  );
});
