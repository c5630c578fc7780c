/** Calendar days as customers type and say them, seen from Wednesday 10 June 2026. */
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readBirthDate, readDate } from '../../../src/language/values/date';

const today = Temporal.PlainDate.from('2026-06-10');

const dates: [string, string][] = [
  ['today', '2026-06-10'],
  ['tomorrow', '2026-06-11'],
  ['tmrw', '2026-06-11'],
  ['day after tomorrow', '2026-06-12'],
  ['the day after tomorrow', '2026-06-12'],
  ['the 15th', '2026-06-15'],
  ['15th', '2026-06-15'],
  ['on the 15th', '2026-06-15'],
  ['the fifteenth', '2026-06-15'],
  ['the 10th', '2026-06-10'],
  ['the 9th', '2026-07-09'],
  ['the 31st', '2026-07-31'],
  ['the 1st', '2026-07-01'],
  ['the first', '2026-07-01'],
  ['the twenty first', '2026-06-21'],
  ['the 15th of next month', '2026-07-15'],
  ['the 20', '2026-06-20'],
  ['friday', '2026-06-12'],
  ['this friday', '2026-06-12'],
  ['on friday', '2026-06-12'],
  ['wednesday', '2026-06-10'],
  ['monday', '2026-06-15'],
  ['next friday', '2026-06-19'],
  ['next monday', '2026-06-15'],
  ['friday next week', '2026-06-19'],
  ['next week friday', '2026-06-19'],
  ['next week on tuesday', '2026-06-16'],
  ['fri', '2026-06-12'],
  ['coming sunday', '2026-06-14'],
  ['a week from friday', '2026-06-19'],
  ['friday week', '2026-06-19'],
  ['three weeks from monday', '2026-07-06'],
  ['two fridays from now', '2026-06-19'],
  ['a fortnight from today', '2026-06-24'],
  ['ten days after the 15th', '2026-06-25'],
  ['the monday after christmas', '2026-12-28'],
  ['15.07.2026', '2026-07-15'],
  ['monday, june 22', '2026-06-22'],
  ['end of the month', '2026-06-30'],
  ['the end of the month', '2026-06-30'],
  ['month end', '2026-06-30'],
  ['eom', '2026-06-30'],
  ['last day of the month', '2026-06-30'],
  ['end of next month', '2026-07-31'],
  ['end of the year', '2026-12-31'],
  ['the first of the year', '2027-01-01'],
  ['beginning of the year', '2027-01-01'],
  ['first of next month', '2026-07-01'],
  ['beginning of next month', '2026-07-01'],
  ['first of the month', '2026-07-01'],
  ['middle of the month', '2026-06-15'],
  ['end of july', '2026-07-31'],
  ['end of february', '2027-02-28'],
  ['12/5', '2026-12-05'],
  ['6/30', '2026-06-30'],
  ['6/9', '2027-06-09'],
  ['12/5/2026', '2026-12-05'],
  ['12/5/26', '2026-12-05'],
  ['12-5-2026', '2026-12-05'],
  ['2026-12-05', '2026-12-05'],
  ['15/12', '2026-12-15'],
  ['dec 5', '2026-12-05'],
  ['december 5th', '2026-12-05'],
  ['December 5, 2026', '2026-12-05'],
  ['5 december', '2026-12-05'],
  ['5th of december', '2026-12-05'],
  ['the fifth of december', '2026-12-05'],
  ['december fifth', '2026-12-05'],
  ['december twenty fifth', '2026-12-25'],
  ['march 5', '2027-03-05'],
  ['june 30', '2026-06-30'],
  ['june thirtieth', '2026-06-30'],
  ['july 4th', '2026-07-04'],
  ['may 1', '2027-05-01'],
  ['june 10', '2026-06-10'],
  ['july first twenty twenty six', '2026-07-01'],
  ['july 1 2027', '2027-07-01'],
  ['feb 29', '2028-02-29'],
  ['in ten days', '2026-06-20'],
  ['in 10 days', '2026-06-20'],
  ['in a week', '2026-06-17'],
  ['in two weeks', '2026-06-24'],
  ['in a month', '2026-07-10'],
  ['ten days from now', '2026-06-20'],
  ['a week from today', '2026-06-17'],
  ['two weeks from now', '2026-06-24'],
  ['3 days from tomorrow', '2026-06-14'],
  ['in a couple of days', '2026-06-12'],
  ['in a couple weeks', '2026-06-24'],
  ['in 10 business days', '2026-06-25'],
  ['ten working days from now', '2026-06-25'],
  ['in 5 more days', '2026-06-15'],
  ['3 business days after the 15th', '2026-06-18'],
  ['in 3 wks', '2026-07-01'],
  ['christmas', '2026-12-25'],
  ['christmas eve', '2026-12-24'],
  ["new year's day", '2027-01-01'],
  ['fourth of july', '2026-07-04'],
  ['halloween', '2026-10-31'],
  ['pay it on the 20th please', '2026-06-20'],
  ['good through june 30', '2026-06-30'],
  ['payoff for next friday', '2026-06-19'],
  ['friday the 12th', '2026-06-12'],
  ['tuesday june 16', '2026-06-16'],
  ['next business day', '2026-06-11'],
  ['the next working day', '2026-06-11'],
  ['first business day after the 19th', '2026-06-22'],
  ['last business day of the month', '2026-06-30'],
  ['last business day of july', '2026-07-31'],
  ['last business day of october', '2026-10-30'],
  ['first business day of august', '2026-08-03'],
  ['3 business days from now', '2026-06-15'],
  ['year end', '2026-12-31'],
  ["by year's end", '2026-12-31'],
  ['plus 10 days', '2026-06-20'],
  ['after the weekend', '2026-06-15'],
  ['after next weekend', '2026-06-22'],
  ['before the weekend', '2026-06-12'],
  ['the day after christmas', '2026-12-26'],
  ['the day before the 15th', '2026-06-14'],
  ['3 days before the 15th', '2026-06-12'],
];
const past: [string, string][] = [
  ['yesterday', '2026-06-09'],
  ['last friday', '2026-06-05'],
  ['last wednesday', '2026-06-03'],
  ['march 5 2020', '2020-03-05'],
  ['1/1/2026', '2026-01-01'],
  ['three days ago', '2026-06-07'],
  ['a week ago', '2026-06-03'],
  ['2025-12-31', '2025-12-31'],
  ['previous december 5', '2025-12-05'],
  ['previous june 1', '2026-06-01'],
];
const ambiguous: [string, string[]][] = [
  ['the 15th or the 20th', ['2026-06-15', '2026-06-20']],
  ['friday or saturday', ['2026-06-12', '2026-06-13']],
  ['this weekend', ['2026-06-13', '2026-06-14']],
  ['next weekend', ['2026-06-20', '2026-06-21']],
  ['today or tomorrow', ['2026-06-10', '2026-06-11']],
];
const none = [
  '',
  'hello',
  'feb 30',
  '13/13',
  'the first one',
  'the second payment',
  'countryman',
  'yes',
  'june',
  'whenever',
  '2/30/2026',
  'april 31',
  'the 2021 countryman',
  '00/00',
];

