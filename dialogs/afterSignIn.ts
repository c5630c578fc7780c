/** What follows a sign-in where something is said while it is under way: a payment that waits for it takes in what is new. */
import { readMethod } from '../src/language/method';
import { plainText } from '../src/language/plainText';
import { redact } from '../src/language/redact';
import { kindMeant } from './methodNames';
import { bringsNews, renewedPayment } from './payment';
import type { TaskOptions } from './task';
import type { Turn } from './turn';
import { withWords } from './vehicles';

/** Undefined where what waits stays as it is. */
export function afterSignIn(
  wanted: TaskOptions,
  current: TaskOptions | undefined,
  turn: Turn,
): TaskOptions | undefined {
  if (wanted.task === 'sign_in') return undefined;
  if (current?.task !== 'make_payment') return withWords(wanted, turn, current?.said);
  // What is due is told first, and the payment offered as it was.
  if (wanted.task === 'balance') return { ...withWords(wanted, turn, current.said), alsoPay: true, resume: current };
  const change = changeOfPayment(wanted, turn);
  if (change === undefined) return withWords(wanted, turn, current.said);
  return withWords(bringsNews(change) ? renewedPayment(current, change) : current, turn, current.said);
}

/** "just half then", and "I mean my card", which names no wish but a method. */
function changeOfPayment(wanted: TaskOptions, { text }: Turn): TaskOptions | undefined {
  if (wanted.task === 'make_payment') return wanted;
  if (wanted.task !== 'payment_methods' || wanted.manage !== undefined) return undefined;
  const method = readMethod(text);
  if (method.kind !== 'none') return { task: 'make_payment', values: { method } };
  return kindMeant(text) && { task: 'make_payment', values: {}, words: redact(plainText(text)) };
}
