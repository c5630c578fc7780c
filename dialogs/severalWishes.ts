/** Two wishes or more in one line ("my balance, and where do I mail the check"): the first is fulfilled, then the second. */
import { exactCommand } from '../src/language/commands';
import { plainText } from '../src/language/plainText';
import { monthSent } from './accounts/monthSent';
import type { DialogServices } from './dialogServices';
import type { FigureTold, NextWish, TaskName, TaskOptions } from './task';
import type { Turn } from './turn';
import { wishNow } from './wishNow';
import type { Wish } from './wishes';

/** Told at once, so that what comes after them need not be asked for again. */
const told: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'payoff', 'activity', 'statements']);
const figures: Partial<Record<TaskName, FigureTold>> = { balance: 'total_due', payoff: 'payoff' };
/** Where one wish may end and another begin. */
const joints =
  /(?:[.?!;]+\s+(?:oh,? |and |also |then |plus )*|,?\s+(?:oh,? )?(?:and then|and also|then also|as well as|and|also|then|plus|n|\+)\s+|\s+&\s*|&\s+|,\s+(?:oh,? ))/gi;
/** What is asked of the FAQ is put as a question; a story told before a wish is none. */
const asks =
  /^(?:(?:so|ok|also|oh|hi|hello)[, ]+)*(?:what|where|when|how|who|which|can|could|do|does|is|are|will|may|tell)\b/;
