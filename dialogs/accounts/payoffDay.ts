/** A day that is named for a payoff in words that no day is found in: it has to be asked for, never replaced by today. */
import { plainText } from '../../src/language/plainText';
import type { TaskOptions } from '../task';

const months =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const counts =
  '(?:a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety|\\d{1,3}|a few|several|a couple(?: of)?)';
const units = '(?:(?:more|business|working|banking|calendar) )*(?:days?|weeks?|wks?|months?|years?|yrs?)';
const businessDay = '(?:the )?(?:next|following|first|last|coming) (?:business|working|banking) day';
const spoken = new RegExp(
  `\\b${businessDay}(?: of (?:the |this |next )?(?:month|year|${months}))?(?! (?:after|before))\\b|` +
    "\\b(?:eoy|year'?s? ?-?end|end of (?:the |this )?year)\\b|" +
    '\\b(?:after|before) (?:(?:this|next|the|coming) )?weekend\\b|' +
    `\\b(?:in|for|by|until|till|through|this|next|early|mid|late|end of|come) (?:${months})\\b|\\bin may\\b|` +
    `\\b(?:in|within|after) ${counts} ${units}\\b|` +
    '\\b(?:this|next|the|coming|over the) weekend\\b(?= *[?.!]*$)|' +
    '\\b(?:next|this coming|end of (?:the|this|next)|in the) (?:year|spring|summer|fall|autumn|winter|month|week)\\b|' +
    "\\b(?:after|before|around|by|at|on|until|till|through|come) (?:my |the )?(?:next )?(?:christmas|xmas|easter|thanksgiving|new year'?s?|holidays?|birthday|tax (?:season|day|refund)|pay ?day|memorial day|labor day|mother'?s day|father'?s day)\\b|" +
    '\\b(?:when|after|once|until|till) i (?:get|am|will be|have been) paid\\b|' +
    '\\b(?:later (?:this|in the) (?:week|month|year)|some other (?:day|time)|down the road|a year from now|years? from now)\\b',
);
const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const afterName =
  '\\bpay ?-?off(?: (?:amount|quote|figure|balance|total|letter|good|valid|for|on|by|at|as of|through|thru|until|till|to|plus|\\+|with))*';
const atEnd = '(?=(?: (?:out|ahead|later|from now|please|pls|plz|thanks))*[?.! ]*$)';
const dayOrMonth = new RegExp(
  `${afterName} ((?:early |mid |late )?(?:${months}|may)|thanksgiving|easter|(?:next |my )?pay ?day|(?:my |the )?(?:birthday|holidays|weekend)|(?:last|past|previous) (?:week|month|year|${weekdays})|3[01]|[12]\\d|[1-9])${atEnd}`,
);
const monthAndDay = new RegExp(`${afterName} (1[0-2]|0?[1-9])[-. ](3[01]|[12]\\d|0?[1-9])${atEnd}`);
const span = new RegExp(`${afterName} (?:the next )?(${counts} ${units})${atEnd}`);
const goodFor =
  /\b(?:good|valid|holds?|quote|payoff) (?:for|thru|through) (?:the next )?(\d{1,3}|one|two|three|five|seven|ten|fourteen|fifteen|twenty|thirty) days?\b/;

const plusDays = new RegExp(`\\b(today|tomorrow)(?:'s pay ?-?off)? ?(?:plus|and|\\+) ?(${counts} ${units})\\b`);
const wasBefore = /\b(?:what|how much|where) (?:was|were)\b/;
const monthDay = new RegExp(`^(?:${months}|may)\\.? \\d{1,2}(?:st|nd|rd|th)?$`);

/** "good for 10 days" is the payoff in ten days. */
export function withPayoffDay(options: TaskOptions, text: string): TaskOptions {
  if (options.task !== 'payoff' || options.payoffAspect !== undefined) return options;
  const plain = plainText(text);
  const { date } = options.values;
  const words = date === undefined ? dayWords(plain) : otherDay(plain, date.words);
  return words === undefined ? options : { ...options, values: { ...options.values, date: { words } } };
}

/** Counted from the day that was found, or one that is over: "today plus 10 days", "what was it on november 1". */
function otherDay(plain: string, found: string): string | undefined {
  const [, start, added] = plusDays.exec(plain) ?? [];
  if (start !== undefined) return `${added} from ${start}`;
  return wasBefore.test(plain) && monthDay.test(found) ? `previous ${found}` : undefined;
}

function dayWords(plain: string): string | undefined {
  const days = goodFor.exec(plain)?.[1];
  if (days !== undefined) return `in ${days} days`;
  const [, month, day] = monthAndDay.exec(plain) ?? [];
  if (day !== undefined) return `${month}/${day}`;
  const after = span.exec(plain)?.[1];
  return after === undefined ? (spoken.exec(plain)?.[0] ?? dayOrMonth.exec(plain)?.[1]) : `in ${after}`;
}
