/** Says something to a customer outside of a turn of theirs: what a page has done for them, what an agent answers. */
import type { ChannelKind, Place } from '../domain/identity/place';
import type { Reply } from '../reply/replyActivity';

/** One a kind of channel; the channel renders the replies as it renders those of a turn. */
export interface Delivery {
  /**
   * Says it at once where the channel can speak first; else keeps it and says it at the customer's next request.
   * Called within the turn lock of the place's conversation (`lockKey`).
   */
  deliver(place: Place, replies: readonly Reply[]): Promise<void>;
  /** The key under which the channel locks the turns of this conversation. */
  lockKey(place: Place): string;
}

/** The table of deliveries; each channel adds its own when it is mounted. */
export class Deliveries {
  private readonly table = new Map<ChannelKind, Delivery>();

  add(kind: ChannelKind, delivery: Delivery): void {
    this.table.set(kind, delivery);
  }

  /** Undefined where the channel cannot be spoken to outside of a turn. */
  to({ channel }: Place): Delivery | undefined {
    return this.table.get(channel);
  }
}
