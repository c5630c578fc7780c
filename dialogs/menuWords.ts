/** What our own menu calls the tasks: who says just that means just that, and nothing else needs to be looked for in it. */
import { plainText } from '../src/language/plainText';
import type { TaskName } from './task';

/** Each as a button sends it, and as its name is typed. */
const namesOfTasks: readonly (readonly [TaskName, readonly string[]])[] = [
  ['balance', ['show my balance', 'my balance', 'balance', 'account balance', 'check my balance', 'check balance']],
  ['payoff', ['show my payoff', 'my payoff', 'payoff', 'payoff quote', 'get a payoff quote']],
  ['activity', ['show my recent activity', 'recent activity', 'my recent activity']],
  ['make_payment', ['make a payment', 'make payment', 'make my payment']],
  ['payment_methods', ['show my payment methods', 'payment methods', 'my payment methods']],
  ['statements', ['show my statements', 'statements', 'my statements']],
  ['switch_vehicle', ['switch vehicle', 'switch vehicles']],
];

const tasksByName: ReadonlyMap<string, TaskName> = new Map(
  namesOfTasks.flatMap(([task, names]) => names.map((name) => [name, task] as const)),
);

const longest = Math.max(...[...tasksByName.keys()].map(({ length }) => length));

export const menuWords: readonly string[] = [...tasksByName.keys()];

/** The task that the words are the name of and nothing more. */
export function taskOnMenu(text: string): TaskName | undefined {
  return text.length > longest ? undefined : tasksByName.get(plainText(text));
}
