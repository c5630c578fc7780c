/** Months, weekdays and day numbers as people write and say them; shared by the readers of dates, birth dates and months. */
import { ordinalValue, smallNumberAt } from './numbers';

const monthPatterns: readonly string[] = [
  'jan|january|janury|januray',
  'feb|february|febuary|feburary|febr',
  'mar|march|marh',
  'apr|april|aprl',
  'may',
  'jun|june',
  'jul|july',
  'aug|august|augst',
  'sep|sept|september|septmber|setember',
  'oct|october|octobr',
  'nov|november|novmber',
  'dec|december|decmber|decembr',
];
const monthOf = new Map(
  monthPatterns.flatMap((words, index) => words.split('|').map((word) => [word, index + 1] as const)),
);

const weekdayPatterns: readonly string[] = [
  'mon|monday|mondy',
  'tue|tues|tuesday|tusday',
  'wed|weds|wednesday|wensday|wednsday',
  'thu|thur|thurs|thursday|thrusday',
  'fri|friday|firday|fryday',
  'sat|saturday|saterday',
  'sun|sunday',
];
const weekdayOf = new Map(
  weekdayPatterns.flatMap((words, index) => words.split('|').map((word) => [word, index + 1] as const)),
);

/** Every way a month or a weekday is written, for patterns; the weekdays without those that are also other words. */
export const monthNames = monthPatterns.join('|');
export const weekdayNames = weekdayPatterns.join('|').replace(/\b(?:mon|wed|sat|sun)\|/g, '');

/** "the two most recent statements" are the last two. */
export const countedFirst =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:most recent|latest|last|newest|previous|past)\b/g;

/** A day of the month in words, for patterns. */
export const ordinalWords =
  '(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)';

/** Month number 1 to 12 of a month's name or short form. */
export function monthNumber(word: string | undefined): number | undefined {
  return monthOf.get(word ?? '');
}

/** ISO day of the week, Monday 1 to Sunday 7. */
export function weekdayNumber(word: string | undefined): number | undefined {
  return weekdayOf.get(word ?? '');
}

interface DayNumber {
  readonly day: number;
  readonly end: number;
  /** Said as an ordinal ("15th", "fifteenth"), which alone can name a day. */
  readonly ordinal: boolean;
}

/** A day of the month at this place: "15", "15th", "fifteenth", "twenty first", "oh five". */
export function dayNumberAt(words: readonly string[], at: number): DayNumber | undefined {
  const two = ordinalValue(words.slice(at, at + 2));
  if (words.length > at + 1 && two !== undefined) return dayIfValid(two, at + 2, true);
  const one = ordinalValue(words.slice(at, at + 1));
  if (one !== undefined) return dayIfValid(one, at + 1, true);
  if (/^\d{1,2}$/.test(words[at] ?? '')) return dayIfValid(Number(words[at]), at + 1, false);
  if (words[at] === 'oh' || words[at] === 'o' || words[at] === 'zero') {
    const unit = smallNumberAt(words, at + 1);
    return unit && unit.value > 0 && unit.value < 10 ? dayIfValid(unit.value, unit.end, false) : undefined;
  }
  const small = smallNumberAt(words, at);
  return small ? dayIfValid(small.value, small.end, false) : undefined;
}

function dayIfValid(day: number, end: number, ordinal: boolean): DayNumber | undefined {
  return day >= 1 && day <= 31 ? { day, end, ordinal } : undefined;
}

/** A year at this place: "2026", "'82", "nineteen eighty two", "twenty twenty six", "two thousand five". */
export function yearAt(words: readonly string[], at: number): { year: number; end: number } | undefined {
  const word = words[at] ?? '';
  if (/^(?:19|20)\d\d$/.test(word)) return { year: Number(word), end: at + 1 };
  if (word === 'two' && words[at + 1] === 'thousand') return thousandsYearAt(words, at + 2);
  const century = smallNumberAt(words, at);
  if (!century || (century.value !== 19 && century.value !== 20)) return undefined;
  if (words[century.end] === 'oh' || words[century.end] === 'o') {
    const unit = smallNumberAt(words, century.end + 1);
    return unit && unit.value < 10 ? { year: century.value * 100 + unit.value, end: unit.end } : undefined;
  }
  const rest = smallNumberAt(words, century.end);
  return rest && rest.value >= 10 ? { year: century.value * 100 + rest.value, end: rest.end } : undefined;
}

function thousandsYearAt(words: readonly string[], at: number): { year: number; end: number } {
  const rest = smallNumberAt(words, words[at] === 'and' ? at + 1 : at);
  return rest ? { year: 2000 + rest.value, end: rest.end } : { year: 2000, end: at };
}
