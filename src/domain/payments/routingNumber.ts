/** Reads the routing number of a bank account that is to be debited (standards B5). */
import { bankNames } from './bankNames';
import type { RoutingNumberReading } from './methods';
import { typedDigits } from './typedDigits';

const routingLength = 9;
const weights = [3, 7, 1] as const;
/** The first two digits of banks that take our debits; government, electronic-only and traveller's cheque numbers do not. */
const acceptedPrefixes = [
  { first: 1, last: 12 },
  { first: 21, last: 32 },
] as const;

export function readRoutingNumber(typed: string): RoutingNumberReading {
  const digits = typedDigits(typed.trim());
  if (digits === undefined) return { kind: 'not_digits' };
  if (digits.length !== routingLength) return { kind: 'wrong_length', length: digits.length };
  if (digits.startsWith('5')) return { kind: 'deposit_slip' };
  if (!hasRightCheckDigit(digits)) return { kind: 'bad_checksum' };
  if (!isAccepted(Number(digits.slice(0, 2)))) return { kind: 'not_accepted' };
  return { kind: 'valid', routingNumber: digits, bankName: bankNames.get(digits) };
}

function hasRightCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 0), 0);
  return sum % 10 === 0;
}

function isAccepted(prefix: number): boolean {
  return acceptedPrefixes.some(({ first, last }) => first <= prefix && prefix <= last);
}
