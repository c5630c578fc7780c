/** A session that ended while its customer was away: said once, and what was under way begins again at its sign-in. */
import type { DialogContext } from 'botbuilder-dialogs';
import { exactCommand } from '../src/language/commands';
import { readYesNo } from '../src/language/yesNo';
import type { DialogServices } from './dialogServices';
import { beginTask, isClear } from './fulfil';
import { needsSession, openTask } from './openPrompt';
import { openPayment } from './payments/openPayment';
import { say } from './say';
import type { TaskOptions } from './task';
import type { ConversationMemory, Turn } from './turn';
import { wishNow } from './wishNow';

/** True where that was the answer. */
export async function meetEndedSession(dc: DialogContext, turn: Turn, services: DialogServices): Promise<boolean> {
  if (turn.session !== undefined) return false;
  const taskLost = needsSession(dc);
  if (!taskLost && !turn.memory.signedIn) return false;
  const lost = lostTask(dc, turn.memory);
  const notSubmitted = taskLost && lost.task === 'make_payment';
  await say(dc.context, services.wording.commands.sessionEnded(turn.sessionEnded ?? 'gone', notSubmitted));
  delete turn.memory.offer;
  if (!taskLost) return false;
  await dc.cancelAllDialogs();
  if (wantsOther(turn, services)) return false;
  await beginTask(dc, turn, lost);
  return true;
}

/** "submit" was an answer to the question that is gone, whatever else it might mean. */
function wantsOther(turn: Turn, services: DialogServices): boolean {
  if (exactCommand(turn.text) !== undefined) return true;
  return readYesNo(turn.text) === 'unclear' && isClear(wishNow(turn, services));
}

/** Of a payment also what was answered since; whose vehicles and methods there are then is for the sign-in to say. */
function lostTask(dc: DialogContext, { vehicles = [] }: ConversationMemory): TaskOptions {
  const { task, values } = openTask(dc) ?? { task: 'sign_in', values: {} };
  const payment = openPayment(dc);
  if (task !== 'make_payment' || payment === undefined) return { task, values };
  const cents = payment.values.amount;
  const vehicle = vehicles.find(({ id }) => id === payment.options.accountId);
  return {
    task,
    values: {
      ...payment.options.values,
      ...(cents !== undefined && { amount: { kind: 'exact', cents } }),
      ...(vehicle !== undefined && vehicles.length > 1 && { vehicle: vehicle.last4 }),
    },
  };
}
