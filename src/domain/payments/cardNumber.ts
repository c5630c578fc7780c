/** Reads a card number and its expiry as they stand on the card; whether it is a debit card, only the processor can tell. */
import type { Temporal } from 'temporal-polyfill';
import type { CardBrand, Expiry } from './methods';
import type { CardBrands } from './ports';
import { typedDigits } from './typedDigits';

const shortest = 12;
const longest = 19;
/** Networks without debit cards that could pay here: refused before anybody is asked (standards B6). */
const refusedBrands: readonly CardBrand[] = ['american_express', 'diners_club'];
/** A card that says more than this is misread. */
const longestValidityYears = 20;

type CardNumberReading =
  | { readonly kind: 'valid'; readonly digits: string; readonly brand: CardBrand }
  | { readonly kind: 'not_digits' }
  | { readonly kind: 'wrong_length'; readonly length: number }
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'brand_not_accepted'; readonly brand: CardBrand };

export function readCardNumber(typed: string, brands: CardBrands): CardNumberReading {
  const digits = typedDigits(typed.trim());
  if (digits === undefined) return { kind: 'not_digits' };
  const known = brands.brandOf(digits);
  if (!fits(digits.length, known?.lengths)) return { kind: 'wrong_length', length: digits.length };
  if (!passesLuhn(digits)) return { kind: 'mistyped' };
  const brand = known?.brand ?? 'other';
  if (refusedBrands.includes(brand)) return { kind: 'brand_not_accepted', brand };
  return { kind: 'valid', digits, brand };
}

/** The last digit makes the sum of all, every second one doubled, a multiple of ten; a check for slips only. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduceRight(
    (state, digit) => {
      const value = Number(digit) * (state.isDoubled ? 2 : 1);
      return { total: state.total + (value > 9 ? value - 9 : value), isDoubled: !state.isDoubled };
    },
    { total: 0, isDoubled: false },
  );
  return sum.total % 10 === 0;
}

/** Month and year with a sign between them or none, the year in two or four digits. */
export function readExpiry(typed: string, today: Temporal.PlainDate): Expiry | undefined {
  const [, monthText, yearText] = /^\s*(0?[1-9]|1[0-2])\s*[/\-. ]?\s*(\d{4}|\d{2})\s*$/.exec(typed) ?? [];
  if (monthText === undefined || yearText === undefined) return undefined;
  const century = today.year - (today.year % 100);
  const year = yearText.length === 2 ? century + Number(yearText) : Number(yearText);
  if (Math.abs(year - today.year) > longestValidityYears) return undefined;
  return { year, month: Number(monthText) };
}

/** A card is good through the last day of its month. */
export function isExpired(expiry: Expiry, today: Temporal.PlainDate): boolean {
  return expiry.year < today.year || (expiry.year === today.year && expiry.month < today.month);
}

function fits(length: number, lengths: readonly number[] | undefined): boolean {
  return lengths === undefined ? length >= shortest && length <= longest : lengths.includes(length);
}
