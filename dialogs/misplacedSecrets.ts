/** A secret that is said where none is asked for: it is not kept, and what else was said with it is done. */
import type { DialogContext } from 'botbuilder-dialogs';
import { holdsSecret, withoutBankNumbers } from '../src/language/redaction/redact';
import { givesPassword } from '../src/language/secretLeadIn';
import type { DialogServices } from './dialogServices';
import { beginTask } from './fulfil';
import { wrongNumber } from './methods/wrongNumbers';
import type { OpenPrompt } from './openPrompt';
import { say } from './say';
import type { Turn } from './turn';

/** True where nothing else was said. */
export async function meetMisplaced(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  services: DialogServices,
): Promise<boolean> {
  const { commands } = services.wording;
  const isSecret = holdsSecret(turn.text);
  if (isSecret) await say(dc.context, commands.notAskedFor());
  if (isSecret && givesPassword(turn.text)) return goOn(dc, turn, open, services);
  // A bank's number that corrects another one is not the question's answer either, but leads to it.
  const rest = wrongNumber(turn.text) === undefined ? withoutBankNumbers(turn.text) : undefined;
  if (rest === undefined) return false;
  if (!isSecret) await say(dc.context, commands.bankNumbersNotAskedFor());
  if (rest === '') return goOn(dc, turn, open, services);
  turn.takeAs(rest);
  return false;
}

/** Whoever gives a password wants to sign in, and nothing less. */
async function goOn(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  services: DialogServices,
): Promise<boolean> {
  if (open !== undefined) await dc.repromptDialog();
  else if (turn.session === undefined) await beginTask(dc, turn, { task: 'sign_in', values: {} });
  else await say(dc.context, services.wording.commands.menuMessage());
  return true;
}
