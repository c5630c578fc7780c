import { describe, expect, it } from '@jest/globals';
import { acknowledges } from '../../dialogs/answers/courtesies';
import { leavesAsItIs } from '../../dialogs/answers/shortQuestions';
import { mendedFactIn } from '../../dialogs/credentials/mendedFact';
import type { DialogServices } from '../../dialogs/dialogServices';
import { saysOnlyYes } from '../../dialogs/leavingByNo';
import { menuWords, taskOnMenu } from '../../dialogs/menuWords';
import { wrongNumber } from '../../dialogs/methods/wrongNumbers';
import { asksForMore, asksToCancelPayment } from '../../dialogs/ownPhrases';
import { namesTask } from '../../dialogs/pickedChoice';
import { otherContactIn } from '../../dialogs/prompts/contactKinds';
import { severalWishes } from '../../dialogs/severalWishes';
import type { Turn } from '../../dialogs/turn';
import { wishInWords, wishOf } from '../../dialogs/wishes';
import { makePayment, showActivity, showBalance } from '../../dialogs/wording/en/choices';
import { showMethods, showPayoff, showStatements, switchVehicle } from '../../dialogs/wording/en/choices';
import { loadFaq } from '../../faq/loadFaq';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { exactCommand } from '../../src/language/commands';
import { saidForgotten } from '../../src/language/forgotten';
import { faqContentFolder } from '../../src/language/languageFiles';
import { holdsSecret, redact, withoutBankNumbers } from '../../src/language/redaction/redact';
import { saidInstead } from '../../src/language/saidInstead';
import { speaksSpanish } from '../../src/language/spanish';
import { createUnderstanding } from '../../src/language/understand';

const services: DialogServices = { clock: fixedClock(0) } as never;
const understanding = createUnderstanding({ faq: loadFaq(faqContentFolder, 'any') });

/** As much of a turn as the words themselves decide. */
function turn(text: string): Turn {
  const reading = understanding.read(text);
  return {
    text,
    reading,
    memory: {},
    session: { givenName: 'Dana', username: 'dana.reyes' },
    lastSaid: [],
    traits: { submitsByCode: false, linksAccounts: false },
  } as never;
}

describe('words of the menu', () => {
  it.each(menuWords)('"%s" means what it would have meant if it had been looked at closely', (words) => {
    expect(wishOf(turn(words))).toEqual(wishInWords(turn(words)));
  });

  it.each(menuWords)('"%s" holds nothing that would have been met before', (words) => {
    const plain = turn(words);
    const met = [
      ...[exactCommand(words), wrongNumber(words), withoutBankNumbers(words), severalWishes(plain, services)],
      ...[saidForgotten(words), mendedFactIn(words), otherContactIn(words)],
    ];
    expect(met.filter((found) => found !== undefined)).toEqual([]);
    const holds = [holdsSecret, speaksSpanish, leavesAsItIs, acknowledges, asksForMore, asksToCancelPayment];
    expect(holds.filter((isHeld) => isHeld(words))).toEqual([]);
    expect(saysOnlyYes(plain)).toBe(false);
    expect(['code', 'wait']).not.toContain(saidInstead(words));
    expect(redact(words)).toBe(words);
  });

  it('a choice of that name that sends something else is what it sends', () => {
    const choosing = (say: string): Turn => ({
      ...turn('Payoff'),
      lastSaid: [{ text: '', choices: [{ label: 'Payoff', say }] }],
    });
    expect([namesTask(choosing('show my payoff')), namesTask(choosing('payoff of pepper'))]).toEqual([true, false]);
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
