/** A figure that is asked for while a payment is put together is told on top of the question, which then comes again. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { TaskName, TaskOptions } from './task';
import { tasks } from './tasks';
import type { Turn } from './turn';

/** They ask nothing themselves where no value comes along. */
export const figures: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'activity', 'payoff']);

/** Of the vehicle that is being paid for; another one's, or another day's, leads away from the payment. */
export function figureAskedFor(
  { task, accountId }: TaskOptions,
  { alsoPay, ...wanted }: TaskOptions,
): TaskOptions | undefined {
  const isTold = figures.has(wanted.task) || (wanted.task === 'payment_state' && wanted.about !== 'cancelling_it');
  const asksOfPayoff = wanted.payoffAspect !== undefined && wanted.values.vehicle === undefined;
  const isFigure = isTold && (asksOfPayoff || Object.keys(wanted.values).length === 0) && alsoPay !== true;
  return task === 'make_payment' && isFigure && accountId !== undefined
    ? { ...wanted, accountId, beside: true }
    : undefined;
}

export async function tellAside(dc: DialogContext, turn: Turn, wanted: TaskOptions): Promise<void> {
  turn.record({ name: 'task', detail: wanted.task });
  await dc.beginDialog(tasks[wanted.task].dialog, wanted);
}
