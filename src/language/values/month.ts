/** Which statement months were said, seen from today: one, the latest, a number of recent ones, the oldest, since one, a year, or none. */
import { Temporal } from 'temporal-polyfill';
import { affirmed } from './affirmed';
import { countedFirst, monthNumber, yearAt } from './dateWords';
import { smallNumberAt } from './numbers';
import { plainText } from '../plainText';

type MonthReading =
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'latest' }
  | { readonly kind: 'oldest' }
  /** The `count` most recent statements. */
  | { readonly kind: 'recent'; readonly count: number }
  /** From this month to now. */
  | { readonly kind: 'since'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'range'; readonly from: Temporal.PlainYearMonth; readonly to: Temporal.PlainYearMonth }
  /** Each of these, in the order in which they were said. */
  | { readonly kind: 'months'; readonly months: readonly Temporal.PlainYearMonth[] }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

/** A month named without a year is the most recent one, the current month included. */
export function readMonth(text: string, today: Temporal.PlainDate): MonthReading {
  const plain = affirmed(plainText(text))
    .replace(/'/g, '')
    .replace(/\byr(?=s?\b)/g, 'year')
    .replace(countedFirst, 'last $1');
  const spelled = withMonthNames(plain);
  const tokens = [...spelled.matchAll(/\d+[/-]\d+|[a-z]+|\d+/g)].map(({ 0: word, index }) => ({ word, index }));
  const words = tokens.map(({ word }) => word);
  const named = namedMonths(words, today).map(({ month, at }) => ({ month, at: tokens[at]?.index ?? 0 }));
  return (
    spanOf(spelled, named) ??
    seasonOf(plain) ??
    recentOf(plain, words) ??
    relativeMonth(plain, today) ??
    yearOf(words, today, plain) ??
    oldestOf(plain) ??
    latestOf(plain) ?? { kind: 'none' }
  );
}

const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "month 10". */
function withMonthNames(plain: string): string {
  return plain.replace(
    /\bmonth (?:number |no\.? |# ?)?(1[0-2]|0?[1-9])\b/g,
    (_, number: string) => shortMonths[Number(number) - 1]!,
  );
}

interface NamedMonth {
  readonly month: Temporal.PlainYearMonth;
  /** Where its name stands in the text. */
  readonly at: number;
}

function spanOf(plain: string, named: readonly NamedMonth[]): MonthReading | undefined {
  const [first] = named;
  if (first === undefined) return undefined;
  const months = monthsTogether(plain, named);
  const last = months.at(-1);
  if (last !== undefined && months.length > 1) {
    const isRow = months.every((month, at) => at === 0 || months[at - 1]?.add({ months: 1 }).equals(month));
    return isRow ? { kind: 'range', from: months[0] ?? last, to: last } : { kind: 'months', months };
  }
  if (
    /\b(?:since|from|after|starting|beginning)\b/.test(plain) &&
    !/\bstatements? from [a-z]+( \d{4})?$|\b(?:one|bill|it|statement) from\b/.test(plain)
  )
    return { kind: 'since', month: first.month };
  return { kind: 'month', month: first.month };
}

const until = /\b(?:to|through|thru|until|till)\b|-/;
const besides = /\b(?:and|plus|also|or|then)\b|[,&;]|^[a-z]+(?: (?:of )?(?:20\d\d|last year))? $/;
const mostMonths = 36;

/** "march to may and august": every month of each span, oldest first, as far as they hang together. */
function monthsTogether(plain: string, named: readonly NamedMonth[]): readonly Temporal.PlainYearMonth[] {
  const months = new Map<string, Temporal.PlainYearMonth>();
  const add = (month: Temporal.PlainYearMonth): unknown => months.set(month.toString(), month);
  for (const [position, { month, at }] of named.entries()) {
    const before = named[position - 1];
    const joint = before && plain.slice(before.at, at);
    const isSpan =
      before !== undefined &&
      joint !== undefined &&
      (until.test(joint.replace(/\d-\d/, '')) || isBetween(plain, before, joint));
    if (joint !== undefined && !isSpan && !besides.test(joint)) break;
    if (before && isSpan) for (const one of upTo(notAfter(before.month, month), month)) add(one);
    else add(month);
    if (before && isSpan && !notAfter(before.month, month).equals(before.month)) months.delete(before.month.toString());
  }
  return [...months.values()].sort((one, other) => Temporal.PlainYearMonth.compare(one, other));
}

function isBetween(plain: string, { at }: NamedMonth, joint: string): boolean {
  return /\bbetween (?:the )?$/.test(plain.slice(0, at)) && /\band\b/.test(joint);
}

function upTo(from: Temporal.PlainYearMonth, to: Temporal.PlainYearMonth): readonly Temporal.PlainYearMonth[] {
  const count = Math.min(mostMonths, from.until(to, { largestUnit: 'months' }).months + 1);
  return Array.from({ length: count }, (_, index) => to.subtract({ months: count - 1 - index }));
}

/** The nearest month of that name before the other: "from november to march 2024". */
function notAfter(month: Temporal.PlainYearMonth, other: Temporal.PlainYearMonth): Temporal.PlainYearMonth {
  if (Temporal.PlainYearMonth.compare(month, other) <= 0) return month;
  const sameYear = month.with({ year: other.year });
  return Temporal.PlainYearMonth.compare(sameYear, other) <= 0 ? sameYear : sameYear.subtract({ years: 1 });
}

function namedMonths(words: readonly string[], today: Temporal.PlainDate): NamedMonth[] {
  return words.flatMap((word, at) => {
    const month = monthNumber(word);
    const found =
      month !== undefined && !isNotMonth(words, at) ? monthNamedAt(words, at, month, today) : typedMonth(word);
    return found === undefined ? [] : [{ month: found, at }];
  });
}

/** "march", "march of last year", "july, the 2025 one", "last november". */
function monthNamedAt(
  words: readonly string[],
  at: number,
  month: number,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth {
  if (/^(?:of )?last year/.test(words.slice(at + 1, at + 4).join(' ')))
    return Temporal.PlainYearMonth.from({ year: today.year - 1, month });
  const joined = words.slice(at + 1).findIndex((word) => !joining.test(word));
  const year = yearAt(words, at + 1 + Math.max(0, joined))?.year ?? shortYear(words[at + 1]) ?? yearBefore(words, at);
  if (year) return Temporal.PlainYearMonth.from({ year, month });
  return latestSuch(month, words[at - 1] === 'last' ? today.subtract({ months: 1 }) : today);
}

/** "2025 october": what follows another month is that one's year. */
function yearBefore(words: readonly string[], at: number): number | undefined {
  const year = words[at - 1] ?? '';
  return /^20\d\d$/.test(year) && monthNumber(words[at - 2] ?? '') === undefined ? Number(year) : undefined;
}

const joining = /^(?:of|the|one|statement|bill|invoice|from|in|year)$/;

/** "05/2025", "2025-05". */
function typedMonth(word: string): Temporal.PlainYearMonth | undefined {
  const typed = /^(\d{1,2})[/-](\d{4}|\d{2})$/.exec(word) ?? /^(\d{4})-(\d{1,2})$/.exec(word);
  if (!typed) return undefined;
  const yearFirst = typed[1]!.length === 4;
  const month = Number(yearFirst ? typed[2] : typed[1]);
  const year = Number(yearFirst ? typed[1] : typed[2]);
  return month >= 1 && month <= 12
    ? Temporal.PlainYearMonth.from({ year: year < 100 ? 2000 + year : year, month })
    : undefined;
}

/** "may" and "march" are also verbs: "may i see my statement". */
function isNotMonth(words: readonly string[], at: number): boolean {
  return (
    (words[at] === 'may' && /^(?:i|we|be|have|you)$/.test(words[at + 1] ?? '')) ||
    (words[at] === 'sep' && words[at + 1] === 'arate')
  );
}

function shortYear(word: string | undefined): number | undefined {
  return /^(?:1[5-9]|2\d)$/.test(word ?? '') ? 2000 + Number(word) : undefined;
}

function latestSuch(month: number, today: Temporal.PlainDate): Temporal.PlainYearMonth {
  return Temporal.PlainYearMonth.from({ year: month > today.month ? today.year - 1 : today.year, month });
}

function recentOf(plain: string, words: readonly string[]): MonthReading | undefined {
  if (
    /\b(?:all|every)\b(?: of)?(?: my| the)? (?:statements?|bills?|months?|of them)\b|^(?:all|every one|all of them)$/.test(
      plain,
    ) &&
    !/\b(?:19|20)\d\d\b/.test(plain)
  )
    return { kind: 'all' };
  if (/\blast (?:couple|couple of|few)\b/.test(plain)) return { kind: 'recent', count: plain.includes('few') ? 3 : 2 };
  const at = words.findIndex((word) => /^(?:last|past|previous|recent|latest)$/.test(word));
  const count = at < 0 ? undefined : countAt(words, at + 1);
  const months = count && /^(?:months?|statements?|bills?|ones)$/.test(words[count.end] ?? 'months');
  if (count && count.value > 1 && (months || words[count.end] === 'monthly'))
    return { kind: 'recent', count: count.value };
  if (/\b(?:past|last) (?:half year|six months)\b/.test(plain)) return { kind: 'recent', count: 6 };
  return /\b(?:past|last) (?:12 months|twelve months)\b/.test(plain) ? { kind: 'recent', count: 12 } : undefined;
}

function countAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  if (/^\d{1,2}$/.test(words[at] ?? '')) return { value: Number(words[at]), end: at + 1 };
  return smallNumberAt(words, at);
}

function relativeMonth(plain: string, today: Temporal.PlainDate): MonthReading | undefined {
  const thisMonth = today.toPlainYearMonth();
  if (/\b(?:a|one) year (?:ago|back)\b/.test(plain)) return { kind: 'month', month: thisMonth.subtract({ years: 1 }) };
  if (/\b(?:this|current) months?\b/.test(plain)) return { kind: 'month', month: thisMonth };
  if (/\bmonth before last\b|\b(?:two|2|(?:a )?couple(?: of)?) months (?:ago|back)\b/.test(plain))
    return { kind: 'month', month: thisMonth.subtract({ months: 2 }) };
  if (/\b(?:last|previous|prior|past) months?\b|\bmonth past\b|\b(?:a|one) month (?:ago|back)\b/.test(plain))
    return { kind: 'month', month: thisMonth.subtract({ months: 1 }) };
  const ago = /\b(\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve) months (?:ago|back)\b/.exec(plain);
  if (!ago) return undefined;
  return { kind: 'month', month: thisMonth.subtract({ months: countAt([ago[1]!], 0)!.value }) };
}

function yearOf(words: readonly string[], today: Temporal.PlainDate, plain: string): MonthReading | undefined {
  if (/\blast years?\b/.test(plain)) return { kind: 'year', year: today.year - 1 };
  if (
    /\bthis (?:whole |entire )?years?\b|\byear to date\b|\b(?:the )?(?:whole|entire|full) year\b|^all year$/.test(plain)
  )
    return { kind: 'year', year: today.year };
  const at = words.findIndex(
    (word, index) =>
      yearAt(words, index) !== undefined && (/^\d{4}$/.test(word) || word === 'twenty' || word === 'two'),
  );
  const year = at < 0 ? undefined : yearAt(words, at)!.year;
  return year !== undefined && year <= today.year ? { kind: 'year', year } : undefined;
}

const firstMonths: Readonly<Record<string, number>> = { spring: 3, summer: 6, fall: 9, autumn: 9 };

/** "summer 2026"; a winter is of two years. */
function seasonOf(plain: string): MonthReading | undefined {
  const [, season = '', year] = /\b(spring|summer|fall|autumn)(?: of|,)? (20\d\d)\b/.exec(plain) ?? [];
  const month = firstMonths[season];
  if (month === undefined) return undefined;
  const from = Temporal.PlainYearMonth.from({ year: Number(year), month });
  return { kind: 'range', from, to: from.add({ months: 2 }) };
}

/** "the first one" is a place in a list. */
function oldestOf(plain: string): MonthReading | undefined {
  const isOldest = /\b(?:oldest|earliest)\b|\bfirst (?:ever )?(?:statement|bill)\b/.test(plain);
  return isOldest ? { kind: 'oldest' } : undefined;
}

function latestOf(plain: string): MonthReading | undefined {
  const latest = /\b(?:last|latest|lastest|newest|current|recent|most recent|new)\b/.test(plain);
  return latest ? { kind: 'latest' } : undefined;
}
