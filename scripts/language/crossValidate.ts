/** Cross-validation over the sentences: each is read by a model that saw neither it nor another variant of its template. */
import { trainingSentences } from '../../src/language/trainingSentences';
import type { Sentence } from '../../src/language/sentences';

const folds = 4;
/** Of a template with many variants this many are read, so that templates weigh more alike. */
const variantsRead = 3;

interface Fold {
  readonly known: readonly Sentence[];
  readonly unseen: readonly Sentence[];
}

/** The same folds each time. */
export function crossValidationFolds(): Fold[] {
  const templates = new Map<string, Sentence[]>();
  for (const sentence of trainingSentences()) {
    const key = `${sentence.label}\t${sentence.template ?? sentence.text}`;
    templates.set(key, [...(templates.get(key) ?? []), sentence]);
  }
  const groups = [...templates.values()];
  const side = (index: number): number => (Math.imul(index + 1, 2654435761) >>> 16) % folds;
  return Array.from({ length: folds }, (_, fold) => ({
    known: groups.filter((_, index) => side(index) !== fold).flat(),
    unseen: groups.filter((_, index) => side(index) === fold).flatMap(fewOf),
  }));
}

function fewOf(variants: readonly Sentence[]): Sentence[] {
  const step = Math.max(1, Math.ceil(variants.length / variantsRead));
  return variants.filter((_, index) => index % step === 0);
}
