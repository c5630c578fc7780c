/** Questions about the payment that is put together, answered on top of what is asked: what it would leave, how much was said. */
import type { DialogContext } from 'botbuilder-dialogs';
import { plainText } from '../../src/language/plainText';
import type { DialogServices } from '../dialogServices';
import type { OpenPrompt } from '../openPrompt';
import type { QuestionName } from '../prompts/question';
import { asksAnything } from '../prompts/asksQuestion';
import { say } from '../say';
import { sessionOf, type Turn } from '../turn';
import { type OpenPayment, openPayment } from './openPayment';
import { resolveAmount } from './paymentAmount';
import { readWhatIf, type WhatIf } from './whatIf';

/** Where a number is awaited, there is a text only of what is certainly none. */
const numbers: readonly QuestionName[] = ['routing', 'accountNumber', 'cardNumber', 'cardExpiry'];
const questions: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...numbers,
  ...([
    'amount',
    'otherAmount',
    'amountMeant',
    'method',
    'methodKind',
    'wholeNumber',
    'saveMethod',
    'review',
    'whatToChange',
  ] as const),
]);

const noBeforeQuestion = /^(?:no|nope|nah)?[,.! ]*(?:(?:wait|hold on|hang on|actually|but)[,.! ]+|(?<=[.!] ))(?=\S)/i;

/** "no wait. is 300 enough?" asks, and refuses nothing. */
export function takeQuestionAlone(turn: Turn, { prompt, asked }: OpenPrompt): void {
  const alone = turn.text.replace(noBeforeQuestion, '');
  const isText = !prompt.secret || questions.has(asked.question);
  if (isText && alone !== turn.text && asksAnything(alone)) turn.takeAs(alone);
}

const howMuchSaid =
  /^(?:(?:wait|so|and|um+|sorry|ok)[, ]+)*(?:how much|what (?:amount|sum)|what) (?:did|have|was|is|do) (?:i|it|that)(?: just)? ?(?:say|said|enter(?:ed)?|type[d]?|put|pick(?:ed)?|choose|chose)?(?: again| i said)?[?. ]*$|^(?:(?:wait|so|and|um+|sorry|ok)[, ]+)*(?:how much|what(?: amount| sum)?) (?:am i|are we|will i be|would i be)(?: just| now)? (?:paying|sending|going to pay|about to pay)(?: (?:again|now|today|then|here|you))*[?. ]*$/;

/** True where that was it; the question has come again. */
export async function answerBesidePayment(
  dc: DialogContext,
  { text }: Turn,
  open: OpenPrompt,
  services: Pick<DialogServices, 'payments' | 'wording'>,
): Promise<boolean> {
  const payment = openPayment(dc);
  if (payment === undefined || !questions.has(open.asked.question)) return false;
  const { amount } = payment.values;
  if (amount !== undefined && open.asked.question !== 'review' && howMuchSaid.test(plainText(text))) {
    await say(dc.context, services.wording.payment.amountSaid(amount));
    await dc.repromptDialog();
    return true;
  }
  const whatIf = readWhatIf(text);
  return whatIf !== undefined && (await tellWhatIsLeft(dc, whatIf, payment, services));
}

async function tellWhatIsLeft(
  dc: DialogContext,
  { amount, fees }: WhatIf,
  { options: { accountId = '' }, values: { amount: draft } }: OpenPayment,
  { payments, wording }: Pick<DialogServices, 'payments' | 'wording'>,
): Promise<boolean> {
  const outcome = await payments.options(sessionOf(dc.context), accountId);
  if (outcome.kind === 'nothing_to_pay') return false;
  const { options } = outcome;
  const resolution = amount === undefined ? undefined : resolveAmount(amount, options, fees);
  const sum = resolution === undefined ? draft : resolution.kind === 'settled' ? resolution.amount : undefined;
  if (sum === undefined) return false;
  const due = options.dueAfterPending;
  await say(
    dc.context,
    wording.payment.wouldLeave({ amount: sum, due, left: Math.max(0, due - sum), isAnother: sum !== draft }),
  );
  await dc.repromptDialog();
  return true;
}
