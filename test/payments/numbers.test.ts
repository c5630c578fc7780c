/** What customers type: routing numbers, card numbers, expiries, nicknames (standards B5, B6). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bankNames } from '../../src/domain/payments/bankNames';
import { isExpired, passesLuhn, readCardNumber, readExpiry } from '../../src/domain/payments/cardNumber';
import { readNickname } from '../../src/domain/payments/nickname';
import { readRoutingNumber } from '../../src/domain/payments/routingNumber';
import { endingOf } from '../../src/domain/payments/typedDigits';
import { cardBrands } from '../../src/processor/cardBrands';

const today = Temporal.PlainDate.from('2026-03-10');

describe('a routing number', () => {
  it.each([
    ['021000021', 'Chase'],
    ['011000015', 'Federal Reserve Bank of Boston'],
    ['111000025', 'Bank of America'],
    ['0210 0002 1', 'Chase'],
    [' 121-000-358 ', 'Bank of America'],
    ['011000028', undefined],
    ['325081403', undefined],
  ])('%s is valid, of %s', (typed, bankName) => {
    expect(readRoutingNumber(typed)).toEqual({ kind: 'valid', routingNumber: typed.replace(/\D/g, ''), bankName });
  });

  it.each([
    ['021000020', { kind: 'bad_checksum' }],
    ['120000021', { kind: 'bad_checksum' }],
    ['021000012', { kind: 'bad_checksum' }],
    ['555555555', { kind: 'deposit_slip' }],
    ['500000013', { kind: 'deposit_slip' }],
    ['000000000', { kind: 'not_accepted' }],
    ['000000518', { kind: 'not_accepted' }],
    ['614000001', { kind: 'not_accepted' }],
    ['800000006', { kind: 'not_accepted' }],
    ['130000006', { kind: 'not_accepted' }],
    ['02100002', { kind: 'wrong_length', length: 8 }],
    ['0210000210', { kind: 'wrong_length', length: 10 }],
    ['5210', { kind: 'wrong_length', length: 4 }],
    ['', { kind: 'not_digits' }],
    ['chase', { kind: 'not_digits' }],
    ['02100002l', { kind: 'not_digits' }],
    ['٠٢١٠٠٠٠٢١', { kind: 'not_digits' }],
    ['０２１００００２１', { kind: 'not_digits' }],
    ['𝟎𝟐𝟏𝟎𝟎𝟎𝟎𝟐𝟏', { kind: 'not_digits' }],
  ])('%j is refused', (typed, reading) => {
    expect(readRoutingNumber(typed)).toEqual(reading);
  });

  it('is known by its bank only where it is valid', () => {
    for (const [routingNumber, bankName] of bankNames)
      expect(readRoutingNumber(routingNumber)).toEqual({ kind: 'valid', routingNumber, bankName });
    expect(bankNames.size).toBeGreaterThan(50);
  });

  it('is caught with any one digit wrong', () => {
    const valid = fc.constantFrom(...bankNames.keys());
    fc.assert(
      fc.property(valid, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const wrong = [...number].map((digit, at) => (at === place ? (Number(digit) + by) % 10 : digit)).join('');
        expect(readRoutingNumber(wrong).kind).not.toBe('valid');
      }),
    );
  });

  it('passes by chance at most once in forty', () => {
    let state = 1;
    const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const tried = 200_000;
    let valid = 0;
    for (let count = 0; count < tried; count += 1)
      if (readRoutingNumber(String(Math.floor(random() * 1e9)).padStart(9, '0')).kind === 'valid') valid += 1;
    expect(valid / tried).toBeLessThan(0.025);
  });
});

describe('a card number', () => {
  it.each([
    ['4000056655665556', 'visa'],
    ['4000 0566 5566 5556', 'visa'],
    ['5200-8282-8282-8210', 'mastercard'],
    ['6011981111111113', 'discover'],
    ['2223003122003222', 'mastercard'],
  ])('%s is %s', (typed, brand) => {
    expect(readCardNumber(typed, cardBrands)).toEqual({ kind: 'valid', digits: typed.replace(/\D/g, ''), brand });
  });

  it.each([
    ['378282246310005', { kind: 'brand_not_accepted', brand: 'american_express' }],
    ['371449635398431', { kind: 'brand_not_accepted', brand: 'american_express' }],
    ['30569309025904', { kind: 'brand_not_accepted', brand: 'diners_club' }],
    ['3056930009020004', { kind: 'brand_not_accepted', brand: 'diners_club' }],
    ['4000056655665557', { kind: 'mistyped' }],
    ['400005665566555', { kind: 'wrong_length', length: 15 }],
    ['40000566556655566', { kind: 'wrong_length', length: 17 }],
    ['4', { kind: 'wrong_length', length: 1 }],
    ['9999', { kind: 'wrong_length', length: 4 }],
    ['4000 0566 5566 555x', { kind: 'not_digits' }],
    ['４０００056655665556', { kind: 'not_digits' }],
    ['', { kind: 'not_digits' }],
  ])('%j is refused', (typed, reading) => {
    expect(readCardNumber(typed, cardBrands)).toEqual(reading);
  });

  it('is caught with any one digit wrong', () => {
    const cards = fc.constantFrom('4000056655665556', '5200828282828210', '378282246310005');
    fc.assert(
      fc.property(cards, fc.nat(14), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const wrong = [...number].map((digit, at) => (at === place ? (Number(digit) + by) % 10 : digit)).join('');
        expect(passesLuhn(wrong)).toBe(false);
      }),
    );
  });

  it.each([
    ['123456789', '6789'],
    ['1234567', '4567'],
    ['123456', '56'],
    ['1234', '34'],
  ])('of %s no more is shown than %s', (digits, ending) => {
    expect(endingOf(digits)).toBe(ending);
  });
});

describe('an expiry', () => {
  it.each([
    ['12/27', { year: 2027, month: 12 }],
    ['3/26', { year: 2026, month: 3 }],
    ['03 2026', { year: 2026, month: 3 }],
    ['1227', { year: 2027, month: 12 }],
    ['12-2027', { year: 2027, month: 12 }],
    [' 02 / 30 ', { year: 2030, month: 2 }],
    ['01/20', { year: 2020, month: 1 }],
  ])('%j reads as %j', (typed, expiry) => {
    expect(readExpiry(typed, today)).toEqual(expiry);
  });

  it.each(['', '13/27', '00/27', '12', '27/12/01', '12/47', 'december', '12/9999', '1/2'])(
    '%j does not read',
    (typed) => {
      expect(readExpiry(typed, today)).toBeUndefined();
    },
  );

  it.each([
    [{ year: 2026, month: 3 }, '2026-03-31', false],
    [{ year: 2026, month: 3 }, '2026-04-01', true],
    [{ year: 2026, month: 12 }, '2027-01-01', true],
    [{ year: 2027, month: 1 }, '2026-12-31', false],
  ])('%j on %s is over: %s', (expiry, day, isOver) => {
    expect(isExpired(expiry, Temporal.PlainDate.from(day))).toBe(isOver);
  });
});

describe('a nickname', () => {
  it.each([
    ['  Joint   checking ', 'Joint checking'],
    ["Dana's card (4417)", "Dana's card (4417)"],
    ['Ahorros de mamá', 'Ahorros de mamá'],
    ['Ｃａｒｄ', 'Card'],
  ])('%j is kept as %j', (typed, nickname) => {
    expect(readNickname(typed)).toEqual({ kind: 'accepted', nickname });
  });

  it.each([
    ['   ', 'empty'],
    ['x'.repeat(31), 'too_long'],
    ['acct 12345', 'looks_like_a_number'],
    ['4 0 0 0 5', 'looks_like_a_number'],
    ['٤٠٠٠٥', 'looks_like_a_number'],
    ['<audio src=x>', 'not_plain'],
    ['a\u202eb', 'not_plain'],
    ['-', 'not_plain'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(readNickname(typed)).toEqual({ kind: 'nickname_refused', reason });
  });
});
