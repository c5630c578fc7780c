/** "The whole thing", said where the username is asked for: of a payment that waits for the sign-in it is the amount, and drops nothing. */
import { readAmountGrammar } from '../../src/language/values/amount';
import { plainText } from '../../src/language/plainText';
import type { QuestionName } from '../prompts/question';
import type { TaskName, TaskOptions } from '../task';
import type { Turn } from '../turn';

const opening =
  "(?:(?:ok|okay|oh|no|wait|actually|yes|yeah|just|only|please|um+|uh+|well|and|so|let'?s (?:say|do)|pay|make it|i'?ll (?:pay|do)|i (?:want|need) to pay|i'?d like to pay)[, ]+)*";
const allOrPart =
  '(?:(?:the |my )?(?:whole|full|entire|total|complete)(?: (?:thing|amount|lot|bill|sum|payment|due|total|balance))?(?: due)?|all(?: of (?:it|that|this))?|it all|everything(?: (?:i owe|that i owe|due))?|the lot|in full|(?:just |only )?half(?: of (?:it|that|this))?)';
const amount = new RegExp(`^${opening}${allOrPart}(?: (?:please|then|now|today|for now))*[.! ]*$`);

export function amountWhileSigningIn(
  question: QuestionName,
  task: TaskName | undefined,
  { text }: Turn,
): TaskOptions | undefined {
  if (question !== 'username' || task !== 'make_payment' || !amount.test(plainText(text))) return undefined;
  const reading = readAmountGrammar(text);
  return reading.kind === 'named' ? { task, values: { amount: reading } } : undefined;
}
