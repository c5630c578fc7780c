/** Signing in on pages of ours: linking a speaker's account by OAuth with every way to be refused, and a statement's link. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alexaSetup } from '../../../src/alexaSetup';
import { FormBrowser, type Shown, signInOn } from '../../support/formBrowser';
import { demoDataOf } from '../../support/conversationCustomers';
import { type SmsService, startSmsService } from '../sms/smsService';

const phone = '+12015550142';
const data = demoDataOf([
  { username: 'maya.lund', accounts: ['loan'], phone, voicePin: '7294' },
  { username: 'robin.hale', accounts: ['lease'] },
]);
const [maya, robin] = data.customers as [(typeof data.customers)[number], (typeof data.customers)[number]];

let sms: SmsService;
let client: { readonly id: string; readonly secret: string; readonly redirectUris: readonly string[] };
let redirectUri: string;

beforeAll(async () => {
  sms = await startSmsService();
  const setup = alexaSetup(sms.service);
  if (setup === undefined) throw new Error('The demo has no skill');
  ({ client } = setup);
  [redirectUri = ''] = client.redirectUris;
  await desk('reset', data);
});
afterAll(() => sms.close());

async function desk<T>(path: string, body: object): Promise<T> {
  const headers = { connection: 'close', 'content-type': 'application/json' };
  const response = await fetch(`${sms.baseUrl}/tester/api/${path}`, {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });
  if (!response.ok) throw new Error(`The desk answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

type Changes = Readonly<Record<string, string | undefined>>;

function query(parameters: Changes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const newVerifier = (): string => randomBytes(32).toString('base64url');

function authorizationUrl(verifier: string, changes: Changes = {}): string {
  const parameters = query({
    ...{ response_type: 'code', client_id: client.id, redirect_uri: redirectUri, scope: 'account', state: 'a-state' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
  return `${sms.baseUrl}/oauth/auth?${new URLSearchParams(parameters).toString()}`;
}

const absolute = (location: string | undefined): string => new URL(location ?? '', sms.baseUrl).href;

/** Follows redirects within the service. */
async function settle(browser: FormBrowser, shown: Shown): Promise<Shown> {
  let now = shown;
  while (now.location !== undefined && !now.location.startsWith(redirectUri))
    now = await browser.get(absolute(now.location));
  return now;
}

/** Up to the page that asks for consent; its address. */
async function signedIn(browser: FormBrowser, verifier: string): Promise<string> {
  const start = await browser.get(authorizationUrl(verifier));
  const page = absolute(start.location);
  expect((await browser.get(page)).title).toBe('Link your account to Alexa');
  const resumed = await browser.get(absolute((await signInOn(browser, page, maya)).location));
  const consent = absolute(resumed.location);
  expect((await browser.get(consent)).title).toBe('Link your account to Alexa?');
  return consent;
}

async function codeFor(verifier: string): Promise<string> {
  const browser = new FormBrowser();
  const consent = await signedIn(browser, verifier);
  const last = await settle(browser, await browser.post(consent, { step: 'consent' }));
  return new URL(last.location ?? '').searchParams.get('code') ?? '';
}

interface Tokens {
  readonly status: number;
  readonly error?: string;
  readonly access_token: string;
  readonly refresh_token: string;
}

