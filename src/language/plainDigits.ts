/** Digits of every script as 0 to 9, and every dash between digits as a hyphen, so that a number is found however it was typed. */

export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, asciiDigit).replace(/(?<=\d\s?)[\p{Pd}−](?=\s?\d)/gu, '-');
}

/** Unicode keeps the ten digits of a script together, in order. */
function asciiDigit(digit: string): string {
  if (/\d/.test(digit)) return digit;
  const compatible = digit.normalize('NFKC');
  if (/^\d$/.test(compatible)) return compatible;
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
