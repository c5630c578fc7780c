/** One of the own vehicles called by nothing but digits: "1074 payoff", "statement 2183 october", "2183". */
import { plainText } from '../../src/language/plainText';
import type { TaskName, TaskOptions } from '../task';
import type { Said } from '../turn';

/** Elsewhere four digits may be a sum. */
const told: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'payoff', 'activity', 'statements']);
const fourDigits = /(?<![\d$.,/-])\b(\d{4})\b(?![\d/-]|[.,]\d| ?(?:dollars|bucks|usd)\b)/g;
const alone =
  /^(?:(?:and|no|ok|okay|sorry|i mean|i meant|what about|how about|the|my|for|on|one|ending|in|number|#)[, ]*)*(\d{4})(?: (?:one|please|then|instead))*[.!? ]*$/;

/** The words for it; a year is no account, unless the customer's account ends in it. */
export function ownEndingIn({ text, memory }: Pick<Said, 'text' | 'memory'>): string | undefined {
  const { vehicles = [] } = memory;
  if (vehicles.length < 2) return undefined;
  const said = [...plainText(text).matchAll(fourDigits)].map(([, digits]) => digits);
  const named = vehicles.filter(({ last4 }) => said.includes(last4));
  return named.length === 1 ? `the one ending ${named[0]?.last4}` : undefined;
}

/** What is asked about an account, of the one whose digits were said. */
export function withOwnEnding(options: TaskOptions, said: Pick<Said, 'text' | 'memory'>): TaskOptions {
  if (!told.has(options.task) || options.values.vehicle !== undefined) return options;
  const vehicle = ownEndingIn(said);
  return vehicle === undefined ? options : { ...options, values: { ...options.values, vehicle } };
}

/** Said without a wish: what was told last is told of that one, or it is looked at. */
export function ownEndingAlone({ text, memory }: Said): TaskOptions | undefined {
  const vehicle = alone.test(plainText(text)) ? ownEndingIn({ text, memory }) : undefined;
  if (vehicle === undefined || memory.about !== undefined) return undefined;
  return { task: 'switch_vehicle', values: { vehicle } };
}
