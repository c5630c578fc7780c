import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CryptoKey, type JWK, SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import { hostileServiceUrls } from './hostileServiceUrls';
import { type Endpoint, type Posted, message, post, startEndpoint } from './messagesEndpoint';

const appId = '1f0c7f6a-5f0e-4a57-9d5c-7a6f0f1b2c3d';
const serviceUrl = 'https://smba.trafficmanager.net/amer/';
const issuer = 'https://api.botframework.com';
const minute = 60;

interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK & { readonly endorsements: readonly string[] };
}

async function makeKey(kid: string, endorsements: string[]): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', endorsements } };
}

/** Publishes the channels' signing keys as Azure does. */
async function startKeyServer(keys: readonly JWK[]): Promise<{ url: string; fetched: string[]; close: () => void }> {
  const fetched: string[] = [];
  const server = http.createServer((request, response) => {
    fetched.push(request.url ?? '');
    const { port } = server.address() as AddressInfo;
    const body = request.url === '/keys' ? { keys } : { issuer, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/openid`,
    fetched,
    close: () => void (server.closeAllConnections(), server.close()),
  };
}

let key: KeyPair;
let strangersKey: KeyPair;
let otherChannelsKey: KeyPair;
let keyServer: Awaited<ReturnType<typeof startKeyServer>>;
let endpoint: Endpoint;
const noise = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn')];

beforeAll(async () => {
  for (const spy of noise) spy.mockImplementation(() => undefined);
  [key, strangersKey, otherChannelsKey] = await Promise.all([
    makeKey('key-1', ['msteams', 'directline']),
    makeKey('key-1', ['msteams', 'directline']),
    makeKey('key-2', ['slack']),
  ]);
  keyServer = await startKeyServer([key.publicJwk, otherChannelsKey.publicJwk]);
  endpoint = await start();
});

afterAll(async () => {
  await endpoint.close();
  keyServer.close();
  for (const spy of noise) spy.mockRestore();
});

beforeEach(() => {
  endpoint.places.length = 0;
});

function start(options: { allowEmulatorTokens?: boolean; openIdMetadataUrl?: string } = {}): Promise<Endpoint> {
  const { allowEmulatorTokens = false, openIdMetadataUrl = keyServer.url } = options;
  const credentials = { appId, appPassword: 'not-a-real-password', tenantId: undefined, openIdMetadataUrl };
  return startEndpoint({ credentials, allowEmulatorTokens });
}

interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

async function token(changes: TokenChanges = {}): Promise<string> {
  const claims = {
    iss: issuer,
    aud: appId,
    serviceurl: serviceUrl,
    nbf: seconds() - minute,
    exp: seconds() + 60 * minute,
    ...changes.claims,
  };
  const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(present)
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...changes.header })
    .sign(changes.key ?? key.privateKey);
}

/** Replies are expected in the answer, so that nothing goes out to the real address. */
function fromTeams(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return message(serviceUrl, { channelId: 'msteams', deliveryMode: 'expectReplies', ...changes });
}

async function send(authorization: string | undefined, activity: unknown, to = endpoint): Promise<Posted> {
  return post(to.port, activity, { headers: authorization === undefined ? {} : { authorization } });
}

function codeOf(posted: Posted): unknown {
  return (JSON.parse(posted.body) as { error: { code: string } }).error.code;
}

describe('/api/messages with credentials', () => {
  it('serves a channel that Azure Bot Service vouches for', async () => {
    const posted = await send(`Bearer ${await token()}`, fromTeams());
    expect(posted.status).toBe(200);
    expect(posted.body).toContain('heard hello');
    expect(endpoint.places[0]?.channel).toBe('web');
  });

  it('never takes a channel that is vouched for as a tester', async () => {
    const endorsed = await makeKey('key-3', ['emulator']);
    const keys = await startKeyServer([endorsed.publicJwk]);
    const other = await start({ openIdMetadataUrl: keys.url });
    const bearer = await token({ key: endorsed.privateKey, header: { kid: 'key-3' } });
    await send(`Bearer ${bearer}`, fromTeams({ channelId: 'emulator' }), other);
    expect(other.places[0]?.channel).toBe('web');
    await other.close();
    keys.close();
  });

  it.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['no token', () => undefined],
    ['an empty header', () => ''],
    ['a word', () => 'Bearer'],
    ['no scheme', () => token()],
    ['another scheme', async () => `Basic ${await token()}`],
    ['a scheme in small letters', async () => `bearer ${await token()}`],
    ['two tokens', async () => `Bearer ${await token()} ${await token()}`],
    ['a token that is none', () => 'Bearer a.b.c'],
    ['an unsigned token', () => `Bearer ${unsigned()}`],
    ['a signature cut off', async () => `Bearer ${(await token()).split('.').slice(0, 2).join('.')}.`],
    ['a changed signature', async () => `Bearer ${await tampered()}`],
    ['claims changed after signing', async () => `Bearer ${await reclaimed()}`],
    ['a shared-secret signature made with our id', async () => `Bearer ${await sharedSecret(appId)}`],
    [
      'a shared-secret signature made with the public key',
      async () => `Bearer ${await sharedSecret(key.publicJwk.n ?? '')}`,
    ],
    ['a stranger’s key', async () => `Bearer ${await token({ key: strangersKey.privateKey })}`],
    ['an unknown key id', async () => `Bearer ${await token({ header: { kid: 'key-9' } })}`],
    ['no key id', async () => `Bearer ${await token({ header: { kid: undefined } })}`],
    [
      'a key that brings itself',
      async () => `Bearer ${await token({ key: strangersKey.privateKey, header: { jwk: strangersKey.publicJwk } })}`,
    ],
    [
      'a key endorsed for another channel',
      async () => `Bearer ${await token({ key: otherChannelsKey.privateKey, header: { kid: 'key-2' } })}`,
    ],
    ['another audience', async () => `Bearer ${await token({ claims: { aud: 'another-app' } })}`],
    ['a list of audiences', async () => `Bearer ${await token({ claims: { aud: [appId, 'another-app'] } })}`],
    ['no audience', async () => `Bearer ${await token({ claims: { aud: undefined } })}`],
    ['another issuer', async () => `Bearer ${await token({ claims: { iss: 'https://evil.example' } })}`],
    [
      'an issuer that only begins like theirs',
      async () => `Bearer ${await token({ claims: { iss: `${issuer}.evil.example` } })}`,
    ],
    ['no issuer', async () => `Bearer ${await token({ claims: { iss: undefined } })}`],
    ['an end 5:10 minutes ago', async () => `Bearer ${await token({ claims: { exp: seconds() - 5 * minute - 10 } })}`],
    ['no end', async () => `Bearer ${await token({ claims: { exp: undefined } })}`],
    ['an end that is a word', async () => `Bearer ${await token({ claims: { exp: 'never' } })}`],
    ['a beginning in ten minutes', async () => `Bearer ${await token({ claims: { nbf: seconds() + 10 * minute } })}`],
    [
      'another service address',
      async () => `Bearer ${await token({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } })}`,
    ],
    ['no service address', async () => `Bearer ${await token({ claims: { serviceurl: undefined } })}`],
    [
      'a tenant of its own',
      async () => `Bearer ${await token({ claims: { tid: '11111111-2222-3333-4444-555555555555' } })}`,
    ],
    ['the Emulator’s way', async () => `Bearer ${await emulatorToken()}`],
    ['a token of unreasonable length', async () => `Bearer ${await token({ claims: { padding: 'x'.repeat(9000) } })}`],
  ])('refuses %s', async (_name, authorization) => {
    const posted = await send(await authorization(), fromTeams());
    expect([posted.status, codeOf(posted)]).toEqual([401, 'Unauthorized']);
    expect(endpoint.places).toEqual([]);
  });

  it('takes an end four minutes ago: clocks differ', async () => {
    const posted = await send(`Bearer ${await token({ claims: { exp: seconds() - 4 * minute } })}`, fromTeams());
    expect(posted.status).toBe(200);
  });

  it('answers 400 where the activity has no service address', async () => {
    const posted = await send(`Bearer ${await token()}`, fromTeams({ serviceUrl: undefined }));
    expect([posted.status, codeOf(posted)]).toEqual([400, 'BadRequest']);
  });

  it('refuses a channel that the key does not stand for', async () => {
    const posted = await send(`Bearer ${await token()}`, fromTeams({ channelId: 'AseChannel' }));
    expect(posted.status).toBe(401);
    expect(endpoint.places).toEqual([]);
  });

  it('opens no connection and fetches no token for a hostile address, even in a token that Azure signed', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (url: string): Promise<Posted> => {
      const authorization = `Bearer ${await token({ claims: { serviceurl: url } })}`;
      return post(endpoint.port, fromTeams({ serviceUrl: url, deliveryMode: undefined }), {
        agent,
        headers: { authorization },
      });
    };
    await post(endpoint.port, '', { agent });
    let opened = 0;
    const count = (): void => void (opened += 1);
    subscribe('net.client.socket', count);
    for (const url of [...hostileServiceUrls, 'http://localhost:3978/', 'http://127.0.0.1/']) {
      const posted = await ask(url);
      expect([url, posted.status, codeOf(posted)]).toEqual([url, 403, 'Forbidden']);
    }
    unsubscribe('net.client.socket', count);
    agent.destroy();
    expect(opened).toBe(0);
    expect(endpoint.places).toEqual([]);
  });

  it('says that it could not check where the keys cannot be had', async () => {
    const other = await start({ openIdMetadataUrl: 'http://127.0.0.1:1/openid' });
    const posted = await send(`Bearer ${await token()}`, fromTeams(), other);
    expect([posted.status, codeOf(posted)]).toEqual([503, 'ServiceError']);
    expect(other.places).toEqual([]);
    await other.close();
  });

  it('believes an Emulator’s token only as far as its signature goes, even where they are allowed', async () => {
    const other = await start({ allowEmulatorTokens: true });
    const posted = await send(`Bearer ${await emulatorToken()}`, fromTeams({ channelId: 'emulator' }), other);
    expect(posted.status).toBe(403);
    expect(other.places).toEqual([]);
    await other.close();
  });
});

function unsigned(): string {
  return new UnsecuredJWT({ serviceurl: serviceUrl })
    .setIssuer(issuer)
    .setAudience(appId)
    .setExpirationTime('1h')
    .encode();
}

async function tampered(): Promise<string> {
  const [header, payload, signature = ''] = (await token()).split('.');
  const flipped = signature.startsWith('A') ? 'B' : 'A';
  return [header, payload, flipped + signature.slice(1)].join('.');
}

async function reclaimed(): Promise<string> {
  const [header, , signature] = (await token({ claims: { aud: 'another-app' } })).split('.');
  const [, payload] = (await token()).split('.');
  return [header, payload, signature].join('.');
}

function sharedSecret(secret: string): Promise<string> {
  return new SignJWT({ serviceurl: serviceUrl, iss: issuer, aud: appId, exp: seconds() + minute })
    .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
    .sign(new TextEncoder().encode(secret.padEnd(32, '.')));
}

/** What anybody can mint who has got hold of the bot's own credentials. */
function emulatorToken(): Promise<string> {
  const tenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
  const claims = {
    iss: `https://sts.windows.net/${tenant}/`,
    tid: tenant,
    appid: appId,
    ver: '1.0',
    serviceurl: undefined,
  };
  return token({ claims });
}
