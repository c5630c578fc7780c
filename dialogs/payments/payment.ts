/** A payment while it is put together: what is known of it, and how new words change just that. Saved with the dialog state. */
import { plainText } from '../../src/language/plainText';
import type { AmountValue, MethodValue, Values } from '../../src/language/values/values';
import type { FeesSaid } from './feesSaid';
import type { NextOne, TaskOptions } from '../task';

export interface PaymentTask extends TaskOptions {
  /** The customer has heard that they come one after another. */
  readonly othersTold?: boolean;
  /** Fees that are to be paid with the amount, or alone. */
  readonly fees?: FeesSaid;
  /** Numbers of the months that are to be paid, where that was said in place of an amount. */
  readonly months?: readonly number[];
  /** Meant for the principal alone, which a payment is not. */
  readonly toPrincipal?: boolean;
  /** A reminder was asked for along with it, which is no part of a payment. */
  readonly remind?: boolean;
  /** The rest was to be paid on a later day, which has to be said. */
  readonly restLater?: boolean;
  /** One of the login's, or given for this payment; goes before one that was only named. */
  readonly methodId?: string;
  /** The one until now, where another one is asked for. */
  readonly methodBefore?: string;
  /** Saved methods that are not to be offered. */
  readonly notWith?: readonly string[];
  /** To be asked for, whatever is known of it. */
  readonly asks?: 'amount' | 'other_amount' | 'method' | 'new_method';
  /** The customer has heard what is on its way to the account. */
  readonly told?: boolean;
  /** Cents of a named amount that the customer has heard in figures. */
  readonly heard?: number;
  /** What was known is another now, which the next question has to say. */
  readonly corrected?: boolean;
}

/** The methods of a payment that is cut in two. */
export type Halves = readonly [MethodValue, MethodValue];

/** What a question brought. */
export interface PaymentChange {
  readonly amount?: AmountValue;
  readonly fees?: FeesSaid;
  /** Numbers of months in place of an amount. */
  readonly months?: readonly number[];
  readonly method?: MethodValue;
  readonly methodId?: string;
  readonly asks?: PaymentTask['asks'];
  /** Cut in two: the first half now, the other one offered after it. */
  readonly halves?: Halves;
  /** The one that another one is asked for in the place of. */
  readonly methodBefore?: string;
  /** Saved methods that were refused. */
  readonly notWith?: readonly string[];
  readonly heard?: number;
  /** The words that may name a method. */
  readonly words?: string;
  /** Said at another question than its own. */
  readonly corrected?: boolean;
  /** Words that name another one; empty where it is to be asked for. */
  readonly vehicle?: string;
  /** One more payment, to be offered after this one. */
  readonly next?: NextOne | readonly NextOne[];
  /** The account of a vehicle that is not to be paid for after all, where several are. */
  readonly leavesOut?: string;
  /** The account of a vehicle that is to be paid for before this one, where several are. */
  readonly comesFirst?: string;
}

/** Keeps everything but what was changed; a vehicle that is changed has to be found anew. */
export function changedPayment(task: PaymentTask, change: PaymentChange): PaymentTask {
  const { asks } = change;
  const heard = change.heard ?? task.heard;
  const keptId = forgetsMethod(change) ? undefined : (change.methodId ?? task.methodId);
  const words = change.words ?? (keptId === task.methodId && !forgetsMethod(change) ? task.words : undefined);
  return {
    task: task.task,
    values: changedValues(task, change),
    ...(keptId !== undefined && { methodId: keptId }),
    ...(heard !== undefined && { heard }),
    ...changedFees(task, change),
    ...(change.months && { months: change.months }),
    ...(words !== undefined && { words }),
    ...(asks !== undefined && { asks }),
    ...(asks === 'method' && beforeAsking(change)),
    ...(change.corrected && { corrected: true }),
    ...changedOthers(task, change),
    ...changedVehicle(task, change),
  };
}

/** What is known of the method that another one is asked for in the place of. */
function beforeAsking({ notWith, methodBefore }: PaymentChange): Pick<PaymentTask, 'notWith' | 'methodBefore'> {
  return { ...(notWith && { notWith }), ...(methodBefore !== undefined && { methodBefore }) };
}

