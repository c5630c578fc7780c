/** Why a line was read as it was: its normal words, its concepts, and the words that spoke most for a label. */
import { readFileSync } from 'node:fs';
import { Spelling } from '../../faq/spelling';
import { conceptsIn, featuresOf } from './features';
import { decodeModel, probabilities } from './linearModel';
import { normalise } from './normalise';
import { loadWordTables } from './wordTables';

/** Lines for a person to read; loads the model anew, so it is for the command line only. */
export function explainReading(text: string, label: string, modelFile: string, wordsFile: string): string[] {
  const model = decodeModel(readFileSync(modelFile));
  const tables = loadWordTables(wordsFile);
  const words = normalise(text, tables, new Spelling(new Map(model.vocabulary)));
  const column = model.classes.indexOf(label);
  if (column < 0) return [`Understood as: ${words.join(' ')}`];
  const share = (kept: readonly string[]): number =>
    probabilities(model, featuresOf(kept, tables, model.business))[column]!;
  const whole = share(words);
  const losses = words.map((word, at) => ({ word, loss: whole - share(words.filter((_, place) => place !== at)) }));
  const telling = losses
    .filter(({ loss }) => loss > 0.01)
    .sort((left, right) => right.loss - left.loss)
    .slice(0, 6);
  return [
    `Understood as: ${words.join(' ')}`,
    `Concepts: ${conceptsIn(words, tables).join(', ') || 'none'}`,
    `Without these words ${label} would lose: ${telling.map(({ word, loss }) => `${word} ${loss.toFixed(2)}`).join(', ') || 'nothing'}`,
  ];
}
