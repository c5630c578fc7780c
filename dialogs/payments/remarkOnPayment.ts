/** What is remarked while a payment is put together changes nothing of it: "my checking is empty", "I can't pay the full amount". */
import { isRemark } from '../../src/language/remark';
import type { OpenPrompt } from '../openPrompt';
import type { QuestionName } from '../prompts/question';
import type { Wish } from '../wishes';

const questions: ReadonlySet<QuestionName> = new Set(['amount', 'otherAmount', 'method', 'review', 'whatToChange']);

export function isRemarkOnPayment({ asked }: OpenPrompt, text: string): boolean {
  return questions.has(asked.question) && isRemark(text);
}

/** To pay or to look at another vehicle would make another payment of it. */
export function wouldMovePayment(wish: Wish): boolean {
  return wish.kind === 'task' && (wish.options.task === 'make_payment' || wish.options.task === 'switch_vehicle');
}
