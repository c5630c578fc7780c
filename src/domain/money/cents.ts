/** Money as whole cents, and how it is written. */

/** A whole number of US cents; never a fraction, never a float of dollars. */
export type Cents = number;

/** Checks that a number is a safe whole number of cents; throws a RangeError otherwise. */
export function assertCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of cents: ${value}`);
  return value;
}

/** `132050` -> `$1,320.50`. */
export function formatCents(value: Cents): string {
  const digits = String(Math.abs(assertCents(value))).padStart(3, '0');
  const dollars = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}$${dollars}.${digits.slice(-2)}`;
}

export function sumCents(values: Iterable<Cents>): Cents {
  let total = 0;
  for (const value of values) total = assertCents(total + assertCents(value));
  return total;
}
