/** Handing a conversation to a person: what the person gets, and what passes between the two while they speak. */
import type { Place } from '../identity/place';
import type { Openness } from './openingHours';

/** Why a person is needed: asked for, or one of the matters that always go to a person (standards F5). */
export type HandOverReason =
  'asked' | 'dispute' | 'fraud' | 'hardship' | 'bankruptcy' | 'deceased' | 'attorney' | 'complaint' | 'military';

/** How far the customer has shown who they are. */
export type VerifiedLevel = 'none' | 'password' | 'password_and_question' | 'password_and_code' | 'pin';

/** One line of a conversation, redacted before it comes here; `at` is epoch milliseconds UTC. */
export interface TranscriptLine {
  readonly who: 'customer' | 'assistant' | 'agent';
  readonly text: string;
  readonly at: number;
}

/** What the assistant knows when it asks for a person; no secret, no whole number. */
export interface HandOverRequest {
  readonly reason: HandOverReason;
  readonly place: Place;
  readonly verified: VerifiedLevel;
  readonly username: string | undefined;
  /** "2023 Cooper S Countryman ending 4417". */
  readonly vehicle: string | undefined;
  /** The task that was under way, and what was awaited. */
  readonly lastStep: { readonly flow: string | undefined; readonly awaiting: string };
  readonly transcript: readonly TranscriptLine[];
  /** A person could answer in this very conversation. */
  readonly canAnswerHere: boolean;
}

/** What whoever takes over reads first. */
export interface HandOverPacket extends Omit<HandOverRequest, 'reason'> {
  readonly id: string;
  /** Six digits; the customer says them to whoever answers the telephone. They prove nothing. */
  readonly reference: string;
  /** In the order in which they came up. */
  readonly reasons: readonly HandOverReason[];
  readonly openedAt: number;
  readonly closedAt: number | undefined;
}

export interface HandOver extends HandOverPacket {
  /** What was said since it was opened, by both. */
  readonly lines: readonly TranscriptLine[];
}

/** What the customer can be told of it. */
export interface HandOverOffer {
  readonly packet: HandOverPacket;
  readonly openness: Openness;
  /** Somebody at a desk has been asked to answer in this conversation. */
  readonly answersHere: boolean;
}

/** What has happened since the conversation was last told. */
export interface HandOverNews {
  /** The agent's words that the customer has not had yet. */
  readonly said: readonly string[];
  /** The agent has answered: the conversation is theirs until it is closed. */
  readonly joined: boolean;
  readonly closed: boolean;
}

export interface HandOvers {
  /** Opens one, or brings the one that `earlierId` names up to date where it is still open. */
  open(request: HandOverRequest, earlierId?: string): Promise<HandOverOffer>;
  /** What is new; each line is handed out once. */
  collect(id: string): Promise<HandOverNews>;
  /** The customer's words, redacted, for the agent. */
  tellAgent(id: string, text: string): Promise<void>;
  /** Either side has ended it; once is enough. */
  close(id: string): Promise<void>;
}

export type AgentReplyOutcome =
  { readonly kind: 'taken'; readonly place: Place } | { readonly kind: 'unknown' } | { readonly kind: 'closed' };

/** The other side: what an agent's desk sees and does. */
export interface AgentDesk {
  /** Open ones first, then the newest. */
  list(): Promise<readonly HandOver[]>;
  reply(id: string, text: string): Promise<AgentReplyOutcome>;
  end(id: string): Promise<AgentReplyOutcome>;
}
