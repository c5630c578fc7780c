/** The code that submits a payment by text: which one a review has, and what looks like one. */
import { plainText } from '../../src/language/plainText';

/** The same for as long as the review is; no secret: it only says which review is meant. */
export function codeOf(hash: string): string {
  return `0${String(Number.parseInt(hash.slice(0, 8), 16) % 1000).padStart(3, '0')}`;
}

const before = '(?:(?:please|yes|yep|yeah|ok|okay|sure|send|reply|i said)[,.! ]+)*';
const after = '(?:[,.! ]+(?:please|pls|plz|now|thanks|thank you|thx|yes|ok|okay))*';
const order = new RegExp(`^${before}(?:pay|submit)[ :]*#?(0\\d{3})${after}[.! ]*$`);
/** No order, but no amount and no vehicle either: "PAY 0544?", "0162". */
const mention = new RegExp(`^${before}(?:(?:pay|paid|submit|submitted|code)[ :]*)?#?(0\\d{3})${after}[.!? ]*$`);

const quotes = /["']/g;

/** Codes begin with 0, so that no amount is taken for one: "pay 0482". */
export function reviewCodeIn(text: string): string | undefined {
  return order.exec(plainText(text).replace(quotes, ''))?.[1];
}

/** The same where it is only named. */
export function reviewCodeNamed(text: string): string | undefined {
  return mention.exec(plainText(text))?.[1];
}
