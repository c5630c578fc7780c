/** Says a word while a turn takes longer, through Alexa's Directive API (standards C11). */
import type { Envelope } from './requestEnvelope';
import { ssml } from '../rendering/ssml';
import * as words from './wording';

/** Exactly these hosts: the token of the request goes there and nowhere else (standards C3). */
const endpoints: ReadonlySet<string> = new Set([
  'https://api.amazonalexa.com',
  'https://api.eu.amazonalexa.com',
  'https://api.fe.amazonalexa.com',
]);
const timeoutMilliseconds = 2_000;

export type SendDirective = (url: string, token: string, body: string) => Promise<void>;

/** A courtesy: where it fails the customer waits in silence, and the answer comes all the same. */
export async function askForPatience({ context, request }: Envelope, send: SendDirective): Promise<void> {
  const { apiEndpoint, apiAccessToken } = context.System;
  if (apiEndpoint === undefined || apiAccessToken === undefined || !endpoints.has(apiEndpoint)) return;
  const directive = { type: 'VoicePlayer.Speak', speech: ssml([words.oneMoment]) };
  const body = JSON.stringify({ header: { requestId: request.requestId }, directive });
  await send(`${apiEndpoint}/v1/directives`, apiAccessToken, body).catch(() => undefined);
}

export const sendDirective: SendDirective = async (url, token, body) => {
  await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
};
