/** Items of the outbox that stand for texts which a carrier's request no longer waits for. */
import { nobody } from '../credentials/notices';
import { newOutboxItem } from '../payments/notices';
import type { CustomerMessage } from '../payments/ports';
import type { OutboxItem } from '../payments/records';

/** Which of a request's texts is meant, from 1. */
export interface LateText {
  readonly requestId: string;
  readonly part: number;
  /** The one word that is said after an opt-out; nothing of it is said later than the rule allows (standards C5). */
  readonly confirmsOptOut: boolean;
}

export const lateTextTemplate = 'late_text';
/** Stands for: whatever is written down for this request by now, its process having died. */
export const unlessAnswered = 0;
/** A turn that has not ended by then was lost with its process. */
export const lostAfter = 60_000;

/** The same text is the same item, so that the first to write it decides what is said. */
export function lateText({ requestId, part, confirmsOptOut }: LateText, now: number): OutboxItem {
  const facts = { requestId, part, confirmsOptOut };
  const message = { loginId: nobody, template: lateTextTemplate, facts, channelHint: 'text' };
  return newOutboxItem(lateTextId(requestId, part), { kind: 'message', message }, now);
}

/** Sees to it that something is said even if the turn never ends. */
export function lateTextUnlessAnswered(requestId: string, now: number): OutboxItem {
  return lateText({ requestId, part: unlessAnswered, confirmsOptOut: false }, now + lostAfter);
}

export function lateTextId(requestId: string, part: number): string {
  return `${lateTextTemplate}:${requestId}:${part}`;
}

export function readLateText({ facts }: CustomerMessage): LateText {
  return {
    requestId: String(facts.requestId),
    part: Number(facts.part),
    confirmsOptOut: facts.confirmsOptOut === true,
  };
}
