/** What amount of money was said: exact cents, a named amount, several possible ones to ask about, or none. Never a guess. */
import { plainText } from './plainText';
import { largeNumberAt, smallNumberAt } from './numbers';
import { recognizedDollars } from './recognizers';

type NamedAmount = 'total_due' | 'monthly_payment' | 'payoff' | 'past_due' | 'half';

export type AmountReading =
  | { readonly kind: 'exact'; readonly cents: number }
  | { readonly kind: 'named'; readonly which: NamedAmount }
  | { readonly kind: 'ambiguous'; readonly cents: readonly number[] }
  | { readonly kind: 'none' };

const none: AmountReading = { kind: 'none' };
/** More than any car loan; a larger number is a slip or another kind of number. */
const absurdCents = 100_000_000;

/** Reads the answer to "how much?". Own grammar first; Recognizers-Text only where money was named and it did not decide. */
export function readAmount(text: string): AmountReading {
  const own = grammarReading(plainText(text));
  if (own !== 'undecided') return own;
  const dollars = recognizedDollars(plainText(text));
  return dollars === undefined ? none : exact([Math.round(dollars * 100)]);
}

/** The own grammar alone: linear in the text, for whole sentences as well as for answers. */
export function readAmountGrammar(text: string): AmountReading {
  const own = grammarReading(plainText(text));
  return own === 'undecided' ? none : own;
}

const moneyWords = /\b(?:hundreds?|thousands?|dollars?|bucks?|cents?)\b/;

function grammarReading(text: string): AmountReading | 'undecided' {
  const plain = withoutOtherNumbers(text);
  if (refusedNumber.test(plain)) return none;
  const mixed = wordsWithCents.exec(plain);
  if (mixed) return withTypedCents(grammarReading(`${mixed[1]}${mixed[3]}`), Number(mixed[2]));
  const numbers = [...typedAmounts(plain), ...spokenAmounts(plain)];
  if (numbers.some((number) => number.length === 0)) return none;
  if (numbers.length > 0 && counted.test(plain)) return none;
  if (numbers.length > 0) return fraction.test(plain) ? none : exact(numbers.flat());
  const which = names.find(([, pattern]) => pattern.test(plain))?.[0];
  if (which) return { kind: 'named', which };
  return moneyWords.test(plain) && !fraction.test(plain) ? 'undecided' : none;
}

/** As speech recognition writes it: "two hundred twelve dollars and 23 cents". */
const wordsWithCents = /^(.*\b[a-z]+ (?:dollars?|bucks?))(?:,? and|,)? (\d{1,2}) ?(?:cents?\b|¢)(.*)$/;

function withTypedCents(dollars: AmountReading | 'undecided', cents: number): AmountReading {
  if (dollars === 'undecided' || dollars.kind !== 'exact') return none;
  return { kind: 'exact', cents: dollars.cents + cents };
}

