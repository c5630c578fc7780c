/** Which new passwords are refused, and why: length, common ones, the customer's own name, little more than the brand (standards A8). */
import { isCommonPassword, isMadeOf, isPattern, lettersOf } from './guessable';
import type { PasswordRefusal } from './recoveryOutcomes';

/** Any character counts as one, an emoji too. */
const maximumPasswordLength = 128;
const withSecondFactor = 8;
const alone = 15;
/** A shorter name is part of too many words. */
const shortestName = 3;

const brandWords: ReadonlySet<string> = new Set(
  'mini minis cooper coopers countryman clubman hardtop convertible paceman aceman roadster coupe jcw john works bmw finance financial services owners lounge car auto motor motors lease loan payment my the s se'.split(
    ' ',
  ),
);

/** Standards A8: 15 where the password is the only factor, 8 where a one-time code comes with it. */
export function minimumPasswordLength(hasSecondFactor: boolean): number {
  return hasSecondFactor ? withSecondFactor : alone;
}

/** Every reason at once, so that the customer need not find them one after another; none where it may be used. */
export function passwordRefusals(
  password: string,
  about: { readonly minimum: number; readonly username: string; readonly givenName: string },
): readonly PasswordRefusal[] {
  const { minimum } = about;
  const length = [...password].length;
  const plain = password.normalize('NFKC').toLowerCase();
  const refusals: PasswordRefusal[] = [];
  if (length < minimum) refusals.push({ reason: 'too_short', minimum });
  if (length > maximumPasswordLength) return [{ reason: 'too_long', maximum: maximumPasswordLength }];
  if (isPattern(plain)) refusals.push({ reason: 'pattern' });
  else if (isMadeOf(lettersOf(plain), brandWords)) refusals.push({ reason: 'brand_word' });
  else if (isCommonPassword(plain)) refusals.push({ reason: 'common' });
  if (containsName(plain, about.username)) refusals.push({ reason: 'contains_login' });
  else if (containsName(plain, about.givenName)) refusals.push({ reason: 'contains_name' });
  return refusals;
}

/** Forwards or backwards, with or without the signs in it. */
function containsName(plain: string, name: string): boolean {
  const lower = name.normalize('NFKC').toLowerCase();
  const forms = [lower, lower.replace(/[^\p{L}\p{N}]/gu, '')].filter((form) => form.length >= shortestName);
  return forms.some((form) => plain.includes(form) || plain.includes([...form].reverse().join('')));
}
