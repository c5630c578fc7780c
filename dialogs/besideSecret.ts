/** What was said in place of an answer that has to be known: that it is forgotten, a question, another way to pay. */
import { saidForgotten } from '../src/language/forgotten';
import { readMethod } from '../src/language/method';
import { asksQuestion } from './prompts/asksQuestion';
import type { QuestionName } from './prompts/question';
import type { RecoveryTask } from './task';
import type { Turn } from './turn';
import type { Wish } from './wishes';

const recoveryOf: Partial<Readonly<Record<QuestionName, RecoveryTask>>> = {
  username: 'forgot_username',
  loginId: 'forgot_username',
  password: 'forgot_password',
  currentPassword: 'forgot_password',
};

/** "I forgot it" leads to what helps; where an answer is forgotten, the question is explained. */
export function forgottenAt(question: QuestionName, { text }: Turn): Wish | undefined {
  const forgotten = saidForgotten(text);
  if (forgotten === undefined) return undefined;
  if (question === 'securityAnswer') return { kind: 'command', command: 'help' };
  const asked = recoveryOf[question];
  if (asked === undefined) return undefined;
  const task = forgotten === 'unnamed' ? asked : (`forgot_${forgotten}` as const);
  return { kind: 'task', options: { task, values: {} } };
}

/** Secrets that may be any words at all, and codes, at whose question "send it again" has a meaning of its own. */
const anyWords: ReadonlySet<QuestionName> = new Set<QuestionName>([
  'password',
  'currentPassword',
  'proofPassword',
  'newPassword',
  'securityAnswer',
  'newAnswer',
  'signInCode',
  'recoveryCode',
  'changeCode',
]);

/**
 * A wish that stands in place of a secret. Where the secret may be any words, only a question of the FAQ is heard, and the
 * same one twice in a row is the secret: nobody is kept out whose password is a question.
 */
export function besideSecret(question: QuestionName, wish: Wish, { memory }: Turn, before: string | undefined): Wish {
  if (!anyWords.has(question)) return wish;
  if (wish.kind !== 'faq' || wish.id === before) return { kind: 'out' };
  memory.askedBeside = wish.id;
  return wish;
}

const methodNumbers: ReadonlySet<QuestionName> = new Set<QuestionName>([
  'routing',
  'accountNumber',
  'cardNumber',
  'cardExpiry',
]);
const mostWordsOfMethod = 6;

/** "ugh, fine, checking" at a card's number: the payment goes on with that instead. */
export function methodInstead(question: QuestionName, { text }: Turn): Wish | undefined {
  if (!methodNumbers.has(question) || asksQuestion(text) || text.split(/\s+/).length > mostWordsOfMethod)
    return undefined;
  const method = readMethod(text);
  if (method.kind !== 'method' && method.kind !== 'refused') return undefined;
  return { kind: 'task', options: { task: 'make_payment', values: { method } } };
}

/** "whichever is saved", "my payment methods": the question how to pay tells them, and comes again. */
export function asksForSaved(wish: Wish): boolean {
  if (wish.kind !== 'task' || wish.options.task !== 'payment_methods') return false;
  return wish.options.manage === undefined && Object.keys(wish.options.values).length === 0;
}
