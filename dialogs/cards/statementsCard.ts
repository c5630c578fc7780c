/** Statements, one a line; the buttons that open them are the message's links. */
import type { Card } from '../../src/reply/message';
import { card, heading, note } from './card';

export function statementsCard(title: string, months: readonly string[], explanation: string): Card {
  const lines = months.map((month) => ({ type: 'TextBlock', text: month, wrap: true, spacing: 'Small' }));
  return card([heading(title), ...lines, note(explanation)]);
}
