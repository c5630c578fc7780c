/** What web chat needs from the store: its conversations and their history, already free of secrets. */

export interface ChatConversation {
  readonly id: string;
  readonly userId: string;
  readonly deviceHash: string | undefined;
  readonly createdAt: number;
}

/** One activity as JSON text. Sequence numbers start at 1 in each conversation and have no gaps. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly activity: string;
}

export interface NewHistoryEntry {
  readonly activityId: string;
  /** The sender's own key for the activity, which makes a repeated one known; unique in a conversation. */
  readonly clientActivityId: string | undefined;
  readonly activity: string;
  readonly at: number;
}

export interface ChatHistoryRepository {
  create(conversation: ChatConversation): Promise<void>;
  find(conversationId: string): Promise<ChatConversation | undefined>;
  /** Stamps a (new) device on a conversation. */
  stampDevice(conversationId: string, deviceHash: string): Promise<void>;
  /** Appends in order within one transaction and returns the sequence of the last. */
  append(conversationId: string, entries: readonly NewHistoryEntry[]): Promise<number>;
  readAfter(conversationId: string, sequence: number, limit: number): Promise<readonly HistoryEntry[]>;
  /** The activity id that an earlier activity with the sender's key got. */
  findSeen(conversationId: string, clientActivityId: string): Promise<string | undefined>;
}

/** Runs the turns of one conversation one after another, in order of arrival, across all processes of the service. */
export interface TurnLock {
  withLock<T>(conversationKey: string, work: () => Promise<T>): Promise<T>;
}

/** A line that nobody could answer, free of secrets, kept for the content owner. */
export interface Miss {
  readonly text: string;
  /** The labels that came nearest, best first. */
  readonly nearest: readonly string[];
  readonly at: number;
}

export interface MissRepository {
  record(miss: Miss): Promise<void>;
  /** Newest first. */
  latest(limit: number): Promise<readonly Miss[]>;
}

/** A step of a call: one webhook of Twilio's, and what was answered. */
export type CallStep =
  | { readonly kind: 'answered'; readonly answer: string }
  /** Somebody runs it. Epoch milliseconds UTC. */
  | { readonly kind: 'running'; readonly since: number };

/** Telephone calls while they last, and shortly after; nothing that a caller said is kept. */
export interface CallRepository {
  /**
   * `claimed` for one caller only, however many ask, on whatever machine; `ended` where the call is over. The first step of
   * a call makes it known.
   */
  claimStep(callSid: string, step: number, now: number): Promise<'claimed' | 'taken' | 'ended'>;
  findStep(callSid: string, step: number): Promise<CallStep | undefined>;
  /** What the call waits for, as text; undefined where it is not known or over. */
  memory(callSid: string): Promise<string | undefined>;
  keepMemory(callSid: string, memory: string): Promise<void>;
  /** Answers a step and keeps what the call waits for from now on, in one transaction. */
  answer(callSid: string, step: number, kept: { readonly answer: string; readonly memory: string }): Promise<void>;
  /** True for the first that ends it; what was said in it is forgotten. */
  end(callSid: string, now: number): Promise<boolean>;
  /** Forgets calls that began before an instant; returns how many. */
  forgetBefore(instant: number): Promise<number>;
}

/** One request of a speaker's, and what was answered. */
export type SpeakerRequest =
  | { readonly kind: 'answered'; readonly answer: string }
  /** Somebody runs it. */
  | { readonly kind: 'running' };

/** Sessions with a speaker while they last, and shortly after; nothing that a customer said is kept. */
export interface SpeakerSessionRepository {
  /**
   * `claimed` for one caller only, however many ask, on whatever machine; `ended` for the first request after a session's
   * end. The first request makes its session known.
   */
  claimRequest(sessionId: string, requestId: string, now: number): Promise<'claimed' | 'taken' | 'ended'>;
  findRequest(sessionId: string, requestId: string): Promise<SpeakerRequest | undefined>;
  /** What the session waits for, as text; undefined where it is not known or over. */
  memory(sessionId: string): Promise<string | undefined>;
  keepMemory(sessionId: string, memory: string): Promise<void>;
  /** Answers a request and, where it is given, keeps what the session waits for, in one transaction. */
  answer(
    sessionId: string,
    requestId: string,
    kept: { readonly answer: string; readonly memory?: string | undefined },
  ): Promise<void>;
  /** True for the first that ends it. */
  end(sessionId: string, now: number): Promise<boolean>;
  /** Forgets sessions that began before an instant; returns how many. */
  forgetBefore(instant: number): Promise<number>;
}
