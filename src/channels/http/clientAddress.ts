/** From where a request comes, as far as that can be believed; failures are budgeted by it (standards A14). */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

/** What of a request tells where it comes from. */
interface Arrival {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Behind proxies it is the address that the outermost trusted of them saw; further ones are the client's own claim. */
export function clientAddress({ headers, socket }: Arrival, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const seen = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return seen || socket.remoteAddress || 'unknown';
}

/**
 * SHA-256 (hex) of the network that a place's `sourceHash` stands for. Undefined for this machine: everybody comes from
 * there behind a proxy that is not named in the settings, and testers do.
 */
export function sourceHashOf(request: Arrival, trustedProxies: number): string | undefined {
  const address = clientAddress(request, trustedProxies).replace(/^::ffff:(?=\d+\.)/i, '');
  if (address === '::1' || address.startsWith('127.') || address === 'unknown') return undefined;
  return createHash('sha256')
    .update(isIPv6(address) ? networkOf(address) : address)
    .digest('hex');
}

/** One customer has all 2^64 addresses of an IPv6 network. */
function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const [front, back] = [groupsOf(head), groupsOf(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...back];
  return groups.slice(0, 4).join(':');
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
