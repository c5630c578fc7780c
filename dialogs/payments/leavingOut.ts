/** One vehicle that is to be left out while several are paid one after another: "leave Sunny out", "not Pepper", "skip this one". */
import type { DialogContext } from 'botbuilder-dialogs';
import type { DialogServices } from '../dialogServices';
import { readVehicle } from '../../src/language/values/vehicle';
import { plainText } from '../../src/language/plainText';
import type { QuestionName, VehicleToName } from '../prompts/question';
import { say } from '../say';
import type { NextOne } from '../task';
import type { Turn } from '../turn';
import { openPayment } from './openPayment';
import { offerNext } from './offerPayment';
import type { PaymentChange, PaymentTask } from './payment';

const opening =
  "(?:(?:no|oh|ok|okay|well|actually|wait|please|but|and|just|hm+|you can|can you|let'?s|sorry|yes)[,. ]+)*";
const which = "(?:the |my |for |on |paying )*([a-z0-9' ]{2,40}?)";
const ending = '(?: (?:please|for now|this time|today|now|though|then))*[.! ]*$';
const forms = [
  `(?:leave|keep) ${which} out(?: of (?:it|this|that))?`,
  `(?:leave|keep) out ${which}`,
  `(?:skip|omit|drop|forget(?: about)?|except(?: for)?|without|not|never mind|exclude) ${which}`,
  `(?:do not|don'?t) (?:pay|do|include|bother with|want(?: to (?:pay|do))?)(?: for)? ${which}`,
  `all (?:of them )?(?:but|except(?: for)?) ${which}`,
].map((form) => new RegExp(`^${opening}${form}${ending}`));
const thisOne = /^(?:it|this|that|this (?:one|car|vehicle)|that (?:one|car|vehicle))$/;
const beyondOne = /\b(?:and|but|or|from|with|payment|fees?|to|amount)\b/;

/** Its id; `currentId` is the one that is paid now. */
function leftOutIn(text: string, { memory }: Turn, currentId: string | undefined): string | undefined {
  const plain = plainText(text);
  const words = forms.map((form) => form.exec(plain)?.[1]).find((found) => found !== undefined);
  if (words === undefined || beyondOne.test(words)) return undefined;
  if (thisOne.test(words)) return /\bskip\b/.test(plain) ? currentId : undefined;
  const reading = readVehicle(words, memory.vehicles ?? [], currentId);
  return reading.kind === 'one' ? reading.id : undefined;
}

const questions: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['amount', 'otherAmount', 'amountMeant', 'method', 'review', 'whatToChange'] as const),
]);

/** What the open question ends with, where the words leave out one of those that are being paid. */
export function answerLeavingOut(dc: DialogContext, turn: Turn, question: QuestionName): unknown {
  const options = questions.has(question) ? openPayment(dc)?.options : undefined;
  if (options?.others === undefined || options.others.length === 0) return undefined;
  const leavesOut = leftOutIn(turn.text, turn, options.accountId);
  const ids = [options.accountId, ...options.others.map((one) => idOf(one, turn))];
  if (leavesOut === undefined || !ids.includes(leavesOut)) return undefined;
  const change: PaymentChange = { leavesOut };
  return question === 'review' ? { kind: 'change', change } : change;
}

/** The only one that is being paid: there is nothing to go on with. */
export function leavesOutTheOnly(dc: DialogContext, turn: Turn): boolean {
  const options = openPayment(dc)?.options;
  return options?.accountId !== undefined && leftOutIn(turn.text, turn, options.accountId) === options.accountId;
}

function idOf({ vehicle, values }: NextOne, { memory }: Turn): string | undefined {
  if (vehicle !== undefined || values.vehicle === undefined) return vehicle?.id;
  const reading = readVehicle(values.vehicle, memory.vehicles ?? []);
  return reading.kind === 'one' ? reading.id : undefined;
}

function namedOf(id: string, { memory }: Turn): VehicleToName | undefined {
  return memory.vehicles?.find((vehicle) => vehicle.id === id);
}

/** The payment without that one: of the others as it was, or else the next of them. */
export async function withoutVehicle(
  { context }: Pick<DialogContext, 'context'>,
  turn: Turn,
  task: PaymentTask,
  id: string,
  { wording }: Pick<DialogServices, 'wording'>,
): Promise<PaymentTask> {
  const vehicle = namedOf(id, turn);
  if (vehicle !== undefined) await say(context, wording.payment.leftOut(vehicle));
  const others = (task.others ?? []).filter((one) => idOf(one, turn) !== id);
  const [next, ...later] = others;
  if (task.accountId !== id || next === undefined) return { ...task, others, othersTold: true };
  const nextId = idOf(next, turn);
  const nextVehicle = nextId === undefined ? undefined : namedOf(nextId, turn);
  const values = {
    ...task.values,
    ...next.values,
    ...(nextVehicle && { vehicle: `the one ending ${nextVehicle.last4}` }),
  };
  const begun: { -readonly [Field in keyof PaymentTask]: PaymentTask[Field] } = { ...task, values, others: later };
  for (const known of ['accountId', 'vehicleAsked', 'heard', 'told'] as const) delete begun[known];
  return { ...begun, othersTold: true };
}

/** The same of what is offered after a payment. True where that was it. */
export async function leaveOutOfOffer(
  dc: DialogContext,
  turn: Turn,
  services: Pick<DialogServices, 'accounts' | 'wording'>,
): Promise<boolean> {
  const { offer } = turn.memory;
  if (offer?.task !== 'make_payment' || turn.memory.paid === undefined) return false;
  const offered = idOf({ values: offer.values }, turn);
  const id = leftOutIn(turn.text, turn, offered);
  const others = offer.others ?? [];
  const vehicle = id === undefined ? undefined : namedOf(id, turn);
  if (vehicle === undefined || ![offered, ...others.map((one) => idOf(one, turn))].includes(id)) return false;
  delete turn.memory.offer;
  await say(dc.context, services.wording.payment.leftOut(vehicle));
  const first: NextOne = { values: offer.values };
  const kept = [first, ...others].filter((one) => idOf(one, turn) !== id);
  await offerNext(dc.context, { ...offer, others: kept }, services);
  return true;
}
