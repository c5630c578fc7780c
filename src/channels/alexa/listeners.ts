/** The people who speak to a speaker: who is linked to which login, who was told that others may hear, who hides amounts. */
import type { Listener, ListenerRepository } from '../../domain/linking/ports';

/** A link that an access token of ours stands for. */
interface AccountLink {
  readonly loginId: string;
  /** SHA-256 (hex) of the consent that it came from. */
  readonly grantHash: string;
}

/** Our own OAuth server, as far as a channel needs it. */
export interface AccountLinks {
  /** Undefined where the token is none of ours, has run out or was taken back. */
  find(accessToken: string): Promise<AccountLink | undefined>;
  /** Takes back every token of this consent. */
  revoke(grantHash: string): Promise<void>;
}

interface ListenersParts {
  readonly listeners: ListenerRepository;
  readonly links: AccountLinks;
}

export class Listeners {
  constructor(private readonly parts: ListenersParts) {}

  async find(userId: string): Promise<Listener> {
    const known = await this.parts.listeners.find(userId);
    return known ?? { userId, grantHash: undefined, warned: false, hidesAmounts: false };
  }

  /** The login that the token claims; which link was used is remembered, so that it can be taken back. */
  async claimedLogin(userId: string, accessToken: string | undefined): Promise<string | undefined> {
    const link = accessToken === undefined ? undefined : await this.parts.links.find(accessToken);
    if (link === undefined) return undefined;
    const listener = await this.find(userId);
    if (listener.grantHash !== link.grantHash)
      await this.parts.listeners.put({ ...listener, grantHash: link.grantHash });
    return link.loginId;
  }

  async warned(userId: string): Promise<void> {
    await this.parts.listeners.put({ ...(await this.find(userId)), warned: true });
  }

  async hideAmounts(userId: string, hidesAmounts: boolean): Promise<void> {
    await this.parts.listeners.put({ ...(await this.find(userId)), hidesAmounts });
  }

  /** True where an account was linked. Whatever else was known of the person is forgotten. */
  async unlink(userId: string, claimedLoginId: string | undefined): Promise<boolean> {
    const { grantHash } = await this.find(userId);
    if (grantHash !== undefined) await this.parts.links.revoke(grantHash);
    await this.parts.listeners.remove(userId);
    return claimedLoginId !== undefined;
  }
}