/** What comes after it is told where it is new. */
function changedOthers({ others }: PaymentTask, { next }: PaymentChange): Partial<PaymentTask> {
  if (next !== undefined) return { others: withoutTwice([...(others ?? []), ...[next].flat()]), othersTold: false };
  return others ? { others, othersTold: true } : {};
}

/** Who names a vehicle once more wants no second payment for it. */
function withoutTwice(others: readonly NextOne[]): readonly NextOne[] {
  return others.filter(
    ({ vehicle }, at) => !vehicle || others.findIndex((other) => other.vehicle?.id === vehicle.id) === at,
  );
}

/** They go with the amount that they were said with. */
function changedFees(task: PaymentTask, { amount, fees, asks }: PaymentChange): Pick<PaymentTask, 'fees'> {
  const isNew = amount !== undefined || asks === 'amount' || asks === 'other_amount';
  const now = fees ?? (isNew ? undefined : task.fees);
  return now === undefined ? {} : { fees: now };
}

function changedVehicle({ accountId, vehicleAsked }: PaymentTask, { vehicle }: PaymentChange): Partial<PaymentTask> {
  if (vehicle !== undefined) return { vehicleAsked: vehicle === '' };
  return { ...(accountId !== undefined && { accountId, told: true }), ...(vehicleAsked && { vehicleAsked }) };
}

/** A method that is asked for again, or named, takes the place of the one before. */
function forgetsMethod({ asks, method, words }: PaymentChange): boolean {
  return method !== undefined || words !== undefined || asks === 'method' || asks === 'new_method';
}

function changedValues({ values, accountId }: PaymentTask, change: PaymentChange): Values {
  const { amount, method, methodId } = change;
  // Which one it is for stays said until it is found.
  const vehicle = change.vehicle ?? (accountId === undefined ? values.vehicle : undefined);
  const amountNow = amount ?? values.amount;
  const isForgotten = methodId !== undefined || forgetsMethod(change);
  const methodNow = method ?? (isForgotten ? undefined : values.method);
  return {
    ...(amountNow && { amount: amountNow }),
    ...(methodNow && { method: methodNow }),
    ...(vehicle && { vehicle }),
  };
}

/** Said again in the middle of itself, a payment may bring nothing that was not known. */
export function bringsNews({ values, words, fees }: PaymentTask): boolean {
  const { amount, method, vehicle } = values;
  return [amount, method, vehicle, words, fees].some((value) => value !== undefined);
}

const oneMore = /\b(?:another|also|too|as well|second|one more|on top)\b/;

/** "also pay 30 for the Countryman": one more with a sum of its own, after the one that waits; anything else changes that one. */
export function oneMoreOrRenewed(waiting: PaymentTask, wanted: PaymentTask, text: string): PaymentTask {
  const { amount, method, vehicle } = wanted.values;
  const isMore = waiting.values.amount !== undefined && amount !== undefined && oneMore.test(plainText(text));
  if (!isMore) return renewedPayment(waiting, wanted);
  const values = { amount, ...(method && { method }), ...(vehicle !== undefined && { vehicle }) };
  return { ...waiting, others: [...(waiting.others ?? []), { values }], othersTold: false };
}

/** Said again in the middle of itself, a payment goes on with what is new. */
export function renewedPayment(current: PaymentTask, wanted: PaymentTask): PaymentTask {
  const { words, others, restLater, fees } = wanted;
  const { amount, method, vehicle } = wanted.values;
  const changed = changedPayment(current, {
    ...(words !== undefined && { words }),
    ...(amount && { amount }),
    ...(fees && { fees }),
    ...(method && { method }),
    ...(vehicle !== undefined && { vehicle }),
    corrected: (amount ?? vehicle) !== undefined,
  });
  const renewed = { ...changed, ...(others && { others, othersTold: false }), ...(restLater && { restLater }) };
  // A new method that is being given stays the one, whatever else changes.
  const isGivingMethod = current.asks === 'new_method' && method === undefined && words === undefined;
  return isGivingMethod ? { ...renewed, asks: 'new_method' } : renewed;
}
