/** Offers to pay where that was asked for along with something else, once that has been told. */
import type { TurnContext } from 'botbuilder';
import type { DialogServices } from './dialogServices';
import { say } from './say';
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
