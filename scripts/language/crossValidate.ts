/** Cross-validation over the sentences: each is read by a model that saw neither it nor another variant of its template. */
import { createHash } from 'node:crypto';
import { trainingSentences } from '../../src/language/training/trainingSentences';
import type { Sentence } from '../../src/language/training/sentences';

const folds = 4;
/** Of a template with many variants this many are read, so that templates weigh more alike. */
const variantsRead = 3;

interface Fold {
  readonly known: readonly Sentence[];
  readonly unseen: readonly Sentence[];
}

/** The same folds each time, and a template stays in its fold when others come or go. */
export function crossValidationFolds(): Fold[] {
  const templates = new Map<string, Sentence[]>();
  for (const sentence of trainingSentences()) {
    const key = `${sentence.label}\t${sentence.template ?? sentence.text}`;
    templates.set(key, [...(templates.get(key) ?? []), sentence]);
  }
  const groups = [...templates].map(([key, sentences]) => ({ side: foldOf(key), sentences }));
  return Array.from({ length: folds }, (_, fold) => ({
    known: groups.filter(({ side }) => side !== fold).flatMap(({ sentences }) => sentences),
    unseen: groups.filter(({ side }) => side === fold).flatMap(({ sentences }) => fewOf(sentences)),
  }));
}

function foldOf(key: string): number {
  return createHash('sha256').update(key).digest()[0]! % folds;
}

function fewOf(variants: readonly Sentence[]): Sentence[] {
  const step = Math.max(1, Math.ceil(variants.length / variantsRead));
  return variants.filter((_, index) => index % step === 0);
}
