/** Where a customer of web chat speaks from, as the assistant is told. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type EchoService, startEchoService } from './echoService';
import { generateToken } from './directLineClient';

let service: EchoService;
beforeAll(async () => {
  service = await startEchoService({ trustedProxies: 1 });
});
afterAll(() => service.close());

async function sourceFrom(forwarded: string): Promise<unknown> {
  const { token, conversationId } = await generateToken(service.url);
  const address = `${service.url}/v3/directline/conversations/${conversationId}/activities`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const said = { method: 'POST', headers: { ...headers, 'x-forwarded-for': forwarded } };
  await fetch(address, { ...said, body: JSON.stringify({ type: 'message', text: 'who am I' }) });
  const { activities } = (await (await fetch(address, { headers })).json()) as { activities: { text: string }[] };
  const { place } = JSON.parse(activities.at(-1)?.text ?? '{}') as { place: { sourceHash?: string } };
  return place.sourceHash;
}

it('is the address that the trusted proxy saw, whatever the browser claims, and the same in every conversation', async () => {
  const one = await sourceFrom('203.0.113.9');
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(await sourceFrom('198.51.100.1, 203.0.113.9')).toBe(one);
  expect(await sourceFrom('203.0.113.10')).not.toBe(one);
  expect(await sourceFrom('127.0.0.1')).toBeUndefined();
});
