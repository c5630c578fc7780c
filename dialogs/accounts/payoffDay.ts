/** A day that is named for a payoff in words that no day is found in: it has to be asked for, never replaced by today. */
import { plainText } from '../../src/language/plainText';
import type { TaskOptions } from '../task';

const months =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const spoken = new RegExp(
  `\\b(?:in|for|by|until|till|through|this|next|early|mid|late|end of|come) (?:${months})\\b|\\bin may\\b|` +
    '\\b(?:in|within|after) (?:a|an|another|one|two|three|four|five|six|nine|twelve|\\d{1,2}|a few|several|a couple(?: of)?) (?:more )?(?:days?|weeks?|months?|years?)\\b|' +
    '\\b(?:next|this coming|end of (?:the|this|next)|in the) (?:year|spring|summer|fall|autumn|winter|month|week)\\b|' +
    "\\b(?:after|before|around|by|at|on) (?:christmas|xmas|easter|thanksgiving|new year'?s?|the holidays|my birthday|tax (?:season|day)|tax refund)\\b|" +
    '\\b(?:later (?:this|in the) (?:month|year)|some other (?:day|time)|down the road|a year from now|years? from now)\\b',
);
const goodFor =
  /\b(?:good|valid|holds?|quote|payoff) (?:for|thru|through) (?:the next )?(\d{1,3}|one|two|three|five|seven|ten|fourteen|fifteen|twenty|thirty) days?\b/;

/** "good for 10 days" is the payoff in ten days. */
export function withPayoffDay(options: TaskOptions, text: string): TaskOptions {
  if (options.task !== 'payoff' || options.values.date !== undefined || options.payoffAspect !== undefined)
    return options;
  const plain = plainText(text);
  const days = goodFor.exec(plain)?.[1];
  const words = days === undefined ? (spoken.exec(plain)?.[0] ?? undefined) : `in ${days} days`;
  return words === undefined ? options : { ...options, values: { ...options.values, date: { words } } };
}
