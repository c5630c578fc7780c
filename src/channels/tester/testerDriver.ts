/** How the desk speaks through a channel: one driver a channel, each going in by the channel's own front door. */
import type { Activity } from 'botbuilder';

/** Who speaks: any name stands for a device, with a cookie jar or number of its own. */
export interface Speaker {
  readonly device: string;
  /** The sender's id or number, on channels where senders have one. */
  readonly from?: string;
}

/** What is said in one turn; a channel takes what it can carry. */
export interface Words {
  readonly text?: string;
  /** What a card sends. */
  readonly value?: unknown;
  /** Keys pressed. */
  readonly digits?: string;
  /** The customer says nothing, where saying nothing is something. */
  readonly silence?: boolean;
  /** The customer leaves, where leaving is something. */
  readonly hangup?: boolean;
}

/** An activity as the customer's side received it. */
export type Heard = Partial<Activity>;

export interface Opened {
  readonly conversation: string;
  readonly heard: readonly Heard[];
}

export interface TesterDriver {
  /** Begins a conversation; what the assistant says first comes back with it. */
  open(speaker: Speaker): Promise<Opened>;
  /** Says something and returns what came back, in order; nothing where there is no such conversation (any more). */
  send(conversation: string, words: Words, from?: string): Promise<readonly Heard[] | undefined>;
  /** What was said unasked since, in order. */
  hear(conversation: string): Promise<readonly Heard[] | undefined>;
  knows(conversation: string): boolean;
  /** Forgets its conversations, for when the store was emptied. */
  forget(): void;
}

/** A channel that answered otherwise than a working one does; the message says how, for the tester. */
export class ChannelProblem extends Error {}
