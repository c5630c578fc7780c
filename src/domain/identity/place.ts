/** Where a customer speaks from: what a session, a challenge and a registered device are bound to. */

/** Decides how long a session may live (standards A11); named for what the customer holds, not for a vendor. */
export type ChannelKind = 'web' | 'text' | 'phone' | 'speaker' | 'testing';

export interface Place {
  readonly channel: ChannelKind;
  readonly conversationId: string;
  readonly userId: string;
  /**
   * SHA-256 (hex) of what marks the device, stamped by the channel, never taken from a message;
   * absent where the channel has nothing that a device could be known by.
   */
  readonly deviceHash?: string;
  /**
   * SHA-256 (hex) of the network address or telephone number, stamped by the channel; failures are budgeted by it
   * (standards A14). Where it is absent, the user stands for the source.
   */
  readonly sourceHash?: string;
  /**
   * The login that the caller's number or the linked account points to, stamped by the channel: a claim that saves the
   * username, never a proof (standards A15). Not kept with a session.
   */
  readonly claimedLoginId?: string;
  /**
   * The last four digits of the customer's number, stamped by the channel where it is one: by them people know a page that
   * belongs to it. Not kept but sealed, with the page's link.
   */
  readonly numberEnding?: string;
}

/** The same conversation of the same user; a device may have been stamped on it meanwhile. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.channel === other.channel && one.conversationId === other.conversationId && one.userId === other.userId;
}
