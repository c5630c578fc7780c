/** What everybody would try first: common passwords, runs along the keyboard, one thing over and over. */
import { commonWords, knownPhrases } from './commonWords';

/** Endings that people add to a word to please a rule. */
const endings = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '!',
  '1!',
  '123!',
  '01',
  '07',
  '69',
  '99',
  '2024',
  '2025',
  '2026',
];

/** What stands for what in "P4ssw0rd". */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '+': 't', '(': 'c', '|': 'l', '€': 'e', '£': 'l' },
};

const keyboardRuns = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()',
].flatMap((run) => [run, [...run].reverse().join('')]);

/** More than 3,000 (standards A8): every common word with every usual ending. */
export const commonPasswords: ReadonlySet<string> = new Set(
  commonWords.flatMap((word) => endings.map((ending) => word + ending)),
);

/** More signs after a word than this are cut off at once. */
const longestEnding = 6;
const words: ReadonlySet<string> = new Set(commonWords);
const phrases: ReadonlySet<string> = new Set(knownPhrases.map(lettersOf));
const longestWord = Math.max(...commonWords.map((word) => word.length));

/** True for a common password, whatever its case and look-alikes, and for common words in a row with digits and signs. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  return spellings(plain).some((spelling) => {
    const letters = lettersOf(spelling);
    return commonPasswords.has(spelling) || phrases.has(letters) || isMadeOf(letters, words);
  });
}

/** True where nothing is left but the words: used for common words and for the words of the brand. */
export function isMadeOf(letters: string, parts: ReadonlySet<string>): boolean {
  if (letters === '') return false;
  const reached = new Set([0]);
  for (let start = 0; start < letters.length; start++) {
    if (!reached.has(start)) continue;
    for (let end = start + 1; end <= Math.min(letters.length, start + longestWord); end++)
      if (parts.has(letters.slice(start, end))) reached.add(end);
  }
  return reached.has(letters.length);
}

/** True for one group over and over ("aaaa", "abcabcabc") and for runs along alphabet, digits or keyboard. */
export function isPattern(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return /^(.{1,6}?)\1+$/su.test(plain) || new Set(plain).size < 3 || isRuns(plain);
}

/** Nothing but runs of three or more: "qwerty123", "abcd4321". */
export function isRuns(plain: string): boolean {
  for (let start = 0; start < plain.length;) {
    const length = longestRun(plain, start);
    if (length < 3) return false;
    start += length;
  }
  return plain !== '';
}

function longestRun(plain: string, start: number): number {
  let length = 0;
  while (
    start + length < plain.length &&
    keyboardRuns.some((run) => run.includes(plain.slice(start, start + length + 1)))
  )
    length++;
  return length;
}

/** As typed, and with look-alikes read as the letters they stand for, but for some of the signs before and after. */
function spellings(plain: string): readonly string[] {
  const [before = ''] = /^[^\p{L}]*/u.exec(plain) ?? [];
  const [after = ''] = /[^\p{L}]*$/u.exec(plain) ?? [];
  const cuts = Array.from({ length: Math.min(after.length, longestEnding) + 1 }, (_, cut) => plain.length - cut);
  const cores = [...cuts, plain.length - after.length].flatMap((end) =>
    [0, before.length].map((start) => plain.slice(start, end)),
  );
  return [plain, ...cores.map(readLookAlikes)];
}

function readLookAlikes(text: string): string {
  return [...text].map((character) => lookAlikes[character] ?? character).join('');
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}
