/** What the scorer sees of a line: stems, pairs of stems, parts of words, concepts and pairs of concepts, each as one number. */
import { stem } from '../../faq/faqMatcher';
import { phraseAt, type WordTables } from './wordTables';

/** Which kinds of features are used, and how much each weighs. */
export interface FeatureWeights {
  readonly word: number;
  readonly pair: number;
  readonly skip: number;
  readonly part: number;
  readonly concept: number;
  readonly conceptPair: number;
  /** Words foreign to the business, and the words beside them. */
  readonly foreign: number;
}

export const featureWeights: FeatureWeights = {
  word: 1,
  pair: 0.8,
  skip: 0.5,
  part: 0.35,
  concept: 1,
  conceptPair: 0.7,
  foreign: 1,
};

/** Feature numbers (32-bit hashes) with their weights; a feature counts once however often it occurs. */
export function featuresOf(
  words: readonly string[],
  tables: WordTables,
  business: ReadonlySet<string>,
  weights: FeatureWeights = featureWeights,
): Map<number, number> {
  const features = new Map<number, number>();
  const add = (kind: string, name: string, weight: number): void => {
    if (weight > 0) features.set(hash(`${kind}:${name}`), weight);
  };
  const stems = words.map(stem);
  stems.forEach((word, at) => {
    add('w', word, weights.word);
    add('p', `${stems[at - 1] ?? '<'} ${word}`, weights.pair);
    if (at > 1) add('s', `${stems[at - 2]!} ${word}`, weights.skip);
    if (!word.startsWith('#')) for (const part of partsOf(word)) add('c', part, weights.part);
  });
  add('p', `${stems[stems.length - 1] ?? '<'} >`, weights.pair);
  addForeign(stems, business, add, weights);
  addConcepts(conceptsIn(words, tables), add, weights);
  add('n', words.length <= 2 ? 'short' : words.length <= 5 ? 'middle' : 'long', weights.word);
  return features;
}

/**
 * A word that no in-scope sentence uses is likely the name of something that is not ours ("my … balance"), whatever
 * its name: the scorer learns how much that says in each place.
 */
function addForeign(
  stems: readonly string[],
  business: ReadonlySet<string>,
  add: (kind: string, name: string, weight: number) => void,
  weights: FeatureWeights,
): void {
  const marked = stems.map((word) => (word.startsWith('#') || business.has(word) ? word : '#foreign'));
  const count = marked.filter((word) => word === '#foreign').length;
  if (count === 0) return;
  add('f', String(Math.min(count, 4)), weights.foreign);
  add('f', count * 3 > marked.length ? 'many' : 'few', weights.foreign);
  marked.forEach((word, at) => {
    if (word !== '#foreign') return;
    add('fl', marked[at - 1] ?? '<', weights.foreign);
    add('fr', marked[at + 1] ?? '>', weights.foreign);
  });
}

function addConcepts(
  concepts: readonly string[],
  add: (kind: string, name: string, weight: number) => void,
  weights: FeatureWeights,
): void {
  concepts.forEach((concept, at) => {
    add('k', concept, weights.concept);
    for (const other of concepts.slice(at + 1)) add('kk', `${concept} ${other}`, weights.conceptPair);
  });
}

/** The names of the concepts in a line, sorted, each once. */
export function conceptsIn(words: readonly string[], tables: WordTables): string[] {
  const found = new Set<string>();
  words.forEach((_, at) => {
    const phrase = phraseAt(tables.concepts, words, at);
    if (phrase) found.add(phrase.becomes[0]!);
    const single = tables.concepts.get(words[at]!)?.find(({ words: own }) => own.length === 1);
    if (single) found.add(single.becomes[0]!);
  });
  return [...found].sort();
}

function partsOf(word: string): string[] {
  const marked = `<${word}>`;
  const parts: string[] = [];
  for (let at = 0; at + 3 <= marked.length; at++) {
    parts.push(marked.slice(at, at + 3));
    if (at + 4 <= marked.length) parts.push(marked.slice(at, at + 4));
  }
  return parts;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
