/** What is said while a new method is given for a payment and changes something else: the amount, or a number given before. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { AmountValue } from '../../src/language/values/values';
import { plainText } from '../../src/language/plainText';
import { amountInstead } from '../payments/amountInstead';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { goBackTo } from '../everywhereCommands';
import type { MethodNumbersOptions } from './methodDraft';
import type { OpenPrompt } from '../openPrompt';
import { openPayment } from '../payments/openPayment';
import type { MethodToName, QuestionName } from '../prompts/question';
import { say } from '../say';
import type { Turn } from '../turn';
import { isCardExtra } from './cardExtras';
import { methodAskedAbout } from './methodAskedAbout';
import { wantsName } from './methodWish';
import { type WrongNumber, wrongNumber } from './wrongNumbers';

const questions: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['methodKind', 'routing', 'accountNumber', 'cardNumber', 'cardExpiry', 'wholeNumber', 'saveMethod'] as const),
]);

/** Said before it is asked, or after: it drops nothing. */
const refusesToSave =
  /^(?:(?:no|and|but|please|ok|okay|wait|oh)[, ]+)*(?:do not|don'?t|never) (?:save|keep|store|remember) (?:it|that|this|anything|(?:my|the) (?:account|card|bank|number|numbers|details|info|information|method)(?: number)?)(?: (?:please|though|for later|for next time))*[.! ]*$/;

/** Asked about, wherever the payment stands. */
const asksAboutSaving =
  /^(?:(?:and|but|wait|ok|so|oh)[, ]+)*(?:what (?:if|happens if|happens when) i (?:do not|don'?t|would rather not|never)(?: want(?: to| you to)?)? (?:save|keep|store|saving|saved|kept|to be saved)|what if i (?:do not|don'?t) want (?:it|that|this|my (?:card|account)) (?:saved|kept|stored)|(?:do|must) i (?:have to )?(?:save|keep|store)|(?:do|will|are) you (?:going to )?(?:save|keep|store|keeping|saving|storing))(?: (?:it|that|this|them|anything|(?:my|the) (?:account|card|bank|number|numbers|details|info|information|method)))?(?: (?:here|then|though|after that|afterwards))*[?.! ]*$/;

function isAboutSaving(text: string): boolean {
  const plain = plainText(text);
  return refusesToSave.test(plain) || asksAboutSaving.test(plain);
}

const whereNamed: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['method', 'wholeNumber', 'saveMethod', 'review', 'whatToChange'] as const),
]);

/** At which a number has been given already. */
const afterNumber: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['accountNumber', 'cardExpiry', 'wholeNumber', 'saveMethod'] as const),
]);

/** Behind the numbers, which were all given. */
const afterNumbers: ReadonlySet<QuestionName> = new Set<QuestionName>(['wholeNumber', 'saveMethod']);

/** True where that was it: the payment is as it was wished now, and what has to be asked is asked. */
export async function answerBesideMethod(
  dc: DialogContext,
  { text }: Turn,
  open: OpenPrompt,
  { wording }: Pick<DialogServices, 'wording'>,
): Promise<boolean> {
  const payment = openPayment(dc);
  const aside = asideTo(text, open, payment !== undefined, wording);
  if (aside !== undefined) {
    await say(dc.context, aside);
    await dc.repromptDialog();
    return true;
  }
  if (!questions.has(open.asked.question) || text === '') return false;
  const wrong = wrongNumber(text) ?? givenOnceMore(text, open.asked.question);
  const amount = wrong === undefined ? payment && amountInstead(text, payment.values.amount) : undefined;
  if (amount !== undefined) {
    amend(dc, amount);
    await say(dc.context, wording.payment.amountNow(amount.kind === 'exact' ? amount.cents : undefined));
    await dc.repromptDialog();
    return true;
  }
  if (wrong === undefined || open.asked.question === 'methodKind') return false;
  return giveAgain(dc, wrong, open, wording);
}

