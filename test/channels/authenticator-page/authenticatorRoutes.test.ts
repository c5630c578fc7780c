/** `/authenticator/<token>` on a real server over real services: what each visitor gets, and what is kept of it. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'restify';
import {
  type AuthenticatorNews,
  mountAuthenticatorPage,
} from '../../../src/channels/authenticator-page/authenticatorRoutes';
import { ChatCookies } from '../../../src/channels/direct-line/cookies';
import { OriginPolicy } from '../../../src/channels/direct-line/originPolicy';
import { AuthenticatorLinkService } from '../../../src/domain/credentials/authenticatorLinkService';
import type { AuthenticatorTask } from '../../../src/domain/credentials/authenticatorOutcomes';
import { totpCode, totpStep } from '../../../src/domain/credentials/totp';
import { SessionService } from '../../../src/domain/identity/sessionService';
import type { Session } from '../../../src/domain/identity/ports';
import { qrCodeSvg } from '../../../src/security/qrCode';
import { fromBase32 } from '../../../src/domain/credentials/totp';
import { deviceTokensOf } from '../../support/deviceTokens';
import { type Credentials, minute, openCredentials, otherPlace, webPlace } from '../../support/openCredentials';

let cookies: ChatCookies;
let credentials: Credentials;
let sessions: SessionService;
let links: AuthenticatorLinkService;
let server: Server;
let session: Session;
let told: AuthenticatorNews[];
let surprises: unknown[];

beforeEach(async () => {
  credentials = await openCredentials();
  cookies = new ChatCookies(false, deviceTokensOf(credentials.test, credentials.clock));
  session = await credentials.session();
  [told, surprises] = [[], []];
  server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const publicUrl = () => `http://127.0.0.1:${server.address().port}`;
  sessions = new SessionService(credentials.test.repositories.sessions, credentials.clock);
  links = new AuthenticatorLinkService({ ...credentials, sessions, publicUrl });
  mountAuthenticatorPage(server, {
    page: links,
    ensureDevice: (request, response) => cookies.ensureDevice(request, response),
    isOwnPage: (request) => new OriginPolicy(publicUrl(), []).isOwnPage(request),
    pictureOf: (uri) => qrCodeSvg(uri, 'QR code'),
    tell: async (place, news) => {
      expect(place).toMatchObject({ conversationId: webPlace.conversationId });
      told.push(news);
    },
    onSurprise: (error) => surprises.push(error),
  });
});

afterEach(async () => {
  expect(surprises).toEqual([]);
  server.close();
  await credentials.close();
});

async function linkFor(task: AuthenticatorTask): Promise<string> {
  return links.issue({ session, proof: await proof(), task });
}

async function proof(): Promise<string> {
  const [contact] = await credentials.changes.contacts(session);
  await credentials.changes.sendCode({ session, purpose: 'authenticator', contactId: contact?.id ?? '' });
  const code = await credentials.lastCode();
  const outcome = await credentials.changes.enterCode({ session, purpose: 'authenticator', code });
  if (outcome.kind !== 'confirmed') throw new Error(outcome.kind);
  return outcome.proof;
}

/** A browser without scripts: it keeps its cookie and posts forms. */
class Visitor {
  private cookie = '';

  open = (url: string): Promise<Response> => fetch(url, { headers: { cookie: this.cookie } });

  async post(url: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams(form);
    const response = await fetch(url, { method: 'POST', headers: { cookie: this.cookie, ...headers }, body });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return response;
  }
}

