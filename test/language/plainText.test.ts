import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../src/language/plainText';

/** Takes no room and is taken out, but makes the text one that is looked at letter by letter. */
const invisible = '\u200b';
const typed = fc.string({ unit: fc.constantFrom(...'aZ09 .,\'"`-_?$\t\n'), maxLength: 200 });

describe('plain text', () => {
  it.each([
    ['What do I OWE?', 'what do i owe?'],
    ['  two  spaces ', 'two spaces'],
    ['what`s due', "what's due"],
    ['what\u2019s due', "what's due"],
    ['caf\u00e9', 'cafe'],
    ['', ''],
  ])('of "%s" is "%s"', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is the same whether or not all of it could have come from a keyboard', () => {
    fc.assert(fc.property(typed, (text) => expect(plainText(text)).toBe(plainText(text + invisible))));
  });

  it('is plain already', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(plainText(plainText(text))).toBe(plainText(text))));
  });
});
