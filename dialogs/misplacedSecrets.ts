/** A secret that is said where none is asked for: it is not kept, and what else was said with it is done. */
import type { DialogContext } from 'botbuilder-dialogs';
import { holdsSecret, redact, withoutBankNumbers } from '../src/language/redaction/redact';
import { givesPassword } from '../src/language/secretLeadIn';
import { readCredentials } from '../src/language/values/username';
import type { DialogServices } from './dialogServices';
import { beginTask } from './fulfil';
import { wrongNumber } from './methods/wrongNumbers';
import type { OpenPrompt } from './openPrompt';
import { say } from './say';
import { type TaskOptions, isRecoveryTask } from './task';
import { taskOf } from './tasks';
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
  if (isSecret && (givesPassword(turn.text) || (open === undefined && onlySignsIn(turn))))
    return goOn(dc, turn, open, services);
  // A bank's number that corrects another one is not the question's answer either, but leads to it.
  const rest = wrongNumber(turn.text) === undefined ? withoutBankNumbers(turn.text) : undefined;
  if (rest === undefined) return false;
  if (!isSecret) await say(dc.context, commands.bankNumbersNotAskedFor());
  if (rest === '') return goOn(dc, turn, open, services);
  turn.takeAs(rest);
  return false;
}

const credential = /\b(?:pass ?words?|pass(?: ?phrase)?|passwd|pwd|pw|(?:security|secret) (?:answers?|questions?))\b/i;
const wantsAnother =
  /\b(?:forg[eo]t\w*|forgotten|reset|change|changed|new|lost|remember|remind|recover|update|not|doesn'?t|don'?t|can'?t|won'?t|wrong|old|hacked|stole\w*|scam\w*|fraud\w*)\b/i;

/** "username: dana.reyes password: …": it names a password or an answer, and asks for no other one. */
function onlySignsIn({ text, reading }: Turn): boolean {
  const task = reading.decision === 'sure' ? taskOf(reading.label) : undefined;
  const isOther = task !== undefined && task !== 'sign_in' && !isRecoveryTask(task);
  return credential.test(text) && !wantsAnother.test(withoutWhatIsHidden(text)) && !isOther;
}

function withoutWhatIsHidden(text: string): string {
  return redact(text).replace(/\[hidden\]/g, ' ');
}

/** The name is saved with the dialog, so it is looked for only where no secret is left. */
function signInAs(text: string): TaskOptions {
  const { username } = readCredentials(withoutWhatIsHidden(text));
  return { task: 'sign_in', values: {}, ...(username !== undefined && { username }) };
}

/** Whoever gives a password wants to sign in, and nothing less. */
async function goOn(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  services: DialogServices,
): Promise<boolean> {
  if (open !== undefined) await dc.repromptDialog();
  else if (turn.session === undefined) await beginTask(dc, turn, signInAs(turn.text));
  else await say(dc.context, services.wording.commands.menuMessage());
  return true;
}
