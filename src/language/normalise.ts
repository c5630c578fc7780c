/** Brings what was typed or heard to the words of the product: shorthand spelt out, slips undone, misspellings repaired. */
import { plainText, plainWords } from './plainText';
import { withMonthsSpelt } from './values/valueSpelling';
import { withValueTokens, withVehicleTokens } from './values/valueTokens';
import { phraseAt, type WordTables } from './wordTables';

/** Finds the word that a misspelt one was meant to be. */
interface SpellingRepair {
  knows(word: string): boolean;
  repair(word: string): string | undefined;
}

const longestList = 80;
/** Repairs cost most; a line with more unknown words than this is not a misspelt question. */
const mostRepairs = 12;

/** The normal words of a text; values become tokens such as `#money`, `#date` and `#vehicle`. At most 80 words. */
export function normalise(text: string, tables: WordTables, spelling?: SpellingRepair): string[] {
  const rough = roughWords(text).flatMap((word) => tables.shorthand.get(word) ?? [word]);
  const spelt = spelling ? repairAll(rough, spelling, tables) : rough;
  const named = withPhrases(withPhrases(spelt, tables), tables).map((word) =>
    isName(word, tables) ? '#person' : word,
  );
  return withVehicleTokens(named).slice(0, longestList);
}

/** A given name, or one with the s of what is someone's. */
function isName(word: string, { givenNames }: WordTables): boolean {
  return givenNames.has(word) || (word.endsWith('s') && givenNames.has(word.slice(0, -1)));
}

/** The given names of a line, without the s of what is someone's. */
export function namesIn(text: string, tables: WordTables): readonly string[] {
  return plainWords(text.replace(/['\u2019]s\b/g, ''))
    .filter((word) => isName(word, tables))
    .map((word) => (tables.givenNames.has(word) ? word : word.slice(0, -1)));
}

/** "alexa, ask mini financial to": said to the speaker, not to us. */
const toTheSpeaker =
  /^(?:(?:hey|ok|okay) )?(?:alexa|siri|google|echo),? (?:please )?(?:(?:ask|tell|open|use|launch|start|have|get) (?:my )?mini(?: cooper)?(?: financial(?: services?)?)?(?:,? (?:and |to |for |that |about |if )?|$))?(?=.)/;

function roughWords(text: string): string[] {
  const plain = withValueTokens(withMonthsSpelt(plainText(text).replace(toTheSpeaker, '')))
    .replace(/'/g, '')
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, (url) => (url.length < 9 ? ' https ' : ' url '))
    .replace(/https/g, ' https ')
    .replace(
      /\b2(?= (?:pay|see|get|make|change|know|talk|speak|add|reset|log|sign|do|my|the|cancel|find|switch|check|use|buy|set|be|have|send|it)\b)/g,
      ' to ',
    )
    .replace(/\b4(?= (?:my|the|a|it|this|me|your|our|payments?|future)\b)/g, ' for ')
    .replace(/\b\d+(?:st|nd|rd|th)?\b(?![a-z])/g, ' #number ');
  const words = plain.match(/#?[a-z]+[a-z0-9]*|\d+[a-z]+|w\//g) ?? [];
  return words.slice(0, longestList).map((word) => word.replace(/([a-z])\1{2,}/g, '$1$1'));
}

function repairAll(words: readonly string[], spelling: SpellingRepair, tables: WordTables): string[] {
  let repairs = 0;
  return words.flatMap((word) => {
    if (word.startsWith('#') || spelling.knows(word) || tables.phrases.has(word) || isName(word, tables)) return [word];
    const repaired = repairs++ < mostRepairs ? (spelling.repair(word) ?? splitAt(word, spelling)) : undefined;
    if (repaired === undefined) return [word];
    return repaired.split(' ').flatMap((part) => tables.shorthand.get(part) ?? [part]);
  });
}

/** "mypassword" is two words run together. */
function splitAt(word: string, spelling: SpellingRepair): string | undefined {
  if (word.length < 7 || word.length > 24) return undefined;
  for (let at = word.length - 3; at >= 2; at--) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (
      spelling.knows(left) &&
      spelling.knows(right) &&
      (left.length > 2 || /^(?:my|to|is|in|it|do|of|we|me)$/.test(left))
    )
      return `${left} ${right}`;
  }
  return undefined;
}

function withPhrases(words: readonly string[], tables: WordTables): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(tables.phrases, words, at);
    result.push(...(phrase ? phrase.becomes : [words[at]!]));
    at += phrase ? phrase.words.length : 1;
  }
  return result;
}
