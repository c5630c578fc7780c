/** Reads the fields of an HTML form, or of a webhook that sends one (standards E8). */
import type { IncomingMessage } from 'node:http';
import { readRawBody } from './rawBody';

type FormBody =
  | { readonly kind: 'read'; readonly fields: ReadonlyMap<string, string> }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'not_a_form' };

const formType = 'application/x-www-form-urlencoded';

/** The last of several fields of one name counts. */
export async function readFormBody(request: IncomingMessage, maximumBytes: number): Promise<FormBody> {
  const body = await readRawBody(request, maximumBytes);
  if (body.kind === 'too_large') return body;
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (body.kind !== 'read' || type !== formType) return { kind: 'not_a_form' };
  return { kind: 'read', fields: new Map(new URLSearchParams(body.bytes.toString('utf8'))) };
}
