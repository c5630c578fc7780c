/** Which calendar day was said, seen from today: one date, a past one, several possible ones to ask about, or none. */
import { Temporal } from 'temporal-polyfill';
import { affirmed } from './affirmed';
import { dayNumberAt, monthNumber, weekdayNumber, yearAt } from './dateWords';
import { businessDayAt } from './businessDays';
import { type DaySpan, countAt, daySpanAt } from './daySpans';
import { type Found, foundOrImpossible, holidayAt, lastYearly, monthEdgeAt, nextYearly, validDate } from './namedDays';
import { plainText } from '../plainText';
import { recognizedDates } from './recognizers';
import { weekendAt } from './weekend';

export { readBirthDate } from './birthDate';

export type DateReading =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'past'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'ambiguous'; readonly dates: readonly Temporal.PlainDate[] }
  | { readonly kind: 'none' };

/** Reads the answer to "which day?". Own grammar first, Recognizers-Text for what it does not know. */
export function readDate(text: string, today: Temporal.PlainDate): DateReading {
  const plain = affirmed(plainText(text));
  const own = datesIn(plain, today);
  if (own === 'impossible') return { kind: 'none' };
  const mayBeDate = own.length === 0 && /\d|week|month|day|year|after|before|from now/.test(plain);
  return readingOf(mayBeDate ? recognizedDates(plain, today) : own, today);
}

/** The own grammar alone, for whole sentences; days that do not exist ("feb 30") make no reading. */
export function readDateGrammar(text: string, today: Temporal.PlainDate): DateReading {
  const own = datesIn(affirmed(plainText(text)), today);
  return own === 'impossible' ? { kind: 'none' } : readingOf(own, today);
}

function readingOf(dates: readonly Temporal.PlainDate[], today: Temporal.PlainDate): DateReading {
  const different = dates.filter((date, index) => dates.findIndex((other) => other.equals(date)) === index);
  const [only] = different;
  if (!only) return { kind: 'none' };
  if (different.length > 1) return { kind: 'ambiguous', dates: different };
  return { kind: Temporal.PlainDate.compare(only, today) < 0 ? 'past' : 'date', date: only };
}

function datesIn(plain: string, today: Temporal.PlainDate): Temporal.PlainDate[] | 'impossible' {
  const words = plain.replace(/'/g, '').match(/\d+(?:[/.-]\d+){1,2}|\d+(?:st|nd|rd|th)|[a-z]+|\d+/g) ?? [];
  const dates: Temporal.PlainDate[] = [];
  for (let at = 0; at < words.length;) {
    const weekend = weekendAt(words, at, today);
    const found = weekend ?? dateAt(words, at, today);
    if (found === 'impossible') return 'impossible';
    if (found) dates.push(...('dates' in found ? found.dates : [found.date]));
    at = found ? found.end : at + 1;
  }
  return dates;
}

function dateAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  return (
    typedDateAt(words, at, today) ??
    relativeAt(words, at, today) ??
    businessDayAt(words, at, today, dateAt) ??
    monthEdgeAt(words, at, today) ??
    holidayAt(words, at, today) ??
    weekdayAt(words, at, today) ??
    monthDayAt(words, at, today) ??
    dayOfMonthAt(words, at, today)
  );
}

/** "12/5", "12/5/26", "2026-12-05"; month first as in the United States, unless only day first can be. */
function typedDateAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const parts = /^\d+(?:[/.-]\d+){1,2}$/.test(words[at] ?? '') ? words[at]!.split(/[/.-]/) : undefined;
  if (!parts || (parts.length === 2 && words[at]!.includes('.'))) return undefined;
  return foundOrImpossible(typedDate(parts, today), at + 1);
}

function typedDate(parts: readonly string[], today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [first = 0, second = 0, third] = parts.map(Number);
  if (parts[0]!.length === 4) return third === undefined ? undefined : validDate(first, second, third);
  if (parts.some((part) => part.length > 4) || parts.slice(0, 2).some((part) => part.length > 2)) return undefined;
  const [month, day] = first > 12 && second <= 12 ? [second, first] : [first, second];
  if (third === undefined) return nextYearly(month, day, today);
  return validDate(third < 100 ? 2000 + third : third, month, day);
}

