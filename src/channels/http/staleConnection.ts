/** Whether a request met a kept connection that the other side was closing just then, unheard: it may be sent anew. */
import type { ClientRequest } from 'node:http';

/** Only of a connection used before, and before anything was answered on it. */
export function wasStale({ reusedSocket, res }: ClientRequest & { readonly res?: unknown }, error: Error): boolean {
  return reusedSocket && res == null && 'code' in error && error.code === 'ECONNRESET';
}
