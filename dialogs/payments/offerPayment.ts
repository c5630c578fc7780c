/** Offers to pay where that was asked for along with something else, once that is done: with a figure, or as one of several payments. */
import type { TurnContext } from 'botbuilder';
import type { DialogServices } from '../dialogServices';
import { readVehicle } from '../../src/language/values/vehicle';
import type { PaymentTask } from './payment';
import type { VehicleToName } from '../prompts/question';
import { say } from '../say';
import type { NextOne, TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';
import { vehicleToName } from '../accounts/vehicles';

export async function offerPayment(
  context: TurnContext,
  { values, words, alsoPay, resume }: TaskOptions,
  { balance }: DialogServices['wording'],
): Promise<void> {
  if (!alsoPay) return;
  await say(context, balance.offerPayment());
  const { amount, method } = values;
  const offer: TaskOptions = {
    task: 'make_payment',
    values: { ...(amount && { amount }), ...(method && { method }) },
    ...(words !== undefined && { words }),
  };
  const isPutTogether = resume?.task === 'make_payment';
  turnOf(context).memory.offer = isPutTogether ? resume : offer;
}

/** After a payment that was one of several; a payment that was dropped leads to no other. */
export async function offerNext(
  context: TurnContext,
  task: PaymentTask,
  { accounts, wording }: Pick<DialogServices, 'accounts' | 'wording'>,
): Promise<void> {
  const { memory } = turnOf(context);
  const [next, ...rest] = task.others ?? [];
  if (next === undefined || memory.paid === undefined) return;
  const owned = (await accounts.list(sessionOf(context))).map(vehicleToName);
  const vehicle = next.vehicle ?? vehicleMeant(next, task, owned);
  const amount = next.values.amount ?? task.values.amount;
  await say(context, wording.payment.next(vehicle, sumOf(next)));
  const offer: PaymentTask = {
    task: 'make_payment',
    values: {
      ...next.values,
      ...(vehicle && { vehicle: `the one ending ${vehicle.last4}` }),
      ...(amount && { amount }),
    },
    ...(isOfSame(next) && { methodId: memory.paid.method.id }),
    ...(rest.length > 0 && { others: rest, othersTold: true }),
  };
  memory.offer = offer;
}

/** With what was paid just now, where neither was named. */
function isOfSame({ values, vehicle }: NextOne): boolean {
  return values.vehicle === undefined && vehicle === undefined && values.method === undefined;
}

/** The same one again where none was named. */
function vehicleMeant(
  { values }: NextOne,
  { accountId }: PaymentTask,
  owned: readonly VehicleToName[],
): VehicleToName | undefined {
  if (values.vehicle === undefined) return owned.find(({ id }) => id === accountId);
  const reading = readVehicle(values.vehicle, owned, accountId);
  return reading.kind === 'one' ? owned.find(({ id }) => id === reading.id) : undefined;
}

function sumOf({ values }: NextOne): number | undefined {
  return values.amount?.kind === 'exact' ? values.amount.cents : undefined;
}
