/** "wrong username", "my username is dana.reyes": said after the username was given, it begins the sign-in anew with another one. */
import type { DialogContext } from 'botbuilder-dialogs';
import { editDistance } from '../../src/language/plainText';
import { saidInstead, usernameSaidInstead } from '../../src/language/saidInstead';
import { goBackTo } from '../everywhereCommands';
import type { OpenPrompt } from '../openPrompt';
import { type RecoveryOptions, fromTheBeginning, recoveryDialogId } from '../credentials/recovery';
import type { QuestionName } from '../prompts/question';
import { signInDialogId } from '../task';
import type { Turn } from '../turn';

const begunAnew: ReadonlySet<string> = new Set([signInDialogId, recoveryDialogId]);

/** True where that was said: what was typed is then no try at the password. */
export async function signInAnew(dc: DialogContext, turn: Turn, { asked }: OpenPrompt): Promise<boolean> {
  const { back } = asked;
  if (back === undefined || !begunAnew.has(back.dialog) || saidInstead(turn.text) !== 'other_username') return false;
  const username = usernameSaidInstead(turn.text);
  if (username !== undefined && !meansUsername(turn.text, username, asked)) return false;
  turn.record({ name: 'other_username' });
  // What was given of a recovery was given for the other one.
  const options = back.dialog === recoveryDialogId ? fromTheBeginning(back.options as RecoveryOptions) : back.options;
  await goBackTo(dc, { ...back, options: { ...options, ...(username !== undefined && { username }) } });
  return true;
}

const namesIt = /\b(?:user|user ?name|login|i mean|i meant)\b/i;
const inDigits: ReadonlySet<QuestionName> = new Set<QuestionName>(['birthDate', 'ssnLast4', 'zip']);
const mostSlips = 3;
const sameBeginning = 4;

/** "actually it's dana.reyes2" gives a name where it is much like the one before it; anything else may be the secret. */
function meansUsername(text: string, username: string, { question, parameters, back }: OpenPrompt['asked']): boolean {
  if (namesIt.test(text)) return true;
  // No such answer is made of letters.
  if (inDigits.has(question)) return (back?.options as RecoveryOptions | undefined)?.task !== 'forgot_username';
  const before = 'username' in parameters ? parameters.username.toLowerCase() : undefined;
  const now = username.toLowerCase();
  if (before === undefined) return false;
  return before.slice(0, sameBeginning) === now.slice(0, sameBeginning) || editDistance(before, now) <= mostSlips;
}
