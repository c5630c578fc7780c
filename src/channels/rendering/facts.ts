/** What must not be lost on the way to a channel: the facts that words name, found in their spoken form. */
import { monthNames } from '../../reply/monthNames';

const month = monthNames.join('|');
const fact = new RegExp(
  [
    '[\\d,]*\\d dollars?(?: and \\d+ cents?)?',
    '\\d+ cents?',
    `(?:${month}) \\d{1,2}\\b`,
    `(?:${month}) \\d{4}`,
    '\\d{1,2}(?::\\d{2})? [AP]M',
    '\\b(?:[0-9A-Z],? ){3,}[0-9A-Z]\\b',
    '\\d+',
  ].join('|'),
  'g',
);

/** Amounts, days, times, digits and numbers, as they are spoken. A year that goes without saying is none. */
export function factsIn(words: string): ReadonlySet<string> {
  const said = words.replace(new RegExp(`((?:${month}) \\d{1,2}), \\d{4}\\b`, 'g'), '$1');
  return new Set([...said.matchAll(fact)].map(([found]) => found.replaceAll(',', '')));
}
