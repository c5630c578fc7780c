import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ContactBook, maskContact, readContact } from '../../src/domain/credentials/contactBook';
import { CredentialKeys } from '../../src/domain/credentials/credentialKeys';
import { IdentityFactsBook, readBirthDate, readSsnLast4, readZip } from '../../src/domain/credentials/identityFacts';
import { testCipher } from '../support/openCredentials';

const facts = { birthDate: '1984-03-12', ssnLast4: '4821', zip: '07677' };
const book = new IdentityFactsBook(testCipher);
const contacts = new ContactBook(testCipher, new CredentialKeys('key'), { isReachable: async () => true });

describe('facts on file', () => {
  it.each([
    ['4821', '4821'],
    [' 48 21 ', '4821'],
    ['４８２１', '4821'],
    ['482', undefined],
    ['48210', undefined],
    ['48a1', undefined],
    ['٤٨٢١', undefined],
  ])('SSN digits %j: %s', (typed, read) => expect(readSsnLast4(typed)).toBe(read));

  it.each([
    ['07677', '07677'],
    ['07677-1234', '07677'],
    ['076771234', '07677'],
    ['7677', undefined],
    ['0767A', undefined],
  ])('ZIP %j: %s', (typed, read) => expect(readZip(typed)).toBe(read));

  it.each([
    ['1984-03-12', '1984-03-12'],
    ['2026-11-22', undefined],
    ['1906-01-01', '1906-01-01'],
    ['1905-12-31', undefined],
  ])('birth date %s: %s', (typed, read) =>
    expect(readBirthDate(Temporal.PlainDate.from(typed), Temporal.PlainDate.from('2026-11-22'))).toBe(read),
  );

  it.each([
    [{}, true],
    [{ birthDate: '1984-03-13' }, false],
    [{ ssnLast4: '4822' }, false],
    [{ zip: '07676' }, false],
  ])('%j is right: %s', (change, isRight) => {
    expect(book.isRight(book.seal('login', facts), { ...facts, ...change })).toBe(isRight);
  });

  it('of nobody are never right, not even those of the dummy', () => {
    expect(book.isRight(undefined, { birthDate: '1900-01-01', ssnLast4: '0000', zip: '00000' })).toBe(false);
  });

  it('do not open in another row or another column', () => {
    const sealed = book.seal('login', facts);
    expect(() => book.open({ ...sealed, loginId: 'other' })).toThrow('changed or moved');
    expect(() => book.open({ ...sealed, zip: sealed.ssnLast4 })).toThrow('changed or moved');
    expect(JSON.stringify(sealed)).not.toMatch(/1984|4821|07677/);
  });
});

describe('contacts on file', () => {
  it.each([
    ['(201) 555-0142', { kind: 'phone', address: '+12015550142' }],
    ['+1 201.555.0142', { kind: 'phone', address: '+12015550142' }],
    ['1-201-555-0142', { kind: 'phone', address: '+12015550142' }],
    [' Dana.Reyes@Example.com ', { kind: 'email', address: 'dana.reyes@example.com' }],
    ['555-0142', undefined],
    ['+44 20 7946 0018', undefined],
    ['dana@', undefined],
    ['a@b@example.com', undefined],
    ['', undefined],
  ])('%j is read as %j', (typed, read) => expect(readContact(typed)).toEqual(read));

  it('are masked', () => {
    const mask = (typed: string) => maskContact(contacts.open(contacts.seal('login', typed))).hint;
    expect([mask('2015550142'), mask('dana.reyes@example.com')]).toEqual(['0142', 'd…@example.com']);
  });

  it('are found by a digest that is the same for every spelling, and are not readable', () => {
    const sealed = contacts.seal('login', '(201) 555-0142');
    expect(sealed.lookup).toBe(contacts.lookup({ kind: 'phone', address: '+12015550142' }));
    expect(JSON.stringify(sealed)).not.toContain('5550142');
    expect(() => contacts.open({ ...sealed, id: 'other' })).toThrow('changed or moved');
  });

  it('can be nothing else', () => {
    expect(() => contacts.seal('login', 'no contact')).toThrow('Neither');
  });
});
