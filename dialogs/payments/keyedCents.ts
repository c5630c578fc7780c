/** Digits without a point, as they are keyed on a telephone: "61223" may be 612.23, where the whole sum is more than is owed. */
import type { AmountReading } from '../../src/language/values/amount';

/** A round sum is meant as it stands. */
const bareDigits = /^\s*(?!\d*00\b)\d{4,7}\s*[#*]?\s*$/;
const centsInDollar = 100;

/** `most` in cents is what can be owed; an amount that can be meant as it stands is left alone. */
export function withKeyedCents(amount: AmountReading, text: string, most: number): AmountReading {
  if (amount.kind !== 'exact' || amount.cents <= most || !bareDigits.test(text)) return amount;
  const keyed = amount.cents / centsInDollar;
  return keyed > most ? amount : { kind: 'ambiguous', cents: [keyed, amount.cents] };
}
