/** Of several vehicles that are paid one after another, the one that shall come first: "the leased one first", "start with Pepper". */
import type { DialogContext } from 'botbuilder-dialogs';
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import type { QuestionName, VehicleToName } from '../prompts/question';
import type { NextOne } from '../task';
import type { Turn } from '../turn';
import { openPayment } from './openPayment';
import type { PaymentChange, PaymentTask } from './payment';

type Known = Pick<Turn, 'memory' | 'session'>;

const opening =
  "(?:(?:no|oh|ok|okay|well|actually|wait|please|but|and|just|hm+|can you|can we|could you|let'?s|sorry|yes|i want to|i'?d like to)[,. ]+)*";
const which = "(?:the |my |for |on )*([a-z0-9' ]{2,40}?)";
const ending = '(?: (?:please|instead|then|though))*[.! ]*$';
const forms = [
  `(?:(?:pay|do|take|make)(?: the payment)? )?${which} (?:first|before (?:that|this|the other)(?: one)?)`,
  `(?:start|begin|go first) (?:with|on) ${which}`,
].map((form) => new RegExp(`^${opening}${form}${ending}`));
/** "the first", which counts. */
const noVehicle = /^(?:the |that|this|it|which|what|who|when|how|due\b)/;

const questions: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['amount', 'otherAmount', 'amountMeant', 'method', 'review', 'whatToChange'] as const),
]);

/** What the open question ends with, where another of those that are being paid shall come before this one. */
export function answerPayingFirst(dc: DialogContext, turn: Turn, question: QuestionName): unknown {
  const options = questions.has(question) ? openPayment(dc)?.options : undefined;
  if (options?.others === undefined || options.others.length === 0) return undefined;
  const vehicle = namedFirst(turn.text, turn);
  if (vehicle === undefined) return undefined;
  const isFirst = vehicle.id === options.accountId;
  const change: PaymentChange = isFirst
    ? {}
    : { vehicle: `the one ending ${vehicle.last4}`, corrected: true, comesFirst: vehicle.id };
  return question === 'review' ? { kind: 'change', change } : change;
}

function namedFirst(text: string, { memory, session }: Known): VehicleToName | undefined {
  const plain = plainText(text);
  const words = forms.map((form) => form.exec(plain)?.[1]).find((found) => found !== undefined);
  if (words === undefined || noVehicle.test(words)) return undefined;
  const vehicles = memory.vehicles ?? [];
  const reading = readVehicle(words, vehicles, session?.activeAccountId);
  return reading.kind === 'one' ? vehicles.find(({ id }) => id === reading.id) : undefined;
}

/** One that was to come later comes now: the vehicle before it takes its place, and each keeps its own sum. */
export function inOtherOrder(task: PaymentTask, accountId: string, known: Known): PaymentTask {
  const { others = [], values } = task;
  const before = known.memory.vehicles?.find(({ id }) => id === known.session?.activeAccountId);
  const later = others.find((one) => idOf(one, known) === accountId);
  if (later === undefined || before === undefined || before.id === accountId) return task;
  const hasOwn = later.values.amount !== undefined;
  const left: NextOne = { vehicle: before, values: hasOwn && values.amount ? { amount: values.amount } : {} };
  return {
    ...task,
    values: { ...values, ...later.values },
    others: others.map((one) => (one === later ? left : one)),
  };
}

function idOf({ vehicle, values }: NextOne, { memory }: Known): string | undefined {
  if (vehicle !== undefined || values.vehicle === undefined) return vehicle?.id;
  const reading = readVehicle(values.vehicle, memory.vehicles ?? []);
  return reading.kind === 'one' ? reading.id : undefined;
}
