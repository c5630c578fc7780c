/** Repairs misspelt words against a vocabulary: fuse.js proposes, the edit distance decides. */
import Fuse from 'fuse.js';
import { editDistance } from './editDistance';

const shortestRepaired = 4;
/** Of a shorter word only two swapped letters ("uot") or a lost double letter ("bil") are repaired. */
const shortestSlip = 3;
const longestRepaired = 20;
const frequentEnough = 5;
const rememberedRepairs = 5000;

export class Spelling {
  /** One a first letter and length: a misspelt word is compared with words of about its own length alone. */
  private readonly indexes = new Map<string, Fuse<string>>();
  private readonly byLetter = new Map<string, string[]>();
  private readonly remembered = new Map<string, string | undefined>();

  /**
   * `vocabulary` maps each right word to how often it occurs; the more frequent of two equally near words wins,
   * and one that does not occur is known but never meant by a misspelt one.
   */
  constructor(private readonly vocabulary: ReadonlyMap<string, number>) {
    for (const [word, count] of vocabulary) {
      if (count === 0 || word.length < shortestRepaired - 1) continue;
      const letter = word[0]!;
      const words = this.byLetter.get(letter);
      if (words) words.push(word);
      else this.byLetter.set(letter, [word]);
    }
  }

  knows(word: string): boolean {
    return this.vocabulary.has(word);
  }

  /** The vocabulary's word that was meant, or undefined when none is near enough. Known words are never changed. */
  repair(word: string): string | undefined {
    if (word.length < shortestSlip || word.length > longestRepaired || this.knows(word) || !/^[a-z]+$/.test(word))
      return undefined;
    if (this.remembered.has(word)) return this.remembered.get(word);
    const repaired = this.simpleSlip(word) ?? this.nearest(word);
    if (this.remembered.size >= rememberedRepairs) this.remembered.clear();
    this.remembered.set(word, repaired);
    return repaired;
  }

  /** The most frequent word from which this one differs by two swapped neighbours or by one letter not doubled. */
  private simpleSlip(word: string): string | undefined {
    const slips: string[] = [];
    for (let at = 0; at < word.length; at++) {
      const [here, next] = [word[at]!, word[at + 1]];
      slips.push(word.slice(0, at) + here + word.slice(at));
      if (next !== undefined) slips.push(word.slice(0, at) + next + here + word.slice(at + 2));
    }
    const known = slips.filter((slip) => (this.vocabulary.get(slip) ?? 0) >= frequentEnough);
    return known.sort((left, right) => this.vocabulary.get(right)! - this.vocabulary.get(left)!)[0];
  }

  private nearest(word: string): string | undefined {
    if (word.length < shortestRepaired) return undefined;
    const allowed = word.length >= 8 ? 2 : 1;
    let best: { word: string; cost: number } | undefined;
    for (const candidate of this.candidates(word, allowed)) {
      if (Math.abs(candidate.length - word.length) > allowed) continue;
      const distance = editDistance(word, candidate);
      if (distance > allowed || (candidate.length < shortestRepaired && distance > 0)) continue;
      const cost =
        distance + (candidate[0] === word[0] ? 0 : 0.6) - Math.log10(1 + this.vocabulary.get(candidate)!) / 10;
      if (!best || cost < best.cost) best = { word: candidate, cost };
    }
    return best?.word;
  }

  private candidates(word: string, allowed: number): string[] {
    const letters = new Set([word[0]!, word[1]!]);
    return [...letters].flatMap(
      (letter) =>
        this.indexOf(letter, word.length, allowed)
          ?.search(word, { limit: 12 })
          .map((found) => found.item) ?? [],
    );
  }

  private indexOf(letter: string, length: number, allowed: number): Fuse<string> | undefined {
    const known = this.indexes.get(`${letter}${length}`);
    if (known) return known;
    const words = this.byLetter.get(letter)?.filter((word) => Math.abs(word.length - length) <= allowed);
    if (!words) return undefined;
    const index = new Fuse(words, { threshold: 0.4, distance: 30, ignoreFieldNorm: true, shouldSort: true });
    this.indexes.set(`${letter}${length}`, index);
    return index;
  }
}
