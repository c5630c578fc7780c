/** A business day that is named: "the next business day", "the last working day of the month", "first business day after the 15th". */
import type { Temporal } from 'temporal-polyfill';
import { isBankingDay } from '../../domain/calendar/bankingDays';
import { bankingDay } from './daySpans';
import { type Found, monthEdgeAt } from './namedDays';

type DateAt = (words: readonly string[], at: number, today: Temporal.PlainDate) => Found;

export function businessDayAt(words: readonly string[], at: number, today: Temporal.PlainDate, dateAt: DateAt): Found {
  const which = /^(?:next|following|coming|first|1st|last)$/.exec(words[at] ?? '')?.[0];
  const place = which === undefined ? at : at + 1;
  if (!/^(?:business|working|banking) day$/.test(words.slice(place, place + 2).join(' '))) return undefined;
  const tail = words.slice(place + 2);
  const found =
    (which === undefined ? undefined : atEdge(which, tail, today)) ??
    beside(tail, today, dateAt) ??
    fromToday(which, today);
  return found === undefined || found === 'impossible' ? found : { date: found.date, end: place + 2 + found.end };
}

/** "last … of the month". */
function atEdge(which: string, tail: readonly string[], today: Temporal.PlainDate): Found {
  const edge = monthEdgeAt([which, 'day', ...tail], 0, today);
  if (edge === undefined || edge === 'impossible') return undefined;
  return { date: openDay(edge.date, which === 'last' ? -1 : 1), end: edge.end - 2 };
}

/** "… after the 15th". */
function beside(tail: readonly string[], today: Temporal.PlainDate, dateAt: DateAt): Found {
  const [side, article] = tail;
  if (side !== 'after' && side !== 'before') return undefined;
  const named = dateAt(tail, article === 'the' ? 2 : 1, today);
  if (named === undefined || named === 'impossible') return named;
  return { date: bankingDay(named.date, 1, side === 'after' ? 1 : -1), end: named.end };
}

function fromToday(which: string | undefined, today: Temporal.PlainDate): Found {
  return which === undefined ? undefined : { date: bankingDay(today, 1, which === 'last' ? -1 : 1), end: 0 };
}

/** The day itself where banks are open on it, else the nearest on that side. */
function openDay(day: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate {
  return isBankingDay(day) ? day : bankingDay(day, 1, step);
}
