/** Hands a password to the sign-in; the username, typed once more, is none (standards A8) and uses up no try. */
import type { PasswordOutcome, SignIn } from '../../src/domain/identity/outcomes';
import type { Turn } from '../turn';
import { secretIn } from './ledInSecret';

type Username = Pick<Parameters<SignIn['submitPassword']>[0], 'username'>;

export async function givePassword(
  signIn: Pick<SignIn, 'submitPassword'>,
  typed: string,
  { username }: Username,
  turn: Turn,
): Promise<PasswordOutcome | undefined> {
  const password = secretIn(typed, 'password', turn);
  const isUsername = password.trim().toLowerCase() === username.toLowerCase();
  return isUsername ? undefined : signIn.submitPassword({ username, password, place: turn.place });
}
