/** How a neutral reply travels on a Bot Framework activity until a channel's renderer has written it out. */
import type { Expectation, Message } from './message';

export interface Reply {
  readonly message: Message;
  readonly expectation: Expectation;
  /** What would have been said, where the channel must not ask it. */
  readonly original?: Message;
  /** Set where a question is asked once more. */
  readonly form?: AskedForm;
}

/** How a question comes again: shorter, with an example, with a person, after answers that did not fit; or explained, for "help". */
export type AskedForm = 'again' | 'example' | 'person' | 'help';

/** A symbol is left out when an activity becomes JSON, so the neutral reply itself never leaves the process. */
const replyKey = Symbol('reply');

/** The channel data of an activity that carries a reply, beside whatever a renderer adds to it. */
type ReplyCarrier = { readonly [replyKey]: Reply };

/** The fields of an activity that carries a reply; `text` is there for a channel that renders nothing. */
interface ReplyActivity {
  readonly type: 'message';
  readonly text: string;
  readonly inputHint: 'expectingInput' | 'acceptingInput';
  readonly channelData: ReplyCarrier;
}

/** What a reply expects that asks for nothing in particular. */
export const nothingAwaited: Expectation = { awaiting: 'none', secret: false };

export function replyActivity(message: Message, expectation: Expectation = nothingAwaited): ReplyActivity {
  return activityOf({ message, expectation });
}

export function activityOf(reply: Reply): ReplyActivity {
  const { message, expectation } = reply;
  const inputHint = expectation.awaiting === 'none' ? 'acceptingInput' : 'expectingInput';
  return { type: 'message', text: message.text, inputHint, channelData: carry(reply) };
}

/** Channel data that carries a reply and whatever else a channel wants to send along. */
export function carry<T extends object>(reply: Reply, others?: T): T & ReplyCarrier {
  return { ...(others as T), [replyKey]: reply };
}

/** The reply on an outgoing activity, where it carries one; a renderer leaves it there. */
export function replyOf(activity: { readonly channelData?: unknown }): Reply | undefined {
  const data = activity.channelData;
  return typeof data === 'object' && data !== null ? (data as Partial<ReplyCarrier>)[replyKey] : undefined;
}
