/** Reads the fields of a plain form within fixed bounds (standards E8). */
import type { IncomingMessage } from 'node:http';
import { readRawBody } from './rawBody';

const maximumBytes = 16 * 1024;

/** Undefined where it is no form, or too long. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const body = await readRawBody(request, maximumBytes);
  if (body.kind !== 'read') return undefined;
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/x-www-form-urlencoded' ? new URLSearchParams(body.bytes.toString('utf8')) : undefined;
}
