/** What must never be kept is hidden, what helps a person is left: generated lines, counted. */
import { describe, expect, it } from '@jest/globals';
import { redact } from '../../src/language/redaction/redact';

/** A fixed sequence, so that the lines are the same at each run. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}
const pick = sequence(42);
const digits = (length: number): string => Array.from({ length }, () => String(pick(10))).join('');
const oneOf = (list: readonly string[]): string => list[pick(list.length)]!;
const names = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spoken = (text: string): string =>
  [...text].map((digit) => (digit === '0' && pick(2) ? 'oh' : names[Number(digit)]!)).join(' ');

function luhn(prefix: string, length: number): string {
  const body = prefix + digits(length - prefix.length - 1);
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}
function card(): string {
  const number = oneOf(['4', '51', '55', '6011', '37']).startsWith('3')
    ? luhn('37', 15)
    : luhn(oneOf(['4', '51', '6011']), 16);
  const separator = oneOf(['', ' ', '-']);
  return number.replace(/(\d{4})(?=\d)/g, `$1${separator}`);
}
const wrap = (text: string): string =>
  oneOf(['my card is %', 'here: %', 'use % please', '%', 'it is %.', 'pay with %, thanks']).replace('%', text);

const secrets: string[] = Array.from({ length: 2000 }, (_, index) => {
  switch (index % 6) {
    case 0:
      return wrap(card());
    case 1: {
      const separator = oneOf(['-', ' ', '']);
      return wrap(`${100 + pick(560)}${separator}${10 + pick(89)}${separator}${1000 + pick(8999)}`);
    }
    case 2:
      return `routing 021000021 account ${digits(8 + pick(5))}`;
    case 3:
      return `my ${oneOf(['checking', 'savings', 'bank'])} account number is ${digits(7 + pick(6))}`;
    case 4:
      return wrap(spoken(digits(16)));
    default:
      return `my social is ${spoken(digits(9))}`;
  }
});
const harmless: string[] = Array.from({ length: 1000 }, (_, index) => {
  switch (index % 5) {
    case 0:
      return `vin WMWXP7C5${pick(10)}${oneOf(['H', 'J', 'K'])}2${digits(6)}`;
    case 1:
      return oneOf(['call me at 212-555-%', '(646) 555-%', 'phone 212 555 %', '+1 305 555 %', '305555%']).replace(
        '%',
        `01${digits(2)}`,
      );
    case 2:
      return `confirmation number ${digits(8 + pick(5))}`;
    case 3:
      return `pay $${1 + pick(9)},${digits(3)}.${digits(2)} on ${1 + pick(12)}/${1 + pick(28)}/2026`;
    default:
      return `the one ending ${digits(4)} for ${100 + pick(900)}.${digits(2)}`;
  }
});

describe('redact', () => {
  it('hides at least 99 of 100 lines with card, social security, bank and spoken numbers', () => {
    const missed = secrets.filter((line) => redact(line) === line);
    expect(missed.slice(0, 10)).toEqual([]);
    expect(missed.length / secrets.length).toBeLessThanOrEqual(0.01);
  });
  it('leaves at least 99 of 100 lines with vehicle, phone and confirmation numbers and amounts', () => {
    const changed = harmless.filter((line) => redact(line) !== line);
    expect(changed.slice(0, 10)).toEqual([]);
    expect(changed.length / harmless.length).toBeLessThanOrEqual(0.01);
  });
  it.each([
    'my password is Zebra',
    "the password's Zebra-77",
    'pw Zebra-77!',
    'passwd=Zebra-77',
    'my new password should be purple Zebra seven',
    'sign me in as dana.reyes password Zebra-77!',
    'user dana.reyes pass Zebra-77!',
    'Zebra-77 is my password',
    'Zebra-Lantern-2026',
    'the answer to my security question is Zebra',
    "my mother's maiden name is Zebra",
  ])('hides the password or answer in "%s"', (line) => {
    expect(redact(line)).not.toMatch(/zebra/i);
  });
  it.each([
    'my birthday is 03/12/1984',
    'date of birth: March 12, 1984',
    'dob 3-12-84',
    'born on 12 March',
    '03121984 is my birth date',
    'it is 1984-03-12',
    '3/12/1984',
    'the code is 918274',
    'code 918 274',
    '918274 is the code',
    '8363 is my pin',
    '918274',
    '4111/1111/1111/1111',
    '4111_1111_1111_1111',
    '4111  1111   1111    1111',
    'card4111111111111111thanks',
    '４１１１１１１１１１１１１１１１',
    '٤١١١١١١١١١١١١١١١',
    'ssn: ５１２-４８-７７３９',
    '512–48–7739',
    '7739 are the last four of my social',
  ])('hides the number or date in "%s"', (line) => {
    expect(redact(line)).not.toMatch(/\p{Nd}{2}|\p{Nd}[\W_]\p{Nd}|March/u);
  });
  it.each([
    'what is my password',
    'do i need a pin to call you',
    'how long is the code good for',
    'which password to use here',
    'my password is not working',
    'i forgot my password',
    'is the pin code required',
    'the code never came',
    'send me a new code',
    'my birthday is coming up',
    'PAY 0482',
    'pay on 15-Dec-2026',
    'payoff on 12/15/2026',
    'I paid 1,250.50 on 11/9/2026',
    'my 2023 MINI-Cooper',
    'Dana.Reyes@example.com',
    'https://Example.com/A-1?x=b2',
    'confirmation code K7M2PQ4R',
    '1500',
  ])('leaves "%s"', (line) => {
    expect(redact(line)).toBe(line);
  });
  it.each([
    ['my card is 4111 1111 1111 1111 ok', 'my card is [card number] ok'],
    ['ssn 123-45-6789', 'ssn [social security number]'],
    ['last four of my social is 6789', 'last four of my social is [social security number]'],
    ['my password is hunter2', 'my password is [hidden]'],
    ['pin: 4821', 'pin: [hidden]'],
    ['pay 320.50 from checking ending 4417', 'pay 320.50 from checking ending 4417'],
    ['account four one one seven two two nine', 'account [account number]'],
    ['my social is one two three four five six seven eight nine', 'my social is [social security number]'],
    [
      'my card number is four one one one one one one one one one one one one one one one',
      'my card number is [card number]',
    ],
    ['routing number zero two one zero zero zero zero two one', 'routing number [routing number]'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });
});
