/** The vehicles of a login, each a button that says its name. */
import type { Card, Choice } from '../../src/reply/message';
import { card, heading } from './card';

export function vehicleChoiceCard(title: string, choices: readonly Choice[]): Card {
  const actions = choices.map(({ label, say }) => ({ type: 'Action.Submit', title: label, data: { say } }));
  return card([heading(title)], actions);
}
