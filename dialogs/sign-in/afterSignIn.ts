/** What follows a sign-in where something is said while it is under way: a payment that waits for it takes in what is new. */
import { readMethod } from '../../src/language/values/method';
import { plainText } from '../../src/language/plainText';
import { redact } from '../../src/language/redaction/redact';
import { contractNamed } from '../../src/language/values/vehicle';
import { kindMeant } from '../methods/methodNames';
import { bringsNews, oneMoreOrRenewed } from '../payments/payment';
import type { TaskName, TaskOptions } from '../task';
import type { Turn } from '../turn';
import { withWords } from '../accounts/vehicles';

/** What tells something and asks for nothing. */
const told: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'payoff', 'activity', 'statements']);
const takesBack =
  /\b(?:instead|actually|never ?mind|nvm|forget|rather|sorry|oops|not (?:the|my|a)|i mean(?:t)?|scratch that|changed? my mind)\b|^(?:no|nope|wait)\b/;

/** "don't pay, just show the balance". */
const callsOff =
  /\b(?:don'?t|dont|do not|not|no longer|skip|forget|cancel|drop|instead of|rather than|never ?mind)(?: (?:want|need|wanna|going|gonna|to|the|that|this|my|making|make|about|a|any))* ?(?:pay|paying|payment)\b/;

/** In their order, where both are wanted: a figure is told before a payment is begun. */
export function besidesCurrent(
  wanted: TaskOptions,
  current: TaskOptions | undefined,
  turn: Turn,
): readonly [TaskOptions, TaskOptions] | undefined {
  if (current === undefined || current.task === wanted.task || takesBack.test(plainText(turn.text))) return undefined;
  const isSecond = turn.memory.next?.some((wish) => wish.kind === 'task' && wish.options.task === wanted.task);
  if (isSecond || !(told.has(current.task) || current.task === 'make_payment')) return undefined;
  if (told.has(wanted.task) && current.task === 'make_payment')
    return wanted.task === 'balance' ? undefined : [withWords(wanted, turn), current];
  return told.has(wanted.task) || wanted.task === 'make_payment' ? [current, withWords(wanted, turn)] : undefined;
}

/** Undefined where what waits stays as it is. */
export function afterSignIn(
  wanted: TaskOptions,
  current: TaskOptions | undefined,
  turn: Turn,
): TaskOptions | undefined {
  if (wanted.task === 'sign_in') return undefined;
  const moved = ofVehicle(wanted, current, turn);
  if (moved !== undefined) return moved;
  if (current?.task !== 'make_payment') return withWords(wanted, turn, current?.said);
  // What is due is told first, and the payment offered as it was.
  if (wanted.task === 'balance' && !callsOff.test(plainText(turn.text)))
    return { ...withWords(wanted, turn, current.said), alsoPay: true, resume: current };
  const change = changeOfPayment(wanted, turn);
  if (change === undefined) return withWords(wanted, turn, current.said);
  return withWords(bringsNews(change) ? oneMoreOrRenewed(current, change, turn.text) : current, turn, current.said);
}

/** "the lease one" says only which one it is about. */
function ofVehicle(wanted: TaskOptions, current: TaskOptions | undefined, { text }: Turn): TaskOptions | undefined {
  if (wanted.task !== 'switch_vehicle' || current === undefined) return undefined;
  const isOnePayment = current.task === 'make_payment' && current.others === undefined;
  if (!told.has(current.task) && !isOnePayment) return undefined;
  const plain = plainText(text);
  const vehicle = wanted.values.vehicle ?? (contractNamed(plain) && plain);
  return vehicle === undefined ? undefined : { ...current, values: { ...current.values, vehicle } };
}

/** A payment under way takes in a method that was said for it at another question. */
export function withMethodForIt(wanted: TaskOptions, current: TaskOptions | undefined, turn: Turn): TaskOptions {
  if (current?.task === 'make_payment' && wanted.manage === 'add') return givenNew(wanted);
  const isAsked = wanted.task === 'payment_methods' && !listing.test(plainText(turn.text));
  return (current?.task === 'make_payment' && isAsked ? changeOfPayment(wanted, turn) : undefined) ?? wanted;
}

/** "a new card": to pay with; whether it is kept is asked when it has been given. */
function givenNew({ values: { method } }: TaskOptions): TaskOptions {
  return { task: 'make_payment', values: { ...(method && { method }) }, words: 'new one' };
}

const listing = /\b(?:show|list|see|view|what|which|saved|on file|manage|methods)\b/;

/** "just half then", and "I mean my card", which names no wish but a method. */
function changeOfPayment(wanted: TaskOptions, { text }: Turn): TaskOptions | undefined {
  if (wanted.task === 'make_payment') return wanted;
  if (wanted.task !== 'payment_methods' || wanted.manage !== undefined) return undefined;
  const method = readMethod(text);
  if (method.kind !== 'none') return { task: 'make_payment', values: { method } };
  return kindMeant(text) && { task: 'make_payment', values: {}, words: redact(plainText(text)) };
}
