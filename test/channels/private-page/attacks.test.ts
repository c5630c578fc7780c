/** The pages behind links as an attacker meets them: methods, addresses, bodies, foreign forms, headers, cookies, forwarded links. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { TextConversations, linkIn } from '../../support/textConversations';

let texts: TextConversations;
let url: string;

beforeAll(async () => {
  texts = await TextConversations.open();
});

afterAll(() => texts.close());

beforeEach(async () => {
  url = linkIn(await texts.say('sign in', texts.newPlace()));
});

const pages = ['/private/', '/authenticator/', '/statements/', '/oauth/interaction/'];
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const send = (target: string, init: RequestInit = {}): Promise<Response> =>
  fetch(target, { redirect: 'manual', ...init, headers: { connection: 'close', ...init.headers } });

/** Past what `fetch` would tidy up; the status line and all that follows. */
function sendRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(texts.baseUrl);
    const socket = connect(Number(port), 'localhost', () => socket.end(request));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks).toString('latin1')));
    socket.on('error', reject);
  });
}

describe('a link that is still good', () => {
  afterEachProbe();

  it.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])('does nothing for %s', async (method) => {
    expect((await send(url, { method })).status).toBe(405);
  });

  it('takes no method from a header or a field', async () => {
    const headers = { 'x-http-method-override': 'POST', 'x-http-method': 'POST' };
    const html = await (await send(`${url}`, { headers })).text();
    expect(html).not.toContain('<input');
  });

  it.each<[string, RequestInit]>([
    ['a form of another site', { headers: { ...form, origin: 'https://evil.example.com' } }],
    ['a form of a sandboxed frame', { headers: { ...form, origin: 'null' } }],
    ['a form of a neighbouring domain', { headers: { ...form, 'sec-fetch-site': 'same-site' } }],
    ['a form of another site without its origin', { headers: { ...form, 'sec-fetch-site': 'cross-site' } }],
    ['our address under another scheme', { headers: { ...form, origin: 'https://localhost' } }],
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{}' }],
    ['plain text that looks like a form', { headers: { 'content-type': 'text/plain' }, body: 'entry=x' }],
    ['a compressed body', { headers: { ...form, 'content-encoding': 'gzip' }, body: 'entry=x' }],
    ['a body beyond the limit', { headers: form, body: `entry=${'a'.repeat(20_000)}` }],
  ])('refuses %s', async (_name, init) => {
    const response = await send(url, { method: 'POST', body: 'entry=dana.reyes', ...init });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<input');
  });

  it.each(['?x=1', '/', '/..', '%00', '#x/'])('is another address with "%s" behind it', async (more) => {
    const path = new URL(url).pathname + more;
    expect(await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404/);
  });

  /** Whatever was tried, the one for whom the link is still gets to the question. */
  function afterEachProbe(): void {
    it('is still good after all of them', async () => {
      await send(url, { method: 'HEAD' });
      await send(url, { method: 'POST', headers: { ...form, origin: 'null' }, body: '' });
      expect(await (await send(url, { method: 'POST', headers: form, body: '' })).text()).toContain('Username');
    });
  }
});

describe('what the pages answer', () => {
  it.each(pages)('%s is kept by no cache, framed by nobody and told to nobody', async (page) => {
    for (const target of [`${texts.baseUrl}${page}nothing`, `${texts.baseUrl}${page}${'x'.repeat(300)}`]) {
      const { headers } = await send(target);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('runs no script and shows nothing from elsewhere', async () => {
    const policy = (await send(url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/script-src|unsafe|https?:/);
  });

  it.each(['/private/secret-token/x', '/private/%E0%A4%A', '/nothing-<b>here', `/private/${'t'.repeat(300)}`])(
    'does not repeat the address %s',
    async (path) => {
      const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 404/);
      expect(answer).not.toContain(path.slice(1));
    },
  );

  it('sets no cookie before the button is pressed, and one that no script reads after', async () => {
    expect((await send(url)).headers.getSetCookie()).toEqual([]);
    const [cookie] = (await send(url, { method: 'POST', headers: form, body: '' })).headers.getSetCookie();
    expect(cookie).toMatch(/^device=[\w-]{43};.*HttpOnly; SameSite=Lax$/);
  });

  it('takes no cookie for a browser that is none of ours', async () => {
    const headers = { ...form, cookie: 'device=attacker-chosen' };
    const [cookie] = (await send(url, { method: 'POST', headers, body: '' })).headers.getSetCookie();
    expect(cookie).not.toContain('attacker-chosen');
  });
});

describe('a link that was forwarded', () => {
  it('says whose text messages it would sign in', async () => {
    expect(await (await send(url)).text()).toContain('your own phone number ends in <strong>0142</strong>');
  });
});

describe('webhooks', () => {
  it.each(['/api/sms', '/api/voice', '/api/alexa'])('%s tells a stranger nothing', async (path) => {
    const body = 'From=%2B12025550142&Body=balance';
    const response = await send(`${texts.baseUrl}${path}`, { method: 'POST', headers: form, body });
    expect([400, 403, 404]).toContain(response.status);
    expect(await response.text()).not.toMatch(/signature|token|expected|Error|at \//i);
  });
});
