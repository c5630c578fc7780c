/** What a session waits for between two requests, kept as JSON text with it; nothing that the customer said is in it. */
import type { SpeakerReply } from '../rendering/speakerRenderer';

export interface SessionMemory {
  /** The reply whose answer is awaited. */
  readonly last: SpeakerReply | undefined;
  /** Said outside of a turn, or too late for its request, and still to be heard. */
  readonly pending: readonly SpeakerReply[];
  /** True where the customer spoke before hearing them: what was said then answers nothing of them. */
  readonly isLate: boolean;
  /** The details were heard last, so that they are what is repeated. */
  readonly detailsTold?: boolean;
}

const nothing: SessionMemory = { last: undefined, pending: [], isLate: false };

/** An undefined text is a session of which nothing has been kept yet. */
export function readMemory(text: string | undefined): SessionMemory {
  return text === undefined ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<SessionMemory>) };
}

/** Without addresses of what was heard: they may open something, and stand on a card. */
export function memoryText({ last, ...others }: SessionMemory): string {
  return JSON.stringify({ ...others, ...(last && { last: { ...last, links: [] } }) });
}

/** True where a page is open elsewhere for what is awaited. */
export function isElsewhere({ last }: SessionMemory): boolean {
  return last?.expectation.elsewhere === true;
}
