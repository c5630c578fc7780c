/** What words mean that are no answer to the question that is open. */
import type { Temporal } from 'temporal-polyfill';
import { businessDate } from '../src/domain/clock/clock';
import { saysKeep } from '../src/language/keeping';
import { findValues } from '../src/language/values/findValues';
import { isAskedOnPage } from './besidePage';
import { detailWhileSigningIn } from './sign-in/detailWhileSigningIn';
import {
  asksForSaved,
  besideSecret,
  brieflyBeside,
  forgottenAt,
  methodInstead,
  saidInPlace,
} from './sign-in/besideSecret';
import type { DialogServices } from './dialogServices';
import { isClear } from './fulfil';
import { methodToRemove } from './methods/managingMethod';
import { laterPayment } from './payments/laterPayment';
import type { OpenPrompt } from './openPrompt';
import { asksForFigure, figureInPlace } from './payments/figureAsked';
import { asksAnything } from './prompts/asksQuestion';
import type { QuestionName } from './prompts/question';
import type { TaskName } from './task';
import type { Turn } from './turn';
import { wishNow } from './wishNow';
import type { Wish } from './wishes';

/** Another day for a payment under review is refused whatever else was not understood. */
export function wishAtQuestion(
  turn: Turn,
  open: OpenPrompt,
  askedBefore: string | undefined,
  task: TaskName | undefined,
  services: DialogServices,
): Wish {
  const { asked, prompt } = open;
  const isHere = prompt.secret && !isAskedOnPage(turn, open);
  const said =
    saidAboutAnswer(turn, asked.question, task, businessDate(services.clock)) ??
    saidShortly(turn, open, isHere, askedBefore);
  if (said !== undefined) return said;
  const otherMethod = task === 'make_payment' ? methodInstead(asked.question, turn) : undefined;
  if (otherMethod !== undefined) return otherMethod;
  const removed = isHere ? undefined : removedAt(open, turn.text);
  if (removed !== undefined) return removed;
  const wish = withFigureTold(wishNow(turn, services), asked.question, turn.text);
  if (isHere) return besideSecret(asked.question, wish, turn, askedBefore);
  const nothingElse = meansNothingElse(wish, asked.question, turn.text);
  if (nothingElse !== undefined) return nothingElse;
  if (isClear(wish)) return wish;
  if (!mayNameDay.has(asked.question)) return wish;
  const vehicle = asked.question === 'review' ? undefined : vehicleAlone(turn.text);
  return vehicle ?? laterPayment(turn.text, businessDate(services.clock), wish);
}

/** One of those that the question names. */
function removedAt({ asked: { parameters } }: OpenPrompt, text: string): Wish | undefined {
  const methods = 'methods' in parameters ? (parameters.methods ?? []) : [];
  const options = methodToRemove(text, methods);
  return options && { kind: 'task', options };
}

/** Of a payment, for which there is no other day. */
const mayNameDay: ReadonlySet<QuestionName> = new Set<QuestionName>(['amount', 'method', 'review']);

const beforePaying: ReadonlySet<QuestionName> = new Set<QuestionName>(['method', 'review', 'whatToChange']);

const methods: ReadonlySet<QuestionName> = new Set<QuestionName>(['amount', 'method']);

/** "the saved one" and "the mini" ask for nothing but what is being paid. */
function meansNothingElse(wish: Wish, question: QuestionName, text: string): Wish | undefined {
  if (methods.has(question) && asksForSaved(wish)) return { kind: 'go_on' };
  return beforePaying.has(question) && anyVehicle.test(text) ? { kind: 'out' } : undefined;
}

/** Each of them is one. */
const anyVehicle = /^\s*(?:(?:the|my|for the|for my) )?(?:mini|car|vehicle)[.! ]*$/i;

/** A figure that is asked for is told; it takes the place of no sum that was given. */
function withFigureTold(wish: Wish, question: QuestionName, text: string): Wish {
  if (wish.kind !== 'task' || !beforePaying.has(question) || !(asksForFigure(text) || asksAnything(text))) return wish;
  const options = figureInPlace(text, wish.options);
  return options === undefined ? wish : { kind: 'task', options };
}

/** "keep it" leaves nothing and asks for nothing. */
function saidShortly(
  turn: Turn,
  { asked, prompt }: OpenPrompt,
  isHere: boolean,
  askedBefore: string | undefined,
): Wish | undefined {
  if (isHere) return brieflyBeside(asked.question, turn, askedBefore);
  return !prompt.secret && saysKeep(turn.text) ? { kind: 'go_on' } : undefined;
}

function saidAboutAnswer(
  turn: Turn,
  question: QuestionName,
  task: TaskName | undefined,
  today: Temporal.PlainDate,
): Wish | undefined {
  const detail = detailWhileSigningIn(question, task, turn, today);
  if (detail !== undefined) return { kind: 'task', options: detail };
  return forgottenAt(question, turn) ?? saidInPlace(question, turn);
}

/** "no, for the Countryman" says nothing but which one. */
function vehicleAlone(text: string): Wish | undefined {
  const { vehicle } = findValues(text, 'switch_vehicle');
  return vehicle === undefined ? undefined : { kind: 'task', options: { task: 'switch_vehicle', values: { vehicle } } };
}