const births: [string, string][] = [
  ['3/5/82', '1982-03-05'],
  ['03/05/1982', '1982-03-05'],
  ['3-5-1982', '1982-03-05'],
  ['3.5.1982', '1982-03-05'],
  ['1982-03-05', '1982-03-05'],
  ['03051982', '1982-03-05'],
  ['030582', '1982-03-05'],
  ['19820305', '1982-03-05'],
  ['March fifth 1982', '1982-03-05'],
  ['march 5 1982', '1982-03-05'],
  ['March 5th, 1982', '1982-03-05'],
  ['5 march 1982', '1982-03-05'],
  ['the fifth of march 1982', '1982-03-05'],
  ['march 5 82', '1982-03-05'],
  ['march fifth nineteen eighty two', '1982-03-05'],
  ['oh three oh five eighty two', '1982-03-05'],
  ['three five eighty two', '1982-03-05'],
  ['three five nineteen eighty two', '1982-03-05'],
  ['zero three zero five one nine eight two', '1982-03-05'],
  ['my birthday is 3/5/82', '1982-03-05'],
  ['umm 03/12/1984', '1984-03-12'],
  ['03/12/1984 I think', '1984-03-12'],
  ['i was born on march 5 1982', '1982-03-05'],
  ['12/31/99', '1999-12-31'],
  ['1/1/00', '2000-01-01'],
  ['01 02 1990', '1990-01-02'],
  ['october twenty first nineteen seventy', '1970-10-21'],
  ['july 4 two thousand one', '2001-07-04'],
  ['25/12/1980', '1980-12-25'],
  ['december twelfth nineteen oh five', '1905-12-12'],
];
const notBirths = [
  '',
  'hello',
  '13/45/1982',
  '2/30/1980',
  'march 1982',
  '1982',
  '3/5',
  'tomorrow',
  '123',
  '99999999',
  'march fifth',
];

describe('readDate', () => {
  it.each(dates)('%s is %s', (text, date) => {
    expect(printed(readDate(text, today))).toEqual(`date ${date}`);
  });
  it.each(past)('%s is past, %s', (text, date) => {
    expect(printed(readDate(text, today))).toEqual(`past ${date}`);
  });
  it.each(ambiguous)('%s may be %j', (text, several) => {
    expect(printed(readDate(text, today))).toEqual(`ambiguous ${several.join(' ')}`);
  });
  it.each(none)('%j is no date', (text) => {
    expect(printed(readDate(text, today))).toEqual('none');
  });
});

describe('readBirthDate', () => {
  it.each(births)('%s is %s', (text, date) => {
    const reading = readBirthDate(text);
    expect(reading.kind === 'date' && reading.date.toString()).toBe(date);
  });
  it.each(notBirths)('%j is no birth date', (text) => {
    expect(readBirthDate(text).kind).toBe('none');
  });
});

function printed(reading: ReturnType<typeof readDate>): string {
  if (reading.kind === 'none') return 'none';
  return reading.kind === 'ambiguous'
    ? `ambiguous ${reading.dates.join(' ')}`
    : `${reading.kind} ${reading.date.toString()}`;
}
