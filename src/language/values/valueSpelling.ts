/** Repairs misspelt words of values ("chekcing", "contryman", "endng"), so that the readers of values know them. */
import { monthNames, weekdayNames } from './dateWords';
import { spokenDigits } from './numbers';
import { editDistance } from '../plainText';
import { withWholeScales } from './shortScales';

const valueWords = (
  'checking savings debit credit account accounts ending statement statements payment payments latest minimum monthly regular usual payoff amount ' +
  'everything overdue behind balance hundred thousand twenty thirty seventy dollars tomorrow months transactions history ' +
  'monday tuesday wednesday thursday friday saturday sunday christmas ' +
  'countryman clubman convertible paceman aceman hardtop roadster electric cooper january february august september october november december'
).split(' ');
const wordsByLetter = new Map<string, string[]>();
for (const word of valueWords) wordsByLetter.set(word[0]!, [...(wordsByLetter.get(word[0]!) ?? []), word]);

const shorthand: Readonly<Record<string, string>> = {
  mnth: 'month',
  mth: 'month',
  mnthly: 'monthly',
  mthly: 'monthly',
  stmt: 'statement',
  stmts: 'statements',
  stament: 'statement',
  chk: 'checking',
  savngs: 'savings',
  sav: 'savings',
  acct: 'account',
  accts: 'accounts',
  acc: 'account',
  crd: 'card',
  cardd: 'card',
  bil: 'bill',
  bals: 'balance',
  bal: 'balance',
  lates: 'latest',
  newst: 'newest',
  lst: 'last',
  chkg: 'checking',
  chkng: 'checking',
  chking: 'checking',
  chkin: 'checking',
  chckin: 'checking',
  checkin: 'checking',
  cheking: 'checking',
  dbt: 'debit',
  visacard: 'visa card',
  viza: 'visa',
  mastercrd: 'mastercard',
  pymt: 'payment',
  pymnt: 'payment',
  pmt: 'payment',
  pmnt: 'payment',
  pymts: 'payments',
  pymnts: 'payments',
  pmts: 'payments',
  pmnts: 'payments',
  dollr: 'dollar',
  dollrs: 'dollars',
  reg: 'regular',
  amt: 'amount',
  amnt: 'amount',
  ful: 'full',
  waht: 'what',
  wat: 'what',
  wut: 'what',
  wats: "what's",
  whats: "what's",
  hundo: 'hundred',
  hunnid: 'hundred',
  deu: 'due',
  haf: 'half',
  hlf: 'half',
  hlaf: 'half',
  hafl: 'half',
  hwole: 'whole',
  sory: 'sorry',
  srry: 'sorry',
  sry: 'sorry',
  maen: 'mean',
  aftr: 'after',
  frm: 'from',
  insted: 'instead',
  instaed: 'instead',
  insead: 'instead',
  fro: 'for',
  nxt: 'next',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  weds: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  tdy: 'today',
  tday: 'today',
  tmrow: 'tomorrow',
  tmrrw: 'tomorrow',
  tmw: 'tomorrow',
  tmr: 'tomorrow',
  xmas: 'christmas',
  coup: 'coupe',
  elec: 'electric',
  conv: 'convertible',
  totl: 'total',
  ttl: 'total',
  svgs: 'savings',
  outta: 'out of',
  automobile: 'car',
};
/** Words of their own that only look like slips. */
const rightWords = new Set(
  'month monthly hundreds thousands dollar regularly saving accounts statements payments amounts editing sending ensuring copper copier cooker clicking creditor creditors electron electronic electronics electrical election frida sunny sundry fridays mondays tuesdays wednesdays thursdays saturdays sundays pavement shopper hoping countries seventh historic historical christian christina christine'.split(
    ' ',
  ),
);

const models = 'mini|many|cooper|countryman|clubman|convertible|hardtop|paceman|coupe|roadster|aceman|jcw|john cooper';
const before = '(?:my|our|his|her|the|a|an|this|from)';