/** "today", "tomorrow", "day after tomorrow", "in ten days", "two weeks from now", "a week from today", "yesterday", "three days ago". */
function relativeAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const word = words[at]!;
  if (word === 'day' && words[at + 1] === 'after' && /^tom|^tmr/.test(words[at + 2] ?? ''))
    return { date: today.add({ days: 2 }), end: at + 3 };
  if (word === 'day' && words[at + 1] === 'before' && words[at + 2] === 'yesterday')
    return { date: today.subtract({ days: 2 }), end: at + 3 };
  if (/^(?:today|tday|2day|tonight|todays)$/.test(word)) return { date: today, end: at + 1 };
  if (/^(?:tomorrow|tommorow|tomorow|tommorrow|tmrw|tmr|tomorrows|tom)$/.test(word))
    return { date: today.add({ days: 1 }), end: at + 1 };
  if (word === 'yesterday') return { date: today.subtract({ days: 1 }), end: at + 1 };
  return (
    besideAt(words, at, today) ??
    countedAt(words, at, today) ??
    countedWeekdayAt(words, at, today) ??
    nextPeriodAt(words, at, today)
  );
}

/** "the day after christmas", "the day before the 15th". */
function besideAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const side = words[at] === 'day' ? words[at + 1] : undefined;
  if (side !== 'after' && side !== 'before') return undefined;
  const named = dateAt(words, afterThe(words, at + 2), today);
  if (named === undefined || named === 'impossible') return named;
  return { date: named.date.add({ days: side === 'after' ? 1 : -1 }), end: named.end };
}

function countedAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const after = /^(?:in|within|plus)$/.test(words[at] ?? '');
  const span = daySpanAt(words, after ? at + 1 : at);
  if (!span) return undefined;
  return countedFrom(words, span, today) ?? (after ? { date: span.after(today), end: span.end } : undefined);
}

/** What follows the count: "… ago", "… from now", "… after the 15th". */
function countedFrom(words: readonly string[], span: DaySpan, today: Temporal.PlainDate): Found {
  const tail = words.slice(span.end, span.end + 2).join(' ');
  if (/^ago/.test(tail)) return { date: span.before(today), end: span.end + 1 };
  if (/^(?:from|after) now/.test(tail)) return { date: span.after(today), end: span.end + 2 };
  if (!/^(?:from|after|past|before) /.test(tail)) return undefined;
  const start = dateAt(words, afterThe(words, span.end + 1), today);
  if (start === undefined || start === 'impossible') return start;
  const isBefore = words[span.end] === 'before';
  return { date: isBefore ? span.before(start.date) : span.after(start.date), end: start.end };
}

function afterThe(words: readonly string[], at: number): number {
  return words[at] === 'the' ? at + 1 : at;
}

/** "two fridays from now" is the second that comes. */
function countedWeekdayAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const count = countAt(words, at);
  const weekday = count && weekdayNumber(words[count.end]?.replace(/s$/, ''));
  if (
    !count ||
    weekday === undefined ||
    !/^from (?:now|today)$/.test(words.slice(count.end + 1, count.end + 3).join(' '))
  )
    return undefined;
  const first = (weekday - today.dayOfWeek + 6) % 7;
  return { date: today.add({ days: first + 1 + 7 * (count.value - 1) }), end: count.end + 3 };
}

function nextPeriodAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  if (words[at] !== 'next' || !(words[at + 1] === 'week' || words[at + 1] === 'month')) return undefined;
  const weekday =
    words[at + 1] === 'week' ? weekdayNumber(words[at + 2] === 'on' ? words[at + 3] : words[at + 2]) : undefined;
  if (weekday === undefined) return undefined;
  return { date: today.add({ days: 7 - today.dayOfWeek + weekday }), end: words[at + 2] === 'on' ? at + 4 : at + 3 };
}

