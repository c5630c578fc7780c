/** What a customer's words want of payment methods: list, add, rename or remove them, or pay with one that only its owner can name. */
import { plainText } from '../../src/language/plainText';
import { redact } from '../../src/language/redaction/redact';
import type { TaskOptions } from '../task';

const wishes: readonly (readonly [NonNullable<TaskOptions['manage']>, RegExp])[] = [
  ['rename', /\b(?:rename|nickname|call (?:my|the|it)|change the name|give .{1,40} a name)\b/],
  ['remove', /\b(?:remove|delete|drop|forget|erase|get rid of|take (?:off|out)|unlink|clear)\b/],
  ['add', /\b(?:add|save|store|link|enter|set up|register|new)\b/],
];

/** Adds what is wanted to a task about payment methods; others stay as they are. */
export function withMethodWish(options: TaskOptions, text: string): TaskOptions {
  if (options.task === 'make_payment') return { ...options, ...methodToPayWith(text) };
  if (options.task !== 'payment_methods') return options;
  const plain = plainText(text);
  const isList = /\b(?:show|list|see|view|what|which)\b/.test(plain);
  const manage = isList ? undefined : wishes.find(([, pattern]) => pattern.test(plain))?.[0];
  return manage === undefined ? options : { ...options, manage, words: redact(plain) };
}

/** The words after "from" or "with": they may be a method's own name, or ask for a new one. */
export function methodToPayWith(text: string): Pick<TaskOptions, 'words'> {
  const words = /\b(?:from|with|using|use|out of) ([a-z][a-z' ]{1,60})/.exec(plainText(text))?.[1];
  return words === undefined ? {} : { words: redact(words) };
}

/** "a new checking account", "another card"; "my new card" is one that its owner may have saved. */
export function isNewMethod(words: string | undefined): boolean {
  return words !== undefined && /^(?:(?:an? )?(?:brand )?(?:new|different)|another)\b/.test(words);
}
