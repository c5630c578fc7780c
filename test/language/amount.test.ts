/** Amounts of money as customers type and say them. */
import { describe, expect, it } from '@jest/globals';
import { readAmount } from '../../src/language/amount';

const exact: [string, number][] = [
  ['320', 32000], ['320.50', 32050], ['$320.50', 32050], ['$ 320.50', 32050], ['$1,200', 120000], ['1,200', 120000], ['1,200.75', 120075], ['1200', 120000],
  ['USD 200', 20000], ['200 USD', 20000], ['usd200', 20000], ['200 dollars', 20000], ['320 bucks', 32000], ['50 cents', 50], ['320 dollars and 50 cents', 32050],
  ['320 dollars 50 cents', 32050], ['320 and 50 cents', 32050], ['1.2k', 120000], ['2k', 200000], ['1.5 thousand', 150000], ['2 grand', 200000], ['3 hundred', 30000],
  ['three hundred', 30000], ['three hundred twenty', 32000], ['three hundred and twenty', 32000], ['three hundred twenty dollars', 32000],
  ['three hundred twenty dollars and fifty cents', 32050], ['three hundred and twenty dollars fifty cents', 32050], ['three hundred twenty and fifty cents', 32050],
  ['twelve hundred', 120000], ['twelve hundred dollars', 120000], ['twelve hundred fifty', 125000], ['one thousand two hundred', 120000], ['one thousand two hundred fifty dollars', 125000],
  ['a hundred', 10000], ['a hundred and fifty', 15000], ['one hundred fifty bucks', 15000], ['a thousand', 100000], ['a grand', 100000], ['two thousand', 200000],
  ['twenty five', 2500], ['twenty five dollars', 2500], ['fifty', 5000], ['fifty dollars', 5000], ['fifteen', 1500], ['forty', 4000], ['five', 500], ['five dollars', 500],
  ['ninety nine dollars and ninety nine cents', 9999], ['four hundred twenty five', 42500], ['four twenty five dollars', 42500], ['three fifty dollars', 35000],
  ['three two zero', 32000], ['one two zero zero', 120000], ['three twenty fifty', 32050], ['four hundred twelve thirty three', 41233],
  ['pay 400', 40000], ['make it 400', 40000], ['no, make it 400', 40000], ['400 please', 40000], ['just 100', 10000], ['about 250', 25000], ['i want to pay 275', 27500],
  ['pay $375.25 from checking', 37525], ['400 from savings', 40000], ['400 from savings ending 4417', 40000], ['pay 300 from checking ending in 1234', 30000],
  ['pay 320.50 from checking for the Countryman', 32050], ['250 on the 2021 Cooper', 25000], ['put 100 toward my loan', 10000], ['200 with debit card 9921', 20000],
  ['100.00', 10000], ['100.5', 10050], ['.50', 50], ['0.75', 75], ['$0.01', 1], ['$12,345.67', 1234567], ['12345.67', 1234567], ['$99', 9900], ['99.99', 9999],
  ['$ 1,000', 100000], ['1000 dollars', 100000], ['five hundred', 50000], ['five hundred dollars please', 50000], ['six hundred and forty two dollars', 64200],
  ['seven hundred eighty nine', 78900], ['eight hundred ten', 81000], ['nine hundred', 90000], ['eleven hundred', 110000], ['fifteen hundred', 150000],
  ['two hundred fifty', 25000], ['two hundred and fifty dollars', 25000], ['one fifty dollars', 15000], ['i would like to pay five hundred twenty dollars', 52000],
  ['send 450 on friday', 45000], ['pay 200 on the 15th', 20000], ['pay 200 today', 20000], ['275 for the one ending 4417', 27500], ['make a payment of $425.10', 42510],
  ['two thousand five hundred', 250000], ['twenty one hundred', 210000], ['thirty five hundred dollars', 350000], ['three hundred five', 30500], ['three hundred and five dollars', 30500],
  ['a hundred bucks', 10000], ['two fifty dollars', 25000], ['320$', 32000], ['320 $', 32000], ['US$ 45', 4500], ['45 dollars even', 4500], ['$45 even', 4500],
];
const named: [string, string][] = [
  ['half', 'half'], ['half of it', 'half'], ['half now', 'half'], ['pay half', 'half'], ['half of what i owe', 'half'],
  ['the minimum', 'monthly_payment'], ['minimum payment', 'monthly_payment'], ['the monthly payment', 'monthly_payment'], ['my regular payment', 'monthly_payment'], ['just the monthly', 'monthly_payment'],
  ['the usual payment', 'monthly_payment'], ['one monthly payment', 'monthly_payment'], ['my normal amount', 'monthly_payment'],
  ['what i owe', 'total_due'], ['what I owe', 'total_due'], ['all of it', 'total_due'], ['the full amount', 'total_due'], ['everything', 'total_due'], ['everything i owe', 'total_due'],
  ['the total', 'total_due'], ['total amount due', 'total_due'], ['amount due', 'total_due'], ["what's due", 'total_due'], ['whatever is due', 'total_due'], ['pay it in full', 'total_due'],
  ['the whole thing', 'total_due'], ['the full balance', 'total_due'], ['pay everything', 'total_due'], ['all', 'total_due'], ['the amount that is due', 'total_due'],
  ['payoff', 'payoff'], ['the payoff amount', 'payoff'], ['pay off my loan', 'payoff'], ['pay it off', 'payoff'], ['the whole loan', 'payoff'], ['the remaining balance', 'payoff'],
  ['past due', 'past_due'], ['the past due amount', 'past_due'], ["what's late", 'past_due'], ['just what i am behind', 'past_due'], ['the overdue part', 'past_due'],
];
const ambiguous: [string, number[]][] = [
  ['three fifty', [35000, 350]], ['five twenty five', [52500, 525]], ['three twenty', [32000, 320]], ['fifteen fifty', [155000, 1550]], ['three oh five', [30500, 305]],
  ['$12,34', [1234, 123400]], ['320,50', [32050, 3205000]], ['1.200', [120000, 120]], ['320 or 400', [32000, 40000]], ['between 200 and 300', [20000, 30000]], ['nineteen ninety nine', [199900, 1999]],
  ['320 50', [32050, 3205000]],
];
const none = [
  '-50', '$-50', '- 50', 'minus fifty', 'negative 20', '0', '$0', 'zero', '0.00', '5000000', '$99999999', 'a million dollars', 'hello', 'checking', '', ' ', 'i do not know', 'how much',
  'the countryman', '50 euros', '€50', '£20', '300 miles', '10 days', 'ending in 4417', 'the 15th', '12/5', 'the second one', '50%', 'half of 400', '1,2,3', '320.505.1', '1,23,456', '(50)', 'a third of it',
  '12345678901', 'one two three four five six', 'may 5', '2021 countryman',
];

describe('readAmount', () => {
  it.each(exact)('%s is %d cents', (text, cents) => {
    expect(readAmount(text)).toEqual({ kind: 'exact', cents });
  });
  it.each(named)('%s is %s', (text, which) => {
    expect(readAmount(text)).toEqual({ kind: 'named', which });
  });
  it.each(ambiguous)('%s may be %j', (text, cents) => {
    expect(readAmount(text)).toEqual({ kind: 'ambiguous', cents });
  });
  it.each(none)('%j is no amount', (text) => {
    expect(readAmount(text)).toEqual({ kind: 'none' });
  });
});
