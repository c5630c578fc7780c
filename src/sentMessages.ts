/** Keeps what would go out to customers where nothing is set to deliver it, for the tester's desk. */
import type { CustomerMessage, MessageCarrier } from './domain/payments/ports';

const mostKept = 200;

export class SentMessages implements MessageCarrier {
  private readonly messages: CustomerMessage[] = [];

  async deliver(message: CustomerMessage): Promise<void> {
    if (this.messages.some(({ id }) => id === message.id)) return;
    this.messages.push(message);
    if (this.messages.length > mostKept) this.messages.shift();
  }

  /** Oldest first. */
  sent(): readonly CustomerMessage[] {
    return this.messages;
  }
}
