/** The words of a whole sentence that name a day, or the month of a statement. */
import { countedFirst, ordinalWords } from './dateWords';
import { modelWithYear, vehicleWords } from './findVehicle';
import type { Values } from './values';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
/** "show me the payoff first" names no day. */
const firstOrSecond =
  '(?:(?<=\\b(?:the|on|by|for|until|till|through|thru|twenty|thirty) )(?:first|second)|(?:first|second)(?= of ))';
const counts = '(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
export const dayWords = new RegExp(
  `\\b(?:(?:the )?(?:first|last|1st) day of (?:the |this |next )?(?:month|(?:${months}))\\b|(?:${counts} (?:(?:business|working|banking) )?(?:days?|weeks?|months?|fortnight) (?:from|after|before)|(?:the )?(?:(?:next |first |last )?(?:business|working|banking) )?day (?:after|before)) (?:now|tomorrow|today|(?:next |this )?${weekdays}|christmas|new year'?s(?: day| eve)?|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th))\\b|${counts} ${weekdays}s from (?:now|today)\\b|${weekdays} week\\b(?! end)|${weekdays} after (?:next|christmas|thanksgiving|new year'?s|the \\d{1,2}(?:st|nd|rd|th)|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?)\\b|in a fortnight\\b|\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d\\b)|` +
    `\\b(?:(?:${months})\\.? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinalWords})(?:,? 20\\d\\d)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?: 20\\d\\d)?` +
    `|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty[ -]|thirty[ -])?(?:${firstOrSecond}|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)(?: of (?:the |next )?(?:month|${months}))?(?! (?:one|car|vehicle|payment|person|business|working|banking|time|try|attempt|thoughts?|day in))` +
    `|\\d{4}-\\d{2}-\\d{2}|(?<=\\b(?:on|by|for|until|till|through|thru|before) )(?:0?\\d|1[0-2])-(?:[0-2]?\\d|3[01])(?!-?\\d)|(?<=[,.] )(?:0?\\d|1[0-2])-(?:[0-2]\\d|3[01])(?=$|[,.])|(?:0?\\d|1[0-2])-(?:[0-2]?\\d|3[01])-(?:20)?\\d\\d|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|(?:next |this |coming )?${weekdays}|(?<=\\b(?:on|for) (?:the )?)(?:next|following) (?:business|working|banking) day|yesterday|today|tonight|tomorrow|tmrw|tomorow|day after tomorrow` +
    `|(?:for|on|by|4|until|till?|through|thru|next|this) (?:mon|tues?|weds?|thurs?|fri|sat|sun)|next (?:week|month|payday)|in (?!first |last )(?:a|\\d+|[a-z]+) (?:days?|weeks?|months?)|(?:a|\\d+|[a-z]+) (?:(?:business|working|banking) )?(?:days?|weeks?) from (?:now|today|tomorrow)|(?:the )?(?:end|beginning|start|middle|first) of (?:the |this |next )?(?:month|${months})|(?:christmas|xmas)(?: eve| day)?|new year'?s?(?: day| eve)|new year'?s|eom|month end|(?:halloween|veterans day|juneteenth|valentine'?s day|independence day))\\b`,
  'g',
);

/** The year of a day is no model year. */
export function withoutDay(plain: string): string {
  return plain.replace(dayWords, ' ');
}

/** Of several days the one that something is asked for or by: "through June 24", "as of Monday". */
export function dateIn(line: string): Values {
  const plain = line.replace(lastWeekday, ' ');
  const named = daysIn(plain);
  const chosen =
    named.find(({ at }) => paidOn.test(plain.slice(0, at)) && !notPaidOn.test(plain.slice(0, at))) ??
    named.find(({ at }) => dayAsked.test(plain.slice(0, at))) ??
    named[0];
  const days = countedDays.exec(plain)?.[1];
  const words = chosen?.words ?? (days && `in ${days} days`);
  return words === undefined ? {} : { date: { words } };
}

/** A day that is over is none to pay on: "since last friday". */
const lastWeekday = new RegExp(`\\b(?:last|past|previous) ${weekdays}\\b`, 'g');
/** "pull it on the fourteenth": the day of another thing may be told before. */
const paidOn =
  /\b(?:pull|take|pay|draft|run|charge|schedule|make|post|send|do|process|submit|move|set|put|debit)(?: (?:it|that|this|(?:the|my) payment))?(?: up| out| through| to go(?: out)?)*(?: (?:on|for|by))? (?:the )?$/;
