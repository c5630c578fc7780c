/** A payment cut in two by what it is paid with: "half from checking and half from debit", and the half that comes later. */
import { readMethod } from '../../src/language/values/method';
import type { MethodValue } from '../../src/language/values/values';
import { plainText } from '../../src/language/plainText';
import { kindMeant } from '../methods/methodNames';
import type { TaskOptions } from '../task';
import type { Turn } from '../turn';
import type { Halves, PaymentChange } from './payment';

const opening =
  "(?:(?:no|ok|okay|well|actually|can i|could i|can you|i want to|i'?d like to|i'?ll|let me|let'?s|please|just|pay|do|split it|split that|take)[,: ]+)*";
const from = '(?: of it)?,? (?:from|with|on|out of|using|by) (?:the |my )?';
const inTwo = new RegExp(
  `^${opening}half${from}(.{3,40}?)(?:(?:,| and| then| &|,? and then)+ | (?=half))(?:the )?(?:other half|other|half|rest|remainder)${from}(.{3,40}?)(?: please)?[.! ]*$`,
);

/** One payment is made with one method, so that these are two of one sum. */
export function halvesIn(text: string): Halves | undefined {
  const [, first, second] = inTwo.exec(plainText(text)) ?? [];
  const methods = [first, second].map((words) => (words === undefined ? undefined : methodIn(words)));
  const [one, other] = methods;
  return one && other && [one, other];
}

function methodIn(words: string): MethodValue | undefined {
  const kind = kindMeant(words);
  if (kind !== undefined) return readWithEnding(words) ?? { kind: 'method', method: kind };
  const reading = readMethod(words);
  return reading.kind === 'last4' || reading.kind === 'refused' ? reading : undefined;
}

function readWithEnding(words: string): MethodValue | undefined {
  const reading = readMethod(words);
  return reading.kind === 'method' ? reading : undefined;
}

/** Of an odd sum the first is the larger one. */
export function halved(cents: number, [method, other]: Halves): PaymentChange {
  const rest = Math.floor(cents / 2);
  return {
    amount: { kind: 'exact', cents: cents - rest },
    method,
    next: { values: { amount: { kind: 'exact', cents: rest }, method: other } },
  };
}

const otherHalf =
  /^(?:(?:and|ok|okay|now|please|then|so|can i|let me|i'?ll|i want to)[, ]+)*(?:pay )?(?:the )?other half(?: of (?:it|that))?(?: (?:now|too|please|as well))*(?: (?:from|with|using|on|out of|by) (?:the |my )?(.{3,40}?))?[.! ]*$/;

/** After the first half was paid: as much again. */
export function payingOtherHalf({ text, memory }: Turn): TaskOptions | undefined {
  const found = memory.paid === undefined ? null : otherHalf.exec(plainText(text));
  if (found === null || memory.paid === undefined) return undefined;
  const method = found[1] === undefined ? undefined : methodIn(found[1]);
  const amount = { kind: 'exact', cents: memory.paid.amount } as const;
  return { task: 'make_payment', values: { amount, ...(method && { method }) } };
}
