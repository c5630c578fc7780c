/** "What is Everyday?", "no idea what's my bank account": a saved method is asked about, and none is chosen. Whole utterances only. */
import { plainText, plainWords } from '../../src/language/plainText';
import type { MethodToName } from '../prompts/question';
import { methodsMeant } from './methodNames';

const opening =
  "(?:(?:and|but|so|ok|okay|wait|um+|uh+|hm+|oh|well|sorry|no idea|not sure|i have no idea|i (?:do not|don'?t|dont) (?:know|remember)|i forgot|remind me|tell me|can you tell me)[, ]+)*";
const kinds =
  '(?:(?:checking|savings|debit|bank)(?: accounts?| cards?)?|payment (?:methods?|accounts?|cards?)|accounts?|cards?|methods?)';
const what = new RegExp(
  `^${opening}(?:what|which|who)(?: (?:kind|sort|type) of (?:account|card|bank|method)| account| card| bank| one)?(?:'?s| is| was)? (?:the one called )?(.{2,40}?)(?: (?:again|then|anyway|exactly|with|at|is))*[?.! ]*$`,
);
const whether = new RegExp(`^${opening}is (.{2,30}?) (?:my|an?|the|at|with|from) .{2,40}$`);
/** "do you have my debit card", "which methods do I have": what is saved is asked for. */
const held = new RegExp(
  `^${opening}(?:` +
    `(?:which|what) (?:(?:debit|bank|checking|savings|payment|saved) )*(?:cards?|accounts?|banks?|methods?)(?: numbers?)? (?:do (?:you|i) (?:still )?have|have (?:you|i) got|is (?:saved|on file|stored)|are (?:saved|on file|stored))|` +
    `(?:do|have) (?:you|i|we) (?:still |already |even )*(?:have|got|save|saved|keep|kept) (?:my |a |an |any |the )*(?:saved )?${kinds}|` +
    `(?:is|are) (?:my |the |any |a )*${kinds} (?:still |already )*(?:saved|on file|stored|kept|there)|` +
    `(?:is|are) there (?:my |a |an |any )*(?:saved )?${kinds} (?:saved|on file|stored)` +
    `)(?: (?:saved|on file|stored|here|with you|registered|already|still|yet))*[?.! ]*$`,
);
const unnamed =
  /^(?:my|the|this|that|your) (?:(?:saved|own|payment|bank) )*(?:(?:checking|savings|debit)(?: account| card)?|account|card|bank|method)$/;
const besideName = new Set(['the', 'my', 'this', 'that', 'account', 'card', 'one', 'called']);

export function methodAskedAbout(text: string, methods: readonly MethodToName[]): readonly MethodToName[] | undefined {
  const plain = plainText(text);
  if (held.test(plain) && methods.length > 0) return methodsOfKind(plain, methods);
  const [, subject] = what.exec(plain) ?? [];
  const [, compared] = whether.exec(plain) ?? [];
  const named = calledSo(subject ?? compared ?? '', methods);
  if (named.length > 0) return named;
  if (subject === undefined || !unnamed.test(subject) || methods.length === 0) return undefined;
  return methodsOfKind(plain, methods);
}

/** All of them where none is of the kind that was asked about. */
function methodsOfKind(plain: string, methods: readonly MethodToName[]): readonly MethodToName[] {
  const meant = methodsMeant(plain, methods);
  return meant.length > 0 ? meant : methods;
}

/** Of nothing but its own name. */
function calledSo(subject: string, methods: readonly MethodToName[]): readonly MethodToName[] {
  const words = plainWords(subject);
  return methods.filter(({ nickname }) => {
    const name = plainWords(nickname ?? '');
    const isNamed = name.length > 0 && name.every((word) => words.includes(word));
    return isNamed && words.every((word) => name.includes(word) || besideName.has(word));
  });
}
