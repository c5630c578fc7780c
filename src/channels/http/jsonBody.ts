/** Reads a JSON body within fixed bounds: size, depth, no `__proto__` (standards E8). */
import type { IncomingMessage } from 'node:http';
import { readRawBody } from './rawBody';

const usualBytes = 256 * 1024;
const maximumDepth = 20;

type JsonBody =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'too_large' } | { readonly kind: 'not_json' };

/** An empty body reads as `undefined`. */
export async function readJsonBody(request: IncomingMessage, maximumBytes = usualBytes): Promise<JsonBody> {
  const body = await readRawBody(request, maximumBytes);
  if (body.kind === 'too_large') return body;
  if (body.kind === 'unreadable') return { kind: 'not_json' };
  if (body.bytes.length === 0) return { kind: 'read', value: undefined };
  return isJson(request.headers['content-type']) ? parseJson(body.bytes.toString('utf8')) : { kind: 'not_json' };
}

/** A browser may not send this type across origins without asking the server first. */
function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

/** For bodies whose bytes were needed first, to check a signature over them. */
export function parseJson(text: string): Exclude<JsonBody, { kind: 'too_large' }> {
  try {
    const value: unknown = JSON.parse(text);
    return isHarmless(value, maximumDepth) ? { kind: 'read', value } : { kind: 'not_json' };
  } catch {
    return { kind: 'not_json' };
  }
}

/** Not too deep, and without keys that could reach a prototype. */
function isHarmless(value: unknown, depthLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depthLeft === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isHarmless(inner, depthLeft - 1));
}
