/** Reads a JSON body with its limits: size, depth, no `__proto__` (standards E8). */
import type { IncomingMessage } from 'node:http';

const usualBytes = 256 * 1024;
const maximumDepth = 20;

type BodyOutcome =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'too_large' } | { readonly kind: 'not_json' };

export async function readJsonBody(request: IncomingMessage, maximumBytes = usualBytes): Promise<BodyOutcome> {
  if (!isPlainJson(request)) return { kind: 'not_json' };
  const text = await readText(request, maximumBytes);
  if (text === undefined) return { kind: 'too_large' };
  try {
    const value: unknown = JSON.parse(text);
    return isHarmless(value, maximumDepth) ? { kind: 'read', value } : { kind: 'not_json' };
  } catch {
    return { kind: 'not_json' };
  }
}

/** A browser may not send this type across origins without asking first, and we never say yes. */
function isPlainJson(request: IncomingMessage): boolean {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/json' && request.headers['content-encoding'] === undefined;
}

/** Nothing where the body outgrows the limit; what is still on its way is let through unread. */
function readText(request: IncomingMessage, maximumBytes: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maximumBytes) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maximumBytes) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('The request was broken off')));
  });
}

function isHarmless(value: unknown, depthLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depthLeft === 0) return false;
  if (Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isHarmless(inner, depthLeft - 1));
}
