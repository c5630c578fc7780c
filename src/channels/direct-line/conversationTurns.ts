/** One turn of web chat: in order, once, kept without secrets in one transaction, and told to whoever listens. */
import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { type Assistant, redactedWords, tookSecret } from '../../bot/assistant';
import type { Delivery } from '../../bot/deliveries';
import type { Clock } from '../../domain/clock/clock';
import type {
  ChatConversation,
  ChatHistoryRepository,
  NewHistoryEntry,
  TurnLock,
} from '../../domain/conversations/ports';
import type { Place } from '../../domain/identity/place';
import { replyActivity } from '../../reply/replyActivity';
import type { InProcessAdapter, Replies } from '../turns/inProcessAdapter';
import type { ConversationStreams } from './conversationStreams';
import {
  type IncomingActivity,
  type KeptWords,
  type TurnFrame,
  dots,
  ownHistory,
  replyHistory,
  toJoining,
  toLeaving,
  toTurnActivity,
} from './mapping';

interface ConversationTurnsParts {
  readonly assistant: Assistant;
  readonly adapter: InProcessAdapter;
  readonly history: ChatHistoryRepository;
  readonly turnLock: TurnLock;
  readonly streams: ConversationStreams;
  readonly clock: Clock;
  /** Takes card numbers and the like, typed by mistake, out of what is kept. */
  readonly redact: (text: string) => string;
}

/** A conversation with where its customer speaks from this time, where that is known. */
export interface SpeakingConversation extends ChatConversation {
  readonly sourceHash?: string | undefined;
}

export class ConversationTurns {
  constructor(private readonly parts: ConversationTurnsParts) {}

  /** Makes a conversation for a user nobody can guess. */
  async create(deviceHash: string | undefined): Promise<ChatConversation> {
    const conversation: ChatConversation = {
      id: randomUUID(),
      userId: `dl_${randomUUID()}`,
      deviceHash,
      createdAt: this.parts.clock.now(),
    };
    await this.parts.history.create(conversation);
    return conversation;
  }

  /** Says welcome where nothing has been said yet; true where it did. */
  join(conversation: ChatConversation, locale: string | undefined): Promise<boolean> {
    return this.inTurn(conversation, async (frame) => {
      const said = await this.parts.history.readAfter(conversation.id, 0, 1);
      if (said.length > 0) return false;
      await this.run(toJoining(frame, locale), frame);
      return true;
    });
  }

  /** The id of the activity; one that was posted before has the id it got then and is not run again. */
  take(conversation: SpeakingConversation, incoming: IncomingActivity): Promise<string> {
    return this.inTurn(conversation, async (frame) => {
      const { clientActivityId } = incoming;
      const seen = clientActivityId && (await this.parts.history.findSeen(conversation.id, clientActivityId));
      if (seen) return seen;
      await this.run(toTurnActivity(incoming, frame), frame, (context) => {
        const activity = ownHistory(incoming, frame, this.keptWords(incoming, context));
        return [{ activityId: frame.turnId, clientActivityId, activity, at: frame.now }];
      });
      return frame.turnId;
    });
  }

  /** Lets the assistant close what belongs to a conversation that its customer has left. */
  async leave(conversation: ChatConversation): Promise<void> {
    await this.inTurn(conversation, (frame) => this.run(toLeaving(frame), frame));
  }

  /** Tells the customer something about the channel itself, such as that it takes no files. */
  async tell(conversation: ChatConversation, text: string): Promise<void> {
    await this.inTurn(conversation, (frame) =>
      this.keep(frame, [], [{ type: 'message', id: `${frame.turnId}.1`, text, textFormat: 'plain' }]),
    );
  }

  /** How the assistant speaks first here; in the middle of a turn lock that its caller holds. */
  readonly delivery: Delivery = {
    lockKey: ({ conversationId }) => lockKeyOf(conversationId),
    deliver: async ({ conversationId }, replies) => {
      const conversation = await this.parts.history.find(conversationId);
      if (conversation === undefined) return;
      const frame = { conversation, turnId: randomUUID(), now: this.parts.clock.now() };
      await this.parts.adapter.runTurn(toJoining(frame, undefined), async (context, said) => {
        for (const { message, expectation } of replies) await context.sendActivity(replyActivity(message, expectation));
        // Nobody's words are answered by it.
        await this.keep(frame, [], said.map(withoutQuestion));
      });
    },
  };

  private inTurn<T>(conversation: ChatConversation, work: (frame: TurnFrame) => Promise<T>): Promise<T> {
    const { turnLock, clock } = this.parts;
    return turnLock.withLock(lockKeyOf(conversation.id), () =>
      work({ conversation, turnId: randomUUID(), now: clock.now() }),
    );
  }

  /** Both sides' words are kept alongside the assistant's state; `own` are the customer's, asked for once it has run. */
  private run(
    activity: Partial<Activity>,
    frame: TurnFrame,
    own: (context: TurnContext) => readonly NewHistoryEntry[] = () => [],
  ): Promise<void> {
    const { adapter, assistant } = this.parts;
    const place = placeOf(frame.conversation);
    return adapter.runTurn(activity, (context, replies) =>
      assistant.run(context, place, () => this.keep(frame, own(context), replies)),
    );
  }

  private keptWords({ secret, text, displayText }: IncomingActivity, context: TurnContext): KeptWords {
    if (secret !== undefined || tookSecret(context)) return { text: dots, displayText: undefined };
    const { redact } = this.parts;
    const said = text ?? '';
    return { text: redactedWords(context, said) ?? redact(said), displayText: displayText && redact(displayText) };
  }

  private async keep(frame: TurnFrame, own: readonly NewHistoryEntry[], replies: Replies): Promise<void> {
    const entries = [...own, ...replies.map((reply) => this.replyEntry(reply, frame))];
    if (entries.length === 0) return;
    const last = await this.parts.history.append(frame.conversation.id, entries);
    const activities = entries.map((entry) => entry.activity);
    this.parts.streams.publish(frame.conversation.id, activities, last);
  }

  private replyEntry(reply: Partial<Activity>, frame: TurnFrame): NewHistoryEntry {
    const activityId = reply.id ?? frame.turnId;
    return { activityId, clientActivityId: undefined, activity: replyHistory(reply, frame), at: frame.now };
  }
}

function withoutQuestion(reply: Partial<Activity>): Partial<Activity> {
  const unasked = { ...reply };
  delete unasked.replyToId;
  return unasked;
}

function lockKeyOf(conversationId: string): string {
  return `webchat:${conversationId}`;
}

function placeOf({ id, userId, deviceHash, sourceHash }: SpeakingConversation): Place {
  const marks = { ...(deviceHash !== undefined && { deviceHash }), ...(sourceHash !== undefined && { sourceHash }) };
  return { channel: 'web', conversationId: id, userId, ...marks };
}
