/** The one rounding of money: half up, once, at the end of an exact calculation (standards B9). */
import { assertCents } from './cents';

/** Both must be whole; a negative numerator or a denominator that is not positive is a RangeError. */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n || denominator <= 0n) throw new RangeError(`Cannot round ${numerator} / ${denominator}`);
  return assertCents(Number((2n * numerator + denominator) / (2n * denominator)));
}
