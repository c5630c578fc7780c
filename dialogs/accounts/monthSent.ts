/** A month that is to be sent, without the word statement: "send November for Sunny", "get me the october one". */
import { plainText } from '../../src/language/plainText';
import { monthNames } from '../../src/language/values/dateWords';
import { findValues } from '../../src/language/values/findValues';
import type { TaskOptions } from '../task';

const sent = new RegExp(
  '^(?:(?:please|and|also|then|ok|so|can you|could you)[, ]+)*(?:send|show|give|get|text|email)(?: me)? (?:the |my )?' +
    `((?:${monthNames})(?: \\d{4})?)(?:'s)?(?: one)?(?: (?:for|of|on) (?:the |my )?(?!\\d)([a-z0-9' ]{2,30}?))?(?: please)?[.!? ]*$`,
);

export function monthSent(text: string): TaskOptions | undefined {
  const [, words, where] = sent.exec(plainText(text)) ?? [];
  if (words === undefined) return undefined;
  const vehicle = where === undefined ? undefined : findValues(where, 'switch_vehicle').vehicle;
  return { task: 'statements', values: { month: { words }, ...(vehicle !== undefined && { vehicle }) } };
}
