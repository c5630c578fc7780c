/** What the tester's desk needs from the rest of the service; composed in the demo only. */

import type { TwilioAccess } from '../twilio/twilioAccess';

/** A demo customer with everything that a tester may want to type. */
interface DeskCustomer {
  readonly username: string;
  readonly password: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly phone: string;
  readonly accounts: readonly object[];
  /** A word on what this customer shows. */
  readonly state: string;
}

type DeskResetOutcome =
  | { readonly kind: 'loaded' }
  /** Each complaint is a path in the data, a colon and what is wrong there. */
  | { readonly kind: 'refused'; readonly complaints: readonly string[] };

export interface DeskCustomers {
  directory(): readonly DeskCustomer[];
  /** Everything that happened is gone afterwards; data that is not valid changes nothing. */
  reset(data?: unknown): Promise<DeskResetOutcome>;
}

/** Epoch milliseconds UTC. */
export interface DeskClock {
  now(): number;
  set(instant: number): void;
  advance(milliseconds: number): void;
}

/** What the store knows about a username, known or not. Times are ISO instants, numbers are masked. */
export interface LoginState {
  readonly username: string;
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly devices: readonly object[];
  readonly sessions: readonly object[];
  readonly accounts: readonly object[];
  readonly paymentMethods: readonly object[];
  readonly payments: readonly object[];
  readonly statements: readonly object[];
  readonly optOuts: readonly object[];
  /** Cents over all contracts; anything but zero is a defect. */
  readonly ledgerSum: number;
}

export interface DeskStates {
  of(username: string): Promise<LoginState>;
  /** The last four digits of an account that the login may see. */
  accountLast4(username: string, accountId: string): Promise<string | undefined>;
}

/** What a tester did to the payment processor. */
export type ProcessorOutcome =
  | { readonly kind: 'done'; readonly behaviour: object }
  /** Says in words what would have been understood. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface DeskProcessor {
  /** How the processor behaves now. */
  behaviour(): Promise<object>;
  /** Sets its behaviour, or sends a payment back. */
  change(change: unknown): Promise<ProcessorOutcome>;
}

/** A mail or a text that the service has sent. */
export interface SentMessage {
  readonly kind: 'mail' | 'text';
  readonly to: string;
  /** ISO instant. */
  readonly at: string;
  readonly subject?: string;
  readonly body: string;
}

export interface DeskOutbox {
  sent(): Promise<readonly SentMessage[]>;
}

interface DeskLine {
  readonly who: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** A conversation whose customer has asked for a person, as an agent sees it; redacted. */
export interface DeskHandOver {
  readonly id: string;
  readonly reference: string;
  readonly reasons: readonly string[];
  readonly verified: string;
  readonly username: string | null;
  readonly vehicle: string | null;
  readonly lastStep: { readonly flow: string | null; readonly awaiting: string };
  readonly channel: string;
  readonly conversation: string;
  /** ISO instants. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly transcript: readonly DeskLine[];
  /** What was said since, by both. */
  readonly lines: readonly DeskLine[];
}

/** The tester as the agent. */
export interface DeskAgents {
  list(): Promise<readonly DeskHandOver[]>;
  reply(id: string, text: string): Promise<'taken' | 'unknown' | 'closed'>;
  /** The assistant has the conversation again afterwards. */
  close(id: string): Promise<'taken' | 'unknown' | 'closed'>;
}

/** How the desk texts: through the channel's own door, with the demo's signature. */
export interface DeskTexting {
  readonly access: TwilioAccess;
  /** Our own number, E.164. */
  readonly number: string;
  conversationOf(number: string): string;
  /** Until an answer that comes later has come. */
  settled(messageId: string): Promise<void>;
  /** Every text that was sent to a number by itself, oldest first. */
  sentTo(number: string): Promise<readonly string[]>;
}

/** Keeps the desk's own browsers over a restart of the service, as real browsers keep their cookies. */
export interface DeskStorage {
  read(): string | undefined;
  write(content: string): void;
}
