/** What a call waits for between two webhooks, kept as JSON text with the call; nothing that the caller said is in it. */
import type { PhoneReply } from '../rendering/phoneRenderer';

export interface CallMemory {
  /** The reply whose answer is awaited. */
  readonly last: PhoneReply | undefined;
  /** Answers in a row without words. */
  readonly silences: number;
  /** How often the caller has been waited for while a page is open elsewhere. */
  readonly patience: number;
  /** The caller has heard in this call that links come by text. */
  readonly toldOfLinks: boolean;
  /** Nobody could be reached for a caller who said nothing; said nothing again, they are let go. */
  readonly lastChance: boolean;
  /** How often the caller said that the page was done, or pressed keys, and it was not. */
  readonly notDone: number;
  /** The details were heard last, so that they are what is repeated. */
  readonly detailsTold: boolean;
  /** Said outside of a turn, and still to be heard. */
  readonly pending: readonly PhoneReply[];
  /** What comes next where the person who was called did not answer. */
  readonly afterwards: readonly PhoneReply[];
}

const nothing: CallMemory = {
  ...{
    last: undefined,
    silences: 0,
    patience: 0,
    notDone: 0,
    toldOfLinks: false,
    lastChance: false,
    detailsTold: false,
  },
  ...{ pending: [], afterwards: [] },
};

/** An undefined text is a call of which nothing has been kept yet. */
export function readMemory(text: string | undefined): CallMemory {
  return text === undefined ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<CallMemory>) };
}

/** Without addresses: they may open something, and have been sent. */
export function memoryText({ last, pending, afterwards, ...others }: CallMemory): string {
  return JSON.stringify({
    ...others,
    ...(last && { last: withoutLinks(last) }),
    pending: pending.map(withoutLinks),
    afterwards: afterwards.map(withoutLinks),
  });
}

function withoutLinks(reply: PhoneReply): PhoneReply {
  return { ...reply, links: [] };
}

/** True where a page is open elsewhere for what is awaited. */
export function isElsewhere({ last }: CallMemory): boolean {
  return last?.expectation.elsewhere === true;
}
