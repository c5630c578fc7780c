/** Numbers that are no amount of money: digits of accounts, years, days, things counted; they are taken out before an amount is read. */

import { monthNames } from './dateWords';

const small = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
export const digitWord = '(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)';
/** "double four one two", "seven oh three nine". */
export const spokenDigitsInRow = `(?:(?:double )?${digitWord} ){1,3}(?:double )?${digitWord}`;
const teens = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const twoDigits = `(?:(?:double )?${digitWord} ${digitWord}|${tens}(?:[ -]${digitWord})?|${teens}|double ${digitWord})`;
/** "forty four seventeen", "twenty two oh six", "four four seventeen". */
export const spokenPairs = `${twoDigits} ${twoDigits}`;
const counting = `(?:\\d[\\d.,]*|(?:a )?hundred|${tens}(?:[ -]${small})?|${small}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`;
const account = '(?:account|acct|a/c|card|contract|checking|savings|debit)';
/** What is counted in a sentence about a payment without being paid. */
const things =
  'miles?|days?|weeks?|wks?|years?|yrs?|hours?|hrs?|minutes?|mins?|seconds?|secs?|moments?|cars|vehicles|minis|accounts|loans|leases|cards|kids|children|people|persons?|drivers?|questions?|things?|options?|doors?|percent';
/** Ends like many things, but after a number it is none: "five towards …". */
const noThings =
  'dollars|bucks|cents|hundreds|thousands|towards|savings|this|was|its|plus|less|yes|thanks|has|payments|instal?lments|months|times|pls|minus|grands|always|perhaps|besides|unless|sometimes|as|is|us';

