/** The sentences people say, by label, from files that an operator edits; mistakes are named with file and line. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readCheckedYaml } from '../checkedYaml';

export interface Sentence {
  readonly label: string;
  readonly text: string;
  /** The line of the file that it comes from; a cross-validation keeps all its variants on one side. */
  readonly template?: string;
}

const fileSchema = z.strictObject({
  label: z.string(),
  /** Whole sentences. `(a|b)` stands for either, `[a]` for with and without. */
  sentences: z.array(z.string().trim().min(1)).min(1),
});

/** A sentence with alternatives yields at most this many. */
const mostVariants = 12;

/** All sentences of a folder's files, alternatives written out, in the order of files and lines. */
export function loadSentences(folder: string): Sentence[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.flatMap((name) => readSentences(join(folder, name)));
}

function readSentences(file: string): Sentence[] {
  const { content, lineOf } = readCheckedYaml(file, fileSchema);
  const { label, sentences } = content;
  if (label !== basename(file, '.yaml'))
    throw new Error(`${file}:${lineOf(['label'])}: label: is ${label}, but must be the file's name`);
  return sentences.flatMap((sentence, index) => {
    if (!balanced(sentence))
      throw new Error(`${file}:${lineOf(['sentences', index])}: brackets do not close: ${sentence}`);
    return variantsOf(sentence).map((text) => ({ label, text, template: sentence }));
  });
}

function balanced(sentence: string): boolean {
  return /^(?:[^()[\]]|\([^()[\]]*\)|\[[^()[\]]*\])*$/.test(sentence);
}

/** Every reading of a sentence with alternatives; when there are too many, an even selection that always is the same. */
export function variantsOf(sentence: string): string[] {
  const pieces = sentence.split(/(\([^()]*\)|\[[^[\]]*\])/).map((piece) => {
    if (piece.startsWith('(')) return piece.slice(1, -1).split('|');
    return piece.startsWith('[') ? ['', ...piece.slice(1, -1).split('|')] : [piece];
  });
  const count = pieces.reduce((product, choices) => product * choices.length, 1);
  const wanted = Math.min(count, mostVariants);
  const texts = Array.from({ length: wanted }, (_, index) =>
    variant(
      pieces,
      Math.floor((index * count) / wanted) + (wanted < count ? (index * 7) % Math.floor(count / wanted) : 0),
    ),
  );
  return [...new Set(texts)];
}

function variant(pieces: readonly (readonly string[])[], number: number): string {
  let rest = number;
  const chosen = pieces.map((choices) => {
    const choice = choices[rest % choices.length]!;
    rest = Math.floor(rest / choices.length);
    return choice;
  });
  return chosen.join('').replace(/\s+/g, ' ').trim();
}
