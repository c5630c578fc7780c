/** What was said in place of an answer that has to be known: that it is forgotten, a question, another way to pay. */
import { markOf } from '../../src/domain/identity/wordsMark';
import { type BriefWords, saidBriefly } from '../../src/language/briefWords';
import { asksAboutNewPassword } from '../../src/language/aboutPasswords';
import { saidForgotten } from '../../src/language/forgotten';
import { readMethod } from '../../src/language/values/method';
import { type SaidInstead, saidInstead } from '../../src/language/saidInstead';
import { anyMethod, methodInWords, methodNamedInstead, wantsAnotherMethod } from '../methods/methodWish';
import { managesMethod } from '../methods/managingMethod';
import { isSomebodyElses } from '../methods/whoseMethod';
import { asksQuestion } from '../prompts/asksQuestion';
import type { QuestionName } from '../prompts/question';
import type { RecoveryTask } from '../task';
import type { Turn } from '../turn';
import type { Wish } from '../wishes';

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

/** Words are no try at these, and "where is it" asks for another one. */
const codes: ReadonlySet<QuestionName> = new Set<QuestionName>(['signInCode', 'recoveryCode', 'changeCode']);

/**
 * A wish that stands in place of a secret. Where the secret may be any words, only a sentence is heard, and the same words
 * twice in a row are the secret: nobody is kept out whose password is a question. What is heard here is not tried, and of
 * its words nothing but the wish goes on.
 */
export function besideSecret(
  question: QuestionName,
  wish: Wish,
  { memory, text }: Turn,
  before: string | undefined,
): Wish {
  if (!anyWords.has(question)) return wish;
  const said = saidInstead(text);
  // What an answer was may be forgotten without the password being so.
  if (skipsAnswer(question, wish, text)) return { kind: 'beside_secret', about: 'skip', question };
  // Where a code helps, its prompt knows the wish for one.
  if (said === 'code') return { kind: 'out' };
  const mark = markOf(text);
  if (mark === before && said !== 'task') return { kind: 'out' };
  memory.askedBeside = mark;
  if (asksOfRules(question, wish, text)) return { kind: 'beside_secret', about: 'rules', question };
  if (wish.kind === 'task') return { kind: 'task', options: { task: wish.options.task, values: {} } };
  const isUnclear = wish.kind === 'unsure' || wish.kind === 'out' || said === 'none' || said === 'never_had';
  return isUnclear && !codes.has(question) ? { kind: 'beside_secret', about: 'maybe', question } : wish;
}

const namesPassword = /\bpass ?word|\bpw\b/i;

function skipsAnswer(question: QuestionName, wish: Wish, text: string): boolean {
  return question === 'securityAnswer' && resetsPassword(wish) && !namesPassword.test(text);
}

/** Another reset would throw away what this one has come to. */
function asksOfRules(question: QuestionName, wish: Wish, text: string): boolean {
  return question === 'newPassword' && (resetsPassword(wish) || asksAboutNewPassword(text));
}

function resetsPassword(wish: Wish): boolean {
  return wish.kind === 'task' && wish.options.task === 'forgot_password';
}

/**
 * "oops", "pass", "none": where the secret may be any word, it is asked about, and the same one said again at once is the
 * secret; so is nobody kept out, and each word is tried once at most.
 */
export function brieflyBeside(
  question: QuestionName,
  { memory, text }: Turn,
  before: string | undefined,
): Wish | undefined {
  const said = proofs.has(question) || anyWords.has(question) ? saidBriefly(text) : undefined;
  if (said === undefined || names.has(question)) return undefined;
  // More than the word alone, and its prompt knows it.
  if (question === 'securityAnswer' && saidInstead(text) === 'code') return { kind: 'out' };
  if (!anyWords.has(question) || codes.has(question)) return brieflyAnswered(question, said);
  const mark = markOf(text);
  if (mark === before) return { kind: 'out' };
  memory.askedBeside = mark;
  return { kind: 'beside_secret', about: 'maybe', question };
}

function brieflyAnswered(question: QuestionName, said: BriefWords): Wish | undefined {
  switch (said) {
    case 'greeting':
    case 'thanks':
      return { kind: said };
    case 'goodbye':
      return { kind: 'courtesy', courtesy: 'goodbye' };
    case 'doubt':
    case 'skip':
      return { kind: 'beside_secret', about: said, question };
    default:
      return undefined;
  }
}

/** Answers that prove who somebody is. */
const proofs: ReadonlySet<QuestionName> = new Set<QuestionName>([
  ...(['username', 'loginId', 'password', 'currentPassword', 'proofPassword', 'securityAnswer'] as const),
  ...(['pin', 'proofPin', 'signInCode', 'recoveryCode', 'changeCode', 'birthDate', 'ssnLast4', 'zip'] as const),
]);
const passwords: ReadonlySet<QuestionName> = new Set<QuestionName>(['password', 'currentPassword', 'proofPassword']);
const facts: ReadonlySet<QuestionName> = new Set<QuestionName>(['birthDate', 'ssnLast4', 'zip']);
const names: ReadonlySet<QuestionName> = new Set<QuestionName>(['username', 'loginId']);

