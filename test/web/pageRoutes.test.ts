/** What the page's answers carry: headers, cookies, compression, and the facts of the company. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'restify';
import { guardEveryAnswer } from '../../src/channels/http/everyAnswer';
import { ChatCookies } from '../../src/channels/direct-line/cookies';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { projectFile } from '../../src/projectFile';
import { PageRoutes } from '../../src/web/pageRoutes';
import { facts } from '../browser/pageService';
import { deviceTokensOf } from '../support/deviceTokens';
import { openTestStore, type TestStore } from '../support/openTestStore';

let close: () => Promise<void>;
let test: TestStore;
const surprises: unknown[] = [];
let failure: Error | undefined;
let port: number;
let azureDirectLineUrl: string | undefined;

/** As it runs behind a proxy that speaks https. */
beforeAll(async () => {
  const server = createServer();
  guardEveryAnswer(server, 'https://chat.example.com');
  test = await openTestStore();
  const cookies = new ChatCookies(true, deviceTokensOf(test, fixedClock('2026-11-22T15:00:00Z')));
  new PageRoutes({
    folder: projectFile('dist', 'web'),
    publicUrl: 'https://chat.example.com',
    facts: { ...facts, hours: '<9 & "5">' },
    get azureDirectLineUrl() {
      return azureDirectLineUrl;
    },
    ensureDevice: (incoming, response) =>
      failure ? Promise.reject(failure) : cookies.ensureDevice(incoming, response),
    onSurprise: (error) => surprises.push(error),
  }).addTo(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  port = server.address().port;
  close = async () => {
    server.close();
    await test.close();
  };
});

afterAll(() => close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Bare, because fetch would unpack what it gets. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

it('lets the page do no more than it needs', async () => {
  const { status, headers } = await get('/');
  const policy = String(headers['content-security-policy']);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("connect-src 'self' wss://chat.example.com");
  expect(policy).not.toMatch(/unsafe-(eval|inline)/);
});

it('lets the page speak to Azure where it is sent there, and to nobody else', async () => {
  azureDirectLineUrl = 'https://directline.example.com/v3/directline';
  const { headers } = await get('/');
  azureDirectLineUrl = undefined;
  expect(String(headers['content-security-policy'])).toContain(
    "connect-src 'self' wss://chat.example.com https://directline.example.com wss://directline.example.com;",
  );
});

it('has a new nonce each time, the same in the page and in its policy', async () => {
  const answers = await Promise.all([get('/'), get('/')]);
  const nonces = answers.map(({ headers, body }) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
    const inPage = /name="style-nonce" content="([^"]+)"/.exec(body.toString())?.[1];
    expect(inPage).toBe(nonce);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

it('has no script or style within the page, and fills in the facts safely', async () => {
  const html = (await get('/')).body.toString();
  expect(html).not.toMatch(/<script(?![^>]* src=)[^>]*>|<style|\son\w+=|\sstyle=|\{\{/);
  expect(html).toContain('href="https://www.example.com/privacy"');
  expect(html).toContain('href="tel:8005550142"');
  expect(html).toContain('&#60;9 &#38; &#34;5&#34;&#62;');
});

describe('the device cookie', () => {
  it('is random, out of reach of scripts, and kept to this host and to https', async () => {
    const cookies = await Promise.all([get('/'), get('/')]).then((answers) =>
      answers.map(({ headers }) => headers['set-cookie']?.[0] ?? ''),
    );
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-device=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
    expect(cookies[0]).not.toBe(cookies[1]);
  });

  it.each([
    ['stays what it is', `__Host-device=${'a'.repeat(43)}`, true],
    ['is replaced where it is not one of ours', '__Host-device=short', false],
    ['is not taken from an unprotected name', `device=${'a'.repeat(43)}`, false],
    ['stays with its renewed part', `__Host-device=${'a'.repeat(43)}.${'b'.repeat(43)}`, true],
    ['is replaced where that part is not one of ours', `__Host-device=${'a'.repeat(43)}.b`, false],
  ])('%s', async (_name, cookie, kept) => {
    const { headers } = await get('/', { cookie });
    expect(headers['set-cookie']?.[0]?.includes('a'.repeat(43))).toBe(kept);
  });

  it('may fail, and the page is shown all the same', async () => {
    const broken = new Error('the store is away');
    failure = broken;
    const { status, headers } = await get('/');
    failure = undefined;
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 200, cookie: undefined });
    expect(surprises).toEqual([broken]);
  });
});

it.each([
  ['br, gzip, deflate', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['', undefined],
])('sends files as the browser takes them (%s)', async (accepted, encoding) => {
  const { headers, body } = await get('/assets/webchat.js', { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(body.length).toBe(Number(headers['content-length']));
  if (encoding !== undefined) expect(body.length).toBeLessThan(1_000_000);
});

it('sends a file that the browser already has not again', async () => {
  const first = await get('/assets/chat.css');
  const again = await get('/assets/chat.css', { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

it.each(['/assets/index.html', '/assets/../package.json', '/assets/%2e%2e%2fpackage.json', '/assets/none.js'])(
  'has no %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
