/** The only way a text leaves the house by itself: past the opt-outs, which the carrier's own are added to (standards C5). */
import type { TextSender } from '../credentials/senders';
import type { TextingService } from './textingService';

/** Thrown by a sender whose carrier drops everything to this number. */
export class NumberOptedOut extends Error {}

export class GuardedTexts implements TextSender {
  constructor(
    private readonly texting: Pick<TextingService, 'maySend' | 'optOut'>,
    private readonly carrier: TextSender,
  ) {}

  /** Done without a text where the number wants none. Throws where it could not be handed over. */
  async send(message: Parameters<TextSender['send']>[0]): Promise<void> {
    if (await this.texting.maySend(message.id, message.to)) await this.sendDecided(message);
  }

  /** For what was decided in a transaction of the caller's. */
  async sendDecided(message: Parameters<TextSender['send']>[0]): Promise<void> {
    try {
      await this.carrier.send(message);
    } catch (error) {
      if (!(error instanceof NumberOptedOut)) throw error;
      await this.texting.optOut(message.to, 'carrier');
    }
  }
}
