/** What mends a fact of a recovery, and what is no such thing: a fact itself, a question, a wish. */
import { describe, expect, it } from '@jest/globals';
import { mendedFactIn } from '../../dialogs/credentials/mendedFact';

describe('a fact is mended', () => {
  it.each([
    ['the zip was wrong', { fact: 'zip' }],
    ["my zip code is wrong, it's 30341", { fact: 'zip', value: '30341' }],
    ['I gave you the wrong zip', { fact: 'zip' }],
    ['wait, I typed my birthday wrong', { fact: 'birth_date' }],
    ['oops the date of birth should', undefined],
    ['the birth date was wrong. it should be 7/9/71', { fact: 'birth_date', value: '7/9/71' }],
    ['can I fix my birth date', { fact: 'birth_date' }],
    ['change my last four to 9137', { fact: 'ssn_last4', value: '9137' }],
    ['sorry, my zip is 30341', { fact: 'zip', value: '30341' }],
    ['I mistyped', {}],
    ['I mistyped that, it is nine one three seven', { value: 'nine one three seven' }],
    ['that was wrong', {}],
    ['typo', {}],
    ['I meant 9137', { value: '9137' }],
    ['actually no, it is 7/9/72', { value: '7/9/72' }],
    ['oh sorry it’s 9137', { value: '9137' }],
    ['I used my old e-mail, wrong e-mail', undefined],
    ['the e-mail was wrong, it is kit@example.net', { fact: 'contact', value: 'kit@example.net' }],
  ])('%s', (text, mended) => {
    expect(mendedFactIn(text)).toEqual(mended);
  });

  it.each([
    '9137',
    '7/9/71',
    'March 5 1982',
    'kit@example.net',
    'why do you need my zip',
    'what is wrong',
    'it is 9137',
    'sorry, what is that',
    'I forgot my password',
    'the zip was wrong can I talk to a person about my balance',
    'I meant to pay my bill',
  ])('not by "%s"', (text) => {
    expect(mendedFactIn(text)).toBeUndefined();
  });
});
