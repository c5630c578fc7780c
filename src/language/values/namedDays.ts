/** Days that have a name of their own: the ends of a month or a year, and holidays. */
import { Temporal } from 'temporal-polyfill';
import { monthNumber } from './dateWords';

export type Found = { readonly date: Temporal.PlainDate; readonly end: number } | 'impossible' | undefined;

export function validDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth)
    return undefined;
  return Temporal.PlainDate.from({ year, month, day });
}

/** The next such day of a year, today included. */
export function nextYearly(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (let year = today.year; year <= today.year + 4; year++) {
    const date = validDate(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
}

/** The latest such day that is over. */
export function lastYearly(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (let year = today.year; year >= today.year - 4; year--) {
    const date = validDate(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) < 0) return date;
  }
  return undefined;
}

export function foundOrImpossible(date: Temporal.PlainDate | undefined, end: number): Found {
  return date ? { date, end } : 'impossible';
}

/** "end of the month", "last day of june", "first of next month", "middle of the month". */
export function monthEdgeAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const phrase = words.slice(at, at + 8).join(' ');
  if (/^eom\b|^month end\b|^months end\b/.test(phrase))
    return { date: lastDay(today, today), end: at + (words[at] === 'eom' ? 1 : 2) };
  const yearEnd = /^(?:years? end|eoy)\b/.exec(phrase)?.[0];
  if (yearEnd !== undefined)
    return { date: lastDay(today.with({ month: 12, day: 1 }), today), end: at + yearEnd.split(' ').length };
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
  [/^(?:christmas|xmas) eve\b/, 12, 24],
  [/^(?:christmas|xmas)(?: day)?\b/, 12, 25],
  [/^new years eve\b/, 12, 31],
  [/^new years?(?: day)?\b/, 1, 1],
  [/^(?:independence day|fourth of july)\b/, 7, 4],
  [/^halloween\b/, 10, 31],
  [/^valentines(?: day)?\b/, 2, 14],
  [/^veterans day\b/, 11, 11],
  [/^juneteenth\b/, 6, 19],
];

export function holidayAt(words: readonly string[], at: number, today: Temporal.PlainDate): Found {
  const phrase = words.slice(at, at + 4).join(' ');
  for (const [pattern, month, day] of holidays) {
    const match = pattern.exec(phrase);
    const date = match ? nextYearly(month, day, today) : undefined;
    if (match && date) return { date, end: at + match[0].split(' ').length };
  }
  return undefined;
}
