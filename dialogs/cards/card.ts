/** The pieces that all our Adaptive Cards are made of; schema 1.3, words come from the wording. */
import type { Card } from '../../src/reply/message';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

type Element = Readonly<Record<string, unknown>>;

export function card(body: readonly Element[], actions: readonly Element[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    body,
    ...(actions.length > 0 && { actions }),
  };
}

export function heading(text: string): Element {
  return { type: 'TextBlock', text, weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' };
}

/** One amount that matters most, with what it is above it. */
export function headline({ title, value }: Fact): Element {
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      { type: 'TextBlock', text: title, isSubtle: true, wrap: true, spacing: 'None' },
      { type: 'TextBlock', text: value, size: 'ExtraLarge', weight: 'Bolder', wrap: true, spacing: 'None' },
    ],
  };
}

export function facts(list: readonly Fact[]): Element {
  return { type: 'FactSet', facts: list };
}

export function note(text: string): Element {
  return { type: 'TextBlock', text, isSubtle: true, size: 'Small', wrap: true };
}
