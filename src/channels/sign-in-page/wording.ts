/** The words of every sign-in page, whatever it leads to: titles, labels and buttons. */
import type { MaskedContact } from '../../domain/credentials/codeOutcomes';

export const words = {
  signInHere: "Sign in with your Owners' Lounge username and password.",
  username: 'Username',
  password: 'Password',
  signIn: 'Sign in',
  oneMoreQuestion: 'One more question',
  whereToSend: 'Where should your code go?',
  enterCode: 'Enter your code',
  code: 'One-time code',
  ownCode: 'Or a code of your authenticator app, or a recovery code',
  next: 'Continue',
} as const;

export function contactWords({ kind, hint }: Pick<MaskedContact, 'kind' | 'hint'>): string {
  return kind === 'phone' ? `Text to the number ending ${hint}` : `E-mail to ${hint}`;
}
