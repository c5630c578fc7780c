/** What is answered to words in place of a secret; the question comes again right after it. */
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import type { HelpAtSecret, QuestionName } from '../prompts/question';
import type { BesideSecret } from '../wishes';

type Services = Pick<DialogServices, 'wording' | 'signIn'>;

const helps: Partial<Readonly<Record<QuestionName, HelpAtSecret>>> = {
  password: 'reset',
  currentPassword: 'reset',
  signInCode: 'new_code',
  recoveryCode: 'new_code',
  changeCode: 'new_code',
  newPassword: 'choice',
  newAnswer: 'choice',
};

export function besideSecretAnswer(
  about: BesideSecret,
  question: QuestionName,
  { wording: { besideSecrets }, signIn }: Services,
): Message {
  const codeInstead = question === 'securityAnswer' && signIn.offersCodeInstead;
  const help = codeInstead ? 'code_instead' : (helps[question] ?? 'person');
  switch (about) {
    case 'why':
      return besideSecrets.why();
    case 'skip':
      return codeInstead ? besideSecrets.codeInstead() : besideSecrets.cannotSkip();
    case 'not_set_up':
      return codeInstead ? besideSecrets.codeInstead() : besideSecrets.personInstead();
    case 'code':
      return besideSecrets.passwordFirst();
    case 'code_later':
      return besideSecrets.codeLater();
    case 'let_in':
      return besideSecrets.letIn();
    case 'doubt':
      return besideSecrets.nothingTried(help);
    case 'trouble':
      return besideSecrets.checkIt(help);
    case 'maybe':
      return besideSecrets.onceMore(help);
  }
}
