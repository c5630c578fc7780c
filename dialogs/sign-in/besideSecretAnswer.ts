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

/** What helps at a question, and whether a code may stand in place of its answer. */
interface Help {
  readonly help: HelpAtSecret;
  readonly codeInstead: boolean;
}

type Words = DialogServices['wording']['besideSecrets'];

const answers: Readonly<Record<BesideSecret, (words: Words, help: Help) => Message>> = {
  why: (words) => words.why(),
  rules: (words) => words.passwordRules(),
  skip: (words, { codeInstead }) => (codeInstead ? words.codeInstead() : words.cannotSkip()),
  not_set_up: (words, { codeInstead }) => (codeInstead ? words.codeInstead() : words.personInstead()),
  code: (words) => words.passwordFirst(),
  code_later: (words) => words.codeLater(),
  let_in: (words) => words.letIn(),
  doubt: (words, { help }) => words.nothingTried(help),
  trouble: (words, { help }) => words.checkIt(help),
  maybe: (words, { help }) => words.onceMore(help),
};

export function besideSecretAnswer(
  about: BesideSecret,
  question: QuestionName,
  { wording: { besideSecrets }, signIn }: Services,
): Message {
  const codeInstead = question === 'securityAnswer' && signIn.offersCodeInstead;
  const help = codeInstead ? 'code_instead' : (helps[question] ?? 'person');
  return answers[about](besideSecrets, { help, codeInstead });
}