/** What leaves everything as it is. */
function asideTo(
  text: string,
  { asked }: OpenPrompt,
  isPaying: boolean,
  { methods }: DialogServices['wording'],
): Message | undefined {
  if (isPaying && isAboutSaving(text)) return methods.savedOnlyIfWanted(!refusesToSave.test(plainText(text)));
  if (isPaying && whereNamed.has(asked.question) && wantsName(text)) return methods.namedLater();
  const about = isPaying ? (methodAskedAbout(text, savedAt(asked)) ?? offeredAt(asked, text)) : undefined;
  if (about !== undefined) return methods.whichOnes(about);
  return text !== '' && isCardExtra(text, asked) ? methods.cardIsEnough() : undefined;
}

/** "which bank is it", where none is chosen yet. */
function offeredAt(asked: OpenPrompt['asked'], text: string): readonly MethodToName[] | undefined {
  const offered = asked.question === 'method' && whichIsIt.test(plainText(text)) ? savedAt(asked) : [];
  return offered.length > 0 ? offered : undefined;
}

const whichIsIt =
  /^(?:(?:and|but|so|ok|wait|um+)[, ]+)*(?:which|what) (?:bank|account|card)(?: account)? (?:is|was) (?:it|that|this)(?: (?:with|at|from|again|one))*[?.! ]*$/;

/** Those that the question may name. */
function savedAt({ parameters }: OpenPrompt['asked']): readonly MethodToName[] {
  return 'methods' in parameters ? (parameters.methods ?? []) : [];
}

const numberAlone = /^#?\d(?:[ -]?\d){4,24}$/;
const enteringAgain =
  /^(?:can|could|may) i (?:please )?(?:enter|type|give|put|do) (?:it|that|this|them|the number)(?: in)? again[?. ]*$/;

/** A number typed where it is asked whether to save can only be a correction of the one before. */
function givenOnceMore(text: string, question: QuestionName): WrongNumber | undefined {
  if (!afterNumbers.has(question)) return undefined;
  return numberAlone.test(text.trim()) || enteringAgain.test(plainText(text)) ? 'account' : undefined;
}

async function giveAgain(
  dc: DialogContext,
  wrong: WrongNumber,
  { asked: { question, back } }: OpenPrompt,
  { methods }: DialogServices['wording'],
): Promise<boolean> {
  // The way back to the bank's number has words of its own at the account's.
  if (back === undefined || (wrong === 'bank' && question === 'accountNumber')) return false;
  const isAskedFor = !afterNumber.has(question) || (wrong === 'account' && question === 'accountNumber');
  if (isAskedFor) {
    await dc.repromptDialog();
    return true;
  }
  await say(dc.context, methods.numbersAgain());
  await goBackTo(dc, afterNumbers.has(question) ? againFrom(wrong, back) : back);
  return true;
}

/** Wherever the payment is waiting to be gone on with, or to be gone back to. */
function amend(dc: DialogContext, amount: AmountValue): void {
  for (const instance of dc.stack) instance.state = withAmount(instance.state, amount) as object;
  const payment = openPayment(dc);
  if (payment === undefined) return;
  delete payment.values.amount;
  if (amount.kind === 'exact') payment.values.amount = amount.cents;
}

function withAmount(part: unknown, amount: AmountValue): unknown {
  if (Array.isArray(part)) return part.map((item) => withAmount(item, amount));
  if (typeof part !== 'object' || part === null) return part;
  const whole = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withAmount(value, amount)]));
  if (whole.task !== 'make_payment' || typeof whole.values !== 'object') return whole;
  return { ...whole, values: { ...(whole.values as object), amount }, heard: undefined };
}

type Back = NonNullable<OpenPrompt['asked']['back']>;

function againFrom(restart: WrongNumber, back: Back): Back {
  const options = back.options as MethodNumbersOptions;
  const isCard = options.kind === 'debit_card';
  const next = isCard
    ? restart === 'expiry'
      ? 'expiry'
      : 'card_number'
    : restart === 'account'
      ? 'account_number'
      : 'routing_number';
  return { ...back, options: { ...options, next, refusals: 0 } };
}
