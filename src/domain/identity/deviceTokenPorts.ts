/** What a browser shows to be known as a device, and what is kept of it. All hashes are SHA-256 in hex. */

/** Read from a browser's cookie. */
export interface ShownDevice {
  /** Names the device; the same through all renewals. */
  readonly deviceHash: string;
  /** Of the token as a whole; another one after each renewal. */
  readonly tokenHash: string;
}

/** `renewed`: the browser is to be given the token that was proposed. `refused`: it is to count as an unknown one. */
export type DeviceTokenOutcome = 'good' | 'renewed' | 'refused';

/** Asked by whoever reads and writes the cookie. */
export interface DeviceTokenKeeper {
  check(shown: ShownDevice): Promise<'good' | 'refused'>;
  /** Checks as well. */
  renew(shown: ShownDevice, proposedHash: string): Promise<DeviceTokenOutcome>;
}

export interface KeptDeviceTokens {
  readonly deviceHash: string;
  /** Empty where no token is good any more. */
  readonly currentHash: string;
  /** Epoch milliseconds UTC at which the current one took the previous one's place. */
  readonly renewedAt: number;
  /** Handed out, but not shown yet: it may have been lost on its way. */
  readonly offered: { readonly hash: string; readonly at: number } | undefined;
  readonly previousHash: string | undefined;
}

export interface DeviceTokenRepository {
  find(deviceHash: string): Promise<KeptDeviceTokens | undefined>;
  /** Nothing is changed where the device is kept already. */
  begin(device: ShownDevice, now: number): Promise<void>;
  /** False where the token is not the current one any more, or another one was offered at or after `lastOfferBefore`. */
  offer(shown: ShownDevice, offeredHash: string, now: number, lastOfferBefore: number): Promise<boolean>;
  /** The offered token becomes the current one; nothing is changed where it is not the offered one any more. */
  settle(deviceHash: string, offeredHash: string, now: number): Promise<void>;
  /** From now on no token of the device is good. */
  revoke(deviceHash: string): Promise<void>;
  /** Returns how many devices went that have not been renewed since. */
  purge(renewedBefore: number): Promise<number>;
}
