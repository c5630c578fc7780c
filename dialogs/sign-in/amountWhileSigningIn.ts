/** "The whole thing", "50 instead", said where the username is asked for: of a payment that waits it is the amount, and drops nothing. */
import { readAmountGrammar } from '../../src/language/values/amount';
import { amountInstead } from '../payments/amountInstead';
import { plainText } from '../../src/language/plainText';
import type { QuestionName } from '../prompts/question';
import type { TaskName, TaskOptions } from '../task';
import type { Turn } from '../turn';

const opening =
  "(?:(?:ok|okay|oh|no|wait|actually|yes|yeah|just|only|please|um+|uh+|well|and|so|let'?s (?:say|do)|pay|make it|i'?ll (?:pay|do)|i (?:want|need) to pay|i'?d like to pay)[, ]+)*";
const allOrPart =
  '(?:(?:the |my )?(?:whole|full|entire|total|complete)(?: (?:thing|amount|lot|bill|sum|payment|due|total|balance))?(?: due)?|all(?: of (?:it|that|this))?|it all|everything(?: (?:i owe|that i owe|due))?|the lot|in full|(?:just |only )?half(?: of (?:it|that|this))?)';
const amount = new RegExp(`^${opening}${allOrPart}(?: (?:please|then|now|today|for now))*[.! ]*$`);

/** "no wait, 60"; a number alone may be a username. */
const corrected =
  /^(?:(?:no|wait|oh|oops|sorry|actually|i mean|i meant|hold on)[,. ]+)+(?:make it )?\$? ?\d{1,5}(?:\.\d\d)?(?: (?:dollars|bucks))?(?: (?:instead|please|then))*[.! ]*$/;

export function amountWhileSigningIn(
  question: QuestionName,
  task: TaskName | undefined,
  { text }: Turn,
): TaskOptions | undefined {
  if (question !== 'username' || task !== 'make_payment') return undefined;
  const plain = plainText(text);
  const reading =
    amount.test(plain) || corrected.test(plain) ? readAmountGrammar(text) : amountInstead(text, undefined);
  return reading?.kind === 'named' || reading?.kind === 'exact' ? { task, values: { amount: reading } } : undefined;
}
