/** Compares designs of the scorer by cross-validation over the sentences. */
import { FaqMatcher } from '../../faq/faqMatcher';
import type { FaqEntry } from '../../faq/loadFaq';
import { Spelling } from '../../faq/spelling';
import { buildModel, recipe } from '../../src/language/training/buildModel';
import { featuresOf, featureWeights, type FeatureWeights } from '../../src/language/features';
import { storiesFile, wordsFile } from '../../src/language/languageFiles';
import { probabilities } from '../../src/language/linearModel';
import { normalise } from '../../src/language/normalise';
import type { Sentence } from '../../src/language/training/sentences';
import { loadStories } from '../../src/language/training/stories';
import { loadWordTables, type WordTables } from '../../src/language/wordTables';
import { crossValidationFolds } from './crossValidate';

/** Labels, best first. */
type Ranker = (text: string) => readonly string[];

const off = { pair: 0, skip: 0, part: 0, concept: 0, conceptPair: 0, foreign: 0 };

const designs: readonly (readonly [string, (sentences: readonly Sentence[], tables: WordTables) => Ranker])[] = [
  ['BM25 over all sentences, typo repair', bm25],
  ['naive Bayes, words and pairs', naiveBayes],
  ['linear, words', linear({ ...featureWeights, ...off })],
  ['linear, words and pairs', linear({ ...featureWeights, ...off, pair: featureWeights.pair })],
  [
    'linear, words, pairs, parts of words',
    linear({ ...featureWeights, concept: 0, conceptPair: 0, skip: 0, foreign: 0 }),
  ],
  ['linear, all with concepts (shipped)', linear(featureWeights)],
];

/** One printable row a design; out-of-scope sentences teach, but are not counted here. */
export function compareDesigns(): string[] {
  const tables = loadWordTables(wordsFile);
  const folds = crossValidationFolds();
  return designs.map(([name, make]) => {
    let lines = 0;
    let first = 0;
    let three = 0;
    for (const { known, unseen } of folds) {
      const rank = make(known, tables);
      for (const { label, text } of unseen) {
        if (label === 'oos') continue;
        const ranked = rank(text);
        lines++;
        if (ranked[0] === label) first++;
        if (ranked.slice(0, 3).includes(label)) three++;
      }
    }
    const share = (count: number): string => `${((100 * count) / lines).toFixed(1)}%`;
    return `${name.padEnd(44)} top-1 ${share(first)}  top-3 ${share(three)}  of ${lines}`;
  });
}

function linear(weights: FeatureWeights) {
  return (sentences: readonly Sentence[], tables: WordTables): Ranker => {
    const model = buildModel(sentences, tables, loadStories(storiesFile), { ...recipe, weights });
    const spelling = new Spelling(new Map(model.vocabulary));
    return (text) =>
      ranked(
        model.classes,
        probabilities(model, featuresOf(normalise(text, tables, spelling), tables, model.business, weights)),
      );
  };
}

function ranked(classes: readonly string[], scores: ArrayLike<number>): string[] {
  return classes
    .map((name, index) => [name, scores[index]!] as const)
    .sort((left, right) => right[1] - left[1])
    .slice(0, 3)
    .map(([name]) => name);
}

function bm25(sentences: readonly Sentence[], tables: WordTables): Ranker {
  const aliases = new Map<string, string[]>();
  for (const { label, text } of sentences)
    aliases.set(label, [...(aliases.get(label) ?? []), normalise(text, tables).join(' ')]);
  const entries = [...aliases].map(([id, list]): FaqEntry => ({
    id,
    section: '',
    question: list[0]!,
    answer: '',
    spoken: '',
    brief: '',
    aliases: list.slice(1),
    seeAlso: [],
  }));
  const matcher = new FaqMatcher(entries);
  return (text) => matcher.match(normalise(text, tables).join(' ')).map(({ id }) => id);
}

function naiveBayes(sentences: readonly Sentence[], tables: WordTables): Ranker {
  const weights: FeatureWeights = { ...featureWeights, ...off, pair: 1 };
  const counts = new Map<string, Map<number, number>>();
  const totals = new Map<string, number>();
  const known = new Set<number>();
  for (const { label, text } of sentences) {
    const own = counts.get(label) ?? new Map<number, number>();
    counts.set(label, own);
    for (const feature of featuresOf(normalise(text, tables), tables, new Set(), weights).keys()) {
      own.set(feature, (own.get(feature) ?? 0) + 1);
      totals.set(label, (totals.get(label) ?? 0) + 1);
      known.add(feature);
    }
  }
  const classes = [...counts.keys()].sort();
  return (text) => {
    const features = [...featuresOf(normalise(text, tables), tables, new Set(), weights).keys()].filter((feature) =>
      known.has(feature),
    );
    const scores = classes.map((label) =>
      features.reduce(
        (sum, feature) =>
          sum + Math.log(((counts.get(label)!.get(feature) ?? 0) + 0.1) / (totals.get(label)! + 0.1 * known.size)),
        0,
      ),
    );
    return ranked(classes, scores);
  };
}
