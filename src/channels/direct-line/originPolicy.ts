/** Which pages may speak with web chat: our own, and those the settings name (standards C3b). */
import type { IncomingMessage } from 'node:http';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Absent: no browser; `none`: typed into one. */
const ownSites: ReadonlySet<string | undefined> = new Set([undefined, 'same-origin', 'none']);

export class OriginPolicy {
  private readonly own: readonly URL[];
  private readonly foreign: ReadonlySet<string>;

  /** A public address on this machine stands for all its names (`localhost`, `127.0.0.1`). */
  constructor(publicUrl: string, allowedOrigins: readonly string[]) {
    const url = new URL(publicUrl);
    this.own = loopbackNames.includes(url.hostname) ? loopbackNames.map((name) => withHost(url, name)) : [url];
    this.foreign = new Set(allowedOrigins.map((origin) => new URL(origin).origin));
  }

  /** A request without an origin comes from no page; a browser says so where it comes from a foreign one. */
  allows(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
    return this.isOwn(origin) || this.foreign.has(origin);
  }

  /** The origin to name in the answer's CORS headers, where the request comes from an allowed page of another site. */
  foreignOrigin(request: IncomingMessage): string | undefined {
    const { origin } = request.headers;
    return origin !== undefined && this.foreign.has(origin) ? origin : undefined;
  }

  /** Our own page, or a client that is not a browser; what cookies say counts only here. A neighbour of our domain is a stranger. */
  isOwnPage(request: IncomingMessage): boolean {
    const { origin, 'sec-fetch-site': site } = request.headers;
    return origin === undefined ? ownSites.has(site?.toString()) : this.isOwn(origin);
  }

  /** Our address under the name by which the client called it, without a slash at the end. */
  addressFor(request: IncomingMessage): string {
    const called = this.own.find((url) => url.host === request.headers.host) ?? this.own[0];
    return called?.origin ?? '';
  }

  private isOwn(origin: string): boolean {
    return this.own.some((url) => url.origin === origin);
  }
}

function withHost(url: URL, hostname: string): URL {
  const copy = new URL(url);
  copy.hostname = hostname;
  return copy;
}
