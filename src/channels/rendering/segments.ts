/**
 * How a text message is counted and cut (standards C7b). Ours, because the kept-up counter takes milliseconds for each text
 * and cannot cut; a test holds the two against each other.
 */

/** GSM 03.38: each of these is one of 160, or of 153 where there are several segments. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each of these is two. */
const extended = '^{}\\[~]|€\f';
const unitsOf: ReadonlyMap<string, number> = new Map([
  ...[...basic].map((character) => [character, 1] as const),
  ...[...extended].map((character) => [character, 2] as const),
]);

/** Units of a message that is one segment, and of each segment where there are several. */
const sizes = { gsm7: { single: 160, several: 153 }, ucs2: { single: 70, several: 67 } } as const;

/** Letters that GSM-7 lacks make the whole message dearer, but are never stripped; typographic marks are replaced. */
const replacements: ReadonlyMap<string, string> = new Map([
  ...[...'‘’ʼ‚‛′`´'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟″«»'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–—―−'].map((mark) => [mark, '-'] as const),
  ...[...'\u00a0\u2002\u2003\u2007\u2009\u202f\t'].map((space) => [space, ' '] as const),
  ...[...'•·'].map((mark) => [mark, '-'] as const),
  ...[...'\u200b\u200c\u200d\u2060\ufeff\u00ad'].map((nothing) => [nothing, ''] as const),
  ['…', '...'],
]);

/** The same words without marks that a text message would pay for. */
export function plainMarks(text: string): string {
  return [...text].map((character) => replacements.get(character) ?? character).join('');
}

export function isGsm7(text: string): boolean {
  return [...text].every((character) => unitsOf.has(character));
}

/** How many segments a carrier bills. */
export function segmentsOf(text: string): number {
  const { single, several } = isGsm7(text) ? sizes.gsm7 : sizes.ucs2;
  const units = unitsIn(text);
  if (units.reduce((sum, size) => sum + size, 0) <= single) return 1;
  return packed(units, several);
}

/** A character is never cut in two, so a segment may end one short. */
function packed(units: readonly number[], size: number): number {
  let segments = 1;
  let used = 0;
  for (const unit of units) {
    if (used + unit > size) {
      segments += 1;
      used = 0;
    }
    used += unit;
  }
  return segments;
}

function unitsIn(text: string): number[] {
  const gsm7 = isGsm7(text);
  return [...text].map((character) => (gsm7 ? (unitsOf.get(character) ?? 1) : character.length));
}

/** Cuts at line ends, else at ends of sentences, else between words; every word is in one of the parts, in order. */
export function splitText(text: string, mostSegments: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (segmentsOf(rest) > mostSegments) {
    const fitting = fittingLength(rest, mostSegments);
    const cut = cutBefore(rest, fitting);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

/** The longest beginning that fits, found by halving. */
function fittingLength(text: string, mostSegments: number): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (segmentsOf(text.slice(0, middle)) <= mostSegments) low = middle;
    else high = middle - 1;
  }
  return low;
}

const cuts: readonly RegExp[] = [/\n/g, /[.!?] (?=\S)/g, / /g];

/** Not in the first third, or the parts would be uneven; where a word is longer than a message it is cut. */
function cutBefore(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const cut of cuts) {
    const last = [...head.matchAll(cut)].at(-1);
    const end = last && last.index + last[0].length;
    if (end !== undefined && end <= limit + 1 && end > limit / 3) return end;
  }
  return isSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
}

/** The first half of a character that takes two places. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
