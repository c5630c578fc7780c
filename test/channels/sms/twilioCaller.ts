/** Calls a webhook as Twilio does, or not quite as it does, and reads the answer. */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { signedForm } from '../../../src/channels/twilio/signedForm';
import type { TwilioAccess } from '../../../src/channels/twilio/twilioAccess';

export interface Posted {
  readonly status: number;
  readonly body: string;
  readonly texts: readonly string[];
}

export interface RawPost {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const ourNumber = '+18005550144';
export const customerNumber = '+12015550110';

export function newMessageId(): string {
  return `SM${randomBytes(16).toString('hex')}`;
}

/** What Twilio sends with a text; names may be replaced or left out (`undefined`). */
export function textParameters(
  text: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const usual: Record<string, string | undefined> = {
    ...{ MessageSid: newMessageId(), From: customerNumber, To: ourNumber, Body: text, NumMedia: '0', NumSegments: '1' },
    ...{ FromCity: 'HOBOKEN', FromState: 'NJ', FromCountry: 'US', ApiVersion: '2010-04-01' },
    ...changes,
  };
  return Object.fromEntries(Object.entries(usual).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export function signedPost(access: TwilioAccess, path: string, parameters: Record<string, string>): RawPost {
  return { path, ...signedForm(access, path, parameters) };
}

/** To the service at `baseUrl`, with the path and headers exactly as given. */
export function post(baseUrl: string, { path, body, headers }: RawPost): Promise<Posted> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const sent = { 'content-length': String(Buffer.byteLength(body)), ...headers };
    const request = http.request({ hostname, port, path, method: 'POST', headers: sent, agent: false });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(readAnswer(response.statusCode ?? 0, Buffer.concat(chunks).toString())));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function readAnswer(status: number, body: string): Posted {
  const texts = [...body.matchAll(/<Message>([^<]*)<\/Message>/g)].map(([, text = '']) => text);
  return { status, body, texts };
}
