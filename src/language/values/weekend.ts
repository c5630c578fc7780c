/** A weekend, which is two days of which it has to be asked, and the days right before and after it. */
import { Temporal } from 'temporal-polyfill';

/** "this weekend"; "next weekend" is that of next week; "after the weekend" is the Monday. */
export function weekendAt(
  words: readonly string[],
  at: number,
  today: Temporal.PlainDate,
): { readonly dates: readonly Temporal.PlainDate[]; readonly end: number } | undefined {
  if (words[at] !== 'weekend') return undefined;
  const sunday = today.add({ days: 7 - today.dayOfWeek + (words[at - 1] === 'next' ? 7 : 0) });
  const saturday = sunday.subtract({ days: 1 });
  const before = /^(?:this|the|next|coming)$/.test(words[at - 1] ?? '') ? words[at - 2] : words[at - 1];
  if (before === 'after') return { dates: [sunday.add({ days: 1 })], end: at + 1 };
  if (before === 'before') return { dates: [saturday.subtract({ days: 1 })], end: at + 1 };
  const dates = [saturday, sunday].filter((day) => Temporal.PlainDate.compare(day, today) >= 0);
  return { dates, end: at + 1 };
}
