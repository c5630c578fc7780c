/** What is remarked while a payment is put together changes nothing of it: "my checking is empty", "I can't pay the full amount". */
import { isRemark } from '../../src/language/remark';
import type { OpenPrompt } from '../openPrompt';
import { asksAnything } from '../prompts/asksQuestion';
import type { QuestionName } from '../prompts/question';
import type { Wish } from '../wishes';

const questions: ReadonlySet<QuestionName> = new Set(['amount', 'otherAmount', 'method', 'review', 'whatToChange']);

/** Nothing that it might be taken for is wanted: another payment, or an answer that nobody asked for. */
export function isOnlyRemarked(wish: Wish, { asked }: OpenPrompt, text: string): boolean {
  if (!questions.has(asked.question) || !isRemark(text)) return false;
  return wouldMovePayment(wish) || (wish.kind === 'faq' && !asksAnything(text));
}

/** To pay, to look at another vehicle or to name a method would make another payment of it. */
function wouldMovePayment(wish: Wish): boolean {
  if (wish.kind !== 'task') return false;
  const { task, manage } = wish.options;
  return task === 'make_payment' || task === 'switch_vehicle' || (task === 'payment_methods' && manage === undefined);
}
