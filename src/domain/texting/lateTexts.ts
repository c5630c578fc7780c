/** Says by texts of our own what a carrier's request no longer waits for: through the outbox, each once it is its turn, past the opt-outs. */
import type { Clock } from '../clock/clock';
import { nobody } from '../credentials/notices';
import { newOutboxItem } from '../payments/notices';
import type { CustomerMessage, MessageCarrier } from '../payments/ports';
import type { OutboxItem } from '../payments/records';
import type { GuardedTexts } from './guardedTexts';
import type { TextingStore } from './ports';
import type { TextingService } from './textingService';

interface LateTextsParts {
  readonly store: Pick<TextingStore, 'requests' | 'outbox'>;
  readonly texting: Pick<TextingService, 'numberOf'>;
  readonly texts: Pick<GuardedTexts, 'send' | 'sendDecided'>;
  /** Carries every other message. */
  readonly others: MessageCarrier;
  readonly clock: Clock;
}

/** Which of a request's texts is meant, from 1. */
interface LateText {
  readonly requestId: string;
  readonly part: number;
  /** The one word that is said after an opt-out; nothing of it is said later than the rule allows (standards C5). */
  readonly confirmsOptOut: boolean;
}

const template = 'late_text';
/** Stands for: whatever is written down for this request by now, its process having died. */
const unlessAnswered = 0;
/** A turn that has not ended by then was lost with its process. */
export const lostAfter = 60_000;
const longestUntilConfirmed = 5 * 60_000;

/** The same text is the same item, so that the first to write it decides what is said. */
export function lateText({ requestId, part, confirmsOptOut }: LateText, now: number): OutboxItem {
  const facts = { requestId, part, confirmsOptOut };
  const message = { loginId: nobody, template, facts, channelHint: 'text' };
  return newOutboxItem(lateTextId(requestId, part), { kind: 'message', message }, now);
}

/** Sees to it that something is said even if the turn never ends. */
export function lateTextUnlessAnswered(requestId: string, now: number): OutboxItem {
  return lateText({ requestId, part: unlessAnswered, confirmsOptOut: false }, now + lostAfter);
}

export function lateTextId(requestId: string, part: number): string {
  return `${template}:${requestId}:${part}`;
}

export class LateTexts implements MessageCarrier {
  constructor(private readonly parts: LateTextsParts) {}

  /** The next text is due once this one has been handed over. Throws where it could not be. */
  async deliver(message: CustomerMessage): Promise<void> {
    if (message.template !== template) return this.parts.others.deliver(message);
    const late = readLateText(message);
    const { store, clock } = this.parts;
    const request = await store.requests.find(late.requestId);
    if (request === undefined) return;
    if (late.part !== unlessAnswered) await this.send(message, late, request);
    if (late.part < Math.max(request.texts.length, 1))
      await store.outbox.add(lateText({ ...late, part: late.part + 1 }, clock.now()));
  }

  private async send(
    { id, createdAt }: CustomerMessage,
    { part, confirmsOptOut }: LateText,
    { numberKey, texts: said }: { readonly numberKey: string; readonly texts: readonly string[] },
  ): Promise<void> {
    const { texting, texts, clock } = this.parts;
    const [number, text] = [await texting.numberOf(numberKey), said[part - 1]];
    if (number === undefined || text === undefined) return;
    if (!confirmsOptOut) return texts.send({ id, to: number, text });
    if (clock.now() - createdAt <= longestUntilConfirmed) await texts.sendDecided({ id, to: number, text });
  }
}

function readLateText({ facts }: CustomerMessage): LateText {
  return {
    requestId: String(facts.requestId),
    part: Number(facts.part),
    confirmsOptOut: facts.confirmsOptOut === true,
  };
}
