/** What web chat turns away: other conversations, foreign pages, forged senders, oversized and malformed bodies, floods. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { type TokenAnswer, generateToken } from './directLineClient';
import { type EchoService, startEchoService } from './echoService';

const partner = 'https://partner.example.com';
let service: EchoService;
let mine: TokenAnswer;
let other: TokenAnswer;

beforeAll(async () => {
  service = await startEchoService({ allowedOrigins: [partner] });
  mine = await generateToken(service.url);
  other = await generateToken(service.url);
});

afterAll(() => service.close());

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | ReadableStream;
}

async function call({ method = 'POST', path, headers = {}, body }: Call): Promise<Response> {
  const filled = path.replace('{mine}', mine.conversationId).replace('{other}', other.conversationId);
  const streaming = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return fetch(service.url + filled, { method, headers, ...(body && { body }), ...streaming } as RequestInit);
}

const json = { 'Content-Type': 'application/json' };
const activities = '/v3/directline/conversations/{mine}/activities';
const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}`, ...json });
const say = (text: string): string => JSON.stringify({ type: 'message', text });

async function signed(
  claims: object,
  options: { audience?: string; expires?: number; key?: string; alg?: string },
): Promise<string> {
  const now = Math.floor(service.clock.now() / 1000);
  return new SignJWT({ conv: mine.conversationId, user: 'dl_x', ...claims })
    .setProtectedHeader({ alg: options.alg ?? 'HS256' })
    .setIssuer('mini-assistant')
    .setAudience(options.audience ?? 'directLine')
    .setExpirationTime(options.expires ?? now + 600)
    .sign(Buffer.from(options.key ?? '5a'.repeat(32), 'hex'));
}

function unsigned(token: string): string {
  const [, payload] = token.split('.');
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  return `${header}.${payload}.`;
}

/** 32 bytes leave two bits of the last character unused. */
function respelled(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.replace(/.$/, (last) => alphabet.charAt(alphabet.indexOf(last) ^ 1));
}

const tokens: readonly [string, () => Promise<string> | string, number][] = [
  ['another conversation’s token', () => other.token, 403],
  ['a token with another user', () => signed({ user: 'dl_someone' }, {}), 403],
  ['a token of a conversation that is not', () => signed({ conv: 'nowhere' }, {}), 404],
  ['a token signed with another key', () => signed({}, { key: '6b'.repeat(32) }), 403],
  ['a token with another algorithm', () => signed({}, { alg: 'HS512', key: '5a'.repeat(64) }), 403],
  ['a token without a signature', () => unsigned(mine.token), 403],
  ['an expired token', () => signed({}, { expires: Math.floor(service.clock.now() / 1000) - 1 }), 403],
  ['a token for another purpose', () => signed({}, { audience: 'resume' }), 403],
  ['a changed token', () => mine.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace('e', 'f'), 403],
  ['a token with padding', () => `${mine.token}=`, 403],
  ['a token whose last bits are spelled otherwise', () => respelled(mine.token), 403],
  ['words', () => 'let-me-in', 403],
];

describe.each(tokens)('%s', (_name, makeToken, status) => {
  it.each([
    ['says nothing', { path: activities, body: say('hello') }],
    ['hears nothing', { method: 'GET', path: activities }],
    ['does not reconnect', { method: 'GET', path: '/v3/directline/conversations/{mine}?watermark=0' }],
    ['sends no files', { path: '/v3/directline/conversations/{mine}/upload' }],
  ])('%s', async (_what, request: Call) => {
    const response = await call({ ...request, headers: bearer(await makeToken()) });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
  });

  it('opens no stream', async () => {
    expect(await streamStatus({ token: await makeToken() })).toBe(status);
  });
});

it.each([
  ['no token', { path: activities, body: say('hello'), headers: json }, 401],
  ['broken JSON', { path: activities, body: '{"type":' }, 400],
  ['a body of another type', { path: activities, body: say('x'), headers: { 'Content-Type': 'text/plain' } }, 400],
  ['a compressed body', { path: activities, body: say('x'), headers: { 'Content-Encoding': 'gzip' } }, 400],
  ['no body', { path: activities }, 400],
  ['a list', { path: activities, body: '[]' }, 400],
  ['a message that says nothing', { path: activities, body: '{"type":"message"}' }, 400],
  ['text that is not text', { path: activities, body: '{"type":"message","text":7}' }, 400],
  ['a kind of activity that only we send', { path: activities, body: '{"type":"conversationUpdate"}' }, 400],
  [
    'a key that reaches the prototype',
    { path: activities, body: '{"type":"message","text":"x","value":{"__proto__":{"a":1}}}' },
    400,
  ],
  [
    '21 levels',
    { path: activities, body: `{"type":"message","text":"x","value":${'['.repeat(20)}${']'.repeat(20)}}` },
    400,
  ],
  [
    '100,000 levels',
    { path: activities, body: `{"type":"message","value":${'['.repeat(1e5)}${']'.repeat(1e5)}}` },
    400,
  ],
  ['2,001 characters', { path: activities, body: say('x'.repeat(2001)) }, 400],
  ['a message with a file', { path: activities, body: '{"type":"message","text":"x","attachments":[{}]}' }, 415],
  ['a file', { path: '/v3/directline/conversations/{mine}/upload', body: 'x' }, 415],
  ['more than 256 KB', { path: activities, body: say('x'.repeat(256 * 1024)) }, 413],
  ['more than 256 KB, unannounced', { path: activities, body: endless() }, 413],
  ['a watermark that is none', { method: 'GET', path: `${activities}?watermark=1'--` }, 400],
] satisfies [string, Call, number][])('refuses %s', async (_name, request: Call, status) => {
  const response = await call({ ...request, headers: { ...bearer(mine.token), ...withoutToken(request) } });
  expect(response.status).toBe(status);
  expect(Object.keys((await response.json()) as object)).toEqual(['error']);
});

