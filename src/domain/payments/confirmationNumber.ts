/** Confirmation numbers: eight characters that can be read aloud, in no order, the last one a check (standards B16). */
import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I and L; 31 is prime, so that the weighted sum catches every single slip and every swap. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

type ConfirmationNumberReading =
  | { readonly kind: 'valid'; readonly confirmationNumber: string }
  | { readonly kind: 'mistyped' }
  /** It cannot be one: other characters, another length. */
  | { readonly kind: 'not_one' };

export function newConfirmationNumber(random: (below: number) => number = randomInt): string {
  const body = Array.from({ length: length - 1 }, () => random(alphabet.length));
  return toText([...body, checkValue(body)]);
}

export function readConfirmationNumber(typed: string): ConfirmationNumberReading {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const values = [...text].map((character) => alphabet.indexOf(character));
  if (values.length !== length || values.includes(-1)) return { kind: 'not_one' };
  const body = values.slice(0, -1);
  return checkValue(body) === values.at(-1) ? { kind: 'valid', confirmationNumber: text } : { kind: 'mistyped' };
}

/** For the ear: `A4K7PQ29` -> `A 4 K 7, P Q 2 9`. */
export function spellConfirmationNumber(confirmationNumber: string): string {
  const half = length / 2;
  return [confirmationNumber.slice(0, half), confirmationNumber.slice(half)]
    .map((part) => [...part].join(' '))
    .join(', ');
}

/** Makes the sum of all values, each times its place, a multiple of 31. */
function checkValue(body: readonly number[]): number {
  const sum = body.reduce((total, value, index) => total + value * (index + 1), 0);
  const inverseOfEight = 4;
  return ((alphabet.length - (sum % alphabet.length)) * inverseOfEight) % alphabet.length;
}

function toText(values: readonly number[]): string {
  return values.map((value) => alphabet.charAt(value)).join('');
}
