/** Reads what Twilio posts and believes it only with Twilio's signature over the configured address (standards C4). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { readRawBody } from '../http/rawBody';
import { formType, signatureHeader } from './signedForm';
import type { TwilioAccess } from './twilioAccess';

/** A text of 1,600 characters with everything that Twilio says about it takes some 8 KB. */
const maximumBytes = 64 * 1024;

/** The parameters by name; every name is there once. */
export type Form = Readonly<Record<string, string>>;

/**
 * The form that Twilio signed for this account, or undefined; nothing has run then, and the answer is `refuseCaller`.
 * Twilio's signature does not say where a name ends and its value begins, so each webhook checks the form of what it uses.
 */
export async function readVerifiedForm(request: IncomingMessage, access: TwilioAccess): Promise<Form | undefined> {
  const body = await readRawBody(request, maximumBytes);
  if (body.kind !== 'read' || !isForm(request)) return undefined;
  const form = readForm(body.bytes);
  if (form === undefined || !isSigned(request, form, access)) return undefined;
  return form['AccountSid'] === access.accountSid ? form : undefined;
}

/** The same few bytes whatever was wrong. */
export function refuseCaller(response: ServerResponse): void {
  // What is left of a body that is too long is not waited for.
  response.writeHead(403, { 'content-length': 0, 'cache-control': 'no-store', connection: 'close' });
  response.end();
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === formType;
}

/** A name that comes twice would be one thing to the signature and another to us. */
function readForm(bytes: Buffer): Form | undefined {
  const entries = [...new URLSearchParams(bytes.toString('utf8'))];
  const names = new Set(entries.map(([name]) => name));
  return names.size === entries.length ? Object.fromEntries(entries) : undefined;
}

/** Over the path and query that were asked for at the configured address; `Host` and its like are never looked at. */
function isSigned({ url, headers }: IncomingMessage, form: Form, { authToken, publicUrl }: TwilioAccess): boolean {
  const signature = headers[signatureHeader];
  if (typeof signature !== 'string' || url === undefined || !url.startsWith('/')) return false;
  return validateRequest(authToken, signature, publicUrl() + url, form);
}
