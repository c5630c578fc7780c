/** "Can I skip a payment", "can I pay this month later": asked as a rule, without a word of trouble. Whole utterances only. */
import { bareQuestion } from '../bareQuestion';

const one =
  '(?:(?:a|one|this|my|the|next|any|a couple of)(?: (?:next|monthly|car|loan|lease|december|january|february|march|april|may|june|july|august|september|october|november))*|a)';
const payment = "(?:months?(?:'s)?(?: payments?)?|payments?|instal?lments?|bill)";
const rest = '(?: (?:this month|next month|now|on (?:my|the) (?:loan|lease|car)|if i need to|for a month|at the end))*';
const asked = [
  `(?:can|could|may|am i (?:able|allowed) to|is it (?:possible|ok|okay|allowed) to|is there (?:a|any) way to|how (?:do|can) i|what if i|what happens if i) ?(?:i )?(?:skip|miss|defer|postpone|pause|push back|move|delay|put off) ${one} ?${payment}${rest}`,
  `(?:do you|can you|could you) (?:let (?:me|us|people|customers)|allow(?: me| us)?(?: to)?) (?:skip|defer|postpone|pause|delay) ${one} ?${payment}${rest}`,
  `(?:do you (?:have|offer)|is there) (?:a |any )?(?:payment (?:holiday|pause|deferral|break)|skip[- ]a[- ]payment|deferral|deferment)s?(?: program| option)?`,
  `(?:what (?:if|happens(?: if| when)?|happen if)|what would happen if) (?:i|you|someone|a person) (?:pay|pays|paid|am|is|were|was|'?m) (?:a (?:bit|little|few days|day|week) )?(?:too )?late(?: on (?:a|my|the) payment)?(?: by .{2,20})?`,
].map((words) => new RegExp(`^(?:${words})$`));

export function asksToSkipPayment(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && asked.some((question) => question.test(plain));
}
