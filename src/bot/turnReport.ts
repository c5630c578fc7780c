/** What testers and counters may know about a finished turn; never what the customer typed. */
import type { Awaiting } from '../reply/message';

export interface TurnReport {
  readonly conversationId: string;
  readonly awaiting: Awaiting;
  readonly session: {
    readonly authenticated: boolean;
    readonly username?: string;
    readonly activeAccount?: string;
    readonly flow?: string;
  };
  /** How the words were understood, where they were not a secret. */
  readonly understood?: { readonly decision: string; readonly label: string; readonly confidence: number };
  readonly events: readonly { readonly name: string; readonly detail?: string }[];
}

/** Told once at the end of every turn; must not throw. */
export type TurnObserver = (report: TurnReport) => void;