/** A payment comes first where it has a sum, and what is asked for after it is clearly another wish. */
const pays =
  /^(?:(?:please|can you|could you|i want to|i'?d like to|let me|ok|so|and)[, ]+)*(?:pay|put|make a payment)\b/;
const asksFor =
  /^(?:(?:please|also|then|can you|could you|i want to|i'?d like to|i need to|let me)[, ]+)*(?:send|show|give|tell|text|email|get|see|check|view|what|when|how much|how many)\b(?! \$? ?\d)/i;
const certain = 0.6;
const longest = 160;
const mostWordsOfVehicle = 4;
/** Each costs two readings; a line with more of them is a story or a list. */
const mostJoints = 4;

type Pair = readonly [NextWish, NextWish];

/** The wishes in their order; undefined where the line is to be taken as a whole. */
export function severalWishes(turn: Turn, services: DialogServices): readonly NextWish[] | undefined {
  return manyWishes(turn, services) ?? twoWishes(turn, services);
}

function twoWishes(turn: Turn, services: DialogServices): Pair | undefined {
  const { text } = turn;
  if (text.length > longest || turn.reading.rights !== undefined) return undefined;
  const splits = [...text.matchAll(joints)]
    .slice(0, mostJoints)
    .map((joint) => [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)]);
  for (const [left = '', right = ''] of splits) {
    const pair = wishesOf(turn, left, right, services);
    if (pair !== undefined) return pair;
  }
  return undefined;
}

function wishesOf(turn: Turn, left: string, right: string, services: DialogServices): Pair | undefined {
  const first = wishIn(turn, left, services);
  const isFirst = first?.kind === 'task' ? told.has(first.options.task) || asksFor.test(right) : first !== undefined;
  const second =
    first && isFirst
      ? (ofOtherVehicle(turn, first, right, services) ?? wishAfter(turn, first, right, services))
      : undefined;
  if (first === undefined || second === undefined) return undefined;
  return areApart(first, second) ? [first, second] : undefined;
}

/** "…, and pay half of it": of the figure that was asked for before it, not of one that was told earlier. */
function wishAfter(turn: Turn, first: NextWish, words: string, services: DialogServices): NextWish | undefined {
  const { memory } = turn;
  const { figure } = memory;
  const asked = first.kind === 'task' ? figures[first.options.task] : undefined;
  if (asked !== undefined) memory.figure = asked;
  const wish = wishIn(turn, words, services);
  if (figure === undefined) delete memory.figure;
  else memory.figure = figure;
  return wish;
}

/** A part of the line, read as if it were all that was said. */
function wishIn(turn: Turn, words: string, services: DialogServices): NextWish | undefined {
  const { text } = turn;
  if (words.trim() === '') return undefined;
  const command = exactCommand(words);
  if (command === 'human_agent' || command === 'sign_out') return { kind: 'command', command };
  if (command !== undefined) return undefined;
  turn.takeAs(words);
  const wish = wishNow(turn, services);
  const isSure = turn.reading.decision === 'sure' && turn.reading.confidence >= certain;
  turn.takeAs(text);
  return isTwofold(wish, words, isSure) ? wish : undefined;
}

const between =
  /(?:[.?!;]+\s+|,?\s+(?:and then|and also|then also|as well as|and|also|then|plus|n|\+)\s+|\s+&\s*|&\s+|,\s+)(?:(?:and|also|then|plus|oh),?\s+)*/gi;
const mostWishes = 4;

/** Three or four in one line: figures in their order, and a payment after them; undefined where any part is none of that. */
function manyWishes(turn: Turn, services: DialogServices): readonly NextWish[] | undefined {
  const { text } = turn;
  if (text.length > longest || turn.reading.rights !== undefined) return undefined;
  const pieces = text.split(between).filter((words) => words.trim() !== '');
  if (pieces.length <= 2 || pieces.length > mostWishes) return undefined;
  const tasks: TaskOptions[] = [];
  for (const words of pieces) {
    const task = taskIn(turn, words, services);
    if (task === undefined || tasks.some((other) => !isAnother(other, task))) return undefined;
    tasks.push(task);
  }
  const figures = tasks.filter(({ task }) => task !== 'make_payment');
  const payments = tasks.filter(({ task }) => task === 'make_payment').map((task) => forItsOwn(task, figures));
  return [...figures, ...payments].map((options) => ({ kind: 'task', options }));
}

function taskIn(turn: Turn, words: string, services: DialogServices): TaskOptions | undefined {
  const { text } = turn;
  turn.takeAs(words);
  const wish = wishNow(turn, services);
  const isPayment = wish.kind === 'task' && wish.options.task === 'make_payment' && turn.reading.decision === 'sure';
  turn.takeAs(text);
  if (isPayment) return wish.options;
  const figure = wishIn(turn, words, services);
  return figure?.kind === 'task' ? figure.options : undefined;
}

/** It is not for the vehicle of the figure before it: where none was named for it, that is asked. */
function forItsOwn(payment: TaskOptions, figures: readonly TaskOptions[]): TaskOptions {
  const isOpen = payment.values.vehicle === undefined && figures.some(({ values }) => values.vehicle !== undefined);
  return isOpen ? { ...payment, vehicleAsked: true } : payment;
}

function isTwofold(wish: Wish, words: string, isSure: boolean): wish is NextWish {
  switch (wish.kind) {
    case 'task':
      if (wish.options.task === 'make_payment')
        return pays.test(plainText(words)) && (/\d/.test(words) || wish.options.values.amount !== undefined);
      return (
        told.has(wish.options.task) &&
        (isSure ||
          wish.options.balanceAspect !== undefined ||
          monthSent(words) !== undefined ||
          wish.options.task === 'activity')
      );
    case 'faq':
      return isSure && asks.test(plainText(words));
    case 'command':
      return isSure && (wish.command === 'human_agent' || wish.command === 'sign_out');
    default:
      return false;
  }
}

/** "what do I owe on Pepper and Sunny": what is left of the line is but another vehicle. */
function ofOtherVehicle(turn: Turn, first: NextWish, words: string, services: DialogServices): NextWish | undefined {
  if (first.kind !== 'task' || first.options.values.vehicle === undefined) return undefined;
  if (first.options.task === 'make_payment') return undefined;
  if (plainText(words).split(' ').length > mostWordsOfVehicle) return undefined;
  const { text } = turn;
  turn.takeAs(words);
  const wish = wishNow(turn, services);
  turn.takeAs(text);
  const vehicle =
    wish.kind === 'task' && wish.options.task === 'switch_vehicle' ? wish.options.values.vehicle : undefined;
  return vehicle === undefined ? undefined : { kind: 'task', options: withVehicle(first.options, vehicle) };
}

function withVehicle(options: TaskOptions, vehicle: string): TaskOptions {
  return { ...options, values: { ...options.values, vehicle } };
}

/** Two that are different, both questions or one of them about an account; after a sign-out only a question makes sense. */
function areApart(first: NextWish, second: NextWish): boolean {
  if (first.kind === 'command') return first.command === 'sign_out' && second.kind === 'faq';
  if (second.kind === 'command') return second.command === 'human_agent' && first.kind === 'task';
  if (first.kind === 'task' && first.options.task === 'make_payment') return namesTwoVehicles(first, second);
  if (first.kind === 'task' && second.kind === 'task') return isAnother(first.options, second.options);
  if (first.kind === 'faq' && second.kind === 'faq') return first.id !== second.id;
  return first.kind === 'task' || second.kind === 'task';
}

/** A figure of the one that is paid for is told before the payment. */
function namesTwoVehicles(first: NextWish, second: NextWish): boolean {
  const [one, other] = [first, second].map((wish) => (wish.kind === 'task' ? wish.options.values.vehicle : undefined));
  return one !== undefined && other !== undefined && plainText(one) !== plainText(other);
}

function isAnother(first: TaskOptions, second: TaskOptions): boolean {
  if (first.task !== second.task || first.balanceAspect !== second.balanceAspect) return true;
  const [one, other] = [first.values.vehicle, second.values.vehicle];
  return one !== undefined && other !== undefined && plainText(one) !== plainText(other);
}