async function oauth(path: string, parameters: Changes, as = client): Promise<Tokens> {
  const authorization = `Basic ${Buffer.from(`${as.id}:${as.secret}`).toString('base64')}`;
  const response = await fetch(`${sms.baseUrl}/oauth/${path}`, {
    ...{ method: 'POST', headers: { authorization, connection: 'close' } },
    body: new URLSearchParams(query(parameters)),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  return { ...(text && (JSON.parse(text) as Tokens)), status: response.status } as Tokens;
}

const exchange = (code: string, verifier: string | undefined, changes: Changes = {}, as = client): Promise<Tokens> =>
  oauth(
    'token',
    { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier, ...changes },
    as,
  );
const refresh = (token: string): Promise<Tokens> =>
  oauth('token', { grant_type: 'refresh_token', refresh_token: token });

async function linked(): Promise<Tokens> {
  const verifier = newVerifier();
  const tokens = await exchange(await codeFor(verifier), verifier);
  expect(tokens.status).toBe(200);
  return tokens;
}

const refused = { status: 400, error: 'invalid_grant' };

describe('linking an account', () => {
  it('ends in tokens that work until they are refreshed', async () => {
    const first = await linked();
    const second = await refresh(first.refresh_token);
    expect(second).toMatchObject({ status: 200 });
    expect(second.access_token).not.toBe(first.access_token);
  });

  it.each<[string, Changes]>([
    ['a client nobody knows', { client_id: 'somebody' }],
    ['no client', { client_id: undefined }],
    ['another redirect', { redirect_uri: 'https://evil.example.com/api/skill/link/DEMO' }],
    ['a redirect that only begins like ours', { redirect_uri: 'https://pitangui.amazon.com/api/skill/link/DEMO2' }],
  ])('is refused on the spot for %s, and leads nowhere', async (_, changes) => {
    const answer = await new FormBrowser().get(authorizationUrl(newVerifier(), changes));
    expect(answer).toMatchObject({ status: 400, location: undefined });
    expect(answer.html).toContain('Start again in the Alexa app.');
  });

  it.each<[string, Changes, string]>([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge: newVerifier(), code_challenge_method: 'plain' }, 'invalid_request'],
    ['plain PKCE by default', { code_challenge_method: undefined }, 'invalid_request'],
    ['a token instead of a code', { response_type: 'token' }, 'unsupported_response_type'],
  ])('is refused with a word to Alexa for %s', async (_, changes, error) => {
    const { location = '' } = await new FormBrowser().get(authorizationUrl(newVerifier(), changes));
    const { searchParams, hash } = new URL(location);
    expect(location.startsWith(redirectUri)).toBe(true);
    expect(searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error')).toBe(error);
    expect(searchParams.get('code')).toBeNull();
  });

  it('that the customer declines sends Alexa back without a code', async () => {
    const browser = new FormBrowser();
    const start = await browser.get(authorizationUrl(newVerifier()));
    const last = await settle(browser, await browser.post(absolute(start.location), { step: 'decline' }));
    expect(new URL(last.location ?? '').searchParams.get('error')).toBe('access_denied');
  });

  it('keeps nobody in who has given a wrong password, and takes no form of another site', async () => {
    const browser = new FormBrowser();
    const page = absolute((await browser.get(authorizationUrl(newVerifier()))).location);
    const wrong = await browser.post(page, { step: 'password', username: maya.username, password: 'wrong' });
    expect(wrong.notice).toBe('That username and password do not go together.');
    const { username, password } = maya;
    const fields = { step: 'password', username, password };
    const foreign = await browser.post(page, fields, { origin: 'https://evil.example.com' });
    expect(foreign).toMatchObject({ status: 400, location: undefined });
    expect(await new FormBrowser().post(page, fields)).toMatchObject({ status: 400, location: undefined });
  });
});

describe('a code', () => {
  it.each<[string, (code: string, verifier: string) => Promise<Tokens>, object]>([
    ['with another verifier', (code) => exchange(code, newVerifier()), refused],
    ['without its verifier', (code) => exchange(code, undefined), refused],
    ['for another redirect', (code, own) => exchange(code, own, { redirect_uri: 'https://evil.example.com' }), refused],
    [
      'from a client with a wrong secret',
      (code, own) => exchange(code, own, {}, { ...client, secret: 'wrong' }),
      { status: 401 },
    ],
  ])('is not taken %s', async (_, attempt, answer) => {
    const verifier = newVerifier();
    const outcome = await attempt(await codeFor(verifier), verifier);
    expect(outcome).toMatchObject(answer);
    expect(outcome.access_token).toBeUndefined();
  });

  it('is taken for a minute', async () => {
    const [early, late] = [newVerifier(), newVerifier()];
    const [first, second] = [await codeFor(early), await codeFor(late)];
    sms.clock.advance(59_000);
    expect(await exchange(first, early)).toMatchObject({ status: 200 });
    sms.clock.advance(1_000);
    expect(await exchange(second, late)).toMatchObject(refused);
  });

  it('that is played again takes back what it led to', async () => {
    const verifier = newVerifier();
    const code = await codeFor(verifier);
    const tokens = await exchange(code, verifier);
    expect(await exchange(code, verifier)).toMatchObject(refused);
    expect(await refresh(tokens.refresh_token)).toMatchObject(refused);
  });

  it('that ten use at once gives tokens to one at most', async () => {
    const verifier = newVerifier();
    const code = await codeFor(verifier);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => exchange(code, verifier)));
    expect(outcomes.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });
});

