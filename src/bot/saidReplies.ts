/** What a turn says: kept for "repeat" and for what is awaited, and told when the customer's session ends. */
import type { Activity, TurnContext } from 'botbuilder';
import { sessionEndsAt } from '../domain/identity/policies';
import type { Session } from '../domain/identity/ports';
import type { Expectation, Message } from '../reply/message';
import { carry, replyOf } from '../reply/replyActivity';
import type { ConversationState } from './conversationState';

interface SaidReplies {
  readonly messages: Message[];
  expectation: Expectation | undefined;
}

/** Listens from now on; `session` is asked at each reply, because signing in changes it within the turn. */
export function listenToReplies(context: TurnContext, session: () => Session | undefined): SaidReplies {
  const said: SaidReplies = { messages: [], expectation: undefined };
  context.onSendActivities(async (_context, activities, next) => {
    for (const activity of activities) note(activity, said, session());
    return next();
  });
  return said;
}

function note(activity: Partial<Activity>, said: SaidReplies, session: Session | undefined): void {
  const reply = replyOf(activity);
  if (reply === undefined) return;
  // What stands in place of a private question is not what is repeated.
  said.messages.push(reply.original ?? reply.message);
  said.expectation = reply.expectation;
  if (session === undefined) return;
  const channelData = { ...(activity.channelData as object), session: { idleEndsAt: sessionEndsAt(session) } };
  activity.channelData = carry(reply, channelData);
}

export function remember(state: ConversationState, said: SaidReplies): void {
  if (said.messages.length > 0) state.lastSaid = said.messages;
  if (said.expectation !== undefined) state.expectation = said.expectation;
}
