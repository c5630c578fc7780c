import { describe, expect, it } from '@jest/globals';
import { normaliseAnswer, normalisePassword, normaliseUsername } from '../../../src/domain/identity/normalise';

describe('normaliseUsername', () => {
  it.each([
    ['Dana.Reyes', 'dana.reyes'],
    ['  dana ', 'dana'],
    ['ｄａｎａ', 'dana'],
    ['da na', 'da na'],
    ['dana!', 'dana!'],
  ])('%j -> %j', (typed, normal) => {
    expect(normaliseUsername(typed)).toBe(normal);
  });
});

describe('normalisePassword', () => {
  it.each([
    ['Ｐass', 'Pass'],
    [' Two  words ', ' Two  words '],
    ['e\u0301', '\u00e9'],
  ])('%j -> %j', (typed, normal) => {
    expect(normalisePassword(typed)).toBe(normal);
  });
});

describe('normaliseAnswer', () => {
  it.each([
    ['  Maple Avenue ', 'mapleavenue'],
    ["O'Brien-Smith", 'obriensmith'],
    ['O’Brien', 'obrien'],
    ['St. Mary’s, Erie', 'stmaryserie'],
    ['PELÉ', 'pelé'],
    ['Ⅳ', 'iv'],
    ['C++', 'c++'],
    ['?!', ''],
  ])('%j -> %j', (typed, normal) => {
    expect(normaliseAnswer(typed)).toBe(normal);
  });
});
