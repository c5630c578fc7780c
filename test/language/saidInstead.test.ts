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
    ['whats the question again', 'what'],
    ['can you say the question again', 'what'],
    ['repeat that once more please', 'what'],
    ['who are you', 'who'],
    ['can i skip this', 'skip'],
    ['i never set one up', 'not_set_up'],
    ["I don't have one", 'none'],
    ['wrong username', 'other_username'],
    ['whoops wrong username', 'other_username'],
    ['why is it asking for a password', 'why'],
    ['actually my username is dana.reyes', 'other_username'],
    ['thats not my bank', 'wrong_bank'],
    ['wrong routing', 'wrong_bank'],
    ['i need to reset', 'reset'],
    ['send me a code', 'code'],
    ['send code', 'code'],
    ['text the code', 'code'],
    ['code please', 'code'],
    ['code instead', 'code'],
    ['text it to me', 'code'],
    ['resend', 'code'],
    ['use my authenticator', 'code'],
    ['can i use the authenticator app', 'code'],
    ['try a different way', 'skip'],
    ['can i use another way', 'skip'],
    ['none of these', 'decline'],
    ['pay my bill', 'task'],
    ['whats my balance', 'task'],
    ['hold on let me find it', 'wait'],
    ['hold on its coming', 'wait'],
    ['hold on let me check with my wife', 'wait'],
    ['can i talk to my wife first', 'wait'],
    ['i need to ask my husband first', 'wait'],
    ['hang on the baby is crying', 'wait'],
    ['hold please', 'wait'],
    ['one sec gotta check something', 'wait'],
    ['wait someone is at the door', 'wait'],
    ['what is this code for', 'why'],
    ['give me a hint', 'skip'],
    ['ask me something else', 'skip'],
    ['change the question', 'skip'],
    ['what? i dont remember setting any questions', 'not_set_up'],
    ['my wife set this up', 'set_by_another'],
    ['my husband set it', 'set_by_another'],
    ["that was my husband's question", 'set_by_another'],
    ['my wife knows it', 'set_by_another'],
    ['a different one', 'skip'],
    ['i never had a pet', 'never_had'],
    ['this is a new phone', 'new_device'],
    ['it wont take my password', 'trouble'],
    ['it doesnt work', 'trouble'],
    ['still not working', 'trouble'],
    ['caps lock was on', 'trouble'],
    ['let me try again', 'trouble'],
    ["i'm not sure", 'doubt'],
    ['wait go back', 'back'],
    ['thats not my username', 'other_username'],
    ['i meant tessa.wong', 'other_username'],
    ['actually its ines.moreau2', 'other_username'],
    ['no ines.moreau', 'other_username'],
    ['change username', 'other_username'],
    ['can i get a text instead', 'code'],
    ['text me', 'code'],
  ])('%j: %s', (text, said) => {
    expect(saidInstead(text)).toBe(said);
  });

  it.each([
    'Countryman-2023-rain',
    'Wait until the rain stops',
    'why so blue little boat',
    'a red Mini Moke',
    'can i talk to a person first',
    'hold on my wife pays with her checking',
    'let me talk to someone',
    'Skip',
    'Maple Avenue',
    'reset the moon at noon',
    'pay the ferryman twice',
    'one two three four five',
    'No',
    'dana.reyes',
    'rain.drop',
    "it's a red one",
    '',
  ])('%j is nothing of the kind', (text) => {
    expect(saidInstead(text)).toBeUndefined();
  });

  it('knows the name in it, as it was written', () => {
    expect(usernameSaidInstead('actually my username is Dana.Reyes.')).toBe('Dana.Reyes');
    expect(usernameSaidInstead('wrong username')).toBeUndefined();
    expect(usernameSaidInstead('actually its ines.moreau2')).toBe('ines.moreau2');
    expect(usernameSaidInstead('no Ines.Moreau')).toBe('Ines.Moreau');
    expect(usernameSaidInstead('i meant tessa.wong')).toBe('tessa.wong');
  });
});
