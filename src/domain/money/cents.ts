/** Money as whole cents, and how it is written. */

/** A whole number of US cents; never a fraction, never a float of dollars. */
export type Cents = number;

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Checks that a number is a safe whole number of cents; throws a RangeError otherwise. */
export function assertCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of cents: ${value}`);
  return value;
}

/** `132050` -> `$1,320.50`. */
export function formatCents(value: Cents): string {
  return dollars.format(assertCents(value) / 100);
}

export function sumCents(values: Iterable<Cents>): Cents {
  let total = 0;
  for (const value of values) total = assertCents(total + assertCents(value));
  return total;
}