const names: readonly (readonly [NamedAmount, RegExp])[] = [
  ['half', /\bhalf\b(?! (?:hour|past|price))/],
  [
    'payoff',
    /\bpay ?-?off\b|\bpay(?:ing)? (?:it|this|everything|the (?:loan|lease|car)|my (?:loan|lease|car)) (?:all )?off\b|\b(?:whole|entire|remaining|rest of the|rest of my|full) (?:loan|principal|loan balance)\b|\bremaining balance\b|\bclose (?:it|the loan|the account) out\b/,
  ],
  [
    'past_due',
    /\bpast ?-?due\b|\boverdue\b|\b(?:late|delinquent|behind) (?:amount|balance|part|portion)\b|\bwhat(?: is|'?s) (?:late|behind)\b|\b(?:what|how much) i(?: am|'?m) behind\b|\barrears\b|\bwhat i missed\b|\bmissed payments?\b/,
  ],
  [
    'monthly_payment',
    /\b(?:monthly|regular|normal|usual|standard|scheduled) (?:\w+ )?(?:payment|amount|bill|instal?lment|one)\b|\b(?:my|the|just|only) (?:regular |usual |normal )?monthly\b|\b(?:my|the|an) (?:monthly )?instal?lment\b|\bmy quota\b|\b(?:the|my|just|only|a)? ?minimum\b|\bthe min\b|\bmin (?:payment|amount|due)\b|\bthis month'?s? (?:payment|amount|bill|instal?lment|note)\b|\bone (?:monthly )?payment\b|^(?:just )?(?:the |my )?(?:monthly|regular|usual|normal)(?: one)?$|\bsame (?:amount )?as (?:last month|usual|always)\b/,
  ],
  [
    'total_due',
    /\b(?:what|whatever|all|everything|amount)(?: that)? (?:i|we) (?:currently )?owe\b|\bwhat(?:ever)?(?: is|'?s)?(?: currently)? (?:due|owed|owing)\b|\b(?:total|full|whole|entire|complete|current) (?:\w+ )?(?:amount|balance|due|payment|bill|thing|sum|total)\b|\b(?:amounts?|sum|quantity|figure) (?:due|owed|owing)\b|\b(?:balance|everything|total) (?:due|owed|now)\b|\ball of (?:it|that|what)\b|\bin full\b|\bthe (?:total|lot|full|balance|bill|amount|whole)\b|\bin its entirety\b|^(?:pay )?(?:everything|it all|all|total|full|all due|the works)(?: please| now)?$|\bpay (?:everything|it all|all)\b|\b(?:due|owe) in full\b|\bcatch (?:me )?up\b|\bwhat (?:do )?i owe\b/,
  ],
];

const fraction = /\b(?:half|third|quarter|percent|double|twice)\b(?! thousand| hundred)|%/;
const refusedNumber =
  /(?:^|[\s$])-\s?\$?\s?\d|\$\s?-\d|\b(?:minus|negative)\b|\(\s*\$?\d[\d.,]*\s*\)|[€£¥₹]|\b(?:euros?|pounds?|pesos?|yen|rupees?|bitcoins?|eur|gbp|cad|mxn|million|billion|trillion)\b/;
/** A number beside one of these counts something other than money. */
const counted = /\b(?:miles?|days?|weeks?|years?|hours?|minutes?|payments|times)\b/;

const otherNumbers: readonly RegExp[] = [
  /\b(?:ending|ends|ended|finish(?:es|ed|ing)?|last (?:four|4)(?: digits)?)\s*(?:in|with|is|are|of)?\s*:?\s*(?:\d ?){4}(?![\d.])/g,
  /\b(?:ending|ends|ended|last four(?: digits)?)\s*(?:in|with|is)?(?: (?:oh|zero|one|two|three|four|five|six|seven|eight|nine)){4}\b/g,
  /[x*#]{2,}-?\d{4}\b|\b(?:account|acct|card|contract|checking|savings|debit)(?: account| card| acct)?(?: number| no| #)? ?#?\d{4}\b(?![.,]\d)/g,
  /\b(?:19[89]\d|20[0-4]\d) (?=(?:mini|cooper|countryman|country man|clubman|club man|convertible|hardtop|hard top|paceman|coupe|roadster|aceman|jcw|john|s\b|se\b))/g,
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b(?:[2-5]|two|three|four|five)[- ]?doors?\b/g,
  /\b(?:the|my) (?:19[89]\d|20[0-4]\d)(?: one| car| mini)?\b(?![.,]?\d| ?(?:dollars?|bucks?|usd))/g,
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/]\d{1,2}(?:[/]\d{2,4})?\b/g,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]* (?:the )?\d{1,2}\b(?![.,]?\d)(?:,? 20\d\d)?/g,
  /\b(?:that|this|the|my|which|a|another|any|no|first|second|other) one\b|\bone of\b|\bone (?:time|payment|more|last)\b|\bone (?=monthly|regular)|\bone-time\b|\b(?:a|one) (?:checking|savings)\b/g,
];

function withoutOtherNumbers(plain: string): string {
  return otherNumbers.reduce((text, pattern) => text.replace(pattern, ' '), plain);
}

function exact(cents: readonly number[]): AmountReading {
  const possible = [...new Set(cents)];
  if (possible.some((value) => !Number.isSafeInteger(value) || value <= 0 || value > absurdCents)) return none;
  return possible.length === 1 ? { kind: 'exact', cents: possible[0]! } : { kind: 'ambiguous', cents: possible };
}

