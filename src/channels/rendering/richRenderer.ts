/** For channels with a screen of their own: text, speech, suggested actions and Adaptive Cards. */
import { ActionTypes, type Activity, AttachmentLayoutTypes, CardFactory } from 'botbuilder';
import type { Card, Choice, Link, Message } from '../../reply/message';
import type { Renderer } from './renderer';

export const renderRich: Renderer = ({ message, expectation }) => ({
  text: message.text,
  textFormat: 'plain',
  ...(message.speak !== undefined && { speak: message.speak }),
  ...attachmentsOf(message),
  ...(message.choices?.length && { suggestedActions: { to: [], actions: message.choices.map(choiceAction) } }),
  channelData: { expectation },
});

function attachmentsOf({ card, links = [] }: Message): Partial<Activity> {
  if (card === undefined && links.length === 0) return {};
  const whole = withLinks(card ?? emptyCard, links);
  return { attachments: [CardFactory.adaptiveCard(whole)], attachmentLayout: AttachmentLayoutTypes.List };
}

function choiceAction(choice: Choice): { type: ActionTypes; title: string; value: string } {
  return { type: ActionTypes.ImBack, title: choice.label, value: choice.say };
}

const emptyCard: Card = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.3',
  body: [],
};

/** The addresses themselves stand in the text; the card's buttons make them easy to press. */
function withLinks(card: Card, links: readonly Link[]): Card {
  if (links.length === 0) return card;
  const own = Array.isArray(card['actions']) ? (card['actions'] as readonly object[]) : [];
  const opening = links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url }));
  return { ...card, actions: [...own, ...opening] };
}
