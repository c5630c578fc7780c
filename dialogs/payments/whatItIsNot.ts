/** What was said of a payment and is no part of it: several at once, another day, a reminder, the principal alone. */
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import type { PaymentStep } from './paymentStep';

/** One payment is made at a time, and none on another day. */
export async function tellWhatItIsNot(
  { context, options }: PaymentStep,
  { wording: { payment } }: Pick<DialogServices, 'wording'>,
): Promise<void> {
  const { others = [], othersTold, restLater, remind, toPrincipal } = options;
  if (others.length > 0 && !othersTold) await say(context, payment.oneAtATime());
  if (restLater) await say(context, payment.restLater());
  if (remind) await say(context, payment.remindersByText());
  if (toPrincipal) await say(context, payment.toPrincipal());
}
