/** A payment method while it is given; saved with the dialog state, so its numbers are never in it. */
import type { DraftStep, MethodKind, RefusedMethodKind } from '../../src/domain/payments/methods';
import type { MethodToName } from '../prompts/question';

interface DraftBase {
  /** For the payment at hand, and kept only if the customer says so; otherwise it is given to be kept. */
  readonly forPayment: boolean;
  /** Where "back" leads from the first question. */
  readonly back?: { readonly dialog: string; readonly options: object };
  /** Those that could be used instead; "back" leads to them where there are any. */
  readonly saved?: readonly MethodToName[];
}

export interface MethodDetailsOptions extends DraftBase {
  /** Where it was said already. */
  readonly kind?: MethodKind | RefusedMethodKind;
}

export interface MethodNumbersOptions extends DraftBase {
  readonly kind: MethodKind;
  /** The kind was said before it was asked for, so that "back" need not ask for it. */
  readonly kindSaid?: boolean;
  /** Stands for the method that is being given. */
  readonly ticket: string;
  readonly next: DraftStep;
  /** The last digits of the number, once it is known. */
  readonly ending?: string;
  /** It has fewer digits than most, and was not said to be whole. */
  readonly isShort?: boolean;
  /** How often the number in question was refused. */
  readonly refusals?: number;
}

/** Named here because the steps after them lead back to them. */
export const methodDetailsDialogId = 'MethodDetailsDialog';
export const methodNumbersDialogId = 'MethodNumbersDialog';

export function detailsWithoutKind({ forPayment, back, saved }: DraftBase): MethodDetailsOptions {
  return { forPayment, ...(back && { back }), ...(saved && { saved }) };
}
