/** Compares what was heard in a voice channel with the written words that a script expects: the same facts, in fewer words. */
import { factsIn } from '../../src/channels/rendering/facts';
import { spoken, withoutAddresses } from '../../src/channels/rendering/spokenForms';

/**
 * True where the words are heard one after another as they are spoken, or where every fact that they name is heard (amounts,
 * days, digits, names) and, where they name none, most of their longer words.
 */
export function matchesAloud(pattern: string, heard: string, names: readonly string[]): boolean {
  const parts = pattern.split('...').map(plainAloud);
  const said = plainAloud(heard);
  return inOrder(parts, said) || (hasFacts(pattern, heard, names) && hasGist(pattern, said, names));
}

/** The facts of the pattern that were not heard, for the failure's words and to ask for details. */
export function factsMissing(pattern: string, heard: string, names: readonly string[]): readonly string[] {
  const said = factsIn(spoken(heard));
  const plain = plainAloud(heard);
  const isHeard = (fact: string): boolean =>
    said.has(fact) || said.has(digitByDigit(fact)) || plain.includes(plainAloud(fact));
  const missing = [...factsNamed(pattern)].filter((fact) => !isHeard(fact));
  return [...missing, ...namesIn(pattern, names).filter((name) => !plain.includes(plainAloud(name)))];
}

/** The last digits of an account. */
function digitByDigit(fact: string): string {
  return /^\d{4}$/.test(fact) ? [...fact].join(' ') : fact;
}

function hasFacts(pattern: string, heard: string, names: readonly string[]): boolean {
  return factsMissing(pattern, heard, names).length === 0;
}

function hasGist(pattern: string, said: string, names: readonly string[]): boolean {
  if (factsNamed(pattern).size > 0 || namesIn(pattern, names).length > 0) return true;
  const words = plainAloud(pattern).match(/[a-z]{4,}/g) ?? [];
  return words.filter((word) => said.includes(word)).length >= words.length / 2;
}

/** The year of a vehicle is no fact that needs to be heard with its model. */
function factsNamed(pattern: string): ReadonlySet<string> {
  const written = withoutAddresses(pattern.replace(/\bhttp\S*/g, '')).replace(/\b20\d\d (?=Cooper|Clubman|MINI)/g, '');
  return factsIn(spoken(written));
}

function namesIn(pattern: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => pattern.includes(name));
}

function inOrder(parts: readonly string[], said: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = said.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** As it is spoken, without what only the eye sees. */
function plainAloud(words: string): string {
  return spoken(withoutAddresses(words))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
