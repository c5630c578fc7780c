/** The e-mail address in a text, typed or spoken ("dana dot reyes at example dot com"). */
import { correctedTo } from './correctedTo';
import { capText } from '../plainText';
import { numberWord, sign, withDigits, withSigns } from './spokenNames';

const typed = '[a-z0-9][\\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,24}';
const local = `[a-z0-9][\\w.+-]{0,63}(?: (?:${sign} [a-z0-9]+|${numberWord}(?=[ ,])|\\d{1,4}(?= ))){0,5}`;
const at = '(?: ?[[(]at[\\])] ?| ?@ ?| at(?: sign)? )';
const host =
  '(?:(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,24}|[a-z0-9]+(?: (?:dash|hyphen) [a-z0-9]+| [a-z0-9]+){0,2}(?: dot [a-z]{2,24}){1,3})';
const spoken = `\\b${local}${at}${host}\\b(?! ?@| at\\b)`;
const address = new RegExp(`${typed}|${spoken}`, 'gi');
const parts = new RegExp(`^(${local})${at}(${host})$`, 'i');

/** The address as typed, or as its spoken form is written; of two the one that corrects the other; undefined when there is none. */
export function readEmailAddress(text: string): string | undefined {
  if (!/@| at |\bat[\])]/i.test(text)) return undefined;
  const capped = capText(text).replace(/\s+/g, ' ');
  const found = [...capped.matchAll(address)].map(({ 0: words, index }) => ({ words, at: index }));
  const meant = correctedTo(capped, found);
  return meant && written(meant.words);
}

/** Plain text without the addresses in it. */
export function withoutAddresses(text: string): string {
  return text.replace(address, ' ');
}

function written(words: string): string {
  const [, name, domain] = parts.exec(words) ?? [];
  return name === undefined || domain === undefined || /^\S+@\S+$/.test(words)
    ? words
    : `${withDigits(withSigns(name))}@${withSigns(domain).replace(/ /g, '')}`;
}
