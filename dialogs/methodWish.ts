/** What a customer wants done with saved payment methods, told from the words: list, add, rename or remove. */
import { plainText } from '../src/language/plainText';
import { redact } from '../src/language/redact';
import type { TaskOptions } from './task';

const wishes: readonly (readonly [NonNullable<TaskOptions['manage']>, RegExp])[] = [
  ['rename', /\b(?:rename|nickname|call (?:my|the|it)|change the name|give .{1,40} a name)\b/],
  ['remove', /\b(?:remove|delete|drop|forget|erase|get rid of|take (?:off|out)|unlink|clear)\b/],
  ['add', /\b(?:add|save|store|link|enter|set up|register|new)\b/],
];

/** Adds what is wanted to a task about payment methods; others stay as they are. */
export function withMethodWish(options: TaskOptions, text: string): TaskOptions {
  if (options.task !== 'payment_methods') return options;
  const plain = plainText(text);
  const isList = /\b(?:show|list|see|view|what|which)\b/.test(plain);
  const manage = isList ? undefined : wishes.find(([, pattern]) => pattern.test(plain))?.[0];
  return manage === undefined ? options : { ...options, manage, words: redact(plain) };
}