const typed =
  /(?:(\$|\busd|\bus\$)\s*)?(\d[\d.,]*\d|\d|\.\d{1,2}\b)(?:\s*(k)\b)?(?:\s*(thousand|grand|hundred|hundo|hunnid|cents?|¢))?(?:\s*(?:dollars?|bucks?|usd)?\s*(?:and\s+)?(\d{1,2})\s*(?:cents?|¢))?/g;

/** Every amount written in digits; each is the list of cents it may mean, empty when it cannot be an amount. */
function typedAmounts(plain: string): number[][] {
  const amounts: number[][] = [];
  for (const match of plain.matchAll(typed)) {
    const [, , digits = '', thousands, scale, centsAfter] = match;
    const before = plain[match.index - 1] ?? ' ';
    const after = plain[match.index + match[0].length] ?? ' ';
    if (/[a-z]/.test(before) && !match[1]) continue;
    if (/[a-z]/.test(after) && /\d$/.test(match[0])) continue;
    const factor = thousands ? 1000 : factorOf(scale);
    const isCents = scale !== undefined && /^(?:cent|¢)/.test(scale);
    const whole = writtenCents(digits.replace(/[.,]$/, '')).map((cents) =>
      isCents ? Math.round(cents / 100) : cents * factor,
    );
    amounts.push(centsAfter ? whole.map((cents) => cents + Number(centsAfter)) : whole);
  }
  return joinPairs(amounts, plain);
}

function factorOf(scale = ''): number {
  if (scale === 'thousand' || scale === 'grand') return 1000;
  return scale.startsWith('hun') ? 100 : 1;
}

/** "320 50", as speech recognition writes "three twenty fifty", may mean 320.50. */
function joinPairs(amounts: number[][], plain: string): number[][] {
  const pair = /^(?:[^\d]*\s)?\$?(\d{1,4}) (\d{2})(?:\s*dollars?)?(?:\s[^\d]*)?$/.exec(plain);
  if (!pair || amounts.length !== 2) return amounts;
  return [[Number(pair[1]) * 100 + Number(pair[2]), Number(pair[1]! + pair[2]!) * 100]];
}

/** The cents that a written number may mean: "1,200" one, "12,34" two, "1,2,3" none. */
function writtenCents(digits: string): number[] {
  if (/^\d+$/.test(digits)) return [Number(digits) * 100];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(digits)) return [decimalCents(digits.replace(/,/g, ''))];
  if (/^\d*\.\d{1,2}$/.test(digits)) return [decimalCents(digits)];
  if (/^\d{1,3}(?:\.\d{3})+,\d{2}$/.test(digits)) return [decimalCents(digits.replace(/\./g, '').replace(',', '.'))];
  const comma = /^(\d+),(\d{1,2})$/.exec(digits);
  if (comma) return [decimalCents(`${comma[1]}.${comma[2]}`), Number(comma[1]! + comma[2]!) * 100];
  const dot = /^(\d{1,3})\.(\d{3})$/.exec(digits);
  return dot ? [Number(dot[1]! + dot[2]!) * 100, Math.round(Number(digits) * 100)] : [];
}

function decimalCents(decimal: string): number {
  const [whole = '', part = ''] = decimal.split('.');
  return Number(whole || '0') * 100 + Number(part.padEnd(2, '0'));
}

/** Every amount said in words; each is the list of cents it may mean. */
function spokenAmounts(plain: string): number[][] {
  const words = (plain.replace(/-/g, ' ').match(/[a-z]+|\d[\d.,]*/g) ?? []).map((word) =>
    /\d/.test(word) ? '#' : word,
  );
  const amounts: number[][] = [];
  for (let at = 0; at < words.length;) {
    const found = isVagueArticle(words, at) ? undefined : spokenAmountAt(words, at);
    if (found) amounts.push(found.cents);
    at = found ? found.end : at + 1;
  }
  return amounts;
}

const unitWord = /^(?:dollars?|bucks?|usd|dollers?|dolars?)$/;

function isVagueArticle(words: readonly string[], at: number): boolean {
  return (words[at] === 'a' || words[at] === 'an') && !/^(?:hundred|thousand|grand)$/.test(words[at + 1] ?? '');
}

