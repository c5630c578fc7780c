/** Offers to pay where that was asked for along with something else, once that is done: with a figure, or for another vehicle. */
import type { TurnContext } from 'botbuilder';
import type { DialogServices } from './dialogServices';
import { say } from './say';
import type { PaymentTask } from './payment';
import type { TaskOptions } from './task';
import { turnOf } from './turn';

export async function offerPayment(
  context: TurnContext,
  { values, alsoPay, resume }: TaskOptions,
  { balance }: DialogServices['wording'],
): Promise<void> {
  if (!alsoPay) return;
  await say(context, balance.offerPayment());
  const { amount } = values;
  const isPutTogether = resume?.task === 'make_payment';
  turnOf(context).memory.offer = isPutTogether ? resume : { task: 'make_payment', values: amount ? { amount } : {} };
}

/** After a payment that was one of several; a payment that was dropped leads to no other. */
export async function offerNext(
  context: TurnContext,
  { values, others = [] }: PaymentTask,
  { payment }: DialogServices['wording'],
): Promise<void> {
  const { memory } = turnOf(context);
  const [next, ...rest] = others;
  if (next === undefined || memory.paid === undefined) return;
  await say(context, payment.next(next));
  const vehicle = `the one ending ${next.last4}`;
  const offer: PaymentTask = {
    task: 'make_payment',
    values: { vehicle, ...(values.amount && { amount: values.amount }) },
    ...(rest.length > 0 && { others: rest }),
  };
  memory.offer = offer;
}
