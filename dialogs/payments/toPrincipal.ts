/** Money that is meant for the principal alone: a payment is applied as the contract says, which has to be said. */
import { plainText } from '../../src/language/plainText';

const asked = [
  /\b(?:does|do|will|would|can|could|is|how)\b.{0,40}\b(?:go|goes|going|applied|apply|count|counts|put)\b.{0,30}\bprincipal\b/,
  /\bprincipal[- ]only payments?\b.*\?$|\b(?:can|could|may|how do|how can) (?:i|we) (?:pay|make|send)\b.{0,40}\bprincipal\b/,
];
const meant =
  /\b(?:to|toward|towards|on|onto|against|for|at) (?:(?:just|only) )?(?:the |my )?principal\b|\bprincipal[- ]only\b/;

export function asksAboutPrincipal(text: string): boolean {
  return text.length <= 120 && asked.some((question) => question.test(plainText(text)));
}

/** "pay 1000 toward principal only". */
export function meansPrincipal(text: string): boolean {
  return meant.test(plainText(text));
}
