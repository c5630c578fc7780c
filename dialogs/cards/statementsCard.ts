/** What there is to know about statements; the buttons that open them, one a month, are the message's links. */
import type { Card } from '../../src/reply/message';
import { card, heading, note } from './card';

export function statementsCard(title: string, notes: readonly string[], explanation: string): Card {
  const lines = notes.map((text) => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' }));
  return card([heading(title), ...lines, note(explanation)]);
}
