/** A small real assistant for testing web chat itself: it greets, echoes, asks for a secret, shows a card, and breaks on request. */
import { type Activity, CardFactory, type TurnContext } from 'botbuilder';
import { type Alongside, type Assistant, markSecretTaken } from '../../../src/bot/assistant';
import type { Place } from '../../../src/domain/identity/place';
import type { Expectation } from '../../../src/reply/message';

const nothing: Expectation = { awaiting: 'none', secret: false };
const password: Expectation = { awaiting: 'password', secret: true };

export class EchoAssistant implements Assistant {
  /** What it was told, one line a turn: for asserting what ran, and how often. */
  readonly heard: string[] = [];
  /** Every value that came through a masked field or while a secret was awaited. */
  readonly secrets: string[] = [];
  private readonly awaitsSecret = new Set<string>();
  private readonly counts = new Map<string, number>();

  async run(context: TurnContext, place: Place, alongside?: Alongside): Promise<void> {
    await this.answer(context, place);
    await alongside?.();
  }

  private async answer(context: TurnContext, place: Place): Promise<void> {
    const { activity } = context;
    this.heard.push(`${activity.type}:${activity.name ?? ''}`);
    if (activity.type === 'conversationUpdate')
      return say(context, 'Welcome. I am an automated assistant.', nothing, choices);
    if (activity.type !== 'message') return;
    if (this.takeSecret(activity, place)) {
      markSecretTaken(context);
      return say(context, 'Thank you, that is noted.');
    }
    await this.reply(context, place, activity.text ?? '');
  }

  private async reply(context: TurnContext, place: Place, text: string): Promise<void> {
    switch (text) {
      case 'sign in':
        this.awaitsSecret.add(place.conversationId);
        return say(context, 'Please type your password.', password);
      case 'card':
        return sendCard(context);
      case 'who am I':
        return say(context, JSON.stringify({ place, from: context.activity.from.id, locale: context.activity.locale }));
      case 'count':
        return this.count(context, place);
      case 'idle':
        return say(context, 'You will be signed out soon.', nothing, undefined, {
          session: { idleEndsAt: context.activity.timestamp ? +context.activity.timestamp + 25_000 : 0 },
        });
      case 'break':
        throw new Error('broken on request');
      case 'twice':
        await say(context, 'one');
        return say(context, 'two');
      default:
        return say(context, `You said: ${text}`);
    }
  }

  /** Loses a count where two turns of one conversation run at once. */
  private async count(context: TurnContext, place: Place): Promise<void> {
    const before = this.counts.get(place.conversationId) ?? 0;
    await new Promise((resolve) => setImmediate(resolve));
    this.counts.set(place.conversationId, before + 1);
    await say(context, `count ${before + 1}`);
  }

  private takeSecret(activity: Activity, place: Place): boolean {
    const masked = (activity.channelData as { secret?: string } | undefined)?.secret;
    const secret = masked ?? (this.awaitsSecret.has(place.conversationId) ? activity.text : undefined);
    if (secret === undefined) return false;
    this.awaitsSecret.delete(place.conversationId);
    this.secrets.push(secret);
    return true;
  }
}

const choices = ['Sign in', 'Card', 'What is a payoff?'];

async function say(
  context: TurnContext,
  text: string,
  expectation: Expectation = nothing,
  suggestions: readonly string[] = [],
  more: object = {},
): Promise<void> {
  const actions = suggestions.map((title) => ({ type: 'imBack', title, value: title.toLowerCase() }));
  await context.sendActivity({
    type: 'message',
    text,
    textFormat: 'plain',
    speak: text,
    inputHint: 'acceptingInput',
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    channelData: { expectation, ...more },
  });
}

async function sendCard(context: TurnContext): Promise<void> {
  const card = CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'TextBlock',
        text: '2023 MINI Countryman',
        style: 'heading',
        weight: 'Bolder',
        size: 'Medium',
        wrap: true,
      },
      { type: 'TextBlock', text: 'Account ending 4417', isSubtle: true, spacing: 'None', wrap: true },
      {
        type: 'FactSet',
        facts: [
          { title: 'Total due', value: '$412.50' },
          { title: 'Due date', value: 'December 5, 2026' },
          { title: 'Principal', value: '$18,452.37' },
        ],
      },
    ],
    actions: [
      { type: 'Action.Submit', title: 'Payoff amount', data: { say: 'what is my payoff' } },
      { type: 'Action.OpenUrl', title: 'Owners’ Lounge', url: 'https://owners-lounge.example.com' },
    ],
  });
  await context.sendActivity({
    type: 'message',
    text: 'Your 2023 MINI Countryman ending 4417: $412.50 due on December 5, 2026. Principal $18,452.37.',
    attachments: [card],
    channelData: { expectation: nothing },
  });
}
