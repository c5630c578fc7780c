/** A payment method while it is given; saved with the dialog state, so its numbers are never in it. */
import type { DraftStep, MethodKind, RefusedMethodKind } from '../../src/domain/payments/methods';

interface DraftBase {
  /** For the payment at hand, and kept only if the customer says so; otherwise it is given to be kept. */
  readonly forPayment: boolean;
  /** Where "back" leads from the first question. */
  readonly back?: { readonly dialog: string; readonly options: object };
}

export interface MethodDetailsOptions extends DraftBase {
  /** Where it was said already. */
  readonly kind?: MethodKind | RefusedMethodKind;
}

export interface MethodNumbersOptions extends DraftBase {
  readonly kind: MethodKind;
  /** Stands for the method that is being given. */
  readonly ticket: string;
  readonly next: DraftStep;
  /** The last digits of the number, once it is known. */
  readonly ending?: string;
  /** How often the number in question was refused. */
  readonly refusals?: number;
}

/** Named here because the steps after them lead back to them. */
export const methodDetailsDialogId = 'MethodDetailsDialog';
export const methodNumbersDialogId = 'MethodNumbersDialog';
