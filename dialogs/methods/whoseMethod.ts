/** Somebody else's account or card, which is none of those that are saved: "lena's checking", "my wife's card". */
import { plainText, plainWords } from '../../src/language/plainText';
import type { MethodToName } from '../prompts/question';

const what = '(?:[a-z]+ ){0,2}?(?:checking|savings|debit|cards?|account|bank|visa|mastercard)\\b';
const relative =
  '(?:wife|husband|spouse|partner|mother|mom|mum|father|dad|parent|son|daughter|brother|sister|friend|boyfriend|girlfriend|fiancee?|roommate|boss|aunt|uncle|grandma|grandpa)';
const others = new RegExp(
  `(?<!\\b(?:for|on|to|towards?) (?:my |the |our )?)\\b(?:([a-z]{2,20})'s (?!not\\b|the\\b|my\\b|an?\\b|in\\b|on\\b|from\\b|with\\b)${what}|(?:his|her|their|${relative}s'?|(?:some|any)(?:body|one) elses|parents') ${what})`,
);
/** What ends so without owning anything. */
const noOwner =
  /^(?:it|that|this|what|who|where|here|there|let|how|he|she|today|tomorrow|yesterday|month|week|year|bank|card|account|loan|lease|car|mini)$/;

/** A name that one of them bears, its owner's or its bank's, is that one's. */
export function isSomebodyElses(text: string | undefined, saved: readonly MethodToName[]): boolean {
  const found = text === undefined ? null : others.exec(plainText(text));
  if (found === null) return false;
  const owner = found[1] ?? '';
  if (noOwner.test(owner)) return false;
  const names = saved.flatMap(({ nickname = '', bankName = '' }) => plainWords(`${nickname} ${bankName}`));
  return !names.includes(owner) && !names.includes(`${owner}s`);
}
