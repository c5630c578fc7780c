/** What every answer carries: of a route, of none, and of a method that is not served. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { createServer } from 'restify';
import { guardEveryAnswer } from '../../../src/channels/http/everyAnswer';
import { quietRouteRefusals } from '../../../src/channels/http/routeRefusals';

const close: (() => void)[] = [];
let secure: string;
let plain: string;

beforeAll(async () => {
  secure = await serve('https://assistant.example.com');
  plain = await serve('http://localhost:3978');
});

afterAll(() => close.forEach((one) => one()));

async function serve(publicUrl: string): Promise<string> {
  const server = createServer();
  quietRouteRefusals(server);
  guardEveryAnswer(server, publicUrl);
  server.get('/health', (_request, response, next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  close.push(() => void server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

it.each([
  ['/health', 'GET', 200],
  ['/health', 'PUT', 405],
  ['/nothing', 'GET', 404],
])('%s to %s', async (path, method, status) => {
  const response = await fetch(secure + path, { method, headers: { connection: 'close' } });
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
  });
});

it('promises no https where there is none', async () => {
  const response = await fetch(`${plain}/health`, { headers: { connection: 'close' } });
  expect(response.headers.has('strict-transport-security')).toBe(false);
});

/** Past what a client would tidy up; the status line, or nothing where the connection broke. */
function statusOf(lines: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(plain).port), '127.0.0.1', () => socket.write(lines));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]));
  });
}

it.each([
  ['an address that is none', 'GET http://[ HTTP/1.1\r\nHost: localhost'],
  ['an address without a host', 'GET http:// HTTP/1.1\r\nHost: localhost'],
  ['a host that is none', 'GET /health HTTP/1.1\r\nHost: ['],
  ['a host with a space in it', 'GET /health HTTP/1.1\r\nHost: a b'],
  ['a port that is none', 'GET /health HTTP/1.1\r\nHost: localhost:99999'],
  ['a template that nobody filled in', 'POST /health HTTP/1.1\r\nHost: {{host}}<>\r\nContent-Length: 0'],
])('refuses %s, and lives on', async (_name, head) => {
  expect(await statusOf(`${head}\r\nConnection: close\r\n\r\n`)).toBe('400');
  expect((await fetch(`${plain}/health`, { headers: { connection: 'close' } })).status).toBe(200);
});
