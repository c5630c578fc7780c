/** The code that submits a payment by text: which one a review has, and what looks like one. */
import { plainText } from '../../src/language/plainText';

/** The same for as long as the review is; no secret: it only says which review is meant. */
export function codeOf(hash: string): string {
  return `0${String(Number.parseInt(hash.slice(0, 8), 16) % 1000).padStart(3, '0')}`;
}

/** Codes begin with 0, so that no amount is taken for one: "pay 0482". */
export function reviewCodeIn(text: string): string | undefined {
  return /^(?:please )?(?:pay|submit) ?#?(0\d{3})[.!]?$/.exec(plainText(text))?.[1];
}
