/** Numbers that are no amount of money: digits of accounts, years, days, things counted; they are taken out before an amount is read. */

const small = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const digitWord = '(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)';
const counting = `(?:\\d[\\d.,]*|(?:a )?hundred|${tens}(?:[ -]${small})?|${small}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`;
const account = '(?:account|acct|a/c|card|contract|checking|savings|debit)';
/** What is counted in a sentence about a payment without being paid. */
const things =
  'miles?|days?|weeks?|years?|hours?|minutes?|mins?|seconds?|secs?|moments?|cars?|vehicles?|minis?|accounts?|loans?|leases?|cards?|kids|children|people|persons?|drivers?|questions?|things?|options?|doors?|percent';

const endings: readonly RegExp[] = [
  /\b(?:ending|ends|ended|end|endin|finish(?:es|ed|ing)?|last (?:four|4)(?: digits)?)\s*(?:in|with|is|are|of)?\s*:?\s*(?:\d ?){4}(?!\d|[.,]\d)/g,
  new RegExp(
    `\\b(?:ending|ends|ended|end|finish(?:es|ed|ing)?|last four(?: digits)?)\\s*(?:in|with|is)?(?: (?:double )?${digitWord}){2,4}\\b`,
    'g',
  ),
  new RegExp(
    `[x*#]{2,}-?\\d{4}\\b|\\b${account}(?: account| card| acct)?(?: number| no\\.?| #)?,? ?#?\\d{4}\\b(?![.,]\\d| ?(?:dollars?|bucks?|usd)\\b)`,
    'g',
  ),
  new RegExp(`\\b(?:the|my) \\d{4}(?: (?:one|right|correct|${account})\\b|(?= ?[?!]|$))`, 'g'),
];

const datesAndYears: readonly RegExp[] = [
  /\b(?:19[89]\d|20[0-4]\d) (?=(?:mini|cooper|countryman|country man|clubman|club man|convertible|hardtop|hard top|paceman|coupe|roadster|aceman|jcw|john|s\b|se\b))/g,
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b(?:the|my) (?:19[89]\d|20[0-4]\d)(?: one| car| mini)?\b(?![.,]?\d| ?(?:dollars?|bucks?|usd))/g,
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/]\d{1,2}(?:[/]\d{2,4})?\b/g,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]* (?:the )?\d{1,2}\b(?![.,]?\d)(?:,? 20\d\d)?/g,
];

const counts: readonly RegExp[] = [
  /\b(?:[2-5]|two|three|four|five)[- ]?doors?\b/g,
  new RegExp(`(?<![\\d$.,])\\b${counting}[ -](?:more |other |quick |new |whole |different )?(?:${things})\\b`, 'g'),
  /\bone of\b|\bone (?:time|payment|more|last|at a time|by one)\b|\bone (?=monthly|regular)|\bone-time\b|\b(?:a|one) (?:checking|savings)\b/g,
  // "the big one", "use the saved one": alone it is a sum only where nothing else was said.
  /(?<=[a-z'] )one\b(?! (?:hundred|thousand|grand|k|point|dollars?|bucks?|cents?|oh|o|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|[a-z]+teen))\b)/g,
];

const otherNumbers: readonly RegExp[] = [...endings, ...datesAndYears, ...counts];

/** Plain text in, plain text out. */
export function withoutOtherNumbers(plain: string): string {
  return otherNumbers.reduce((text, pattern) => text.replace(pattern, ' '), plain);
}
