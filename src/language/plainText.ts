/** The first steps every reader shares: a length cap, one case, plain letters, plain spaces, words. */

export { editDistance } from '../../faq/editDistance';

/** Longer texts are cut before anything looks at them, so that no pattern can be made slow by length. */
const maximumTextLength = 300;

export function capText(text: string): string {
  return text.length <= maximumTextLength ? text : text.slice(0, maximumTextLength);
}

/** Lower case, accents removed, curly quotes straightened, white space single. Never longer than the cap. */
export function plainText(text: string): string {
  const capped = capText(text);
  return needsOnlyCase.test(capped) ? capped.toLowerCase() : plainly(capped);
}

/** What a keyboard writes, with single spaces in between; the backtick is a kind of quote. */
const needsOnlyCase = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

function plainly(text: string): string {
  return text
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
