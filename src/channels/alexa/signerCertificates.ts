/** Alexa's certificates, each downloaded once and kept while it is trusted; addresses that others make up cost little (standards C8). */
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { Clock } from '../../domain/clock/clock';
import { isTrustedSigner, readCertificates } from './certificateChain';
import { downloadCertificate } from './downloadCertificate';

export interface SignerCertificatesParts {
  readonly clock: Clock;
  /** Replaced by tests, and by the demo for the desk's own certificate; the text of a PEM file. */
  readonly download?: (url: string) => Promise<string>;
  /** The authorities that Node trusts where it is left out. */
  readonly roots?: readonly X509Certificate[];
}

type Chain = readonly X509Certificate[];

/** Amazon uses one at a time, and two around a change. */
const mostTrusted = 8;
const mostAtOnce = 4;
const mostWaiting = 100;
/** A download that failed is tried again soon after: Amazon's server may have been away. */
const refusalMilliseconds = 10_000;
const budgetMilliseconds = 60_000;
/** What one sender may cost within `budgetMilliseconds`. */
const mostRefusalsOfOneSender = 10;
const mostSenders = 10_000;
const mostRefused = 1_000;

interface Spent {
  readonly since: number;
  readonly downloads: number;
}

export class SignerCertificates {
  private readonly trusted = new Map<string, Chain>();
  private readonly coming = new Map<string, Promise<Chain | undefined>>();
  /** Until when an address is not asked again; epoch milliseconds UTC. */
  private readonly refused = new Map<string, number>();
  private readonly spent = new Map<string, Spent>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private ownRoots: readonly X509Certificate[] | undefined;

  constructor(private readonly parts: SignerCertificatesParts) {}

  /** The chain behind the address, the signer's first; undefined where it is not to be believed now. `sender` pays for the download. */
  async find(url: string, sender: string): Promise<Chain | undefined> {
    const known = this.trusted.get(url);
    // Dates are looked at anew each time: a certificate in use may run out.
    if (known !== undefined && this.isTrusted(known)) return known;
    this.trusted.delete(url);
    return this.coming.get(url) ?? this.fetch(url, sender);
  }

  /** Requests that come at the same time wait for one download. */
  private fetch(url: string, sender: string): Promise<Chain | undefined> {
    if (!this.mayFetch(url, sender)) return Promise.resolve(undefined);
    const coming = this.inTurn(() => this.download(url))
      .then((chain) => this.noted(url, sender, chain))
      .finally(() => this.coming.delete(url));
    this.coming.set(url, coming);
    return coming;
  }

  private mayFetch(url: string, sender: string): boolean {
    const now = this.parts.clock.now();
    const isRefused = (this.refused.get(url) ?? 0) > now;
    const isFull = this.busy >= mostAtOnce && this.waiting.length >= mostWaiting;
    const { downloads } = this.spentBy(sender);
    if (isRefused || isFull || downloads >= mostRefusalsOfOneSender) return false;
    this.spend(sender, 1);
    return true;
  }

  /** Only what is trusted is kept, and costs its sender nothing. */
  private noted(url: string, sender: string, chain: Chain | undefined): Chain | undefined {
    if (chain === undefined) put(this.refused, url, this.parts.clock.now() + refusalMilliseconds, mostRefused);
    else {
      put(this.trusted, url, chain, mostTrusted);
      this.spend(sender, -1);
    }
    return chain;
  }

  private async download(url: string): Promise<Chain | undefined> {
    const { download = downloadCertificate } = this.parts;
    const chain = await download(url).then(readCertificates, () => []);
    return this.isTrusted(chain) ? chain : undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy < mostAtOnce) this.busy += 1;
    // Whoever is done hands its turn over.
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.busy -= 1;
      else next();
    }
  }

  private spentBy(sender: string): Spent {
    const now = this.parts.clock.now();
    const spent = this.spent.get(sender);
    return spent === undefined || spent.since + budgetMilliseconds <= now ? { since: now, downloads: 0 } : spent;
  }

  private spend(sender: string, downloads: number): void {
    const { since, downloads: before } = this.spentBy(sender);
    put(this.spent, sender, { since, downloads: Math.max(0, before + downloads) }, mostSenders);
  }

  private isTrusted(chain: Chain): boolean {
    this.ownRoots ??= this.parts.roots ?? rootCertificates.map((pem) => new X509Certificate(pem));
    return isTrustedSigner(chain, this.ownRoots, this.parts.clock.now());
  }
}

/** The newest is last; beyond `most` the oldest goes. */
function put<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key);
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
}
