/** Reads a JSON body within fixed bounds, before anything looks at it (standards E8). */
import type { IncomingMessage } from 'node:http';
import { maximumBodyBytes, maximumJsonDepth } from './limits';

type JsonBody =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'tooLarge' } | { readonly kind: 'malformed' };

/** An empty body reads as `undefined`. Compressed bodies are malformed: a small one may unfold into a large one. */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  if (Number(request.headers['content-length'] ?? 0) > maximumBodyBytes) return discard(request, { kind: 'tooLarge' });
  if (request.headers['content-encoding'] !== undefined) return discard(request, { kind: 'malformed' });
  const body = await readText(request);
  if (body.kind !== 'text') return body;
  if (body.text === '') return { kind: 'read', value: undefined };
  if (!isJson(request.headers['content-type'])) return { kind: 'malformed' };
  return parse(body.text);
}

/** What is still on its way is let through unread, so that the client gets to read the answer. */
function discard(request: IncomingMessage, outcome: JsonBody): JsonBody {
  request.resume();
  return outcome;
}

/** Other types can be sent from a foreign page without asking the server first. */
function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\b/i.test(contentType);
}

type BodyText = { readonly kind: 'text'; readonly text: string } | Exclude<JsonBody, { kind: 'read' }>;

/** What outgrows the limit is thrown away as it comes; what is broken off is malformed. */
function readText(request: IncomingMessage): Promise<BodyText> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maximumBodyBytes) chunks.push(chunk);
      else resolve({ kind: 'tooLarge' });
    });
    request.on('end', () => resolve({ kind: 'text', text: Buffer.concat(chunks).toString('utf8') }));
    request.on('error', () => resolve({ kind: 'malformed' }));
    request.on('close', () => resolve({ kind: 'malformed' }));
  });
}

function parse(text: string): JsonBody {
  try {
    const value: unknown = JSON.parse(text);
    return isHarmless(value, maximumJsonDepth) ? { kind: 'read', value } : { kind: 'malformed' };
  } catch {
    return { kind: 'malformed' };
  }
}

/** Not too deep, and without keys that could reach a prototype. */
function isHarmless(value: unknown, depthLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depthLeft === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isHarmless(inner, depthLeft - 1));
}