function spokenAmountAt(words: readonly string[], at: number): { cents: number[]; end: number } | undefined {
  const digits = digitRunAt(words, at);
  if (digits) return digits;
  const first = largeNumberAt(words, at) ?? smallNumberAt(words, at);
  if (!first) return undefined;
  const tail = afterPoint(words, first.end);
  if (tail)
    return {
      cents: [
        Math.round(first.value * 100 + tail.cents * (tail.thousand ? 1000 : 1)) +
          (tail.thousand ? first.value * 99_900 : 0),
      ],
      end: tail.end,
    };
  if (unitWord.test(words[first.end] ?? '')) return withCents(words, first.value, first.end + 1);
  if (/^cents?$/.test(words[first.end] ?? '')) return { cents: [first.value], end: first.end + 1 };
  return chainAt(words, first.value, first.end, at);
}

/** "… point five", "… point two five", "one and a half thousand". */
function afterPoint(
  words: readonly string[],
  at: number,
): { cents: number; thousand: boolean; end: number } | undefined {
  if (words[at] !== 'point') return undefined;
  const one = smallNumberAt(words, at + 1);
  if (!one) return undefined;
  const two = one.value < 10 ? smallNumberAt(words, one.end) : undefined;
  const cents = two && two.value < 10 ? one.value * 10 + two.value : one.value < 10 ? one.value * 10 : one.value;
  const end = two && two.value < 10 ? two.end : one.end;
  const thousand = words[end] === 'thousand' || words[end] === 'k' || words[end] === 'grand';
  return { cents, thousand, end: thousand ? end + 1 : end };
}

function withCents(words: readonly string[], dollars: number, at: number): { cents: number[]; end: number } {
  const from = words[at] === 'and' ? at + 1 : at;
  const part = smallNumberAt(words, from);
  if (!part) return { cents: [dollars * 100], end: at };
  const named = /^cents?$/.test(words[part.end] ?? '');
  return named || words[from - 1] !== 'and'
    ? { cents: [dollars * 100 + part.value], end: named ? part.end + 1 : part.end }
    : { cents: [dollars * 100], end: at };
}

/** Numbers said in a row without a unit: "three fifty", "three twenty fifty", "three oh five", "three hundred twenty and fifty cents". */
function chainAt(words: readonly string[], first: number, at: number, start: number): { cents: number[]; end: number } {
  const joinedCents = words[at] === 'and' ? smallNumberAt(words, at + 1) : undefined;
  if (joinedCents && /^cents?$/.test(words[joinedCents.end] ?? ''))
    return { cents: [first * 100 + joinedCents.value], end: joinedCents.end + 1 };
  const second = pairAt(words, at);
  if (!second) return { cents: [first * 100], end: at };
  if (first >= 100) return { cents: [first * 100 + second.value], end: skipUnit(words, second.end) };
  const third = pairAt(words, second.end);
  if (third) return { cents: [(first * 100 + second.value) * 100 + third.value], end: skipUnit(words, third.end) };
  const joined = (first * 100 + second.value) * 100;
  const end = skipUnit(words, second.end);
  const sure = end > second.end || words[start] === 'usd';
  return { cents: sure ? [joined] : [joined, first * 100 + second.value], end };
}

/** A pair of digits in words: "fifty", "fifteen", "oh five". */
function pairAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  if (words[at] === 'oh' || words[at] === 'o') {
    const unit = smallNumberAt(words, at + 1);
    return unit && unit.value < 10 ? unit : undefined;
  }
  const pair = smallNumberAt(words, at);
  return pair && pair.value >= 10 ? pair : undefined;
}

function skipUnit(words: readonly string[], at: number): number {
  return unitWord.test(words[at] ?? '') || /^cents?$/.test(words[at] ?? '') ? at + 1 : at;
}

const digitWord = /^(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)$/;
const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Three to five digits said one by one: "three two zero" is 320. */
function digitRunAt(words: readonly string[], at: number): { cents: number[]; end: number } | undefined {
  let end = at;
  while (end < words.length && digitWord.test(words[end]!)) end++;
  const length = end - at;
  const ohInside = length === 3 && words[at + 1] === 'oh';
  if (length < 3 || ohInside || smallNumberAt(words, end)) return undefined;
  if (length > 5) return { cents: [], end };
  const value = Number(
    words
      .slice(at, end)
      .map((word) => (word === 'oh' ? 0 : digitNames.indexOf(word)))
      .join(''),
  );
  return { cents: value === 0 ? [] : [value * 100], end: skipUnit(words, end) };
}
