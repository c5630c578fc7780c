/** A payment before or after SUBMIT: its amount in large, the rest as facts. */
import type { Card } from '../../src/reply/message';
import { type Fact, card, facts, heading, headline, note } from './card';

interface PaymentCardValues {
  readonly title: string;
  readonly amount: Fact;
  readonly facts: readonly Fact[];
  readonly explanation: string;
}

export function paymentCard(values: PaymentCardValues): Card {
  return card([heading(values.title), headline(values.amount), facts(values.facts), note(values.explanation)]);
}
