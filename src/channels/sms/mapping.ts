/** Outside and inside: what Twilio posts becomes the assistant's activity, and replies become texts in its markup. */
import { type Activity, ActivityTypes } from 'botbuilder';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { z } from 'zod';
import type { Form } from '../twilio/verifiedForm';

/** A text as it came in. */
export interface IncomingText {
  /** Twilio's id, by which a repeated request is known. */
  readonly id: string;
  /** E.164, or a short code. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Pictures and files. */
  readonly media: number;
}

/** Twilio's signature does not say where a name ends and its value begins: the shape of each value does. */
const messageId = z.string().regex(/^(?:SM|MM)[0-9a-f]{32}$/);
const number = z.string().regex(/^\+?[0-9]{3,15}$/);

const messageSchema = z.object({
  MessageSid: messageId,
  From: number,
  To: number,
  Body: z.string().max(10_000),
  NumMedia: z
    .string()
    .regex(/^\d{1,2}$/)
    .default('0'),
});

/** Undefined where it is none. */
export function readText(form: Form): IncomingText | undefined {
  const parsed = messageSchema.safeParse(form);
  if (!parsed.success) return undefined;
  const { MessageSid: id, From: from, To: to, Body: text, NumMedia: media } = parsed.data;
  return { id, from, to, text, media: Number(media) };
}

/** What Twilio reports about a text of ours. */
interface TextReport {
  readonly id: string;
  readonly status: string;
  readonly to: string;
  /** The carrier drops everything to this number, because its owner said so there. */
  readonly blocked: boolean;
}

const reportSchema = z.object({
  MessageSid: messageId,
  MessageStatus: z.string().regex(/^[a-z]{1,20}$/),
  To: number,
  ErrorCode: z.string().optional(),
});

const blockedCode = '21610';

export function readReport(form: Form): TextReport | undefined {
  const parsed = reportSchema.safeParse(form);
  if (!parsed.success) return undefined;
  const { MessageSid: id, MessageStatus: status, To: to, ErrorCode: code } = parsed.data;
  return { id, status, to, blocked: code === blockedCode };
}

/** Where and when a text belongs. */
export interface TextFrame {
  readonly id: string;
  readonly conversationId: string;
  readonly userId: string;
  /** Epoch milliseconds UTC. */
  readonly now: number;
}

export function toTurnActivity(frame: TextFrame, text: string): Partial<Activity> {
  return { ...addressed(frame), type: ActivityTypes.Message, text, textFormat: 'plain' };
}

/** Tells the assistant that the customer has left for good. */
export function toLeaving(frame: TextFrame): Partial<Activity> {
  return { ...addressed(frame), type: ActivityTypes.EndOfConversation };
}

function addressed({ id, conversationId, userId, now }: TextFrame): Partial<Activity> {
  return {
    ...{ id, channelId: 'sms', serviceUrl: '', timestamp: new Date(now) },
    from: { id: userId, name: '', role: 'user' },
    recipient: { id: 'assistant', name: 'Assistant', role: 'bot' },
    conversation: { id: conversationId, name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
  };
}

/** The texts that a turn's replies were rendered to, in order. */
export function textsOf(replies: readonly Partial<Activity>[]): readonly string[] {
  return replies.flatMap(({ text, channelData }, index) => {
    const { texts, earlier } = (channelData ?? {}) as { texts?: readonly string[]; earlier?: readonly string[] };
    return (index < replies.length - 1 ? earlier : texts) ?? (text ? [text] : []);
  });
}

/** Characters that no XML may hold. */

const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Half a character becomes the mark for one that is missing. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Without texts, Twilio is told that all is well and nothing is to be said. */
export function toMarkup(texts: readonly string[]): string {
  const response = new MessagingResponse();
  for (const text of texts) response.message(wellFormed(text).replace(notXml, ''));
  return response.toString();
}
