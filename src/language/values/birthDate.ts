/** A birth date, typed or spoken; nothing is kept, and nothing but one certain date is accepted. */
import { Temporal } from 'temporal-polyfill';
import { dayNumberAt, monthNumber, yearAt } from './dateWords';
import { smallNumberAt, spokenDigits } from './numbers';
import { plainText } from '../plainText';

type BirthDateReading = { readonly kind: 'date'; readonly date: Temporal.PlainDate } | { readonly kind: 'none' };

/** Two-digit years up to this one are of this century; a customer is an adult. */
const lastYoungYear = 12;

/** Reads "3/5/82", "March fifth 1982", "03051982", "oh three oh five eighty two", "1982-03-05"; month before day. */
export function readBirthDate(text: string): BirthDateReading {
  if (text.length > 80) return { kind: 'none' };
  const plain = plainText(text)
    .replace(/'/g, '')
    .replace(
      /\b(?:i was )?born(?: on| in)?\b|\b(?:my )?(?:birth ?day|birth ?date|date of birth|dob|bday)(?: is|'s)?\b|\bits?\b|\bis\b|\b(?:u+m+|u+h+|u+hm+|er+m*|h+m+|okay|well|sorry|yes|yeah|please|thanks|i think|i believe|thats|that was|was)\b/g,
      ' ',
    );
  const date = separated(plain) ?? unseparated(plain) ?? named(plain) ?? spoken(plain);
  return date ? { kind: 'date', date } : { kind: 'none' };
}

function validDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const full = year < 100 ? year + (year <= lastYoungYear ? 2000 : 1900) : year;
  if (full < 1900 || full > 2025 || month < 1 || month > 12 || day < 1) return undefined;
  return day > Temporal.PlainYearMonth.from({ year: full, month }).daysInMonth
    ? undefined
    : Temporal.PlainDate.from({ year: full, month, day });
}

function separated(plain: string): Temporal.PlainDate | undefined {
  const iso = /^\D*((?:19|20)\d\d)[\s/.-](\d{1,2})[\s/.-](\d{1,2})\D*$/.exec(plain);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^\D*(\d{1,2})\s?[\s/.,-]\s?(\d{1,2})\s?[\s/.,-]\s?(\d{4}|\d{2})\D*$/.exec(plain);
  if (!parts || /[a-z]{3}/.test(plain)) return undefined;
  const [month, day] = Number(parts[1]) > 12 ? [parts[2], parts[1]] : [parts[1], parts[2]];
  return validDate(Number(parts[3]), Number(month), Number(day));
}

function unseparated(plain: string): Temporal.PlainDate | undefined {
  const digits = /^[^\d]*(\d{8}|\d{6})[^\d]*$/.exec(plain)?.[1];
  if (!digits) return undefined;
  if (/^(?:19|20)/.test(digits) && digits.length === 8 && Number(digits.slice(0, 2)) > 12) {
    return validDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
  }
  return validDate(Number(digits.slice(4)), Number(digits.slice(0, 2)), Number(digits.slice(2, 4)));
}

/** A month's name with day and year on either side of it. */
function named(plain: string): Temporal.PlainDate | undefined {
  const words = (plain.match(/\d+(?:st|nd|rd|th)|[a-z]+|\d+/g) ?? []).filter((word) => word !== 'the' && word !== 'of');
  const at = words.findIndex((word) => monthNumber(word) !== undefined);
  if (at < 0) return undefined;
  const month = monthNumber(words[at])!;
  const before = at > 0 ? dayBefore(words, at) : undefined;
  const after = before ? undefined : dayNumberAt(words, at + 1);
  const day = before ?? after?.day;
  const year = birthYearAt(words, after ? after.end : at + 1);
  return day && year ? validDate(year.year, month, day) : undefined;
}

function dayBefore(words: readonly string[], at: number): number | undefined {
  const two = at >= 2 ? dayNumberAt(words, at - 2) : undefined;
  if (two && two.end === at) return two.day;
  const one = dayNumberAt(words, at - 1);
  return one && one.end === at ? one.day : undefined;
}

function birthYearAt(words: readonly string[], at: number): { year: number; end: number } | undefined {
  const full = yearAt(words, at);
  if (full) return full;
  if (/^\d{2}$/.test(words[at] ?? '')) return { year: Number(words[at]), end: at + 1 };
  if (words[at] === 'oh' || words[at] === 'o') {
    const unit = smallNumberAt(words, at + 1);
    return unit && unit.value < 10 ? { year: unit.value, end: unit.end } : undefined;
  }
  const small = smallNumberAt(words, at);
  return small ? { year: small.value, end: small.end } : undefined;
}

/** "oh three oh five eighty two", "three five nineteen eighty two", "zero three zero five one nine eight two". */
function spoken(plain: string): Temporal.PlainDate | undefined {
  const words = plain.match(/[a-z]+|\d+/g) ?? [];
  const single = spokenDigits(plain);
  const everyWordIsDigit = words.every((word) =>
    /^(?:oh|o|zero|one|two|three|four|five|six|seven|eight|nine|double|\d)$/.test(word),
  );
  if (everyWordIsDigit && (single.length === 8 || single.length === 6)) return unseparated(single);
  const month = dayNumberAt(words, 0);
  const day = month ? dayNumberAt(words, month.end) : undefined;
  const year = day ? birthYearAt(words, day.end) : undefined;
  return month && day && year && year.end === words.length ? validDate(year.year, month.day, day.day) : undefined;
}
