/** English number words: whole numbers, ordinals, and digits read one by one ("double five", "oh"). */

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const teens: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

interface NumberSpan {
  readonly value: number;
  /** Index of the first word after the number. */
  readonly end: number;
}

/** A number below one hundred in words at this place: "five", "fifteen", "fifty", "fifty five". */
export function smallNumberAt(words: readonly string[], at: number): NumberSpan | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const ten = tens[word];
  if (ten !== undefined) {
    const unit = units[words[at + 1] ?? ''];
    return unit ? { value: ten + unit, end: at + 2 } : { value: ten, end: at + 1 };
  }
  const value = units[word] ?? teens[word];
  return value === undefined ? undefined : { value, end: at + 1 };
}

/** A whole number with hundreds and thousands: "twelve hundred", "a thousand and fifty", "3 hundred twenty". */
export function largeNumberAt(words: readonly string[], at: number): NumberSpan | undefined {
  let total = 0;
  let here = at;
  let lowest = Infinity;
  for (;;) {
    const joined = here > at && words[here] === 'and' ? here + 1 : here;
    const part = scaledAt(words, joined);
    if (!part || part.scale >= lowest || (lowest === Infinity && part.scale === 1)) break;
    total += part.value;
    lowest = part.scale;
    here = part.end;
  }
  return here === at ? undefined : { value: total, end: here };
}

function scaledAt(words: readonly string[], at: number): (NumberSpan & { scale: number }) | undefined {
  const base = baseAt(words, at);
  if (!base) return undefined;
  const scaleWord = words[base.end];
  if (scaleWord === 'hundred' || scaleWord === 'hundreds') return hundredsAt(words, base);
  if (scaleWord === 'thousand' || scaleWord === 'grand' || scaleWord === 'k')
    return { value: base.value * 1000, end: base.end + 1, scale: 1000 };
  return words[at] === 'a' || words[at] === 'an' ? undefined : { ...base, scale: 1 };
}

function hundredsAt(words: readonly string[], base: NumberSpan): NumberSpan & { scale: number } {
  let value = base.value * 100;
  let end = base.end + 1;
  if (words[end] !== 'thousand') {
    const restAt = words[end] === 'and' ? end + 1 : end;
    const rest = baseAt(words, restAt);
    if (
      rest &&
      rest.value < 100 &&
      words[restAt] !== 'a' &&
      (words[rest.end] === 'thousand' || words[rest.end] === 'k')
    ) {
      value += rest.value;
      end = rest.end;
    }
  }
  if (words[end] === 'thousand' || words[end] === 'k') return { value: value * 1000, end: end + 1, scale: 1000 };
  return { value, end, scale: 100 };
}

function baseAt(words: readonly string[], at: number): NumberSpan | undefined {
  if (words[at] === 'a' || words[at] === 'an') return { value: 1, end: at + 1 };
  const word = words[at] ?? '';
  if (/^\d{1,4}$/.test(word)) return { value: Number(word), end: at + 1 };
  return smallNumberAt(words, at);
}

/** The whole number that these words are, digits or words, or undefined. */
export function wholeNumberOf(words: readonly string[]): number | undefined {
  if (words.length === 1 && /^\d{1,6}$/.test(words[0]!)) return Number(words[0]);
  const found = largeNumberAt(words, 0) ?? smallNumberAt(words, 0);
  return found && found.end === words.length ? found.value : undefined;
}

/** The value of an ordinal: "third", "3rd", "twenty first"; undefined when the words are anything else. */
export function ordinalValue(words: readonly string[]): number | undefined {
  const first = words[0] ?? '';
  const typed = /^(\d{1,3})(st|nd|rd|th)$/.exec(first);
  if (words.length === 1) return typed ? Number(typed[1]) : ordinals[first];
  const second = ordinals[words[1] ?? ''];
  const ten = tens[first];
  return words.length === 2 && ten && second && second < 10 ? ten + second : undefined;
}

const fewestOneByOne = 3;
const oneByOne = /^(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple)$/;

/** "nine nine nine nine": a code or a PIN, which is no sum of money. */
export function readsOneByOne(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+|[^\sa-z.,-]+/g) ?? [];
  return words.length >= fewestOneByOne && words.every((word) => oneByOne.test(word));
}

/** Digits read one by one or in pairs, joined: "oh four three double one" is "04311", "forty four seventeen" is "4417". */
export function spokenDigits(text: string): string {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  let digits = '';
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    const times = word === 'double' ? 2 : word === 'triple' ? 3 : 1;
    const from = times > 1 ? at + 1 : at;
    const single =
      words[from] === 'oh' || words[from] === 'o' ? { value: 0, end: from + 1 } : smallNumberAt(words, from);
    if (/^\d+$/.test(words[from] ?? '')) {
      digits += words[from]!.repeat(times);
      at = from + 1;
    } else if (single) {
      digits += String(single.value).repeat(times);
      at = single.end;
    } else {
      break;
    }
  }
  return digits;
}
