/** The payment that is put together right now, wherever in its questions the conversation stands. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { PaymentTask } from './payment';
import { paymentDialogId } from './paymentStep';

/** What the payment's steps have found; saved with the dialog state. */
export interface OpenPayment {
  options: PaymentTask;
  values: { amount?: number };
}

export function openPayment(dc: DialogContext): OpenPayment | undefined {
  return dc.stack.find(({ id }) => id === paymentDialogId)?.state as OpenPayment | undefined;
}
