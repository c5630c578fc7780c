/** Sentences once more as they come in real life: within a story, after a greeting, about somebody by name. What surrounds a request must not count. */
import { createHash } from 'node:crypto';
import type { Sentence } from './sentences';
import type { Stories } from './stories';

/** All that is learned besides the sentences themselves; the same sentences and stories give the same, in the same order. */
export function framedSentences(
  sentences: readonly Sentence[],
  stories: Stories,
  names: readonly string[],
): Sentence[] {
  return [
    ...greetedSentences(sentences, stories),
    ...toldSentences(sentences, stories),
    ...personSentences(sentences, names),
  ];
}

const greetedEvery = 3;

/** Every third sentence, with a lead-in or an afterword. */
function greetedSentences(sentences: readonly Sentence[], { leadIns, afterwords }: Stories): Sentence[] {
  return sentences.flatMap(({ label, text }) => {
    const index = numberOf(text);
    if (index % greetedEvery !== 1) return [];
    const turn = Math.floor(index / greetedEvery);
    const leadIn = leadIns[turn % leadIns.length]!;
    const afterword = afterwords[turn % afterwords.length]!;
    return [{ label, text: turn % 3 === 2 ? `${text} ${afterword}` : `${leadIn} ${text}` }];
  });
}

const toldEvery = 2;

/** Every second sentence within a story: of five, two have it before, two after and one around the request. */
function toldSentences(sentences: readonly Sentence[], { before, after }: Stories): Sentence[] {
  return sentences.flatMap(({ label, text }) => {
    const index = numberOf(text);
    if (index % toldEvery !== 0) return [];
    const turn = Math.floor(index / toldEvery);
    const first = turn % 5 === 2 || turn % 5 === 3 ? '' : `${scattered(before, turn)} `;
    const last = turn % 5 < 2 ? '' : scattered(after, turn);
    return [{ label, text: `${first}${text}${last}` }];
  });
}

/** Neighbours get stories that lie far apart. */
function scattered(texts: readonly string[], turn: number): string {
  return texts[(turn * 7919) % texts.length]!;
}

const personEvery = 6;
const persons: readonly (readonly [RegExp, string])[] = [
  [/\b(how|where|when|what|why) do i\b/, '$1 does NAME'],
  [/\b(can|could|may|should|will) i\b/, '$1 NAME'],
  [/\b(?:my|the)\b(?=(?: [a-z]+){1,3}$)/, "NAME's"],
  [/\bmy\b/, "NAME's"],
];

/** Every sixth sentence once more with somebody's name in it: whose request it is must not count. */
function personSentences(sentences: readonly Sentence[], names: readonly string[]): Sentence[] {
  return sentences.flatMap(({ label, text }) => {
    const index = numberOf(text);
    if (index % personEvery !== 2) return [];
    const turn = Math.floor(index / personEvery);
    const found = persons.slice(turn % persons.length).find(([from]) => from.test(text));
    if (!found) return [];
    const [pattern, becomes] = found;
    return [{ label, text: text.replace(pattern, becomes.replace('NAME', names[turn % names.length]!)) }];
  });
}

/** A number that belongs to the text alone: what frames a sentence stays the same when others come or go, and so do most readings. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