/** What is answered alike wherever it is said. */
const answeredAlike: Partial<Readonly<Record<SaidInstead, Wish>>> = {
  wait: { kind: 'courtesy', courtesy: 'wait' },
  what: { kind: 'command', command: 'help' },
  who: { kind: 'human_or_not' },
  decline: { kind: 'command', command: 'cancel' },
  back: { kind: 'command', command: 'back' },
  stay_in: { kind: 'courtesy', courtesy: 'session_length' },
};

const signsIn = /^\s*(?:please )?(?:sign|log) (?:me )?in\b/i;

/** "why", "hold on a sec", "can I skip this": said to the assistant, and therefore no try at the answer. */
export function saidInPlace(question: QuestionName, { text }: Turn): Wish | undefined {
  if (question === 'accountNumber' && saidInstead(text) === 'wrong_bank') return { kind: 'command', command: 'back' };
  const said = saidInstead(text);
  if (question === 'newPin') return said === 'what' ? answeredAlike.what : undefined;
  if (!proofs.has(question) && !anyWords.has(question)) return undefined;
  // In a recovery it is a wish, at a sign-in the question is it.
  if (said === 'what' && (facts.has(question) || question === 'loginId') && signsIn.test(text)) return undefined;
  return said && (answeredAlike[said] ?? saidAbout(question, said, text));
}

function saidAbout(question: QuestionName, said: SaidInstead, text: string): Wish | undefined {
  switch (said) {
    case 'why':
      return question === 'securityAnswer'
        ? { kind: 'faq', id: 'faq_why_security_questions' }
        : { kind: 'beside_secret', about: 'why', question };
    case 'skip':
    case 'trouble':
    case 'doubt':
    case 'let_in':
      return { kind: 'beside_secret', about: said, question };
    case 'not_set_up':
    case 'none':
      return notSetUp(question, said);
    case 'new_device':
      return question === 'securityAnswer' ? { kind: 'beside_secret', about: 'not_set_up', question } : undefined;
    case 'set_by_another':
      return { kind: 'beside_secret', about: question === 'securityAnswer' ? 'not_set_up' : 'doubt', question };
    case 'reset':
      return resetting(question, text);
    case 'code':
      return codeAskedAt(question);
    default:
      return undefined;
  }
}

/** A password comes before a code, and so do the facts of a recovery. */
function codeAskedAt(question: QuestionName): Wish | undefined {
  if (passwords.has(question)) return { kind: 'beside_secret', about: 'code', question };
  return facts.has(question) ? { kind: 'beside_secret', about: 'code_later', question } : undefined;
}

/** "I never had one" may be the answer to a security question. */
function notSetUp(question: QuestionName, said: 'not_set_up' | 'none'): Wish | undefined {
  if (names.has(question) || passwords.has(question)) return { kind: 'faq', id: 'faq_register' };
  return said === 'none' ? undefined : { kind: 'beside_secret', about: 'not_set_up', question };
}

/** Named, it is the password whatever is asked. */
function resetting(question: QuestionName, text: string): Wish | undefined {
  // That is what is being done.
  if (question === 'newPassword') return { kind: 'beside_secret', about: 'rules', question };
  if (namesPassword.test(text)) return { kind: 'task', options: { task: 'forgot_password', values: {} } };
  const task = question === 'securityAnswer' ? 'reset_security_questions' : recoveryOf[question];
  return task && { kind: 'task', options: { task, values: {} } };
}

const methodNumbers: ReadonlySet<QuestionName> = new Set<QuestionName>([
  'routing',
  'accountNumber',
  'cardNumber',
  'cardExpiry',
]);
const mostWordsOfMethod = 6;

/** "ugh, fine, checking" at a card's number: the payment goes on with that instead, or with one that is to be chosen. */
export function methodInstead(question: QuestionName, { text }: Turn): Wish | undefined {
  const named = question === 'username' ? methodNamedInstead(text) : undefined;
  if (named !== undefined) return { kind: 'task', options: { task: 'make_payment', values: {}, ...named } };
  if (!methodNumbers.has(question)) return undefined;
  const words = isSomebodyElses(text, []) ? methodInWords(text) : wantsAnotherMethod(text) ? anyMethod : undefined;
  if (words !== undefined) return { kind: 'task', options: { task: 'make_payment', values: {}, ...words } };
  if (asksQuestion(text) || managesMethod(text) || text.split(/\s+/).length > mostWordsOfMethod) return undefined;
  const method = readMethod(text);
  if (method.kind !== 'method' && method.kind !== 'refused') return undefined;
  return { kind: 'task', options: { task: 'make_payment', values: { method } } };
}

/** "whichever is saved", "my payment methods": the question how to pay tells them, and comes again. */
export function asksForSaved(wish: Wish): boolean {
  if (wish.kind !== 'task' || wish.options.task !== 'payment_methods') return false;
  return wish.options.manage === undefined && Object.keys(wish.options.values).length === 0;
}
