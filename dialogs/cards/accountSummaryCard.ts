/** The account summary: what is due in large, its parts and the rest as facts. */
import type { Card } from '../../src/reply/message';
import { type Fact, card, facts, heading, headline, note } from './card';

interface AccountSummaryCardValues {
  readonly title: string;
  readonly due: Fact;
  readonly facts: readonly Fact[];
  readonly asOf: string;
}

export function accountSummaryCard(values: AccountSummaryCardValues): Card {
  return card([heading(values.title), headline(values.due), facts(values.facts), note(values.asOf)]);
}
