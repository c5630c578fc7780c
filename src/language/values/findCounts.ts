/** How many payments, statements or movements a line asks for, and the months of the movements it asks for. */
import { monthIn } from './findDays';
import type { Label } from '../labels';
import { smallNumberAt } from './numbers';
import type { Values } from './values';

const few =
  '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|(?:a )?couple|both)(?: of)?';
/** "80 car payment" is a sum. */
const fewPayments = few.replace('\\d{1,2}', '[2-9]|1[0-2]');
const between = '(?: (?:my|the|our|more|extra|separate|full|equal|regular|usual|normal|monthly|car|loan|lease|mini))*';
/** None of these is to be made: "the last two payments", "i made three payments". */
const past =
  '(?<!\\b(?:last|past|previous|missed|late|made|make only|sent|paid|had|were|saw|see|got|took|after|than|recent|left|about|only have|have) (?:my |the )?)';
const paying = new RegExp(
  `(?<![\\d$.,] ?)${past}\\b${fewPayments}${between} (?:payments?|instal?lments)\\b(?! (?:left|behind|remain|remaining|ago|were|bounced|late|options?|methods?|plans?|dates?|accounts?|cards?|types?))`,
);
const everyPaying = new RegExp(paying, 'g');

const movements = '(?:payments?|transactions?|movements|charges|entries|items|postings|activit(?:y|ies)|things|debits)';
const recent = '(?:last|past|previous|latest|recent|most recent|newest)';
const moved = new RegExp(
  `\\b${recent} ${few}(?: (?:most recent|recent|monthly|car|loan|account|posted))* ${movements}\\b|\\b${few} (?:most recent|recent|latest|last|newest|previous|past)(?: (?:monthly|car|loan|account))* ${movements}\\b`,
);
const stated = new RegExp(`\\b${few}${between} (?:statements|bills)\\b`);

/** Of statements `monthIn` counts those that are called the last ones. */
export function countIn(plain: string, label: Label): Values {
  const pattern = label === 'statements' ? stated : label === 'balance' ? moved : paying;
  const match = pattern.exec(plain);
  const count = match && numberOf(match[1] ?? match[2]!);
  return count && count > 1 ? { count } : {};
}

function numberOf(words: string): number | undefined {
  if (words.endsWith('couple') || words === 'both') return 2;
  return /\d/.test(words) ? Number(words) : smallNumberAt([words], 0)?.value;
}

/** Payments that are counted are no sum; what each of them comes to stays. */
export function withoutCounts(plain: string): string {
  return plain
    .replace(everyPaying, (words) => (/\b(?:monthly|regular|usual|normal)\b/.test(words) ? ' monthly payment ' : ' '))
    .replace(everyMoved, ' ');
}

const everyMoved = new RegExp(moved, 'g');

const ofActivity =
  /\b(?:activity|history|transactions?|payments|posted|post|posting|went through|gone through|go(?:ne|es)? (?:through|thru)|went thru|came out|cleared?|happened|charged|charges|(?:did|have) (?:i|we) (?:pay|paid|send|sent)|(?:money|what|anything|payment) (?:i|we|you) (?:sent|paid|made|received|got))\b|\b(?:get|got|receive|received|see|find) (?:my|the|our) [a-z]+ payment\b/;

/** "did my october payment post?"; the month that a bill is due in is none of this. */
export function monthOfActivityIn(plain: string): Values {
  if (!ofActivity.test(plain)) return {};
  const { month } = monthIn(plain);
  return month === undefined || !namesMonth.test(month.words) ? {} : { month };
}

const namesMonth =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b20\d\d|\b(?:this|last|previous|past) month|months? ago|month before last|\b(?:this|last) year/;