describe('a refresh token', () => {
  it('that is used twice ends the link: one of the two was a thief', async () => {
    const first = await linked();
    const second = await refresh(first.refresh_token);
    expect(await refresh(first.refresh_token)).toMatchObject(refused);
    expect(await refresh(second.refresh_token)).toMatchObject(refused);
  });

  it('that Alexa takes back works no more, nor does its access token', async () => {
    const tokens = await linked();
    expect(await isLinked(tokens)).toBe(true);
    expect(await oauth('token/revocation', { token: tokens.refresh_token })).toMatchObject({ status: 200 });
    expect(await refresh(tokens.refresh_token)).toMatchObject(refused);
    expect(await isLinked(tokens)).toBe(false);
  });
});

/** Whether the skill hears of an account: linked, it asks for the voice PIN; not linked, for linking. */
async function isLinked({ access_token: accessToken }: Tokens): Promise<boolean> {
  const { oauthEntries } = sms.service.repositories;
  return (await oauthEntries.find('AccessToken', createHash('sha256').update(accessToken).digest('hex'))) !== undefined;
}

interface SaidAtDesk {
  readonly conversation: string;
  readonly replies: readonly { readonly text: string }[];
}
const say = (channel: string, words: object): Promise<SaidAtDesk> => desk<SaidAtDesk>('say', { channel, ...words });

describe('signing out everywhere', () => {
  it('unlinks the speaker, and a linking that is under way', async () => {
    const tokens = await linked();
    const browser = new FormBrowser();
    const consent = await signedIn(browser, newVerifier());
    const call = await say('phone', { from: phone });
    const { conversation } = call;
    await say('phone', { conversation, text: 'sign out everywhere' });
    const said = await say('phone', { conversation, digits: '7294' });
    expect(said.replies.map(({ text }) => text).join(' ')).toContain('no longer linked to a smart speaker');
    expect(await isLinked(tokens)).toBe(false);
    expect(await refresh(tokens.refresh_token)).toMatchObject(refused);
    const last = await settle(browser, await browser.post(consent, { step: 'consent' }));
    expect(last).toMatchObject({ status: 400, location: undefined });
  });
});

describe("a caller's statement", () => {
  async function textedLink(): Promise<string> {
    const { conversation } = await say('phone', { from: phone });
    await say('phone', { conversation, text: 'send me my latest statement' });
    await say('phone', { conversation, digits: '7294' });
    const link = sms
      .sent(phone)
      .join(' ')
      .match(/\S+\/statements\/\S+/)?.[0];
    if (link === undefined) throw new Error('No statement was texted');
    return link;
  }

  it('comes by text, and opens after signing in behind its link, then by itself', async () => {
    const [browser, url] = [new FormBrowser(), await textedLink()];
    const door = await browser.get(url);
    expect(door).toMatchObject({ status: 200, title: 'Sign in to open your statement' });
    const last = await signInOn(browser, url, maya);
    expect(last).toMatchObject({ status: 303, location: new URL(url).pathname });
    const opened = await browser.get(url);
    expect(opened).toMatchObject({ status: 200, type: 'application/pdf' });
    expect(opened.html.startsWith('%PDF-')).toBe(true);
    expect(await new FormBrowser().get(url)).toMatchObject({ title: 'Sign in to open your statement' });
  });

  it('opens for nobody else, and says no more than that', async () => {
    const [browser, url] = [new FormBrowser(), await textedLink()];
    const other = await signInOn(browser, url, robin);
    expect(other.notice).toContain('belongs to another username');
    expect(await browser.get(url)).toMatchObject({ title: 'Sign in to open your statement' });
    const sessions = await sms.service.repositories.sessions.listFor(
      (await sms.service.repositories.logins.findByUsername(robin.username))?.id ?? '',
    );
    expect(sessions).toEqual([]);
  });

  it('takes no form of another site, and no password after ten minutes', async () => {
    const [browser, url] = [new FormBrowser(), await textedLink()];
    const { username, password } = maya;
    const fields = { step: 'password', username, password };
    expect(await browser.post(url, fields, { origin: 'https://evil.example.com' })).toMatchObject({ status: 400 });
    sms.clock.advance(10 * 60_000);
    expect(await browser.post(url, fields)).toMatchObject({ status: 410, title: 'This link has expired' });
  });
});
