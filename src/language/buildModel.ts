/** From sentences to a model: the one recipe for the shipped model and for every fold of a cross-validation. */
import { createHash } from 'node:crypto';
import { Spelling } from '../../faq/spelling';
import { featuresOf, featureWeights, type FeatureWeights } from './features';
import type { LinearModel } from './linearModel';
import { normalise } from './normalise';
import type { Sentence } from './sentences';
import { trainModel, trainingOptions, type TrainingOptions } from './trainModel';
import type { WordTables } from './wordTables';

export interface Recipe {
  readonly weights: FeatureWeights;
  readonly training: TrainingOptions;
  readonly temperature: number;
}

/** The recipe that won the comparison in README.md of this folder. */
export const recipe: Recipe = { weights: featureWeights, training: trainingOptions, temperature: 1 };

/** Deterministic: the same sentences and tables give the same model. */
export function buildModel(sentences: readonly Sentence[], tables: WordTables, chosen: Recipe = recipe): LinearModel {
  const vocabulary = vocabularyOf(sentences, tables);
  const spelling = new Spelling(new Map(vocabulary));
  const examples = sentences.map(({ label, text }) => ({ label, features: featuresOf(normalise(text, tables, spelling), tables, chosen.weights) }));
  return { ...trainModel(examples, chosen.training), vocabulary, temperature: chosen.temperature, source: sourceOf(sentences) };
}

/** Words in at least two sentences; a word seen once may itself be a misspelling. */
function vocabularyOf(sentences: readonly Sentence[], tables: WordTables): [string, number][] {
  const counts = new Map<string, number>();
  const bare: WordTables = { ...tables, phrases: new Map() };
  for (const { text } of sentences) for (const word of new Set(normalise(text, bare))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const phraseWords = [...tables.phrases.values(), ...tables.concepts.values()].flat().flatMap(({ words, becomes }) => [...words, ...becomes]);
  for (const word of phraseWords) if (/^[a-z]+$/.test(word)) counts.set(word, Math.max(counts.get(word) ?? 0, 2));
  return [...counts].filter(([word, count]) => count >= 2 && !word.startsWith('#')).sort(([left], [right]) => (left < right ? -1 : 1));
}

function sourceOf(sentences: readonly Sentence[]): string {
  const digest = createHash('sha256');
  for (const { label, text } of sentences) digest.update(`${label}\t${text}\n`);
  return digest.digest('hex');
}
