/** Which calendar day was said, seen from today: one date, a past one, several possible ones to ask about, or none. */
import { Temporal } from 'temporal-polyfill';
import { dayNumberAt, monthNumber, weekdayNumber, yearAt } from './dateWords';
import { smallNumberAt } from './numbers';
import { plainText } from './plainText';
import { recognizedDates } from './recognizers';

export { readBirthDate } from './birthDate';

export type DateReading =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'past'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'ambiguous'; readonly dates: readonly Temporal.PlainDate[] }
  | { readonly kind: 'none' };

type Found = { readonly date: Temporal.PlainDate; readonly end: number } | 'impossible' | undefined;

/** Reads the answer to "which day?". Own grammar first, Recognizers-Text for what it does not know. */
export function readDate(text: string, today: Temporal.PlainDate): DateReading {
  const own = datesIn(text, today);
  if (own === 'impossible') return { kind: 'none' };
  const mayBeDate = own.length === 0 && /\d|week|month|day|year|after|before|from now/.test(plainText(text));
  return readingOf(mayBeDate ? recognizedDates(plainText(text), today) : own, today);
}

/** The own grammar alone, for whole sentences; days that do not exist ("feb 30") make no reading. */
export function readDateGrammar(text: string, today: Temporal.PlainDate): DateReading {
  const own = datesIn(text, today);
  return own === 'impossible' ? { kind: 'none' } : readingOf(own, today);
}

function readingOf(dates: readonly Temporal.PlainDate[], today: Temporal.PlainDate): DateReading {
  const different = dates.filter((date, index) => dates.findIndex((other) => other.equals(date)) === index);
  const [only] = different;
  if (!only) return { kind: 'none' };
  if (different.length > 1) return { kind: 'ambiguous', dates: different };
  return { kind: Temporal.PlainDate.compare(only, today) < 0 ? 'past' : 'date', date: only };
}

function datesIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate[] | 'impossible' {
  const words =
    plainText(text)
      .replace(/'/g, '')
      .match(/\d+(?:[/.-]\d+){1,2}|\d+(?:st|nd|rd|th)|[a-z]+|\d+/g) ?? [];
  const dates: Temporal.PlainDate[] = [];
  for (let at = 0; at < words.length;) {
    const found = dateAt(words, at, today);
    if (found === 'impossible') return 'impossible';
    if (found) dates.push(found.date);
    at = found ? found.end : at + 1;
  }
  return dates;
}

function dateAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  return (
    typedDateAt(words, at, today) ??
    relativeAt(words, at, today) ??
    monthEdgeAt(words, at, today) ??
    holidayAt(words, at, today) ??
    weekdayAt(words, at, today) ??
    monthDayAt(words, at, today) ??
    dayOfMonthAt(words, at, today)
  );
}

function validDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth)
    return undefined;
  return Temporal.PlainDate.from({ year, month, day });
}

function nextYearly(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (let year = today.year; year <= today.year + 4; year++) {
    const date = validDate(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
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

function foundOrImpossible(date: Temporal.PlainDate | undefined, end: number): Found {
  return date ? { date, end } : 'impossible';
}

const unitDays: Readonly<Record<string, (count: number) => Temporal.DurationLike>> = {
  day: (days) => ({ days }),
  days: (days) => ({ days }),
  week: (weeks) => ({ weeks }),
  weeks: (weeks) => ({ weeks }),
  month: (months) => ({ months }),
  months: (months) => ({ months }),
  fortnight: (fortnights) => ({ weeks: 2 * fortnights }),
};

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
  return countedAt(words, at, today) ?? nextPeriodAt(words, at, today);
}

function countedAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const after = words[at] === 'in' || words[at] === 'within';
  const from = after ? at + 1 : at;
  const couple =
    words[from] === 'a' && words[from + 1] === 'couple' ? (words[from + 2] === 'of' ? from + 3 : from + 2) : undefined;
  const count = couple !== undefined ? { value: 2, end: couple } : countAt(words, from);
  const unit = count ? unitDays[words[count.end] ?? ''] : undefined;
  if (!count || !unit) return undefined;
  const tail = words.slice(count.end + 1, count.end + 3).join(' ');
  if (/^ago/.test(tail)) return { date: today.subtract(unit(count.value)), end: count.end + 2 };
  if (/^from (?:now|today)/.test(tail)) return { date: today.add(unit(count.value)), end: count.end + 3 };
  if (/^from tomorrow|^after tomorrow/.test(tail))
    return { date: today.add({ days: 1 }).add(unit(count.value)), end: count.end + 3 };
  return after ? { date: today.add(unit(count.value)), end: count.end + 1 } : undefined;
}

function countAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), end: at + 1 };
  return word === 'a' || word === 'an' ? { value: 1, end: at + 1 } : smallNumberAt(words, at);
}

function nextPeriodAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  if (words[at] !== 'next' || !(words[at + 1] === 'week' || words[at + 1] === 'month')) return undefined;
  const weekday =
    words[at + 1] === 'week' ? weekdayNumber(words[at + 2] === 'on' ? words[at + 3] : words[at + 2]) : undefined;
  if (weekday === undefined) return undefined;
  return { date: today.add({ days: 7 - today.dayOfWeek + weekday }), end: words[at + 2] === 'on' ? at + 4 : at + 3 };
}

/** "end of the month", "last day of june", "first of next month", "middle of the month". */
function monthEdgeAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const phrase = words.slice(at, at + 8).join(' ');
  if (/^eom\b|^month end\b|^months end\b/.test(phrase))
    return { date: lastDay(today, today), end: at + (words[at] === 'eom' ? 1 : 2) };
  const edge =
    /^(end|last day|last|beginning|start|middle|mid|first day|first|1st) (?:of )?(?:the |this )?(next month|following month|month|year|[a-z]+)\b/.exec(
      phrase,
    );
  const month = edge ? edgeMonth(edge[1]!, edge[2]!, today) : undefined;
  if (!edge || !month) return undefined;
  const length = edge[0].split(' ').length;
  return { date: edgeDate(edge[1]!, month, today, edge[2]!), end: at + length };
}

function edgeMonth(edge: string, name: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (name === 'month') return today.with({ day: 1 });
  if (name === 'next month' || name === 'following month') return today.with({ day: 1 }).add({ months: 1 });
  if (name === 'year') {
    if (edge.startsWith('mid')) return undefined;
    const isEnd = /^(?:end|last)/.test(edge);
    return isEnd ? today.with({ month: 12, day: 1 }) : today.with({ month: 1, day: 1 }).add({ years: 1 });
  }
  const month = monthNumber(name);
  if (!month) return undefined;
  const first = today.with({ month, day: 1 });
  return month < today.month ? first.add({ years: 1 }) : first;
}

function edgeDate(
  edge: string,
  month: Temporal.PlainDate,
  today: Temporal.PlainDate,
  name: string,
): Temporal.PlainDate {
  if (/^(?:end|last)/.test(edge)) return lastDay(month, today);
  const date = /^mid/.test(edge) ? month.with({ day: 15 }) : month;
  return name === 'month' && Temporal.PlainDate.compare(date, today) < 0 ? date.add({ months: 1 }) : date;
}

function lastDay(month: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const last = month.with({ day: month.daysInMonth });
  return Temporal.PlainDate.compare(last, today) < 0 ? last.add({ years: 1 }) : last;
}

const holidays: readonly (readonly [RegExp, number, number])[] = [
  [/^christmas eve\b/, 12, 24],
  [/^(?:christmas|xmas)(?: day)?\b/, 12, 25],
  [/^new years eve\b/, 12, 31],
  [/^new years?(?: day)?\b/, 1, 1],
  [/^(?:independence day|fourth of july)\b/, 7, 4],
  [/^halloween\b/, 10, 31],
  [/^valentines(?: day)?\b/, 2, 14],
  [/^veterans day\b/, 11, 11],
  [/^juneteenth\b/, 6, 19],
];

function holidayAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const phrase = words.slice(at, at + 4).join(' ');
  for (const [pattern, month, day] of holidays) {
    const match = pattern.exec(phrase);
    const date = match ? nextYearly(month, day, today) : undefined;
    if (match && date) return { date, end: at + match[0].split(' ').length };
  }
  return undefined;
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
  if (tail === 'next week') return { date: nextWeek, end: place + 3 };
  if (tail === 'after next') return { date: today.add({ days: ahead + 7 }), end: place + 3 };
  if (qualifier === 'next') return { date: nextWeek, end: place + 1 };
  if (qualifier === 'last') return { date: today.subtract({ days: ahead === 0 ? 7 : 7 - ahead }), end: place + 1 };
  return { date: today.add({ days: ahead }), end: place + 1 };
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
