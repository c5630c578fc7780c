/** "Can I buy it": of a lease, and of a loan that is to be paid off, the answer is the payoff. */
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const it = '(?:it|this|that|(?:the|my|this) (?:car|mini|vehicle|lease|leased car)|(?:the|my) lease)';
const ending =
  '(?: (?:out|outright|off you|from you|now|today|early|then|instead|at the end|at lease end|when (?:it|the lease|my lease) (?:ends|is over|is up)|after the lease|before it ends|before the end))*';
const buying = [
  `(?:can|could|may|am i able to|how (?:do|can|would) i|is it possible to|i (?:want|would like|need|plan) to|i'?d like to|what if i (?:want to )?|do i get to)(?: i)? (?:buy|purchase) ${it}${ending}`,
  `(?:what|how much)(?:'?s| is| would| will| does)?(?: (?:it|that|this|the price|the cost|be|is|cost|take|me|i|pay|have|need))* to (?:buy|purchase) ${it}${ending}`,
  `(?:buy|purchase) ${it}${ending}`,
  "(?:what(?:'?s| is) |how much is )?(?:the |my )?(?:lease )?(?:buy ?out|purchase option|purchase)(?: (?:price|amount|cost|figure))?",
].map((words) => new RegExp(`^${words}$`));

export function buyingIt({ text }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text);
  const isAsked = plain !== undefined && buying.some((question) => question.test(plain));
  return isAsked ? { task: 'payoff', values: {} } : undefined;
}
