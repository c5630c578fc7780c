/** Words to the assistant in place of an answer, and what only sounds like them: a password is never taken for them. */
import { describe, expect, it } from '@jest/globals';
import { saidInstead, usernameSaidInstead } from '../../src/language/saidInstead';

describe('what is said in place of an answer', () => {
  it.each([
    ['wait', 'wait'],
    ['hold on a sec', 'wait'],
    ['hang on 1 min', 'wait'],
    ['hmm let me see', 'wait'],
    ['one moment please', 'wait'],
    ['give me a minute', 'wait'],
    ['why', 'why'],
    ['why do you need that', 'why'],
    ['is this needed every time?', 'why'],
    ['what', 'what'],
    ['who are you', 'who'],
    ['can i skip this', 'skip'],
    ['i never set one up', 'not_set_up'],
    ["I don't have one", 'none'],
    ['wrong username', 'other_username'],
    ['actually my username is dana.reyes', 'other_username'],
    ['thats not my bank', 'wrong_bank'],
    ['wrong routing', 'wrong_bank'],
    ['i need to reset', 'reset'],
    ['send me a code', 'code'],
    ['none of these', 'decline'],
    ['pay my bill', 'task'],
    ['whats my balance', 'task'],
  ])('%j: %s', (text, said) => {
    expect(saidInstead(text)).toBe(said);
  });

  it.each([
    'Countryman-2023-rain',
    'Wait until the rain stops',
    'why so blue little boat',
    'a red Mini Moke',
    'Skip',
    'Maple Avenue',
    'reset the moon at noon',
    'pay the ferryman twice',
    'one two three four five',
    'No',
    '',
  ])('%j is nothing of the kind', (text) => {
    expect(saidInstead(text)).toBeUndefined();
  });

  it('knows the name in it, as it was written', () => {
    expect(usernameSaidInstead('actually my username is Dana.Reyes.')).toBe('Dana.Reyes');
    expect(usernameSaidInstead('wrong username')).toBeUndefined();
  });
});
