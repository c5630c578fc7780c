/** Amounts of money said in words, each with every sum it may mean. */
import { largeNumberAt, smallNumberAt } from './numbers';

/** Every amount said in words; each is the list of cents it may mean. */
export function spokenAmounts(plain: string): number[][] {
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
  if (/^cents?$/.test(words[first.end] ?? '')) return { cents: inCents(first.value), end: first.end + 1 };
  return chainAt(words, first.value, first.end, at);
}

/** "five hundred and sixteen cents" leaves out "dollars", more likely than not. */
function inCents(value: number): number[] {
  const rest = value % 100;
  return value < 100 || rest === 0 ? [value] : [(value - rest) * 100 + rest, value];
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
  if (first >= 100) return { cents: afterHundreds(first, second.value, words[at]), end: skipUnit(words, second.end) };
  const third = pairAt(words, second.end);
  if (third) return { cents: [(first * 100 + second.value) * 100 + third.value], end: skipUnit(words, third.end) };
  return pairEnds(words, first, second, start);
}

/** "a hundred oh five" may be 105 or 100.05. */
function afterHundreds(first: number, second: number, word = ''): number[] {
  const withCents = first * 100 + second;
  return /^oh?$/.test(word) && first % 100 === 0 ? [(first + second) * 100, withCents] : [withCents];
}

/** "one forty nine dollars and ten cents" is one sum; "one forty nine" may be two. */
function pairEnds(
  words: readonly string[],
  first: number,
  second: { value: number; end: number },
  start: number,
): { cents: number[]; end: number } {
  const dollars = first * 100 + second.value;
  if (unitWord.test(words[second.end] ?? '')) return withCents(words, dollars, second.end + 1);
  const cents = words[second.end] === 'and' ? smallNumberAt(words, second.end + 1) : undefined;
  if (cents && /^cents?$/.test(words[cents.end] ?? ''))
    return { cents: [dollars * 100 + cents.value], end: cents.end + 1 };
  const end = skipUnit(words, second.end);
  const sure = end > second.end || words[start] === 'usd';
  return { cents: sure ? [dollars * 100] : [dollars * 100, dollars], end };
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

/** "3 hundred and fifty", "3 fifty": read as if it were all words. */
export function inWords(plain: string): string {
  return plain.replace(digitBeforeScale, (digit) => digitNames[Number(digit)]!);
}

const digitBeforeScale =
  /(?<![\d.,$])\b[1-9](?= (?:(?:hundred|thousand) (?:and )?[a-z]|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b))/g;

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
