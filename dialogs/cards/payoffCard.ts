/** A payoff quote: the amount in large, its parts, how long it holds and how it grows. */
import type { Card } from '../../src/reply/message';
import { type Fact, card, facts, heading, headline, note } from './card';

interface PayoffCardValues {
  readonly title: string;
  readonly amount: Fact;
  readonly facts: readonly Fact[];
  readonly explanation: string;
}

export function payoffCard(values: PayoffCardValues): Card {
  return card([heading(values.title), headline(values.amount), facts(values.facts), note(values.explanation)]);
}
