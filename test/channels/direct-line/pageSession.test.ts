/** How a page gets its conversation back, and which device a conversation is stamped with. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Request as PageRequest, Response as PageResponse } from 'restify';
import { type EchoService, startEchoService } from './echoService';

let service: EchoService;

beforeEach(async () => {
  service = await startEchoService({
    extend: (server, channel) =>
      server.get('/page', async (request: PageRequest, response: PageResponse) => {
        await channel.ensureDevice(request, response);
        response.send(200);
      }),
  });
});

afterEach(() => service.close());

interface SessionAnswer {
  readonly conversationId: string;
  readonly token: string;
  readonly resumed: boolean;
  readonly cookie: string;
}

async function openSession(cookie = '', body: object = {}): Promise<SessionAnswer> {
  const response = await fetch(`${service.url}/chat/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: service.url, Cookie: cookie },
    body: JSON.stringify(body),
  });
  const session = (await response.json()) as Omit<SessionAnswer, 'cookie'>;
  return { ...session, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** The cookie that the browser is left with. */
async function openPage(cookie: string): Promise<string> {
  const response = await fetch(`${service.url}/page`, { headers: { Cookie: cookie } });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const device = (letter: string): string => `device=${letter.repeat(43)}`;
const hashOf = (letter: string): string => createHash('sha256').update(letter.repeat(43)).digest('hex');
const find = (id: string): ReturnType<typeof service.testStore.repositories.chatHistory.find> =>
  service.testStore.repositories.chatHistory.find(id);

it('finds the conversation by the cookie, over a restart too', async () => {
  const first = await openSession();
  service = await service.restart();
  const second = await openSession(first.cookie);
  expect(first.resumed).toBe(false);
  expect(second).toMatchObject({ conversationId: first.conversationId, resumed: true });
});

it.each([
  ['a token in place of the cookie', (session: SessionAnswer) => `conversation=${session.token}`],
  ['a changed cookie', (session: SessionAnswer) => `${session.cookie.slice(0, -5)}AAAAA`],
  ['no cookie', () => ''],
])('begins anew with %s', async (_name, cookieOf) => {
  const first = await openSession();
  const second = await openSession(cookieOf(first));
  expect(second.resumed).toBe(false);
  expect(second.conversationId).not.toBe(first.conversationId);
});

it('lets nobody come back after eight hours', async () => {
  const first = await openSession();
  service.clock.advance(8 * 60 * 60 * 1000 - 1000);
  expect((await openSession(first.cookie)).resumed).toBe(true);
  service.clock.advance(1000);
  expect((await openSession(first.cookie)).resumed).toBe(false);
});

it('keeps the way back open while tokens are renewed', async () => {
  const { token, cookie } = await openSession();
  service.clock.advance(60_000);
  const refreshed = await fetch(`${service.url}/v3/directline/tokens/refresh`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, Cookie: cookie, Origin: service.url },
  });
  expect(refreshed.headers.getSetCookie()[0]).toMatch(/^conversation=.+; Max-Age=1800; .*HttpOnly; SameSite=Strict$/);
});

it('stamps the hash of the device cookie, and none where there is none', async () => {
  const withDevice = await openSession(device('a'));
  const without = await openSession();
  expect((await find(withDevice.conversationId))?.deviceHash).toBe(hashOf('a'));
  expect((await find(without.conversationId))?.deviceHash).toBeUndefined();
});

it('counts a browser with another device cookie as another device from then on', async () => {
  const first = await openSession(device('a'));
  const second = await openSession(`${first.cookie}; ${device('b')}`);
  expect(second.conversationId).toBe(first.conversationId);
  expect((await find(first.conversationId))?.deviceHash).toBe(hashOf('b'));
});

it('does not let a message choose the device', async () => {
  const { conversationId, token } = await openSession(device('a'));
  const post = (text: string): Promise<Response> =>
    fetch(`${service.url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, Cookie: device('b') },
      body: JSON.stringify({
        type: 'message',
        text,
        deviceHash: hashOf('b'),
        channelData: { deviceHash: hashOf('b') },
        value: { deviceHash: hashOf('b') },
      }),
    });
  await post('who am I');
  const entries = await service.testStore.repositories.chatHistory.readAfter(conversationId, 0, 10);
  const reply = JSON.parse(entries.at(-1)?.activity ?? '') as { text: string };
  expect(JSON.parse(reply.text)).toMatchObject({ place: { deviceHash: hashOf('a') } });
});

it('ends the old conversation where the customer starts over', async () => {
  const first = await openSession();
  const second = await openSession(first.cookie, { startOver: true });
  expect(second).toMatchObject({ resumed: false });
  expect(second.conversationId).not.toBe(first.conversationId);
  expect(service.assistant.heard).toEqual(['endOfConversation:']);
});

it('renews the cookie of a registered device with the page, and takes an old one for nobody', async () => {
  const { customers, repositories } = service.testStore;
  const login = { id: 'login', username: 'dana', givenName: 'Dana', passwordHash: 'none' };
  await customers.insertLogin({ login, questions: [] });
  const now = service.clock.now();
  const times = { registeredAt: now, lastUsedAt: now, expiresAt: now + 1_000_000 };
  await repositories.devices.register({ id: 'd', loginId: 'login', channel: 'web', ...times }, hashOf('a'));
  const renewed = await openPage(device('a'));
  expect(renewed).toMatch(new RegExp(`^${device('a')}\\.[\\w-]{43}$`));
  const own = await openSession(renewed);
  expect((await find(own.conversationId))?.deviceHash).toBe(hashOf('a'));
  service.clock.advance(60_000);
  const stolen = await openSession(device('a'));
  expect((await find(stolen.conversationId))?.deviceHash).toBeUndefined();
  expect(await repositories.devices.listFor('login')).toEqual([]);
  for (const cookie of [device('a'), renewed]) expect(await openPage(cookie)).not.toContain('a'.repeat(43));
});
