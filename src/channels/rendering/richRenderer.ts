/** For channels with a screen of their own: text, speech, suggested actions and Adaptive Cards. */
import { ActionTypes, type Activity, AttachmentLayoutTypes, CardFactory } from 'botbuilder';
import type { Choice, Link, Message } from '../../reply/message';
import type { Renderer } from './renderer';

export const renderRich: Renderer = ({ message, expectation }) => ({
  text: message.text,
  textFormat: 'plain',
  ...(message.speak !== undefined && { speak: message.speak }),
  ...attachmentsOf(message),
  ...(message.choices?.length && { suggestedActions: { to: [], actions: message.choices.map(choiceAction) } }),
  channelData: { expectation },
});

function attachmentsOf(message: Message): Partial<Activity> {
  const cards = message.card === undefined ? [] : [CardFactory.adaptiveCard(message.card)];
  const links = message.links?.length ? [CardFactory.adaptiveCard(linksCard(message.links))] : [];
  const attachments = [...cards, ...links];
  return attachments.length === 0 ? {} : { attachments, attachmentLayout: AttachmentLayoutTypes.List };
}

function choiceAction(choice: Choice): { type: ActionTypes; title: string; value: string } {
  return { type: ActionTypes.ImBack, title: choice.label, value: choice.say };
}

/** The addresses themselves stand in the text; the card makes them easy to press. */
function linksCard(links: readonly Link[]): object {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    body: [],
    actions: links.map((link) => ({ type: 'Action.OpenUrl', title: link.label, url: link.url })),
  };
}
