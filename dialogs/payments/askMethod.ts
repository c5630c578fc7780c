/** The step of a payment that takes the method that was said, or asks for one. */
import type { DialogTurnResult } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { DialogServices } from '../dialogServices';
import { MethodDetailsDialog } from '../methods/methodDetailsDialog';
import type { MethodDetailsOptions } from '../methods/methodDraft';
import { methodToName } from '../methods/methodNames';
import { MethodPrompt } from '../prompts/methodPrompt';
import type { Asked } from '../prompts/prompt';
import type { MethodToName } from '../prompts/question';
import { say } from '../say';
import type { MethodResolution } from './paymentMethod';
import { type Found, type PaymentStep, backToAmount, known, paymentDialogId } from './paymentStep';

export async function askOrUse(
  step: PaymentStep,
  resolution: MethodResolution,
  { payment }: DialogServices['wording'],
): Promise<DialogTurnResult> {
  switch (resolution.kind) {
    case 'chosen':
      (step.values as Found).methodId = resolution.methodId;
      return step.next();
    case 'give_new':
      if (resolution.isMissing) await say(step.context, payment.noSavedMethod(resolution.methodKind));
      return step.beginDialog(MethodDetailsDialog.name, newMethod(step, resolution.usable, resolution.methodKind));
    case 'not_accepted':
      await say(step.context, payment.notAccepted(resolution.asked));
      break;
    case 'not_own':
      await say(step.context, payment.methodNotOwn());
      break;
    case 'disabled':
      await say(step.context, payment.methodDisabled(methodToName(resolution.method), resolution.reason));
      break;
    case 'not_found':
      await say(step.context, payment.methodNotFound(resolution.ending));
      break;
    case 'several':
      break;
    default:
      return assertNever(resolution);
  }
  return askForMethod(step, resolution.methods);
}

async function askForMethod(step: PaymentStep, methods: readonly MethodToName[]): Promise<DialogTurnResult> {
  if (methods.length === 0) return step.beginDialog(MethodDetailsDialog.name, newMethod(step, []));
  const { now } = step.values as Found;
  const { corrected = false, restLater = false, methodBefore: before } = step.options;
  const amount = now?.amount;
  const parameters = {
    methods,
    ...(amount !== undefined && { amount }),
    ...(before !== undefined && { before }),
    ...((corrected || restLater) && now && { now }),
  };
  const asked: Asked<'method'> = { question: 'method', parameters, back: backToAmount(step) };
  return step.beginDialog(MethodPrompt.name, asked);
}

function newMethod(
  step: PaymentStep,
  saved: readonly MethodToName[],
  kind?: MethodDetailsOptions['kind'],
): MethodDetailsOptions {
  const hasOthers = step.options.asks === 'new_method' || saved.length > 0;
  const back = hasOthers ? { dialog: paymentDialogId, options: known(step, { asks: 'method' }) } : backToAmount(step);
  return { forPayment: true, back, saved, ...(kind !== undefined && { kind }) };
}
