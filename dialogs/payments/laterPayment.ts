/** Wishes to pay on another day, which cannot be granted here. */
import type { DialogContext } from 'botbuilder-dialogs';
import { Temporal } from 'temporal-polyfill';
import { businessDate } from '../../src/domain/clock/clock';
import { readDate } from '../../src/language/values/date';
import { findValues } from '../../src/language/values/findValues';
import type { DialogServices } from '../dialogServices';
import type { OpenPrompt } from '../openPrompt';
import type { QuestionName } from '../prompts/question';
import { say } from '../say';
import type { Turn } from '../turn';
import type { Wish } from '../wishes';

const schedulingAnswer = 'faq_schedule_payment';

/**
 * Payments are made at once (replaced site's help: scheduling): a wish for another day gets the answer to that question,
 * and what else was said is kept for the offer to pay now.
 */
export function withoutLaterPayment(wish: Wish, today: Temporal.PlainDate, text = ''): Wish {
  if (wish.kind === 'faq' && wish.id === schedulingAnswer) return partNow(text) ?? wish;
  if (wish.kind === 'unsure' && isNowOrLater(wish)) return { kind: 'faq', id: schedulingAnswer, values: wish.values };
  if (wish.kind !== 'task' || wish.options.task !== 'make_payment') return wish;
  const { date, ...values } = wish.options.values;
  if (date === undefined) return wish;
  const day = readDate(date.words, today);
  const isNow = day.kind === 'past' || (day.kind === 'date' && day.date.equals(today));
  return isNow ? { kind: 'task', options: { ...wish.options, values } } : { kind: 'faq', id: schedulingAnswer, values };
}

/** "pay 1/3 of it" names no day, though it looks like one. */
function partNow(text: string): Wish | undefined {
  const { date, ...values } = findValues(text, 'make_payment');
  const isPart = values.amount?.kind === 'named' && values.amount.share !== undefined;
  return isPart && date === undefined ? { kind: 'task', options: { task: 'make_payment', values } } : undefined;
}

/** The wish to move a payment to a later day that `text` holds, or `otherwise`. */
export function laterPayment(text: string, today: Temporal.PlainDate, otherwise: Wish): Wish {
  const { date, ...values } = findValues(text, 'make_payment');
  const day = date && readDate(date.words, today);
  const isLater = day?.kind === 'date' && Temporal.PlainDate.compare(day.date, today) > 0;
  return isLater ? { kind: 'faq', id: schedulingAnswer, values } : otherwise;
}

/** Counts what was offered, and names no day. */
const oneOfThem =
  /^\s*(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th)(?: (?:one|option|choice|amount))?(?: please)?[.! ]*$/i;

/** Their answers may name a day beside the amount or the method. */
const ofPayment: ReadonlySet<QuestionName> = new Set<QuestionName>(['amount', 'otherAmount', 'amountMeant', 'method']);

/** "200 tomorrow" is the amount, but not for tomorrow: that is said, and the payment goes on. */
export async function tellOfOtherDay(
  dc: DialogContext,
  { text }: Turn,
  { asked }: OpenPrompt,
  { clock, faq, wording }: Pick<DialogServices, 'clock' | 'faq' | 'wording'>,
): Promise<void> {
  if (!ofPayment.has(asked.question) || oneOfThem.test(text)) return;
  const wish = laterPayment(text, businessDate(clock), { kind: 'out' });
  const entry = wish.kind === 'faq' ? faq.find(wish.id) : undefined;
  if (entry !== undefined) await say(dc.context, wording.faq.answer(entry));
}

/** The answer to scheduling offers to pay now, so that it serves whoever may have meant either. */
function isNowOrLater({ candidates, values }: Extract<Wish, { kind: 'unsure' }>): boolean {
  const [first, second] = candidates.map(({ label }) => label);
  return first === schedulingAnswer && second === 'make_payment' && values.amount !== undefined;
}