const notPaidOn =
  /\b(?:not|never|don'?t|dont|can'?t|cannot|they|he|she|it|landlord|bank|you|always|usually)(?: [\w']+){0,2} (?:pull|take|pay|draft|run|charge|schedule|make|post|send|do|process|submit|move|set|put|debit)(?: (?:it|that|this|(?:the|my) payment))?(?: up| out| through| to go(?: out)?)*(?: (?:on|for|by))? (?:the )?$/;
const dayAsked = /\b(?:by|through|thru|until|till?|on|for|good|of|to|before) (?:the )?$/;

/** Days as they are named; "monday, june 22" is one. */
function daysIn(plain: string): { words: string; at: number }[] {
  const days: { words: string; at: number }[] = [];
  for (const { 0: words, index } of plain.matchAll(dayWords)) {
    const last = days[days.length - 1];
    const gap = last && plain.slice(last.at + last.words.length, index);
    if (last && /^,? (?:the )?$/.test(gap!)) last.words += `${gap}${words}`;
    else days.push({ words, at: index });
  }
  return days;
}

/** "a ten day payoff". */
const countedDays = /\b(\d{1,2}|five|seven|ten|fifteen|twenty|thirty)[ -]day\b/;

export const monthWords = new RegExp(
  `\\b(?:(?:since|from|between|for|starting|last) )?(?:20\\d\\d (?=(?:${months})\\b(?!,? (?:of )?(?:20|last year|'\\d))))?(?:${months})(?:'?s)?(?: (?:one|statement|bill|invoice)(?=,? (?:of |from |in |year )?20))?(?:,? (?:of |from |in |the |year )?(?:20\\d\\d|last year|'\\d\\d))?(?:(?: (?:one|statement|bill|invoice|copy))?(?: please| pls| plz)?(?:,|,? (?:to|through|thru|until|and(?: also| then)?(?: for)?|(?:and )?(?:plus|also)(?: for)?|&|-)|(?= (?:${months}\\b))) (?:${months})(?: (?:of )?(?:20\\d\\d|last year))?)*\\b` +
    `|\\bmonth (?:number |no\\.? |# ?)?(?:1[0-2]|0?[1-9])\\b(?: of 20\\d\\d)?|\\b\\d{1,2}[/-]20\\d\\d\\b|\\b20\\d\\d-\\d{2}\\b|\\b(?:the )?(?:last|past|previous) (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|couple(?: of)?|few)(?: months?| statements?| bills?| ones)?\\b` +
    `|\\b(?:the )?month past\\b|\\b(?:the )?(?:last|latest|newest|current|most recent|recent|previous|this|new)(?: (?:month|year|statement|bill|one|monthly|billing|account|mini|lease|loan|ones|pdf|copy)(?:'?s)?)+\\b|\\bmonth before last\\b|\\b(?:\\w+|couple of) months? (?:ago|back)\\b|\\b(?:a|one) year (?:ago|back)\\b|\\b(?:in |for |from )?20[12]\\d\\b(?!-\\d)|\\b(?:last|this) (?:year'?s?|yr)\\b|\\b(?:spring|summer|fall|autumn)(?: of)? 20\\d\\d\\b|\\b(?:very )?(?:oldest|earliest)(?: (?:one|statement|bill))?\\b|\\b(?:very )?first (?:ever )?(?:statement|bill)\\b|\\b(?:latest|most recent|newest)\\b|\\ball (?:my |the |of my )?(?:statements|bills)\\b(?! (?:from|for|in|of) )`,
  'g',
);
const counted = /\b(?:last|past|previous|recent) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/;
const countWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export function monthIn(plain: string): Values {
  const match = statementMonth(
    plain
      .replace(/(?<!\b(?:is|for|of|in|from|my|the|last) )\bmay (?=(?:i|we|be|have)\b)/g, '___ ')
      .replace(modelWithYear, ' ')
      .replace(carByYear, ' ')
      .replace(countedFirst, 'last $1')
      .replace(/(?<=[a-z])'s\b/g, ''),
  );
  if (!match) return {};
  const count = counted.exec(match[0])?.[1];
  const vehicleYear = /^(?:in |for |from )?20[12]\d$/.test(match[0]) && vehicleWords.test(plain.slice(match.index));
  if (vehicleYear) return {};
  const words = match[0].trim().replace(/^from (?!.*\b(?:to|through|thru|until|and)\b)/, '');
  return count
    ? { month: { words }, count: /\d/.test(count) ? Number(count) : countWords.indexOf(count) + 2 }
    : { month: { words } };
}

/** "on my 2021" names a car. */
const carByYear = /\b(?:my|one from|car from|mini from) 20[012]\d\b(?! (?:statement|bill|tax|year))/g;

/** Of several months the one whose statement it is; a month says more than a year alone. */
function statementMonth(plain: string): RegExpMatchArray | undefined {
  const found = [...plain.matchAll(monthWords)];
  const named = found.filter(([words]) => monthName.test(words));
  return (
    named.find(({ 0: words, index }) => ofStatement.test(plain.slice(index + words.length))) ?? named[0] ?? found[0]
  );
}

const monthName = new RegExp(`\\b(?:${months})\\b`);
const ofStatement = /^ (?:statement|bill|invoice|one\b)/;
