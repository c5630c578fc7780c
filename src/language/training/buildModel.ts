/** From sentences to a model: the one recipe for the shipped model and for every fold of a cross-validation. */
import { createHash } from 'node:crypto';
import { stem } from '../../../faq/faqMatcher';
import { Spelling } from '../../../faq/spelling';
import { featuresOf, featureWeights, type FeatureWeights } from '../features';
import type { LinearModel } from '../linearModel';
import { framedSentences } from './framedSentences';
import { normalise } from '../normalise';
import type { Sentence } from './sentences';
import type { Stories } from './stories';
import { trainModel, trainingOptions, type TrainingOptions } from './trainModel';
import type { WordTables } from '../wordTables';

interface Recipe {
  readonly weights: FeatureWeights;
  readonly training: TrainingOptions;
  readonly temperature: number;
}

/** The recipe that won the comparison in README.md of this folder. */
export const recipe: Recipe = { weights: featureWeights, training: trainingOptions, temperature: 1 };

/** Deterministic: the same sentences and tables give the same model. */
export function buildModel(
  sentences: readonly Sentence[],
  tables: WordTables,
  stories: Stories,
  chosen: Recipe = recipe,
): LinearModel {
  const vocabulary = vocabularyOf(sentences, tables);
  const spelling = new Spelling(new Map(vocabulary));
  const lines = sentences.map(({ label, text }) => ({ label, words: normalise(text, tables, spelling) }));
  const business = businessOf(lines);
  const framed = framedSentences(sentences, stories, [...tables.givenNames]).map(({ label, text }) => ({
    label,
    words: normalise(text, tables, spelling),
  }));
  const examples = [...lines, ...framed].map(({ label, words }) => ({
    label,
    features: featuresOf(words, tables, business, chosen.weights),
  }));
  return {
    ...trainModel(examples, chosen.training),
    vocabulary,
    business,
    temperature: chosen.temperature,
    source: sourceOf(sentences),
  };
}

const fewestBusinessLines = 3;

/** Stems that several in-scope sentences use; what one sentence alone uses counts as foreign even there. */
function businessOf(lines: readonly { label: string; words: readonly string[] }[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { label, words } of lines) {
    if (label === 'oos') continue;
    for (const word of new Set(words.map(stem))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = [...counts].filter(([, count]) => count >= fewestBusinessLines).map(([word]) => word);
  return new Set(known.sort());
}

/** Words of at least two sentences, without rare ones that look like slips of a frequent one ("chek" beside "check"). */
function vocabularyOf(sentences: readonly Sentence[], tables: WordTables): [string, number][] {
  const counts = new Map<string, number>();
  const bare: WordTables = { ...tables, phrases: new Map() };
  for (const { text } of sentences) {
    for (const word of new Set(normalise(text, bare)))
      if (!word.startsWith('#')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const frequent = new Spelling(
    new Map([...counts].filter(([word, count]) => count >= frequentCount && word.length >= shortestSlip)),
  );
  const words = [...counts].filter(
    ([word, count]) => count >= 2 && (tables.ordinary.has(word) || !isSlip(word, count, frequent, counts)),
  );
  const tableWords = [...tables.phrases.values(), ...tables.concepts.values()]
    .flat()
    .flatMap(({ words: from, becomes }) => [...from, ...becomes]);
  const known = new Map(words);
  for (const word of tableWords) if (/^[a-z]+$/.test(word) && !known.has(word)) known.set(word, 2);
  for (const word of tables.ordinary) if (!known.has(word)) known.set(word, 0);
  return [...known].sort(([left], [right]) => (left < right ? -1 : 1));
}

const frequentCount = 60;
const slipRatio = 15;
/** "pya" beside "pay". */
const shortestSlip = 3;

function isSlip(word: string, count: number, frequent: Spelling, counts: ReadonlyMap<string, number>): boolean {
  if (frequent.knows(word) || word.length < shortestSlip) return false;
  const near = frequent.repair(word);
  return (
    near !== undefined && stem(near) !== stem(word) && near[0] === word[0] && counts.get(near)! >= count * slipRatio
  );
}

function sourceOf(sentences: readonly Sentence[]): string {
  const digest = createHash('sha256');
  for (const { label, text } of sentences) digest.update(`${label}\t${text}\n`);
  return digest.digest('hex');
}
