/** What the steps of a payment share: what they have found out, and how the payment begins again with what is known. */
import type { WaterfallStepContext } from 'botbuilder-dialogs';
import type { PaymentSoFar } from '../prompts/question';
import { type PaymentChange, type PaymentTask, changedPayment } from './payment';

export type PaymentStep = WaterfallStepContext<PaymentTask>;

/** Named here because the steps that stand in files of their own lead back to it. */
export const paymentDialogId = 'PaymentDialog';

/** Saved with the dialog state. */
export interface Found {
  amount?: number;
  now?: PaymentSoFar;
  methodId?: string;
}

export function known(step: PaymentStep, change: PaymentChange): PaymentTask {
  const { amount, methodId = step.options.methodBefore } = step.values as Found;
  const found = {
    ...(amount !== undefined && { heard: amount }),
    ...(methodId !== undefined && { methodBefore: methodId }),
  };
  return changedPayment(step.options, { ...found, ...change });
}

export function backToAmount(step: PaymentStep): { dialog: string; options: PaymentTask } {
  return { dialog: paymentDialogId, options: known(step, { asks: 'amount' }) };
}
