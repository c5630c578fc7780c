/** The first steps every reader shares: a length cap, one case, plain letters, plain spaces, words. */

/** Longer texts are cut before anything looks at them, so that no pattern can be made slow by length. */
const maximumTextLength = 300;

export function capText(text: string): string {
  return text.length <= maximumTextLength ? text : text.slice(0, maximumTextLength);
}

/** Lower case, accents removed, curly quotes straightened, white space single. Never longer than the cap. */
export function plainText(text: string): string {
  return capText(text)
    .normalize('NFKD')
    .slice(0, maximumTextLength)
    .replace(/[\u0300-\u036f\u200b-\u200f\ufeff]/g, '')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text without punctuation; apostrophes inside words vanish ("don't" is "dont"). */
export function plainWords(text: string): string[] {
  return (
    plainText(text)
      .replace(/'/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Number of single-letter changes, neighbours swapped counting once, that turn one word into the other. */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + same);
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) best = Math.min(best, beforePrevious[column - 2]! + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length]!;
}
