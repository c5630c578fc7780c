/** The page's conversations through Azure's Direct Line: who the user is, what the browser gets, and what it never gets. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type EchoService, startEchoService } from './echoService';
import { type FakeAzure, startFakeAzure } from './fakeAzure';

let azure: FakeAzure;
let service: EchoService;

beforeEach(async () => {
  azure = await startFakeAzure();
  service = await startEchoService({ azure });
});

afterEach(async () => {
  await service.close();
  await azure.close();
});

interface Opened {
  readonly status: number;
  readonly whole: string;
  readonly session: { readonly conversationId: string; readonly token: string; readonly resumed: boolean };
  readonly cookie: string;
}

async function open(cookie = '', body: object = {}): Promise<Opened> {
  const response = await fetch(`${service.url}/chat/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: service.url, Cookie: cookie },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const whole = JSON.stringify([...response.headers]) + text;
  const ownCookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { status: response.status, whole, session: JSON.parse(text) as Opened['session'], cookie: ownCookie };
}

const device = (letter: string): string => `device=${letter.repeat(43)}`;
const users = (): unknown[] =>
  azure.asked.filter(({ path }) => path.endsWith('generate')).map(({ body }) => (body['user'] as { id: string }).id);

it('gets a token for a user of the service’s own making, for its own page only', async () => {
  const { status, session, whole } = await open(device('a'));
  expect({ status, session }).toEqual({
    status: 200,
    session: {
      conversationId: 'azure-1',
      token: expect.any(String),
      resumed: false,
      domain: azure.url,
      now: service.clock.now(),
    },
  });
  expect(azure.asked).toEqual([
    {
      path: '/v3/directline/tokens/generate',
      authorization: `Bearer ${azure.secret}`,
      body: { user: { id: expect.stringMatching(/^dl_[0-9a-f]{64}$/) }, trustedOrigins: [service.url] },
    },
  ]);
  expect(whole).not.toContain(azure.secret);
});

it('is the same user for the same browser, another for another, and never twice without a device', async () => {
  for (const cookie of [device('a'), device('a'), device('b'), '', '']) await open(cookie);
  const [first, again, other, nobody, nobodyElse] = users();
  expect(again).toBe(first);
  expect(new Set([first, other, nobody, nobodyElse]).size).toBe(4);
});

it('continues after a reload without using the secret', async () => {
  const first = await open(device('a'));
  const second = await open(first.cookie);
  expect(second.session).toMatchObject({ conversationId: first.session.conversationId, resumed: true });
  expect(azure.asked.at(-1)).toMatchObject({
    path: '/v3/directline/tokens/refresh',
    authorization: `Bearer ${first.session.token}`,
  });
});

it('begins anew where the cookie’s token has run out', async () => {
  const first = await open(device('a'));
  azure.refuse('/refresh');
  const second = await open(first.cookie);
  expect(second.session).toMatchObject({ conversationId: 'azure-2', resumed: false });
});

it('sends Azure nothing that cannot be a token', async () => {
  const { status } = await open('conversation=%0d%0aX: y');
  expect(status).toBe(200);
  expect(azure.asked.map(({ path }) => path)).toEqual(['/v3/directline/tokens/generate']);
});

it('tells the assistant that the customer has left, and begins anew, when the customer starts over', async () => {
  const first = await open(device('a'));
  const second = await open(`${first.cookie}; ${device('a')}`, { startOver: true });
  expect(second.session).toMatchObject({ conversationId: 'azure-2', resumed: false });
  expect(azure.asked[1]).toEqual({
    path: '/v3/directline/conversations/azure-1/activities',
    authorization: `Bearer ${first.session.token}`,
    body: { type: 'endOfConversation', from: { id: users()[0] } },
  });
});

it('says no more than that it failed where Azure refuses', async () => {
  azure.refuse('/generate');
  const { status, whole } = await open(device('a'));
  expect(status).toBe(500);
  expect(whole).not.toContain(azure.secret);
  expect(service.surprises.map(String)).toEqual(["Error: Azure's Direct Line answered 403 to a request for a token"]);
});

it('still lets the customer start over where leaving fails', async () => {
  const { status, session } = await open(`conversation=not.a.token; ${device('a')}`, { startOver: true });
  expect([status, session.resumed, service.surprises.length]).toEqual([200, false, 1]);
});
