/** Hands a password to the sign-in; the username, typed once more, is none (standards A8) and uses up no try. */
import type { PasswordOutcome, SignIn } from '../../src/domain/identity/outcomes';

type Typed = Parameters<SignIn['submitPassword']>[0];

export async function givePassword(signIn: SignIn, typed: Typed): Promise<PasswordOutcome | undefined> {
  const isUsername = typed.password.trim().toLowerCase() === typed.username.toLowerCase();
  return isUsername ? undefined : signIn.submitPassword(typed);
}
