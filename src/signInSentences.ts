/** What a sign-in page says of a try: the very sentences of the conversation, without its buttons. */
import { en } from '../dialogs/wording/en/en';
import type { SignInSentences } from './channels/sign-in-page/signInSteps';
import type { Service } from './compose';

export function signInSentences({ clock, contact }: Pick<Service, 'clock' | 'contact'>): SignInSentences {
  const { signIn, recovery } = en;
  return {
    rejected: () => signIn.rejected().text,
    locked: (until) => signIn.locked(until, clock.now()).text,
    wrongAnswer: () => signIn.wrongAnswer().text,
    questionsNeedReset: () => signIn.questionsNeedResetFirst().text,
    noContact: () => signIn.noContact(contact).text,
    expired: () => signIn.expired().text,
    wrongCode: () => recovery.wrongCode().text,
    noMoreCodes: (until) => recovery.noMoreCodes(until).text,
    codesLocked: (until) => recovery.codesLocked(until, contact).text,
  };
}