const keyIn = (page: string): string => (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
const codesIn = (page: string): string[] =>
  [...page.matchAll(/<code>([A-Z2-7]{5}-[A-Z2-7]{5})<\/code>/g)].map(([, code]) => code ?? '');
const codeNow = (key: string, steps = 0): string =>
  totpCode(fromBase32(key), totpStep(credentials.clock.now()) + steps);

async function enrolled(): Promise<{ key: string; codes: string[] }> {
  const [visitor, url] = [new Visitor(), await linkFor('enrol')];
  const key = keyIn(await (await visitor.post(url)).text());
  const codes = codesIn(await (await visitor.post(url, { code: codeNow(key) })).text());
  return { key, codes };
}

describe('the page of an authenticator app', () => {
  it('shows the secret only after a click, takes the first code, then shows ten recovery codes and tells the conversation', async () => {
    const [visitor, url] = [new Visitor(), await linkFor('enrol')];
    const start = await visitor.open(url);
    expect(start.status).toBe(200);
    expect(start.headers.getSetCookie()).toEqual([]);
    expect(keyIn(await start.text())).toBe('');
    const shown = await visitor.post(url);
    const page = await shown.text();
    const key = keyIn(page);
    expect(key).toHaveLength(32);
    expect(page).toContain('src="data:image/svg+xml;base64,');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    const done = await visitor.post(url, { code: codeNow(key) });
    expect(done.status).toBe(200);
    expect(new Set(codesIn(await done.text())).size).toBe(10);
    expect(told).toEqual([{ kind: 'enrolled' }]);
    expect(await credentials.authenticators.status(session)).toEqual({ isEnrolled: true, recoveryCodesLeft: 10 });
    expect((await credentials.messages()).map(({ template }) => template)).toContain('authenticator_enrolled');
  });

  it('shows the same secret where the page is loaded again, and where a code was wrong', async () => {
    const [visitor, url] = [new Visitor(), await linkFor('enrol')];
    const key = keyIn(await (await visitor.post(url)).text());
    expect(keyIn(await (await visitor.post(url)).text())).toBe(key);
    const wrong = await visitor.post(url, { code: codeNow(key, 100) });
    const page = await wrong.text();
    expect([wrong.status, keyIn(page)]).toEqual([422, key]);
    expect(page).toContain('role="alert"');
    expect((await visitor.post(url, { code: codeNow(key) })).status).toBe(200);
  });

  it('takes no code after five wrong ones, nor with a new link', async () => {
    const [visitor, url] = [new Visitor(), await linkFor('enrol')];
    const key = keyIn(await (await visitor.post(url)).text());
    const statuses = [];
    for (let count = 0; count < 6; count += 1)
      statuses.push((await visitor.post(url, { code: codeNow(key, 100) })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect(told).toEqual([{ kind: 'codes_locked', until: credentials.clock.now() + 30 * minute }]);
    expect((await visitor.open(url)).status).toBe(410);
    const [another, again] = [new Visitor(), await linkFor('enrol')];
    const newKey = keyIn(await (await another.post(again)).text());
    expect((await another.post(again, { code: codeNow(newKey) })).status).toBe(429);
    expect((await credentials.authenticators.status(session)).isEnrolled).toBe(false);
  });

  it('is of no use a second time, to another browser, or late', async () => {
    const [visitor, url] = [new Visitor(), await linkFor('enrol')];
    const key = keyIn(await (await visitor.post(url)).text());
    const stranger = new Visitor();
    for (const response of [await stranger.post(url), await stranger.post(url, { code: codeNow(key) })]) {
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain(key);
    }
    expect((await visitor.post(url, { code: codeNow(key) })).status).toBe(200);
    for (const response of [
      await visitor.open(url),
      await visitor.post(url),
      await visitor.post(url, { code: codeNow(key) }),
    ]) {
      expect(response.status).toBe(410);
      expect(codesIn(await response.text())).toEqual([]);
    }
    const late = await linkFor('enrol');
    credentials.clock.advance(10 * minute);
    expect((await new Visitor().open(late)).status).toBe(410);
    expect((await new Visitor().post(late)).status).toBe(410);
  });

  it('shows nothing once its customer has signed out, or somebody else signed in there', async () => {
    const [visitor, url] = [new Visitor(), await linkFor('enrol')];
    await sessions.signOut(session);
    expect((await visitor.post(url)).status).toBe(403);
    const login = { id: 'login-2', username: 'kim', givenName: 'Kim', passwordHash: '-' };
    await credentials.test.customers.insertLogin({ login, questions: [] });
    const now = credentials.clock.now();
    const times = { startedAt: now, lastSeenAt: now, provedAt: now };
    await credentials.test.repositories.sessions.create({ id: 's2', loginId: login.id, place: webPlace, ...times });
    expect((await visitor.post(url)).status).toBe(403);
  });

  it('is posted to by no page of somebody else, and takes no long form', async () => {
    const [visitor, url] = [new Visitor(), await linkFor('enrol')];
    expect((await visitor.post(url, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect((await visitor.post(url, { code: '1'.repeat(20_000) })).status).toBe(400);
    expect((await visitor.post(url)).status).toBe(200);
  });

  it('knows neither other addresses nor links of another purpose', async () => {
    const { token } = await credentials.links.create({ place: otherPlace, purpose: 'voice_pin', payload: '{}' });
    const base = (await linkFor('enrol')).replace(/[^/]+$/, '');
    for (const name of [token, 'x', 'A'.repeat(43), `${'A'.repeat(43)}/x`, ''])
      expect((await new Visitor().open(base + name)).status).toBe(404);
    expect((await new Visitor().post(base + token)).status).toBe(404);
  });
});

describe('the page of recovery codes', () => {
  it('shows ten new ones, once; the old ones then do nothing', async () => {
    const before = await enrolled();
    const [visitor, url] = [new Visitor(), await linkFor('recovery_codes')];
    const shown = codesIn(await (await visitor.post(url)).text());
    expect(new Set([...shown, ...before.codes]).size).toBe(20);
    expect((await visitor.post(url)).status).toBe(410);
    expect(told.at(-1)).toEqual({ kind: 'recovery_codes_renewed' });
    const hashes = before.codes.map((code) => credentials.keys.recoveryCode(session.loginId, code.replace('-', '')));
    for (const hash of hashes) expect(await credentials.store.totp.useRecoveryCode(session.loginId, hash)).toBe(false);
    expect(await credentials.authenticators.status(session)).toEqual({ isEnrolled: true, recoveryCodesLeft: 10 });
    expect((await credentials.messages()).map(({ template }) => template)).toContain('recovery_codes_renewed');
  });

  it('says so where there is no app', async () => {
    expect((await new Visitor().post(await linkFor('recovery_codes'))).status).toBe(409);
  });
});

it('keeps neither secret, nor recovery codes, nor the proof readable', async () => {
  const url = await linkFor('enrol');
  const visitor = new Visitor();
  const key = keyIn(await (await visitor.post(url)).text());
  const codes = codesIn(await (await visitor.post(url, { code: codeNow(key) })).text());
  const { durable } = credentials.test.store;
  const tables = [
    'authenticators',
    'recovery_codes',
    'single_use_links',
    'one_time_codes',
    'audit_entries',
    'outbox',
  ] as const;
  const kept = JSON.stringify(
    await Promise.all(tables.map((table) => durable.selectFrom(table).selectAll().execute())),
  );
  const secret = fromBase32(key);
  for (const canary of [
    key,
    secret.toString('base64'),
    secret.toString('hex'),
    ...codes,
    ...codes.map((code) => code.replace('-', '')),
  ])
    expect(kept).not.toContain(canary);
});
