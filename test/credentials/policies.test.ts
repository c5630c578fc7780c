import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerRefusal } from '../../src/domain/credentials/answerPolicy';
import { commonPasswords, isCommonPassword } from '../../src/domain/credentials/guessable';
import { minimumPasswordLength, passwordRefusals } from '../../src/domain/credentials/passwordPolicy';
import { questionChoices } from '../../src/domain/credentials/questionList';

const about = { minimum: 8, username: 'marcus.bell', givenName: 'Marcus' };
const reasons = (password: string, minimum = 8) =>
  passwordRefusals(password, { ...about, minimum }).map(({ reason }) => reason);

describe('new passwords (standards A8)', () => {
  it.each([
    [true, 8],
    [false, 15],
  ])('second factor %s: at least %d characters', (hasSecondFactor, minimum) => {
    expect(minimumPasswordLength(hasSecondFactor)).toBe(minimum);
  });

  it.each([
    ['vjq71wz', 8, ['too_short']],
    ['vjq71wzp', 8, []],
    ['vjq71wzpkd83xm', 15, ['too_short']],
    ['vjq71wzpkd83xmb', 15, []],
    ['🚗🌧☕🎹🪟🧭🏔🧵'.repeat(1), 8, []],
    ['é'.repeat(7) + 'x', 8, ['pattern']],
    [`${'lantern harbour 41 '.repeat(6)}abcdefghijk pq`, 15, []],
    ['x7'.repeat(65), 15, ['too_long']],
  ])('%j with %d: %j', (password, minimum, expected) => {
    expect(reasons(password, minimum)).toEqual(expected);
  });

  it.each([
    ['P4ssw0rd', 'common'],
    ['p@ssword123!', 'common'],
    ['Sunshine2024', 'common'],
    ['iloveyou1', 'common'],
    ['correct horse battery staple', 'common'],
    ['CorrectHorseBatteryStaple1', 'common'],
    ['May the Force be with you!', 'common'],
    ['LetMeIn!!', 'common'],
    ['dragon.tiger.99', 'common'],
    ['qwertyuiop', 'pattern'],
    ['1q2w3e4r5t', 'pattern'],
    ['abcd12345678', 'pattern'],
    ['abcabcabcabc', 'pattern'],
    ['11111111', 'pattern'],
    ['MiniCooper2026!', 'brand_word'],
    ['mini-countryman', 'brand_word'],
    ['BMWFinancial1', 'brand_word'],
    ['marcus.bell!9x', 'contains_login'],
    ['xx-marcusbell-7', 'contains_login'],
    ['lleb.sucram.42', 'contains_login'],
    ['9 rainy Marcus', 'contains_name'],
  ])('%j: %s', (password, reason) => {
    expect(reasons(password)).toContain(reason);
  });

  it.each(['Countryman-2023-rain', 'Walnut-street-1981', 'Pathfinder-77-cactus', 'crooked harbor saddle violin'])(
    '%j may be used',
    (password) => {
      expect(reasons(password)).toEqual([]);
    },
  );

  it('refuses more than 3,000 common ones, also with look-alikes', () => {
    expect(commonPasswords.size).toBeGreaterThan(3_000);
    const lookAlikes: Readonly<Record<string, string>> = { a: '4', e: '3', o: '0', s: '$', i: '!' };
    const missed = [...commonPasswords].filter((password) => {
      const disguised = password.replace(/[aeosi]/g, (letter) => lookAlikes[letter] ?? letter);
      return ![password, password.toUpperCase(), disguised].every((spelling) => isCommonPassword(spelling));
    });
    expect(missed).toEqual([]);
  });

  it('accepts nearly every random password, and is done at once with long ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'bcdfghjkmpqrtvwxz23456789#%&='), { minLength: 15, maxLength: 128 }),
        (letters) => {
          const [first] = passwordRefusals(letters.join(''), { ...about, minimum: 15 });
          expect(first === undefined || first.reason === 'pattern').toBe(true);
        },
      ),
    );
    expect(reasons('password'.repeat(16))).toEqual(['common']);
  });
});

describe('answers (standards A6)', () => {
  const question = 'What was the name of your first pet?';
  it.each([
    ['Biscuit', undefined],
    ['Max', undefined],
    ['São Paulo', undefined],
    ['K2!', 'too_short'],
    ['y'.repeat(101), 'too_long'],
    ['I don’t know', 'guessable'],
    ['N/A', 'guessable'],
    ['12345', 'guessable'],
    ['aaaa', 'guessable'],
    ['Marcus Bell', 'same_as_login'],
    ['name of my pet', 'word_of_question'],
  ])('%j: %s', (answer, reason) => {
    expect(answerRefusal(answer, { username: about.username, question })?.reason).toBe(reason);
  });

  it('there are twelve questions, all different', () => {
    const choices = questionChoices([]);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(12);
    expect(new Set(choices.map(({ text }) => text)).size).toBe(12);
  });
});