/** "friday" is the coming one, today included; "next friday" is the one of next week; "last friday" is past. */
function weekdayAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const qualifier = /^(?:next|this|last|coming|following)$/.test(words[at] ?? '') ? words[at] : undefined;
  const place = qualifier ? at + 1 : at;
  const weekday = weekdayNumber(words[place]);
  if (weekday === undefined || isOtherWord(words, place, qualifier) || namesDayAfter(words, place + 1))
    return undefined;
  const nextWeek = today.add({ days: 7 - today.dayOfWeek + weekday });
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  const tail = words.slice(place + 1, place + 3).join(' ');
  if (/^after (?!next\b)/.test(tail)) return weekdayAfter(words, place, weekday, today);
  if (words[place + 1] === 'week') return { date: today.add({ days: ahead + 7 }), end: place + 2 };
  if (tail === 'next week') return { date: nextWeek, end: place + 3 };
  if (tail === 'after next') return { date: today.add({ days: ahead + 7 }), end: place + 3 };
  if (qualifier === 'next') return { date: nextWeek, end: place + 1 };
  if (qualifier === 'last') return { date: today.subtract({ days: ahead === 0 ? 7 : 7 - ahead }), end: place + 1 };
  return { date: today.add({ days: ahead }), end: place + 1 };
}

/** "the monday after christmas". */
function weekdayAfter(words: readonly string[], place: number, weekday: number, today: Temporal.PlainDate): Found {
  const start = dateAt(words, afterThe(words, place + 2), today);
  if (start === undefined || start === 'impossible') return undefined;
  return { date: start.date.add({ days: ((weekday - start.date.dayOfWeek + 6) % 7) + 1 }), end: start.end };
}

/** "sat" and "sun" inside a sentence are rarely days. */
function isOtherWord(words: readonly string[], at: number, qualifier: string | undefined): boolean {
  return (words[at] === 'sat' && !qualifier && at > 0) || (words[at] === 'sun' && words.length > 3);
}

/** "friday the 12th", "tuesday june 16": the day that follows decides. */
function namesDayAfter(words: readonly string[], at: number): boolean {
  return (
    monthNumber(words[at]) !== undefined || dayNumberAt(words, words[at] === 'the' ? at + 1 : at)?.ordinal === true
  );
}

/** "dec 5", "december 5th 2026", "5 december", "the fifth of march", "march twenty first". */
function monthDayAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const month = monthNumber(words[at]);
  if (month !== undefined) {
    const day = dayNumberAt(words, words[at + 1] === 'the' ? at + 2 : at + 1);
    if (day && words[at - 1] === 'previous' && !yearAt(words, day.end))
      return foundOrImpossible(lastYearly(month, day.day, today), day.end);
    return day ? withYear(words, month, day.day, day.end, today) : undefined;
  }
  const day = dayNumberAt(words, at);
  if (!day) return undefined;
  const monthAt = words[day.end] === 'of' ? day.end + 1 : day.end;
  const named = monthNumber(words[monthAt]);
  if (named !== undefined && (day.ordinal || words[monthAt] !== 'may' || words[day.end] === 'of'))
    return withYear(words, named, day.day, monthAt + 1, today);
  const ofMonth = words.slice(day.end, day.end + 3).join(' ');
  if (/^of next month/.test(ofMonth)) return clampedNextMonth(day.day, day.end + 3, today);
  return undefined;
}

function clampedNextMonth(day: number, end: number, today: Temporal.PlainDate): Found {
  const next = today.with({ day: 1 }).add({ months: 1 });
  return foundOrImpossible(validDate(next.year, next.month, day), end);
}

function withYear(words: readonly string[], month: number, day: number, at: number, today: Temporal.PlainDate): Found {
  const year = yearAt(words, at);
  if (year) return foundOrImpossible(validDate(year.year, month, day), year.end);
  if (words[at] === 'next' && words[at + 1] === 'year')
    return foundOrImpossible(validDate(today.year + 1, month, day), at + 2);
  return foundOrImpossible(nextYearly(month, day, today), at);
}

/** "the 15th": this month's or, once it has gone by, the next month's that has such a day. */
function dayOfMonthAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const day = dayNumberAt(words, at);
  if (!day || !(day.ordinal || (words[at - 1] === 'the' && day.end === words.length))) return undefined;
  if (
    /^(?:one|payment|option|car|vehicle|account|of|floor|time|party|try)$/.test(words[day.end] ?? '') &&
    words[day.end + 1] !== 'the' &&
    words[day.end + 1] !== 'this'
  )
    return undefined;
  if (words[at - 1] !== 'the' && day.day <= 3 && !/^\d/.test(words[at]!)) return undefined;
  for (let ahead = 0; ahead < 12; ahead++) {
    const month = today.with({ day: 1 }).add({ months: ahead });
    const date = validDate(month.year, month.month, day.day);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return { date, end: day.end };
  }
  return undefined;
}
