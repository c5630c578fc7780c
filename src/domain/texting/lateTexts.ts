/** Says by texts of our own what a carrier's request no longer waits for: through the outbox, each once it is its turn, past the opt-outs. */
import type { Clock } from '../clock/clock';
import type { CustomerMessage, MessageCarrier } from '../payments/ports';
import type { GuardedTexts } from './guardedTexts';
import { type LateText, lateText, lateTextTemplate, readLateText, unlessAnswered } from './lateTextItems';
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

const longestUntilConfirmed = 5 * 60_000;

export class LateTexts implements MessageCarrier {
  constructor(private readonly parts: LateTextsParts) {}

  /** The next text is due once this one has been handed over. Throws where it could not be. */
  async deliver(message: CustomerMessage): Promise<void> {
    if (message.template !== lateTextTemplate) return this.parts.others.deliver(message);
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
