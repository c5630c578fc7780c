/** Fields of a NACHA record: 94 characters, letters to the left and blank filled, numbers to the right and zero filled. */

export const recordLength = 94;
export const recordsPerBlock = 10;
/** Fills the last block. */
export const fillerRecord = '9'.repeat(recordLength);

/** Totals of entry hashes keep their last ten digits. */
export const entryHashLimit = 10_000_000_000;

/** Upper case letters, digits and blanks: what every receiving bank can print. Longer texts are cut off. */
export function letters(text: string, width: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9 .&'/-]/g, ' ');
  return plain.slice(0, width).padEnd(width);
}

/** Digits that must all be there; throws a RangeError where they are not. */
export function digits(text: string, width: number): string {
  if (!/^\d+$/.test(text) || text.length !== width) throw new RangeError(`A field of ${width} digits is not`);
  return text;
}

/** A whole number that is not negative; throws a RangeError where it does not fit. */
export function number(value: number, width: number): string {
  const text = String(value);
  if (!Number.isSafeInteger(value) || value < 0 || text.length > width)
    throw new RangeError(`A number does not fit into ${width} digits`);
  return text.padStart(width, '0');
}

export function blanks(width: number): string {
  return ' '.repeat(width);
}

/** Throws where the fields do not make a whole record, which would be a defect. */
export function record(...fields: readonly string[]): string {
  const text = fields.join('');
  if (text.length !== recordLength) throw new Error(`A record of ${text.length} characters`);
  return text;
}
