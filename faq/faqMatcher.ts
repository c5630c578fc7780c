/** Ranks the FAQ's entries for a question: word weights over question, aliases and answer (BM25), misspellings repaired. */
import type { FaqEntry } from './loadFaq';
import { Spelling } from './spelling';

interface FaqMatch {
  readonly id: string;
  /** Share of the question's weight that the entry explains, 0 to 1. */
  readonly score: number;
  /** The words that matched, heaviest first. */
  readonly words: readonly string[];
}

/** At or above `sure` one entry is meant; between the two, customers choose; below `possible` nothing matches. */
export const faqThresholds = { sure: 0.62, possible: 0.35, margin: 0.08 } as const;

type FaqVerdict = 'sure' | 'unsure' | 'out';

/** Weights of the places where a word may stand in an entry. */
const weights = { question: 3, alias: 1.5, answer: 0.35 } as const;
const saturation = 1.2;
const longestQuestion = 300;

const stopWords = new Set(
  `a an the is are am was were be been do does did i me my mine we us our you your yours it its this that these those to of for in on at by with as and or
if so can could would will shall should may might have has had there here from about please just some any get got want need like know tell how what which`.split(
    /\s+/,
  ),
);

interface Posting {
  readonly entry: number;
  readonly weight: number;
}

export class FaqMatcher {
  private readonly postings = new Map<string, Posting[]>();
  private readonly spelling: Spelling;

  constructor(private readonly entries: readonly FaqEntry[]) {
    entries.forEach((entry, index) => this.add(entry, index));
    const counts = [...this.postings].map(([stem, list]) => [stem, list.length] as const);
    this.spelling = new Spelling(new Map(counts));
  }

  /** The best entries, best first, at most `limit`. The text is cut at 300 characters. */
  match(text: string, limit = 3): FaqMatch[] {
    const words = [...new Set(stemsOf(text).map((word) => this.spelling.repair(word) ?? word))].slice(0, 40);
    const total = words.reduce((sum, word) => sum + this.rarity(word), 0);
    if (total === 0) return [];
    const found = new Map<number, { score: number; words: [string, number][] }>();
    for (const word of words) this.collect(word, found);
    return [...found]
      .map(([index, { score, words: hits }]) => ({
        id: this.entries[index]!.id,
        score: Math.min(1, score / total),
        words: hits.sort((left, right) => right[1] - left[1]).map(([word]) => word),
      }))
      .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
      .slice(0, limit);
  }

  /** What to do with matches of `match`: answer the first, offer them, or pass. */
  judge(matches: readonly FaqMatch[]): FaqVerdict {
    const [first, second] = matches;
    if (!first || first.score < faqThresholds.possible) return 'out';
    const clear = first.score - (second?.score ?? 0) >= faqThresholds.margin;
    return first.score >= faqThresholds.sure && clear ? 'sure' : 'unsure';
  }

  private collect(word: string, found: Map<number, { score: number; words: [string, number][] }>): void {
    const rarity = this.rarity(word);
    for (const { entry, weight } of this.postings.get(word) ?? []) {
      const gain = rarity * weight;
      const hit = found.get(entry) ?? { score: 0, words: [] };
      hit.score += gain;
      hit.words.push([word, gain]);
      found.set(entry, hit);
    }
  }

  /** A word that no entry has weighs as much as the rarest: it is what keeps strange questions out. */
  private rarity(word: string): number {
    const holders = this.postings.get(word)?.length ?? 0;
    return Math.log(1 + (this.entries.length - holders + 0.5) / (holders + 0.5));
  }

  private add(entry: FaqEntry, index: number): void {
    const counts = new Map<string, number>();
    const count = (text: string, weight: number): void => {
      for (const word of stemsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
    };
    count(entry.question, weights.question);
    for (const alias of entry.aliases) count(alias, weights.alias);
    count(entry.answer.replace(/\{\{[^{}]*\}\}/g, ' '), weights.answer);
    for (const [word, frequency] of counts) {
      const posting = { entry: index, weight: frequency / (frequency + saturation) };
      const list = this.postings.get(word);
      if (list) list.push(posting);
      else this.postings.set(word, [posting]);
    }
  }
}

function stemsOf(text: string): string[] {
  const words =
    text
      .slice(0, longestQuestion)
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !stopWords.has(word)).map(stem);
}

/** Plural and verb endings off; crude, but the same on both sides. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const base = word
    .replace(/ies$/, 'y')
    .replace(/(ss|us)$/, '$1')
    .replace(/(?<![su])s$/, '');
  const shorter = base.replace(/(?:ing|ed)$/, '');
  return shorter.length >= 3 && /[aeiouy]/.test(shorter)
    ? shorter.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '')
    : base.replace(/e$/, '');
}
