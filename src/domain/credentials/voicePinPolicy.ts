/** Which voice PINs are refused: too short, guessable, or taken from what is on file (standards C9). */
import { isPattern } from './guessable';
import type { VoicePinRefusal } from './changeOutcomes';

const minimum = 4;
const maximum = 12;

/** Straight lines and crosses of the keypad, and the most chosen ones that no rule catches. */
const wellKnown: ReadonlySet<string> = new Set(
  '2580 0852 1379 9731 1397 1793 2468 8642 1357 7531 1470 0741 3690 0963 1004 5683'.split(' '),
);

/** `personal` are digits on file: birth date (`1984-03-12`), SSN digits, ZIP, telephone numbers. Undefined where it may be used. */
export function voicePinRefusal(pin: string, personal: readonly string[]): VoicePinRefusal | undefined {
  if (!/^\d*$/.test(pin)) return { reason: 'not_digits' };
  if (pin.length < minimum) return { reason: 'too_short', minimum };
  if (pin.length > maximum) return { reason: 'too_long', maximum };
  if (isPattern(pin) || wellKnown.has(pin)) return { reason: 'guessable' };
  return personal.some((digits) => formsOf(digits).some((form) => form.includes(pin)))
    ? { reason: 'personal' }
    : undefined;
}

/** A date in every order in which people write it; other digits as they are. */
function formsOf(value: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [value.replace(/\D/g, '')];
  const short = year.slice(-2);
  return [`${month}${day}${year}`, `${day}${month}${year}`, `${month}${day}${short}`, `${day}${month}${short}`].concat([
    `${year}${month}${day}`,
    `${short}${month}${day}`,
    `${month}${short}`,
    `${day}${short}`,
  ]);
}
