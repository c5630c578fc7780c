/** A stretch of time that is counted: "10 days", "a couple of weeks", "five business days", which are those that banks are open. */
import type { Temporal } from 'temporal-polyfill';
import { isBankingDay } from '../../domain/calendar/bankingDays';
import { smallNumberAt } from './numbers';

export interface DaySpan {
  readonly after: (day: Temporal.PlainDate) => Temporal.PlainDate;
  readonly before: (day: Temporal.PlainDate) => Temporal.PlainDate;
  /** The place of the first word after it. */
  readonly end: number;
}

const unitDays: Readonly<Record<string, (count: number) => Temporal.DurationLike>> = {
  day: (days) => ({ days }),
  days: (days) => ({ days }),
  week: (weeks) => ({ weeks }),
  weeks: (weeks) => ({ weeks }),
  wk: (weeks) => ({ weeks }),
  wks: (weeks) => ({ weeks }),
  month: (months) => ({ months }),
  months: (months) => ({ months }),
  fortnight: (fortnights) => ({ weeks: 2 * fortnights }),
};

export function daySpanAt(words: readonly string[], at: number): DaySpan | undefined {
  const count = coupleAt(words, at) ?? countAt(words, at);
  if (!count) return undefined;
  const unitAt = /^(?:more|calendar)$/.test(words[count.end] ?? '') ? count.end + 1 : count.end;
  if (/^(?:business|working|banking)$/.test(words[unitAt] ?? '') && /^days?$/.test(words[unitAt + 1] ?? ''))
    return {
      after: (day) => bankingDay(day, count.value, 1),
      before: (day) => bankingDay(day, count.value, -1),
      end: unitAt + 2,
    };
  const unit = unitDays[words[unitAt] ?? '']?.(count.value);
  if (unit === undefined) return undefined;
  return { after: (day) => day.add(unit), before: (day) => day.subtract(unit), end: unitAt + 1 };
}

export function countAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), end: at + 1 };
  return word === 'a' || word === 'an' ? { value: 1, end: at + 1 } : smallNumberAt(words, at);
}

function coupleAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  if (words[at] !== 'a' || words[at + 1] !== 'couple') return undefined;
  return { value: 2, end: words[at + 2] === 'of' ? at + 3 : at + 2 };
}

export function bankingDay(from: Temporal.PlainDate, count: number, step: 1 | -1): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: step });
    if (isBankingDay(day)) left--;
  }
  return day;
}
