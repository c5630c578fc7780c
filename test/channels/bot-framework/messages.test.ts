import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import http from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { replyActivity } from '../../../src/reply/replyActivity';
import { hostileServiceUrls } from './hostileServiceUrls';
import { type Connector, type Endpoint, message, post, startConnector, startEndpoint } from './messagesEndpoint';

const fixedBodies = ['BadRequest', 'Unauthorized', 'Forbidden', 'ServiceError'];
const codeOf = (body: string): unknown => (JSON.parse(body) as { error: { code: string } }).error.code;

describe('/api/messages without credentials', () => {
  let endpoint: Endpoint;
  let connector: Connector;

  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.close());
  beforeEach(async () => {
    connector = await startConnector();
    endpoint.places.length = 0;
  });
  afterEach(() => connector.close());

  it('answers 200 and posts the reply to the service address, then the trace', async () => {
    const posted = await post(endpoint.port, message(connector.serviceUrl, { id: 'a/1' }));
    expect(posted).toEqual({ status: 200, body: '' });
    expect(connector.received.map(({ activity }) => activity.type)).toEqual(['message', 'trace']);
    const [reply, trace] = connector.received;
    expect(reply?.path).toBe('/v3/conversations/conversation-1/activities/a%2F1');
    expect(reply?.headers.authorization).toBeUndefined();
    expect(reply?.activity).toMatchObject({ text: 'heard hello', replyToId: 'a/1', recipient: { id: 'user-1' } });
    expect(trace?.activity).toMatchObject({
      name: 'turn',
      value: { conversationId: 'conversation-1', awaiting: 'none' },
    });
  });

  it('sends traces to the Emulator only', async () => {
    await post(endpoint.port, message(connector.serviceUrl, { channelId: 'test' }));
    expect(connector.received.map(({ activity }) => activity.type)).toEqual(['message']);
  });

  it('returns the replies themselves where they are expected in the answer', async () => {
    const posted = await post(endpoint.port, message(connector.serviceUrl, { deliveryMode: 'expectReplies' }));
    const { activities } = JSON.parse(posted.body) as { activities: { type: string; text?: string }[] };
    expect(activities.map(({ type, text }) => [type, text])).toEqual([
      ['message', 'heard hello'],
      ['trace', undefined],
    ]);
    expect(connector.received).toEqual([]);
  });

  it('says where the customer speaks from', async () => {
    await post(endpoint.port, message(connector.serviceUrl));
    await post(endpoint.port, message(connector.serviceUrl, { channelId: 'test' }));
    await post(endpoint.port, message(connector.serviceUrl, { from: { id: 'user-2' } }));
    expect(endpoint.places.map(({ channel, userId }) => [channel, userId])).toEqual([
      ['testing', 'user-1'],
      ['web', 'user-1'],
      ['testing', 'user-2'],
    ]);
    expect(new Set(endpoint.places.map(({ deviceHash }) => deviceHash)).size).toBe(3);
    expect(endpoint.places[0]?.deviceHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('speaks in no conversation of another channel, whatever ids it names', async () => {
    for (const channelId of ['webchat', 'directline', 'test'])
      await post(endpoint.port, message(connector.serviceUrl, { channelId, id: channelId }));
    const conversations = endpoint.places.map(({ conversationId }) => conversationId);
    expect(new Set([...conversations, 'conversation-1']).size).toBe(4);
  });

  it('answers an activity that comes again as before, and does not run it again', async () => {
    const activity = message(connector.serviceUrl, { deliveryMode: 'expectReplies' });
    const answers = await Promise.all([1, 2, 3].map(() => post(endpoint.port, activity)));
    const later = await post(endpoint.port, activity);
    expect(new Set([...answers, later].map(({ body }) => body)).size).toBe(1);
    expect(endpoint.places).toHaveLength(1);
  });

  it('runs activities without an id every time', async () => {
    const activity = message(connector.serviceUrl, { id: undefined });
    await post(endpoint.port, activity);
    await post(endpoint.port, activity);
    expect(endpoint.places).toHaveLength(2);
  });

  const depth = (levels: number): unknown => (levels === 0 ? 'deep' : { inner: depth(levels - 1) });
  it.each<[string, (serviceUrl: string) => unknown, number]>([
    ['no JSON', () => '{"type":', 400],
    ['an empty body', () => '', 400],
    ['an array', () => [], 400],
    ['a string', () => '"message"', 400],
    ['no service address', (url) => message(url, { serviceUrl: undefined }), 400],
    ['an empty service address', (url) => message(url, { serviceUrl: '' }), 400],
    ['no type', (url) => message(url, { type: undefined }), 400],
    ['no sender', (url) => message(url, { from: undefined }), 400],
    ['no conversation', (url) => message(url, { conversation: {} }), 400],
    ['a conversation that climbs', (url) => message(url, { conversation: { id: '..' } }), 400],
    ['no channel', (url) => message(url, { channelId: undefined }), 400],
    ['a text that is a number', (url) => message(url, { text: 5 }), 400],
    ['members that are no list', (url) => message(url, { membersAdded: 'all' }), 400],
    ['a polluting key', (url) => JSON.stringify(message(url)).replace('{', '{"__proto__":{"admin":true},'), 400],
    [
      'a polluting key deep inside',
      (url) => JSON.stringify(message(url, { value: 0 })).replace('"value":0', '"value":[{"__proto__":{}}]'),
      400,
    ],
    ['21 levels', (url) => message(url, { value: depth(20) }), 400],
    ['more than 256 KB', (url) => message(url, { value: 'x'.repeat(256 * 1024) }), 413],
  ])('refuses %s', async (_name, body, status) => {
    const posted = await post(endpoint.port, body(connector.serviceUrl));
    expect([posted.status, codeOf(posted.body)]).toEqual([status, 'BadRequest']);
    expect(endpoint.places).toEqual([]);
  });

  it('takes 20 levels and nearly 256 KB', async () => {
    const big = message(connector.serviceUrl, { value: depth(18), channelData: 'x'.repeat(250 * 1024) });
    expect((await post(endpoint.port, big)).status).toBe(200);
  });

  it('stops reading a body that is sent without its length', async () => {
    const posted = await post(endpoint.port, 'x'.repeat(300 * 1024), {
      headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' },
    }).catch((error: Error) => ({ status: 413, body: error.message }));
    expect(posted.status).toBe(413);
    expect(endpoint.places).toEqual([]);
  });

  it('cuts text at 2,000 characters', async () => {
    await post(endpoint.port, message(connector.serviceUrl, { text: 'y'.repeat(5000) }));
    expect(connector.received[0]?.activity.text).toHaveLength(2000 + 'heard '.length);
  });

  it.each<[string, http.OutgoingHttpHeaders, number]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['text that a foreign page may send unasked', { 'content-type': 'text/plain' }, 400],
    ['a compressed body', { 'content-encoding': 'gzip' }, 400],
    ['another name for this machine', { host: 'evil.example' }, 403],
    ['a name that only begins like ours', { host: 'localhost.evil.example:3978' }, 403],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['somebody whom a proxy passes on', { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['somebody whom a proxy declares', { forwarded: 'for=203.0.113.9' }, 403],
  ])('refuses %s', async (_name, headers, status) => {
    const posted = await post(endpoint.port, message(connector.serviceUrl), { headers });
    expect(posted.status).toBe(status);
    expect(fixedBodies).toContain(codeOf(posted.body));
    expect(endpoint.places).toEqual([]);
  });

  it('opens no connection for a hostile service address', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    await post(endpoint.port, message(connector.serviceUrl), { agent });
    const opened = await countSockets(async () => {
      for (const url of hostileServiceUrls) {
        const posted = await post(endpoint.port, message(url), { agent });
        expect([url, posted.status, codeOf(posted.body)]).toEqual([url, 403, 'Forbidden']);
      }
    });
    agent.destroy();
    expect(opened).toBe(0);
    expect(endpoint.places).toHaveLength(1);
  });

  it('ignores a bearer token', async () => {
    const posted = await post(endpoint.port, message(connector.serviceUrl), {
      headers: { authorization: 'Bearer a.b.c' },
    });
    expect(posted.status).toBe(200);
  });
});

describe('what goes wrong behind /api/messages', () => {
  it('tells the caller nothing about a broken turn', async () => {
    const connector = await startConnector();
    const endpoint = await startEndpoint({ run: () => Promise.reject(new Error('the database password is hunter2')) });
    const posted = await post(endpoint.port, message(connector.serviceUrl));
    expect([posted.status, codeOf(posted.body)]).toEqual([500, 'ServiceError']);
    expect(posted.body).not.toContain('hunter2');
    expect(endpoint.surprises).toHaveLength(1);
    await Promise.all([endpoint.close(), connector.close()]);
  });

  it('does not follow a redirect of the connector', async () => {
    const target = await startConnector();
    const connector = await startConnector({ status: 307, location: target.serviceUrl });
    const endpoint = await startEndpoint();
    const posted = await post(endpoint.port, message(connector.serviceUrl));
    expect(posted.status).toBe(500);
    expect(target.received).toEqual([]);
    await Promise.all([endpoint.close(), connector.close(), target.close()]);
  });

  it('runs the turns of one conversation one after another, and others beside them', async () => {
    const connector = await startConnector();
    const running = new Map<string, number>();
    let most = 0;
    let together = 0;
    const endpoint = await startEndpoint({
      async run(context, place) {
        const mine = (running.get(place.conversationId) ?? 0) + 1;
        running.set(place.conversationId, mine);
        most = Math.max(most, mine);
        together = Math.max(together, [...running.values()].filter(Boolean).length);
        await new Promise((resolve) => setTimeout(resolve, 8));
        await context.sendActivity(replyActivity({ text: context.activity.text }));
        running.set(place.conversationId, mine - 1);
      },
    });
    const turns = Array.from({ length: 20 }, (_, n) => ({ text: `${n}`, conversation: { id: `c${n % 2}` } }));
    const posts = turns.map((changes) =>
      post(endpoint.port, message(connector.serviceUrl, { ...changes, channelId: 'test' })),
    );
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(turns.map(() => 200));
    const heard = connector.received.map(({ activity }) => Number(activity.text));
    expect(heard.toSorted((a, b) => a - b)).toEqual(turns.map((_, n) => n));
    expect([most, together]).toEqual([1, 2]);
    await Promise.all([endpoint.close(), connector.close()]);
  });
});

/** Counts the client sockets that this process opens meanwhile, wherever they lead. */
async function countSockets(work: () => Promise<void>): Promise<number> {
  let opened = 0;
  const count = (): void => void (opened += 1);
  subscribe('net.client.socket', count);
  await work();
  unsubscribe('net.client.socket', count);
  return opened;
}