/** What is no slip of one word, before and after words are repaired. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b2 ?(?:day|dy)\b/g, 'today'],
  [/\b(?:2nite|2night|tonite)\b/g, 'tonight'],
  [/\bthe day after (?!tom|tmr|2)/g, 'a day after '],
  // A half week is taken whole: what is sent by such a payoff is never too little.
  [/\b(?:a|one|1) weeks? and a half\b|\bone and a half weeks\b/g, '11 days'],
  [/\b(?:a|one|1) months? and a half\b|\bone and a half months\b/g, '45 days'],
  [new RegExp(`\\blast year'?s? (${monthNames})\\b`, 'g'), '$1 last year'],
  [/\bt[ou]?m+o?r+[oa]?w\b/g, 'tomorrow'],
  [/\b2 ?(?:moro|morow|morrow|morro|mrw|mrow)\b/g, 'tomorrow'],
  [/(?<![\d/.,$])\b4 (?=(?:my|the|our|a|it|this|that|today|tomorrow)\b)/g, 'for '],
  [new RegExp(`(?<![\\d/.,$])\\b4 (?=(?:${monthNames}|${weekdayNames}|mon|tmrw|2\\w+)\\b)`, 'g'), 'for '],
  [
    /(?<![\d/.,$])\b2 (?=(?:pay|see|get|make|change|know|talk|speak|add|log|sign|do|my|the|our|find|switch|check|use|set|be|have|send|put|it|schedule)\b)/g,
    'to ',
  ],
  [/\bw\/? (?=[a-z])/g, 'with '],
  [/\b(?:debt|debut|dbt) (?=c(?:a?r)d\b)/g, 'debit '],
  [/\b(debit|credit)(?=ca?rd\b)/g, '$1 '],
  [/\bform (?=(?:my |the )?(?:ac|che|sav|debit|card|bank))/g, 'from '],
  [/\ba\/c\b/g, 'account'],
  [
    /(?:\b(?:euros?|pounds?|pesos|eur|gbp)\b,? (?=(?:(?:no|sorry|wait|oops|i mean|i meant|rather|or rather|excuse me|well)[, ]+)+(?:us |american )?dollars?\b))(?:(?:no|sorry|wait|oops|i mean|i meant|rather|or rather|excuse me|well)[, ]+)*/g,
    '',
  ],
  [/(?:^|(?<=[.,;!?] |\b(?:take|pay|put|send|charge|just|another|for) ))(?=hundred (?:dollars?|bucks?)\b)/g, 'a '],
  [/\b1\/2 (?=(?:of )?(?:my|the|it)\b)/g, 'half '],
  [/\b(amount|past|balance|total|what'?s) do(?=$|[ ,.!?])(?! i\b| you\b| we\b)/g, '$1 due'],
  [/\bhole (?=amount|balance|payment|thing|bill|loan)/g, 'whole '],
  [/\b(?:tree|free) (?=hundred|thousand)/g, 'three '],
];
const phrasesAfter: readonly (readonly [RegExp, string])[] = [
  [/\b(country|club|pace|ace) m[ae]n\b/g, '$1man'],
  [/\bhard top\b/g, 'hardtop'],
  [
    /(?<=\b(?:next|this|coming|on|by|for|until|till|through|thru|card|checking|savings|payment|due|it|paid) |\d )(sat|sun|wed)(?=$|[,.!?])/g,
    '$1#',
  ],
  [
    /(?<!\b(?:i|we|he|she|they|it|that|just|have|has|had|been|who|dad|mom|car|money|got) )(?<=\w )\b(sat|wed)(?=[,.!?]|$| (?:need|what|what's|how|so)\b)/g,
    '$1#',
  ],
  [
    /(?<!\b(?:i|we|he|she|they|it|that|just|have|has|had|been|who|dad|mom) )\b(sat|wed|sun)(?= (?:from|using|via|savings|checking|svgs|debit|please|pls|plz|thx|thanks|morning)\b)/g,
    '$1#',
  ],
  [/\bsat#/g, 'saturday'],
  [/\bsun#/g, 'sunday'],
  [/\bwed#/g, 'wednesday'],
];

/** Plain text in, plain text out; the words that are not slips stay as they are. */
export function withValueWords(plain: string): string {
  const words = replaced(plain, phrases).replace(/[a-z]{3,16}/g, (word) => shorthand[word] ?? nearest(word) ?? word);
  return withWholeScales(withYears(replaced(words, phrasesAfter)));
}

const namesOfTime = new Set(
  [monthNames, weekdayNames].flatMap((names) => names.split('|')).filter((name) => valueWords.includes(name)),
);

/** Cheap, and true of most slips in them. */
const likeMonthOrDay = /\b[adfjmnostw][a-z]{2,8}(?:day|dya|ady|ry|yr|er|re|br|st)\b/g;

/** Only months and days are spelt rightly: "ocotber". */
export function withMonthsSpelt(plain: string): string {
  return plain.replace(likeMonthOrDay, (word) => {
    const near = nearest(word);
    return near !== undefined && namesOfTime.has(near) ? near : word;
  });
}

function replaced(text: string, table: readonly (readonly [RegExp, string])[]): string {
  return table.reduce((said, [pattern, words]) => said.replace(pattern, words), text);
}

const spokenYear =
  'twenty (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)';
/** Years of cars and of statements: "my twenty twenty two", "november of twenty twenty five"; "… dollars" are none. */
const spokenYears = new RegExp(
  `(?<=\\b(?:${before}|${monthNames})(?: (?:of|old|new|red|blue|black|white|green|gray|grey|silver|yellow))? |\\b(?:${monthNames}) (?:the )?[a-z]+(?:[ -][a-z]+)?(?:st|nd|rd|th),? )${spokenYear}\\b(?! (?:hundred|thousand|dollars?|bucks?|cents?))|\\b${spokenYear}(?= (?:${models})\\b)`,
  'g',
);

function withYears(plain: string): string {
  return plain
    .replace(spokenYears, (year) => `20${spokenDigits(year.replace(/^twenty /, ''))}`)
    .replace(new RegExp(`\\b(20[012]\\d) many (?=(?:${models})\\b)`, 'g'), '$1 mini ');
}

/** Words that are typed without their vowels: "hrdtp", "svngs". */
const wordsByConsonants = new Map(valueWords.map((word) => [consonantsOf(word), word]));
const fewestConsonants = 4;

function consonantsOf(word: string): string {
  return word[0]! + word.slice(1).replace(/[aeiou]/g, '');
}

/** Of the words that are near enough the nearest. */
function nearest(word: string): string | undefined {
  if (word.length < fewestConsonants || rightWords.has(word)) return undefined;
  if (word === consonantsOf(word) && wordsByConsonants.has(word)) return wordsByConsonants.get(word);
  let [least, found]: [number, string | undefined] = [Infinity, undefined];
  for (const known of word.length < 5 ? [] : (wordsByLetter.get(word[0]!) ?? [])) {
    const allowed = word.length >= 8 || (known.length >= 9 && word.length === 7) ? 2 : 1;
    const distance = Math.abs(known.length - word.length) <= allowed ? editDistance(word, known) : Infinity;
    if (distance <= allowed && distance < least) [least, found] = [distance, known];
  }
  return found;
}
