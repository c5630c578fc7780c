/** For channels with a screen of their own: text, speech, suggested actions and Adaptive Cards. */
import { ActionTypes, type Activity, AttachmentLayoutTypes, type CardAction, CardFactory } from 'botbuilder';
import type { Card, Choice, Link, Message } from '../../reply/message';
import { literalCard } from './literalCard';
import { onScreen } from './onScreen';
import type { Renderer } from './renderer';

/** `channelData.onScreen` tells a page what to show where text and card would say the same. */
export const renderRich: Renderer = ({ message, expectation }) => {
  const { attachments, ...shown } = attached(message);
  return {
    text: message.text,
    textFormat: 'plain',
    ...(message.speak !== undefined && { speak: message.speak }),
    ...attachments,
    ...(message.choices?.length && { suggestedActions: { to: [], actions: message.choices.map(choiceAction) } }),
    channelData: { expectation, ...shown },
  };
};

function attached(message: Message): { readonly attachments?: Partial<Activity>; readonly onScreen?: object } {
  const { card, links = [] } = message;
  if (card === undefined && links.length === 0) return {};
  const screen = onScreen(message, withLinks(card ?? emptyCard, links));
  const attachments = [CardFactory.adaptiveCard(literalCard(screen.card))];
  return {
    attachments: { attachments, attachmentLayout: AttachmentLayoutTypes.List },
    onScreen: screen.onScreen,
  };
}

/** The customer's side shows the label, the assistant hears the words. */
function choiceAction({ label, say }: Choice): CardAction {
  return { type: ActionTypes.MessageBack, title: label, displayText: label, text: say, value: undefined };
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
