/** "I forgot it" in its forms, and what only sounds like it: a password is never taken for it. */
import { describe, expect, it } from '@jest/globals';
import { saidForgotten } from '../../src/language/forgotten';

describe('what is said to be forgotten', () => {
  it.each([
    ['I forgot it', 'unnamed'],
    ['um, i forgot', 'unnamed'],
    ["I don't remember", 'unnamed'],
    ["i don't know what it is", 'unnamed'],
    ['no idea', 'unnamed'],
    ['i forgot my password', 'password'],
    ['sorry, I cant remember the password', 'password'],
    ["I've forgotten my username", 'username'],
    ['lost my login id', 'username'],
    ['oops i dont remember my password', 'password'],
    ['i think i forgot it', 'unnamed'],
  ])('%j: %s', (text, forgotten) => {
    expect(saidForgotten(text)).toBe(forgotten);
  });

  it.each(['Forgotten-harbor-2026', 'I forgot the milk', 'forget it', 'i never forget', 'do not know me', ''])(
    '%j is nothing of the kind',
    (text) => {
      expect(saidForgotten(text)).toBeUndefined();
    },
  );
});
