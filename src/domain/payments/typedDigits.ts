/** Digits as people type a number: with spaces and hyphens, which do not count. */

/** Nothing where there is anything but ASCII digits and separators; digits of other scripts are refused (standards B5). */
export function typedDigits(typed: string): string | undefined {
  const digits = typed.replace(/[ \-\u2010-\u2013]/g, '');
  return /^[0-9]+$/.test(digits) ? digits : undefined;
}

/** Allowed, but a number with so few digits is more often one that was not typed to its end. */
export function isShortNumber(digits: string): boolean {
  return digits.length < 7;
}

/** What may be shown of a number: its last four digits, of a short one the last two. */
export function endingOf(digits: string): string {
  return digits.slice(isShortNumber(digits) ? -2 : -4);
}
