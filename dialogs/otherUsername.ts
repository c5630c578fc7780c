/** "wrong username", "my username is dana.reyes": said after the username was given, it begins the sign-in anew with another one. */
import type { DialogContext } from 'botbuilder-dialogs';
import { saidInstead, usernameSaidInstead } from '../src/language/saidInstead';
import { goBackTo } from './everywhereCommands';
import type { OpenPrompt } from './openPrompt';
import { type SignInOptions } from './signInDialog';
import { signInDialogId } from './task';
import type { Turn } from './turn';

/** True where that was said: what was typed is then no try at the password. */
export async function signInAnew(dc: DialogContext, turn: Turn, { asked: { back } }: OpenPrompt): Promise<boolean> {
  if (back?.dialog !== signInDialogId || saidInstead(turn.text) !== 'other_username') return false;
  const username = usernameSaidInstead(turn.text);
  const options: SignInOptions = username === undefined ? {} : { username };
  turn.record({ name: 'other_username' });
  await goBackTo(dc, { ...back, options });
  return true;
}
