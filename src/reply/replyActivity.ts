/** How a neutral reply travels on a Bot Framework activity until a channel's renderer takes it off again. */
import type { Expectation, Message } from './message';

export interface Reply {
  readonly message: Message;
  readonly expectation: Expectation;
}

/** The fields of an activity that carries a reply; `text` is there for a channel that renders nothing. */
export interface ReplyActivity {
  readonly type: 'message';
  readonly text: string;
  readonly inputHint: 'expectingInput' | 'acceptingInput';
  readonly channelData: { readonly reply: Reply };
}

/** What a reply expects that asks for nothing in particular. */
export const nothingAwaited: Expectation = { awaiting: 'none', secret: false };

export function replyActivity(message: Message, expectation: Expectation = nothingAwaited): ReplyActivity {
  const inputHint = expectation.awaiting === 'none' ? 'acceptingInput' : 'expectingInput';
  return { type: 'message', text: message.text, inputHint, channelData: { reply: { message, expectation } } };
}

/** The reply on an outgoing activity, where it carries one. */
export function replyOf(activity: { readonly channelData?: unknown }): Reply | undefined {
  const data = activity.channelData;
  if (typeof data !== 'object' || data === null || !('reply' in data)) return undefined;
  return data.reply as Reply;
}
