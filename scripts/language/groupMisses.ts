/** Puts the lines that nobody could answer into groups of alike ones, most frequent first, for the content owner. */
import { stem } from '../../faq/faqMatcher';
import type { Miss } from '../../src/domain/conversations/ports';
import { normalise } from '../../src/language/normalise';
import type { WordTables } from '../../src/language/wordTables';

export interface MissGroup {
  /** How many lines were said that are like this one. */
  readonly count: number;
  /** Different wordings, the newest first. */
  readonly texts: readonly string[];
  /** The labels that most often came nearest, best first, at most three. */
  readonly nearest: readonly string[];
}

interface OpenGroup {
  readonly words: ReadonlySet<string>;
  readonly misses: Miss[];
}

/** Lines that share at least this part of their words are one question. */
const alike = 0.5;
const smallWords = new Set(
  'a an the i me my you your it is are am was do does did can could would will to of for in on at with and or please what how when where why not'.split(
    ' ',
  ),
);

/** `misses` newest first, as the repository gives them. */
export function groupMisses(misses: readonly Miss[], tables: WordTables): MissGroup[] {
  const groups: OpenGroup[] = [];
  for (const miss of misses) {
    const words = tellingWords(miss.text, tables);
    const group = groups.find((other) => likeness(words, other.words) >= alike);
    if (group) group.misses.push(miss);
    else groups.push({ words, misses: [miss] });
  }
  return groups
    .map(({ misses: own }) => ({
      count: own.length,
      texts: [...new Set(own.map(({ text }) => text))],
      nearest: mostFrequent(own.flatMap(({ nearest }) => nearest.slice(0, 3))),
    }))
    .sort((left, right) => right.count - left.count || (left.texts[0]! < right.texts[0]! ? -1 : 1));
}

function tellingWords(text: string, tables: WordTables): ReadonlySet<string> {
  const all = normalise(text, tables).map(stem);
  const telling = all.filter((word) => !smallWords.has(word));
  return new Set(telling.length > 0 ? telling : all);
}

/** Shared words over all words of both (Jaccard). */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}

function mostFrequent(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, 3)
    .map(([label]) => label);
}
