/** Labelled lines that the model is not trained on, and how a reading of them is counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../understand';

export interface DevelopmentLine {
  /** A label of labels.ts, `rights_<topic>`, `oos`, or `oos_near` for a near miss. */
  readonly label: string;
  readonly style: string;
  readonly text: string;
  /** JSON of the values expected, as `npm run understand` prints them; only where the file gives them. */
  readonly values?: string;
}

type LineKind = 'faq' | 'action' | 'dialog' | 'rights' | 'oos' | 'oos_near';

/** Lines of every `.tsv` file except the held-out ones. Throws an Error that names file and line. */
export function loadDevelopment(folder: string): DevelopmentLine[] {
  return loadLines(folder, (name) => !/^(?:heldout|sealed)/.test(name));
}

/** Lines of the files named `heldout…`: nothing is trained or tuned on them. */
export function loadHeldOut(folder: string): DevelopmentLine[] {
  return loadLines(folder, (name) => name.startsWith('heldout'));
}

/** Lines of the files named `sealed…`: judged by their figures alone, single errors are never looked at. */
export function loadSealed(folder: string): DevelopmentLine[] {
  return loadLines(folder, (name) => name.startsWith('sealed'));
}

function loadLines(folder: string, wanted: (name: string) => boolean): DevelopmentLine[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && wanted(name))
    .sort();
  return files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    return lines.flatMap((row, index) => {
      if (row.trim() === '' || row.startsWith('#')) return [];
      const [label, style, text, values] = row.split('\t');
      if (!label || !style || !text)
        throw new Error(`${join(folder, name)}:${index + 1}: needs label, style and utterance between tabs`);
      return [{ label, style, text, ...(values ? { values } : {}) }];
    });
  });
}

export function kindOf({ label }: DevelopmentLine): LineKind {
  if (label === 'oos' || label === 'oos_near') return label;
  if (label.startsWith('rights_')) return 'rights';
  if (label.startsWith('faq_')) return 'faq';
  return ['help', 'cancel', 'repeat', 'human_agent', 'greeting', 'thanks'].includes(label) ? 'dialog' : 'action';
}

/** Whether the reading is what the line wants; out of scope is right when nothing is answered for sure. */
export function isRight(line: DevelopmentLine, reading: Reading): boolean {
  const kind = kindOf(line);
  if (kind === 'rights') return reading.rights !== undefined;
  if (kind === 'oos' || kind === 'oos_near') return reading.decision !== 'sure';
  return reading.label === line.label && (reading.rights === undefined || line.label === 'human_agent');
}

export function isInTopThree(line: DevelopmentLine, reading: Reading): boolean {
  return reading.candidates.some(({ label }) => label === line.label);
}
