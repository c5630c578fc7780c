/** Picks one item of a menu by number, ordinal, label, a unique part of a label, or a small misspelling of it. */
import { plainText, plainWords, editDistance } from './plainText';
import { ordinalValue, wholeNumberOf } from './values/numbers';

const fillers = new Set(
  `the a an my i id want would like to please pls plz choose pick select take use with from for option number choice item no ill go lets it that this one is
um uh ok okay yes yeah thanks just do and of on press key`.split(/\s+/),
);
const questionOrNegation =
  /\?|\b(how|what|whats|why|when|where|which|who|much|many|can|could|does|did|do i|is there|are|should|not|dont|neither|none|except|without|or|either|but)\b/;

/** "is it safe" is no misspelt "save it". */
const asking =
  /^(?:(?:and|but|so|ok|okay|wait|um|uh|well) )*(?:is|are|was|were|will|would|has|have|am|do|does|did) (?:it|that|this|there|they|these|those|i|we|you|my|the)\b/;

/** The index of the chosen label, or undefined when no single label is meant. A number inside a question never picks. */
export function readChoice(text: string, labels: readonly string[]): number | undefined {
  if (text.length > 100) return undefined;
  const exact = labels.findIndex((label) => plainWords(label).join(' ') === plainWords(text).join(' '));
  if (exact >= 0) return exact;
  const plain = plainText(text).replace(/'/g, '');
  // A minus sign is no dash before a number.
  if (/(?:^|\s)[-\u2013\u2212] ?\$? ?\d|^minus\b|^negative\b/.test(plain)) return undefined;
  if (questionOrNegation.test(plain) || asking.test(plain)) return undefined;
  return byPosition(text, labels.length) ?? byWords(text, labels);
}

const edges: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['top', 'first'],
  ['last', 'last'],
  ['bottom', 'last'],
]);

function byPosition(text: string, size: number): number | undefined {
  const words = plainWords(text.replace(/#/g, ' ')).filter((word) => !fillers.has(word) || word === 'one');
  const meaning = words.length > 1 && words[words.length - 1] === 'one' ? words.slice(0, -1) : words;
  if (size === 0 || meaning.length === 0 || meaning.length > 2) return undefined;
  const edge = meaning.length === 1 ? edges.get(meaning[0]!) : undefined;
  if (edge) return edge === 'last' ? size - 1 : 0;
  const position = ordinalValue(meaning) ?? wholeNumberOf(meaning);
  return position !== undefined && position >= 1 && position <= size ? position - 1 : undefined;
}

function byWords(text: string, labels: readonly string[]): number | undefined {
  const words = plainWords(text).filter((word) => !fillers.has(word));
  if (words.length === 0) return undefined;
  for (const matches of [sameWord, nearWord]) {
    const hits = labels
      .map((_, index) => index)
      .filter((index) => {
        const labelWords = plainWords(labels[index]!);
        return words.every((word) => labelWords.some((labelWord) => matches(word, labelWord)));
      });
    if (hits.length === 1) return hits[0];
    if (hits.length > 1) return undefined;
  }
  return undefined;
}

function sameWord(word: string, labelWord: string): boolean {
  return word === labelWord || (word.length >= 4 && /^[a-z]+$/.test(word) && labelWord.startsWith(word));
}

function nearWord(word: string, labelWord: string): boolean {
  if (sameWord(word, labelWord)) return true;
  if (word.length < 4 || /\d/.test(word)) return false;
  return editDistance(word, labelWord) <= (word.length >= 8 ? 2 : 1);
}
