/** Every way in which web chat says no: a status and a fixed body that gives nothing away (standards D3). */
import type { ServerResponse } from 'node:http';

const refusals = {
  malformed: { status: 400, code: 'BadArgument', message: 'The request could not be read.' },
  textTooLong: { status: 400, code: 'MessageTooLong', message: 'The message is too long.' },
  unauthorized: { status: 401, code: 'Unauthorized', message: 'A token is needed.' },
  forbidden: { status: 403, code: 'Forbidden', message: 'This is not allowed.' },
  ended: { status: 404, code: 'ConversationNotFound', message: 'The conversation has ended.' },
  tooLarge: { status: 413, code: 'MessageSizeTooBig', message: 'The request is too large.' },
  filesRefused: { status: 415, code: 'FilesNotSupported', message: 'Files cannot be sent in this chat.' },
  tooMany: { status: 429, code: 'TooManyRequests', message: 'Too many requests. Please wait a moment.' },
  failed: { status: 500, code: 'ServiceError', message: 'Something went wrong. Please try again.' },
} as const;

export type Refusal = keyof typeof refusals;

export function refuse(response: ServerResponse, refusal: Refusal): void {
  const { status, code, message } = refusals[refusal];
  answer(response, status, JSON.stringify({ error: { code, message } }));
}

/** A body that could not be read. */
export function refuseBody(response: ServerResponse, kind: 'too_large' | 'not_json'): void {
  refuse(response, kind === 'too_large' ? 'tooLarge' : 'malformed');
}

export function statusOf(refusal: Refusal): number {
  return refusals[refusal].status;
}

/** Ends the response with JSON text; nothing of a conversation may be kept by a cache (standards D10). */
export function answer(response: ServerResponse, status: number, json: string): void {
  if (response.writableEnded) return;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(json),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(json);
}