/** Numbers to call, to write to and to refer to. */
const references: readonly RegExp[] = [
  /(?<![\d$])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])?\d{3}[-.]\d{4}\b|(?<![\d$])\b\d{3} \d{3} \d{4}\b|\b555 ?\d{4}\b/g,
  /(?<=\b(?:phone|cell|call me at|reach me at|text me at|number is|# is|my #|zip)(?: code)?(?: number)?(?: is)?:? )\d{3} \d{4}\b|(?<=\bzip(?: code)?(?: is)? )\d{5}\b/g,
  new RegExp(`\\b(?:(?:double )?${digitWord} ){6,}(?:double )?${digitWord}\\b`, 'g'),
  /\b(?:letter|case|ticket|reference|ref|confirmation|claim|policy|order|invoice|check|notice|form|unit|apt|apartment|suite|extension|ext|room|box|flight|route|highway)(?: (?:number|no\.?|num|#|is))* ?#?\d[\d-]*\b(?![.,]\d)|(?<=\bnumber(?: is)? )\d{5,}\b|(?<!\$ ?)#\d{5,}\b/g,
  new RegExp(
    `\\b(?:\\d{1,5}|${counting}(?:[ -](?:hundred|thousand))?(?:[ -]${counting})?) (?:(?!(?:on|for|the|to|a|my|from|in|dollars|bucks)\\b)[a-z]+ ){1,2}(?:street|avenue|ave|road|lane|drive|court|boulevard|blvd|parkway|highway)\\b`,
    'g',
  ),
  /\b401 ?\(?k\)?/g,
];

const endings: readonly RegExp[] = [
  new RegExp(`\\b(?:ending|ends|ended|end|last four(?: digits)?) (?:in |with |is )?${spokenPairs}\\b`, 'g'),
  /\b(?:ending|ends|ended|end|endin|finish(?:es|ed|ing)?|last (?:four|4)(?: digits)?)\s*(?:in|with|is|are|of)?\s*:?\s*(?:\d ?){4}(?!\d|[.,]\d)/g,
  new RegExp(
    `\\b(?:ending|ends|ended|end|finish(?:es|ed|ing)?|last four(?: digits)?)\\s*(?:in|with|is)?(?: (?:double )?${digitWord}){2,4}\\b`,
    'g',
  ),
  new RegExp(
    `[x*#]{2,}-?\\d{4}\\b|\\b${account}(?: account| card| acct)?(?:(?: number| no\\.?)(?: is|:)?| #)?,? ?#?\\d{4}\\b(?![.,]\\d| ?(?:dollars?|bucks?|usd)\\b)`,
    'g',
  ),
  new RegExp(
    `\\b(?:checking|savings|debit|card|account)(?: account| card)?(?: number)? (?:${digitWord} ){3}${digitWord}\\b(?! (?:${digitWord}|hundred|thousand|dollars?|bucks)\\b)`,
    'g',
  ),
  new RegExp(`\\b(?:the|my) \\d{4}(?: (?:one|right|correct|${account})\\b|(?= ?[?!]|$))`, 'g'),
  new RegExp(
    `\\b(?:ending|ends|ended) (?:in|with|on) (?:\\d{1,3}(?![\\d.,])|${tens}(?:[ -]${small})?|${teens})(?![\\w.,-])`,
    'g',
  ),
];

const datesAndYears: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${monthNames})\\.? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|[a-z]+(?:[ -][a-z]+)?(?:st|nd|rd|th)),? (?:of )?20\\d\\d\\b(?![.,]\\d| ?(?:dollars?|bucks?|usd))`,
    'g',
  ),
  /(?<=\b(?:on|by|for|until|till|through|thru|before) )(?:0?\d|1[0-2])-(?:[0-2]?\d|3[01])\b(?!-?\d)|(?<=[,.] )(?:0?\d|1[0-2])-(?:[0-2]\d|3[01])(?=$|[,.])|\b(?:0?\d|1[0-2])-(?:[0-2]?\d|3[01])-(?:20)?\d\d\b/g,
  /\b(?:19[89]\d|20[0-4]\d) (?=(?:mini|cooper|countryman|country man|clubman|club man|convertible|hardtop|hard top|paceman|coupe|roadster|aceman|jcw|john|s\b|se\b))/g,
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  new RegExp(
    `(?<=\\b(?:the|on|by|for|until|till|through|thru|${monthNames}) )(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\\b`,
    'g',
  ),
  /\b(?:the|my) (?:19[89]\d|20[0-4]\d)(?: one| car| mini)?\b(?![.,]?\d| ?(?:dollars?|bucks?|usd))/g,
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/]\d{1,2}(?:[/]\d{2,4})?\b/g,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]* (?:the )?\d{1,2}\b(?![.,]?\d)(?:,? 20\d\d)?/g,
  new RegExp(
    `(?<![\\d$.,])\\b(?:[12]?\\d|3[01]) (?:of (?:${monthNames})|(?:${monthNames.replace(/\bma(?:r|y)\|/g, '')}))\\b(?! \\d{1,2}\\b)`,
    'g',
  ),
  new RegExp(`(?<=\\b(?:${monthNames}),? (?:of )?)20\\d\\d\\b(?![.,]\\d| ?(?:dollars?|bucks?|usd))`, 'g'),
  /\b(?:in|since|back in|one from|car from|mini from|year) (?:19[5-9]\d|20[0-4]\d)\b(?![.,]\d| ?(?:dollars?|bucks?|usd))/g,
  new RegExp(
    `\\b(?:(?:half|quarter) (?:past|after|till?|to)|(?:\\d{1,2}|five|ten|twenty) past) (?:1[0-2]|[1-9]|${small})\\b(?! (?:dollars?|bucks?|hundred|thousand))`,
    'g',
  ),
  /(?<![\d$.,])\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o'?clock)\b|\b\d{1,2}:\d\d\b/g,
];

const few = '(?:two|three|four|[2-4])(?![\\d.,]*\\d)';
const noUnit = '(?! ?(?:hundred|thousand|grand|k\\b|dollars?|bucks?|percent|months|payments))';
const counts: readonly RegExp[] = [
  // "split it between the two", "pay those two"
  new RegExp(`\\b(?:between|among|across|into|by) (?:the |these |those |my |both )?${few}${noUnit}`, 'g'),
  new RegExp(
    `\\b(?:the|those|these|my) (?:other |next |last |first )?${few}(?: left| remaining| more)?(?=[,.?! ]*$| (?:from|with|using)\\b)`,
    'g',
  ),
  /(?<=\b(?:split|share|divide|go)\b.{0,30})(?:\b50[ /-]?50\b|\bfifty[ -]fifty\b)/g,
  new RegExp(`\\ba buck(?: and)? (?:${tens}(?:[ -]${small})?|${teens}|\\d\\d)(?![\\w.,])`, 'g'),
  new RegExp(
    `\\b(?:1[89]|[2-9]\\d|eighteen|nineteen|${tens}(?:[ -]${small})?)\\b(?= ?(?:[,.;]|and\\b(?! \\w+ cents)|years|now|so|but|with|soon|$))(?<=\\b(?:i am|i'?m|she is|she'?s|he is|he'?s|(?:mother|father|mom|dad|cousin|sister|brother|son|daughter|aunt|uncle|boy|girl|kid|grandma|grandpa|grandmother|grandfather|husband|wife) is|turned|turning|aged?|age of)(?: only| now| almost| nearly| already)? (?:1[89]|[2-9]\\d|eighteen|nineteen|${tens}(?:[ -]${small})?))`,
    'g',
  ),
  /\b(?:[2-5]|two|three|four|five)[- ]?doors?\b/g,
  new RegExp(`(?<![\\d$.,])\\b(?:[2-9]|1[0-2]|${small}) of (?:them|those|these|the (?:cars|vehicles|minis))\\b`, 'g'),
  /\ball (?:of )?(?:the |my )?(?:two|three|four|[2-4])\b(?! ?(?:hundred|thousand|grand|k\b|dollars|bucks)|[\d.,]\d)/g,
  new RegExp(`(?<![\\d$.,])\\b${counting}[ -](?:more |other |quick |new |whole |different )?(?:${things})\\b`, 'g'),
  new RegExp(
    `(?<=\\b(?:call|called|calling|text|texted|phoned|rang|emailed|asked|told|wrote|messaged|tried|contacted|charged)\\b[^.,;!?]{0,25}) ${counting} times\\b`,
    'g',
  ),
  new RegExp(`(?<![\\d$.,])\\b${counting} (?:hundred |thousand )?(?:miles|(?:years|yrs) old)\\b`, 'g'),
  new RegExp(`(?<![\\d$.,] ?)\\b(?:[2-9]|1[0-2]|(?!one)${small}) (?!(?:${noThings})\\b)[a-z]{2,}[a-rt-z]s\\b`, 'g'),
  /(?<![\d$.,])\b(?:1|one|another) (?:(?:more|other|new|different) )?(?:car|vehicle|mini|account|loan|lease|card)\b/g,
  /\bone of\b|\bone (?:time|payment|more|last|at a time|by one)\b|\bone (?=monthly|regular)|\bone-time\b|\b(?:a|one) (?:checking|savings)\b/g,
  // "the big one", "use the saved one": alone it is a sum only where nothing else was said.
  /\bone\b(?<=[a-z'] one)(?<!\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundred and|thousand|thousand and|oh|zero|two|three|four|five|six|seven|eight|nine) one)(?! (?:hundred|thousand|grand|k|point|dollars?|bucks?|cents?|oh|o|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|[a-z]+teen))\b)/g,
];

export const otherNumbers: readonly RegExp[] = [...references, ...endings, ...datesAndYears, ...counts];

/** Plain text in, plain text out. */
export function withoutOtherNumbers(plain: string): string {
  return otherNumbers.reduce((text, pattern) => text.replace(pattern, ' '), plain);
}
