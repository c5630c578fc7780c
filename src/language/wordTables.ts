/** The tables of words that operators edit: shorthand, phrases, concepts; read once, every complaint naming file and line. */
import { z } from 'zod';
import { readCheckedYaml } from './checkedYaml';

export interface WordTables {
  readonly shorthand: ReadonlyMap<string, readonly string[]>;
  /** Phrases by their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Concept phrases by their first word, longest first. */
  readonly concepts: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that are no slips of ours, however near. */
  readonly ordinary: ReadonlySet<string>;
  /** Names of people; each becomes `#person`. */
  readonly givenNames: ReadonlySet<string>;
}

interface Phrase {
  readonly words: readonly string[];
  /** What stands in its place, or the concept's name. */
  readonly becomes: readonly string[];
}

const tablesSchema = z.strictObject({
  shorthand: z.record(z.string(), z.string()),
  phrases: z.record(z.string(), z.string()),
  concepts: z.record(z.string(), z.array(z.string()).min(1)),
  ordinaryWords: z.string(),
  givenNames: z.string(),
});

/** Throws an Error that names file, line and field of the first mistake. */
export function loadWordTables(file: string): WordTables {
  const { content: fields } = readCheckedYaml(file, tablesSchema);
  const phrases = Object.entries(fields.phrases).map(([words, becomes]) => phraseOf(words, becomes));
  const concepts = Object.entries(fields.concepts).flatMap(([name, list]) =>
    list.map((words) => phraseOf(words, name)),
  );
  const shorthand = Object.entries(fields.shorthand).map(
    ([word, meaning]) => [word.replace(/'/g, ''), meaning.split(' ').filter(Boolean)] as const,
  );
  return {
    shorthand: new Map(shorthand),
    phrases: byFirstWord(phrases),
    concepts: byFirstWord(concepts),
    ordinary: new Set(fields.ordinaryWords.split(/\s+/)),
    givenNames: new Set(fields.givenNames.split(/\s+/)),
  };
}

function phraseOf(words: string, becomes: string): Phrase {
  return { words: words.split(/[ .]/).filter(Boolean), becomes: becomes.split(' ').filter(Boolean) };
}

function byFirstWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const phrase of phrases) table.set(phrase.words[0]!, [...(table.get(phrase.words[0]!) ?? []), phrase]);
  for (const list of table.values()) list.sort((left, right) => right.words.length - left.words.length);
  return table;
}

/** The longest phrase of the table that begins at this place. */
export function phraseAt(
  table: ReadonlyMap<string, readonly Phrase[]>,
  words: readonly string[],
  at: number,
): Phrase | undefined {
  return table.get(words[at]!)?.find((phrase) => phrase.words.every((word, offset) => words[at + offset] === word));
}
