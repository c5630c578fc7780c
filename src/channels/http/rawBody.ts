/** Reads a request's body as the bytes that were sent, within a limit, before anything looks at them (standards E8). */
import type { IncomingMessage } from 'node:http';

type RawBody =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too_large' }
  /** The sender broke off, or sent it compressed: a small compressed body may unfold into a large one. */
  | { readonly kind: 'unreadable' };

/** What outgrows the limit is thrown away as it comes, so that the client gets to read the answer. */
export async function readRawBody(request: IncomingMessage, maximumBytes: number): Promise<RawBody> {
  if (Number(request.headers['content-length'] ?? 0) > maximumBytes) return discard(request, { kind: 'too_large' });
  if (request.headers['content-encoding'] !== undefined) return discard(request, { kind: 'unreadable' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maximumBytes) chunks.push(chunk);
      else resolve({ kind: 'too_large' });
    });
    request.on('end', () => resolve({ kind: 'read', bytes: Buffer.concat(chunks) }));
    request.on('error', () => resolve({ kind: 'unreadable' }));
    request.on('close', () => resolve({ kind: 'unreadable' }));
  });
}

function discard(request: IncomingMessage, outcome: RawBody): RawBody {
  request.resume();
  return outcome;
}
