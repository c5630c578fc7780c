/** Hides dates of birth: a date that is said to be one, and every full date so long ago that it can be nothing else (standards D1). */

const mark = '[date of birth]';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const separator = '\\s?[/.-]\\s?';

function dates(year: string): string {
  return [
    `(?:19|20)\\d\\d${separator}\\d{1,2}${separator}\\d{1,2}`.replace('(?:19|20)\\d\\d', year),
    `\\d{1,2}${separator}\\d{1,2}${separator}${year}`,
    `(?:the )?${day} (?:of )?${month},? ${year}`,
    `${month} (?:the )?${day},? ${year}`,
  ].join('|');
}

/** Contracts, payments and payoffs are all of later years. */
const longAgo = new RegExp(`(?<![\\w/.-])(?:${dates('(?:19\\d\\d|200\\d)')})(?![\\w/-]|\\.\\d)`, 'gi');

const born = '(?:birth ?days?|birth ?dates?|date of birth|d\\.?o\\.?b\\.?|b-?day|born)';
const anyDate = `${dates('(?:\\d{4}|\\d{2})')}|\\d{6}(?:\\d\\d)?|${month} ${day}|${day} ${month}`;
const saidBefore = new RegExp(`(?<=\\b${born}[^\\d\\n.;]{0,24}?)(?<![\\w/.-])(?:${anyDate})(?![\\w/-]|\\.\\d)`, 'gi');
const saidAfter = new RegExp(`(?<![\\w/.-])(?:${anyDate})(?=[^\\d\\n.;]{0,16} (?:my|her|his) ${born}\\b)`, 'gi');

export function hideBirthDates(text: string): string {
  return [saidBefore, saidAfter, longAgo].reduce((kept, dates) => kept.replace(dates, mark), text);
}
