/** What a turn says: kept for "repeat" and for what is awaited, and told when the customer's session ends. */
import type { Activity, TurnContext } from 'botbuilder';
import { sessionEndsAt } from '../domain/identity/policies';
import type { Place } from '../domain/identity/place';
import type { Session } from '../domain/identity/ports';
import type { Choice, Message } from '../reply/message';
import { type Reply, carry, replyOf } from '../reply/replyActivity';
import type { ConversationState } from './conversationState';
import type { OpenPage } from './privateQuestions';

interface SaidReplies {
  readonly messages: Message[];
  /** The last one. */
  reply: Reply | undefined;
}

/** The choices that a reply shows with numbers at a place. */
export type NumberedIn = (place: Pick<Place, 'channel'>, reply: Reply) => readonly Choice[];

/** Listens from now on; `session` is asked at each reply, because signing in changes it within the turn. */
export function listenToReplies(context: TurnContext, session: () => Session | undefined): SaidReplies {
  const said: SaidReplies = { messages: [], reply: undefined };
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
  said.reply = reply;
  if (session === undefined) return;
  const channelData = { ...(activity.channelData as object), session: { idleEndsAt: sessionEndsAt(session) } };
  activity.channelData = carry(reply, channelData);
}

/** `page` is the one on which something is asked now, or was asked last. */
export function remember(
  state: ConversationState,
  { messages, reply }: SaidReplies,
  now: { readonly page: OpenPage | undefined; readonly numbered: (reply: Reply) => readonly Choice[] },
): void {
  if (messages.length > 0) state.lastSaid = messages;
  if (reply === undefined) return;
  state.expectation = reply.expectation;
  state.numbered = now.numbered(reply);
  if (reply.expectation.elsewhere && now.page) state.page = now.page;
  else delete state.page;
}
