/** Who asks too often is turned away, by network; others are not. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer } from 'restify';
import { throttleBySource } from '../../../src/channels/http/throttle';

let url: string;
let close: () => void;

beforeAll(async () => {
  const server = createServer();
  const throttle = throttleBySource({
    ...{ trustedProxies: 1, burst: 3, perSecond: 0.001 },
    refuse: (response) => {
      response.writeHead(429, { 'Content-Length': 0 });
      response.end();
    },
  });
  server.get('/costly', ...throttle, (_request, response, next) => {
    response.send(200, {});
    next();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}/costly`;
  close = () => void server.close();
});
afterAll(() => close());

async function ask(source: string): Promise<number> {
  const response = await fetch(url, { headers: { 'x-forwarded-for': source, connection: 'close' } });
  return response.status;
}

it.each([
  ['one address', ['203.0.113.7', '203.0.113.7', '203.0.113.7', '203.0.113.7']],
  [
    'an address behind what it claims of itself',
    ['1.1.1.1, 203.0.113.8', '2.2.2.2, 203.0.113.8', '203.0.113.8', '9, 203.0.113.8'],
  ],
  ['many addresses of one IPv6 network', ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2::3', '2001:db8:1:2::4']],
])('turns %s away after three', async (_name, sources) => {
  const statuses: number[] = [];
  for (const source of sources) statuses.push(await ask(source));
  expect(statuses).toEqual([200, 200, 200, 429]);
});

it('leaves its neighbours alone', async () => {
  expect(await ask('203.0.113.77')).toBe(200);
  expect(await ask('2001:db8:1:3::1')).toBe(200);
});
