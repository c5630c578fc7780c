/** A figure that is asked for while a payment is put together is told on top of the question, which then comes again. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { Temporal } from 'temporal-polyfill';
import { readDate } from '../src/language/values/date';
import type { Values } from '../src/language/values/values';
import { readVehicle } from '../src/language/values/vehicle';
import { type TaskName, type TaskOptions, everyVehicleDialogId } from './task';
import { tasks } from './tasks';
import type { Turn } from './turn';

/** They ask nothing themselves where no value comes along that leaves a question. */
export const figures: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'activity', 'payoff']);

/** Of the vehicle that is being paid for, or of one that was named: the payment stays one for its own. */
export function figureAskedFor(
  { task, accountId }: TaskOptions,
  { alsoPay, ...wanted }: TaskOptions,
  known: Pick<Turn, 'memory' | 'session'>,
  today: Temporal.PlainDate,
): TaskOptions | undefined {
  const isFigure = figures.has(wanted.task);
  const isTold = isFigure || (wanted.task === 'payment_state' && isOfEarlier(wanted));
  if (task !== 'make_payment' || !isTold || alsoPay === true || !isAskedOutright(wanted, today)) return undefined;
  if (wanted.everyVehicle && isFigure) return { ...wanted, beside: true };
  const { vehicle } = wanted.values;
  const about = vehicle === undefined ? accountId : accountMeant(vehicle, known);
  return about === undefined ? undefined : { ...wanted, accountId: about, beside: true };
}

/** "cancel my payment" means the one that is put together, unless another is called by its amount. */
function isOfEarlier({ about, called }: TaskOptions): boolean {
  return about !== 'cancelling_it' || called !== undefined;
}

function accountMeant(words: string, { memory, session }: Pick<Turn, 'memory' | 'session'>): string | undefined {
  const reading = readVehicle(words, memory.vehicles ?? [], session?.activeAccountId);
  return reading.kind === 'one' ? reading.id : undefined;
}

/** A day that is not clear would be asked about, on top of what is asked already. */
function isAskedOutright({ task, values, payoffAspect }: TaskOptions, today: Temporal.PlainDate): boolean {
  const { date, vehicle } = values;
  if (payoffAspect !== undefined && vehicle === undefined) return true;
  const isClearDay = date === undefined || (task === 'payoff' && readDate(date.words, today).kind === 'date');
  return isClearDay && Object.keys(values).every((name) => namesNothingElse.has(name));
}

const namesNothingElse: ReadonlySet<string> = new Set<keyof Values>(['vehicle', 'nickname', 'date']);

export async function tellAside(dc: DialogContext, turn: Turn, wanted: TaskOptions): Promise<void> {
  turn.record({ name: 'task', detail: wanted.task });
  const accountIds = (turn.memory.vehicles ?? []).map(({ id }) => id);
  if (wanted.everyVehicle && accountIds.length > 1)
    return void (await dc.beginDialog(everyVehicleDialogId, { ...wanted, accountIds, told: 0 }));
  await dc.beginDialog(tasks[wanted.task].dialog, wanted);
}
