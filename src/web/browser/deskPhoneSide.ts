/** What the sides of the desk's telephone have in common: messages, calls, the speaker. */

/** One side of the telephone: what it shows, and what to do when it gets another owner. */
export interface PhoneSide {
  readonly element: HTMLElement;
  startAnew(): void;
}

export interface Caller {
  /** E.164. */
  readonly number: string;
  readonly username: string | undefined;
}

export interface SideParts {
  readonly caller: () => Caller;
  /** Told the signed-in username after each turn, where there is one. */
  readonly onTurn: (username: string | undefined) => void;
}