function withoutToken(request: Call): Record<string, string> {
  const headers = request.headers ?? {};
  return headers === json ? { Authorization: '' } : headers;
}

function endless(): ReadableStream {
  const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
  let left = 10;
  return new ReadableStream({
    pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
  });
}

it('says in the conversation what became of a file and of a message that is too long', async () => {
  const { conversationId, token } = await generateToken(service.url);
  const path = `/v3/directline/conversations/${conversationId}`;
  await call({ path: `${path}/upload`, headers: bearer(token), body: 'x' });
  await call({ path: `${path}/activities`, headers: bearer(token), body: say('x'.repeat(2001)) });
  const response = await call({ method: 'GET', path: `${path}/activities`, headers: bearer(token) });
  const { activities: said } = (await response.json()) as { activities: { text: string; from: { role: string } }[] };
  expect(said.map((activity) => activity.from.role)).toEqual(['bot', 'bot']);
  expect(said[0]?.text).toMatch(/files/);
  expect(said[1]?.text).toMatch(/too long/);
});

it('replaces a forged sender by the token’s', async () => {
  const forged = {
    type: 'message',
    text: 'forged',
    id: 'x',
    from: { id: 'dl_victim', role: 'bot' },
    conversation: { id: 'y' },
  };
  await call({ path: activities, headers: bearer(mine.token), body: JSON.stringify(forged) });
  const response = await call({ method: 'GET', path: activities, headers: bearer(mine.token) });
  const { activities: said } = (await response.json()) as { activities: Record<string, unknown>[] };
  const echoed = said.find((activity) => activity.text === 'forged');
  const { user } = JSON.parse(Buffer.from(mine.token.split('.')[1] ?? '', 'base64url').toString()) as { user: string };
  expect(echoed).toMatchObject({ from: { id: user, role: 'user' }, conversation: { id: mine.conversationId } });
  expect(echoed?.id).not.toBe('x');
});

describe('pages of other sites', () => {
  const evil = { Origin: 'https://evil.example.com' };

  it.each([
    ['get no token', { path: '/v3/directline/tokens/generate', headers: evil }],
    ['get no session', { path: '/chat/session', headers: { ...evil, ...json } }],
    [
      'get no session by a hidden origin',
      { path: '/chat/session', headers: { ...json, 'Sec-Fetch-Site': 'cross-site' } },
    ],
    ['get no session for an opaque origin', { path: '/chat/session', headers: { ...json, Origin: 'null' } }],
    [
      'get no token for a look-alike port',
      { path: '/v3/directline/tokens/generate', headers: { Origin: 'http://127.0.0.1:1' } },
    ],
    ['are not invited', { method: 'OPTIONS', path: activities, headers: evil }],
  ] satisfies [string, Call][])('%s', async (_name, request: Call) => {
    const response = await call(request);
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('open no stream, even with a good token', async () => {
    expect(await streamStatus({ token: mine.token, origin: 'https://evil.example.com' })).toBe(403);
    expect(await streamStatus({ token: mine.token, origin: service.url })).toBe(101);
  });

  it('are let in where the settings name them, but their cookies do not count', async () => {
    const headers = { Origin: partner, Cookie: `device=${'a'.repeat(43)}` };
    const invited = await call({ method: 'OPTIONS', path: activities, headers });
    const response = await call({ path: '/v3/directline/tokens/generate', headers });
    const { conversationId } = (await response.json()) as TokenAnswer;
    const conversation = await service.testStore.repositories.chatHistory.find(conversationId);
    expect([invited.status, response.status]).toEqual([204, 200]);
    expect(response.headers.get('access-control-allow-origin')).toBe(partner);
    expect(conversation?.deviceHash).toBeUndefined();
    expect((await call({ path: '/chat/session', headers: { ...headers, ...json } })).status).toBe(403);
  });
});

it('opens no stream elsewhere', async () => {
  expect(await streamStatus({ token: mine.token, path: '/elsewhere' })).toBe(400);
});

it('keeps at most ten streams of one conversation', async () => {
  const { conversationId, token } = await generateToken(service.url);
  const path = `/v3/directline/conversations/${conversationId}/stream`;
  const open = Array.from(
    { length: 10 },
    () => new WebSocket(`${service.url.replace('http', 'ws')}${path}?t=${token}`),
  );
  await Promise.all(open.map((socket) => new Promise((resolve) => socket.once('open', resolve))));
  expect(await streamStatus({ token, path })).toBe(429);
  for (const socket of open) socket.close();
});

it('lets one address have so many conversations and no more', async () => {
  const statuses = [];
  for (let asked = 0; asked < 100; asked++) {
    statuses.push((await call({ path: '/v3/directline/tokens/generate' })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.at(-1)).toBe(429);
  expect((await call({ path: '/v3/directline/tokens/generate' })).headers.get('retry-after')).toBe('60');
});

it('was never surprised', () => {
  expect(service.surprises).toEqual([]);
});

interface StreamCall {
  readonly token: string;
  readonly origin?: string;
  readonly path?: string;
}

/** The status with which the upgrade was answered. */
function streamStatus({ token, origin, path }: StreamCall): Promise<number> {
  const address = `${service.url.replace('http', 'ws')}${path ?? `/v3/directline/conversations/${mine.conversationId}/stream`}?t=${token}`;
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { ...(origin && { origin }) });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}
