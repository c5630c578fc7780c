/** Money that is meant for the principal alone: a payment is applied as the contract says, which has to be said. */
import { bareQuestion } from '../bareQuestion';
import { plainText } from '../../src/language/plainText';

const asked = [
  /\b(?:does|do|will|would|can|could|is|how)\b.{0,40}\b(?:go|goes|going|applied|apply|count|counts|put)\b.{0,30}\bprincipal\b/,
  /\bprincipal[- ]only payments?\b.*\?$|\b(?:can|could|may|how do|how can) (?:i|we) (?:pay|make|send)\b.{0,40}\bprincipal\b/,
];
/** What is more than is due lowers the principal, as far as it does. */
const paysExtra =
  "(?:i|we) (?:pay|paid|send|sent|put|make|made|add|throw in)(?: in)? (?:(?:a (?:bit|little) )?(?:extra|more)(?: money| payments?)?(?: (?:each|every|per|this|a) month| than (?:i (?:owe|have to|need to)|(?:the |my )?(?:due|minimum|monthly payment|total(?: due)?|amount due|what(?:'s| is) due|is due)))?|(?:an )?extra payments?)(?: (?:on|to|toward|towards) (?:it|this|(?:my|the) (?:loan|car|account)))?";
const extra = [
  `what(?: happens| would happen| does it do| will happen|'s the effect)? (?:if|when) ${paysExtra}`,
  `(?:if|when) ${paysExtra},? (?:what happens|where does (?:it|that|the extra|the rest) go|what does (?:it|that) do)`,
  `(?:what happens to|where does|where will) (?:the |any )?(?:extra|overpayment)(?: money| i pay)?(?: go| get applied)?`,
].map((words) => new RegExp(`^(?:${words})$`));
const meant =
  /\b(?:to|toward|towards|on|onto|against|for|at) (?:(?:just|only) )?(?:the |my )?principal\b|\bprincipal[- ]only\b/;

export function asksAboutPrincipal(text: string): boolean {
  const plain = bareQuestion(text);
  if (plain === undefined) return false;
  return asked.some((question) => question.test(plainText(text))) || extra.some((question) => question.test(plain));
}

/** "pay 1000 toward principal only". */
export function meansPrincipal(text: string): boolean {
  return meant.test(plainText(text));
}
