/** "The whole thing", "on Christmas", "for October", said where the username is asked for: of what waits for the sign-in it is the amount or the time. */
import type { Temporal } from 'temporal-polyfill';
import { readAmountGrammar } from '../../src/language/values/amount';
import { readDate } from '../../src/language/values/date';
import { readMonth } from '../../src/language/values/month';
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

/** Undefined where the words are of nothing that waits. */
export function detailWhileSigningIn(
  question: QuestionName,
  task: TaskName | undefined,
  { text }: Turn,
  today: Temporal.PlainDate,
): TaskOptions | undefined {
  if (question !== 'username') return undefined;
  const plain = plainText(text);
  if (task === 'make_payment') return amountOf(text, plain);
  const [, words] = time.exec(plain) ?? [];
  if (words === undefined) return undefined;
  if (task === 'payoff' && readDate(words, today).kind !== 'none') return { task, values: { date: { words } } };
  return task === 'statements' && readMonth(words, today).kind !== 'none'
    ? { task, values: { month: { words } } }
    : undefined;
}

function amountOf(text: string, plain: string): TaskOptions | undefined {
  const reading =
    amount.test(plain) || corrected.test(plain) ? readAmountGrammar(text) : amountInstead(text, undefined);
  const isSaid = reading?.kind === 'named' || reading?.kind === 'exact';
  return isSaid ? { task: 'make_payment', values: { amount: reading } } : undefined;
}

/** A month or a day alone may be a username. */
const time =
  /^(?:(?:ok|okay|and|please|no|actually|i mean|i meant|it'?s|the one|make it)[, ]+)*(?:for|on|by|as of|through|thru|until|from|of) (?:the )?(.{3,30}?)(?: (?:please|then|instead))*[.!? ]*$/;
