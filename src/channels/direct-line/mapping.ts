/** Outside and inside: what a client posts becomes the assistant's activity, and both sides' activities become history. */
import { type Activity, ActivityTypes, type ChannelAccount } from 'botbuilder';
import { z } from 'zod';
import type { ChatConversation } from '../../domain/conversations/ports';
import { maximumKeyLength, maximumLocaleLength, maximumSecretLength, maximumTextLength } from './limits';

const channelId = 'webchat';
/** Stands in the history wherever a secret was typed. */
export const dots = '••••••••';
const assistantAccount: ChannelAccount = { id: 'assistant', name: 'Assistant', role: 'bot' };

/** What a client may say in channel data; everything else is dropped. */
const channelDataSchema = z.object({
  clientActivityID: z.string().max(maximumKeyLength).optional(),
  secret: z.string().max(maximumSecretLength).optional(),
  furtherSecrets: z.record(z.string().max(maximumKeyLength), z.string().max(maximumSecretLength)).optional(),
  messageBack: z.object({ displayText: z.string().max(maximumTextLength).optional() }).optional(),
});

/** Fields not named here are dropped, the sender's `from`, `id`, `conversation` and `serviceUrl` above all. */
const postedSchema = z.object({
  type: z.string().max(maximumKeyLength),
  name: z.string().max(maximumKeyLength).optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.string().max(maximumLocaleLength).optional(),
  attachments: z.array(z.unknown()).optional(),
  channelData: channelDataSchema.optional(),
});

type Posted = z.infer<typeof postedSchema>;

/** What the assistant is to hear of a posted activity. */
export interface IncomingActivity {
  readonly type: 'message' | 'event';
  readonly text: string | undefined;
  readonly name: string | undefined;
  readonly value: unknown;
  readonly locale: string | undefined;
  readonly secret: string | undefined;
  /** What a form sent along with it, by what is awaited next. */
  readonly furtherSecrets: Readonly<Record<string, string>> | undefined;
  /** The client's own key: it finds its message again by it, and a repeated one is known by it. */
  readonly clientActivityId: string | undefined;
  /** What the client shows in place of the text, where a button sends more than it says. */
  readonly displayText: string | undefined;
}

export type PostOutcome =
  | { readonly kind: 'heard'; readonly activity: IncomingActivity }
  /** Accepted without a turn: typing, and events that are not for us. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'textTooLong' }
  | { readonly kind: 'filesRefused' };

/** What Web Chat tells about itself, and what only the agents' side may say of a hand-over. */
const notForUs = /^(?:webchat\/|handoff\.)/;

export function readPost(body: unknown): PostOutcome {
  const parsed = postedSchema.safeParse(body);
  if (!parsed.success) return { kind: 'malformed' };
  const posted = parsed.data;
  switch (posted.type) {
    case 'message':
      return readMessage(posted);
    case 'event':
      return notForUs.test(posted.name ?? '') ? { kind: 'ignored' } : heard(posted, 'event', undefined);
    case 'typing':
      return { kind: 'ignored' };
    default:
      return { kind: 'malformed' };
  }
}

function readMessage(posted: Posted): PostOutcome {
  if (posted.attachments?.length) return { kind: 'filesRefused' };
  const text = posted.text?.trim() ? posted.text : sayOf(posted.value);
  if (text !== undefined && text.length > maximumTextLength) return { kind: 'textTooLong' };
  const saysNothing = text === undefined && posted.value === undefined && posted.channelData?.secret === undefined;
  return saysNothing ? { kind: 'malformed' } : heard(posted, 'message', text);
}

/** A card's button sends its words as `value.say`. */
function sayOf(value: unknown): string | undefined {
  const say = (value as { say?: unknown } | null | undefined)?.say;
  return typeof say === 'string' ? say : undefined;
}

function heard(posted: Posted, type: 'message' | 'event', text: string | undefined): PostOutcome {
  const { name, value, locale, channelData } = posted;
  const activity: IncomingActivity = {
    type,
    text,
    name,
    value,
    locale,
    secret: channelData?.secret,
    furtherSecrets: channelData?.furtherSecrets,
    clientActivityId: channelData?.clientActivityID,
    displayText: channelData?.messageBack?.displayText,
  };
  return { kind: 'heard', activity };
}

/** Where and when an activity belongs; the same for everything in one turn. */
export interface TurnFrame {
  readonly conversation: ChatConversation;
  /** The id of the activity that began the turn. */
  readonly turnId: string;
  /** Epoch milliseconds UTC. */
  readonly now: number;
}

/** The activity on which the assistant's turn runs; the sender is who the token says. */
export function toTurnActivity(incoming: IncomingActivity, frame: TurnFrame): Partial<Activity> {
  const { secret, furtherSecrets } = incoming;
  return {
    ...addressed(frame),
    type: incoming.type,
    ...given({ text: incoming.text, name: incoming.name, value: incoming.value, locale: incoming.locale }),
    ...(secret !== undefined && { channelData: { secret, ...given({ furtherSecrets }) } }),
  };
}

/** Tells the assistant that the customer has come. */
export function toJoining(frame: TurnFrame, locale: string | undefined): Partial<Activity> {
  const member: ChannelAccount = { id: frame.conversation.userId, name: '' };
  return {
    ...addressed(frame),
    type: ActivityTypes.ConversationUpdate,
    membersAdded: [member],
    membersRemoved: [],
    ...given({ locale }),
  };
}

/** Tells the assistant that the customer has left for good. */
export function toLeaving(frame: TurnFrame): Partial<Activity> {
  return { ...addressed(frame), type: ActivityTypes.EndOfConversation };
}

function addressed({ conversation, turnId, now }: TurnFrame): Partial<Activity> {
  return {
    id: turnId,
    channelId,
    serviceUrl: '',
    timestamp: new Date(now),
    from: { id: conversation.userId, name: '', role: 'user' },
    recipient: assistantAccount,
    conversation: { id: conversation.id, name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
  };
}

/** What may be kept of what the customer said. */
export interface KeptWords {
  readonly text: string;
  readonly displayText: string | undefined;
}

/** The customer's own activity as JSON text for the history and the stream. */
export function ownHistory(incoming: IncomingActivity, frame: TurnFrame, words: KeptWords): string {
  const { text, displayText } = words;
  return JSON.stringify({
    type: incoming.type,
    id: frame.turnId,
    timestamp: new Date(frame.now).toISOString(),
    channelId,
    from: { id: frame.conversation.userId, role: 'user' },
    conversation: { id: frame.conversation.id },
    locale: incoming.locale,
    text,
    textFormat: 'plain',
    channelData: {
      clientActivityID: incoming.clientActivityId,
      ...(displayText !== undefined && { messageBack: { displayText } }),
    },
  });
}

/** The fields of a reply that the customer's side gets. */
const shownFields = [
  'type',
  'id',
  'replyToId',
  'text',
  'textFormat',
  'speak',
  'inputHint',
  'locale',
  'attachments',
  'attachmentLayout',
  'suggestedActions',
  'channelData',
  'name',
  'value',
] as const satisfies readonly (keyof Activity)[];

/** A reply as JSON text. */
export function replyHistory(reply: Partial<Activity>, frame: TurnFrame): string {
  const shown: Record<string, unknown> = {
    timestamp: new Date(frame.now).toISOString(),
    channelId,
    from: assistantAccount,
    conversation: { id: frame.conversation.id },
  };
  for (const field of shownFields) shown[field] = reply[field];
  return JSON.stringify(shown);
}

function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
