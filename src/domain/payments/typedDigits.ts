/** Digits as people type a number: with spaces and hyphens, which do not count. */

/** Nothing where there is anything but ASCII digits and separators; digits of other scripts are refused (standards B5). */
export function typedDigits(typed: string): string | undefined {
  const digits = typed.replace(/[ \-\u2010-\u2013]/g, '');
  return /^[0-9]+$/.test(digits) ? digits : undefined;
}

/** What may be shown of a number: its last four digits, of a number shorter than seven digits the last two. */
export function endingOf(digits: string): string {
  return digits.slice(digits.length < 7 ? -2 : -4);
}
