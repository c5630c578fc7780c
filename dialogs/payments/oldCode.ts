/** The code of a payment that comes when no review is open, sent twice or late. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { DialogServices } from '../dialogServices';
import type { OpenPrompt } from '../openPrompt';
import { say } from '../say';
import type { Turn } from '../turn';
import { reviewCodeNamed } from './reviewCode';

/** Alone it may be the end of an account's number. */
const saysToPay = /\b(?:pay|submit)/i;

/** It is no amount. Right after its payment it is told that this was submitted; true where it was told here. */
export async function tellOfOldCode(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  { wording }: Pick<DialogServices, 'wording'>,
): Promise<boolean> {
  const code = turn.traits.submitsByCode && saysToPay.test(turn.text) ? reviewCodeNamed(turn.text) : undefined;
  if (code === undefined || turn.session === undefined) return false;
  const isHeardThere = open === undefined ? turn.memory.paid?.code === code : open.asked.question === 'review';
  if (isHeardThere || open?.prompt.secret === true) return false;
  await say(dc.context, wording.payment.oldCode());
  if (open !== undefined) await dc.repromptDialog();
  return true;
}
