/** What is said while a new method is given for a payment and changes something else: the amount, or a number given before. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { AmountValue } from '../../src/language/values/values';
import { amountInstead } from '../payments/amountInstead';
import type { DialogServices } from '../dialogServices';
import { goBackTo } from '../everywhereCommands';
import type { MethodNumbersOptions } from './methodDraft';
import type { OpenPrompt } from '../openPrompt';
import type { PaymentTask } from '../payments/payment';
import { PaymentDialog } from '../payments/paymentDialog';
import type { QuestionName } from '../prompts/question';
import { say } from '../say';
import type { Turn } from '../turn';
import { type WrongNumber, wrongNumber } from './wrongNumbers';

const questions: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['methodKind', 'routing', 'accountNumber', 'cardNumber', 'cardExpiry', 'saveMethod'] as const),
]);

/** At which a number has been given already. */
const afterNumber: ReadonlySet<QuestionName> = new Set<QuestionName>(['accountNumber', 'cardExpiry', 'saveMethod']);

/** True where that was it: the payment is as it was wished now, and what has to be asked is asked. */
export async function answerBesideMethod(
  dc: DialogContext,
  { text }: Turn,
  open: OpenPrompt,
  { wording }: Pick<DialogServices, 'wording'>,
): Promise<boolean> {
  if (!questions.has(open.asked.question) || text === '') return false;
  const payment = paymentOn(dc);
  const amount = payment && amountInstead(text, payment.values.amount);
  if (amount !== undefined) {
    amend(dc, amount);
    await say(dc.context, wording.payment.amountNow(amount.kind === 'exact' ? amount.cents : undefined));
    await dc.repromptDialog();
    return true;
  }
  const next = afterNumber.has(open.asked.question) ? wrongNumber(text) : undefined;
  // The way back to the bank's number has words of its own at the account's.
  if (next === undefined || open.asked.back === undefined) return false;
  if (next === 'bank' && open.asked.question === 'accountNumber') return false;
  await say(dc.context, wording.methods.numbersAgain());
  await goBackTo(dc, open.asked.question === 'saveMethod' ? againFrom(next, open.asked.back) : open.asked.back);
  return true;
}

interface PaymentState {
  options: PaymentTask;
  values: { amount?: number };
}

function paymentOn(dc: DialogContext): PaymentState | undefined {
  return dc.stack.find(({ id }) => id === PaymentDialog.name)?.state as PaymentState | undefined;
}

/** Wherever the payment is waiting to be gone on with, or to be gone back to. */
function amend(dc: DialogContext, amount: AmountValue): void {
  for (const instance of dc.stack) instance.state = withAmount(instance.state, amount) as object;
  const payment = paymentOn(dc);
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
