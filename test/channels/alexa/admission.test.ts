/** Who is let in: forged, changed, stale and foreign requests are refused, and a certificate is downloaded once (standards C8). */
import { createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter';
import { type AdmissionParts, admit } from '../../../src/channels/alexa/admission';
import { SignatureVerifier } from '../../../src/channels/alexa/signature';
import { fixedClock } from '../../../src/domain/clock/adjustableClock';
import { type Made, makeCertificate, signed } from './testCertificates';

const now = '2026-03-10T15:00:00Z';
const clock = fixedClock(now);
const url = 'https://s3.amazonaws.com/echo.api/echo-api-cert-9.pem';
const host = 'echo-api.amazon.com';
const skillId = 'amzn1.ask.skill.test';

let root: Made;
let between: Made;
let leaf: Made;
let chains: Record<string, string>;
let signers: Record<string, Made>;

beforeAll(async () => {
  root = await makeCertificate('Root', { isAuthority: true });
  between = await makeCertificate('Between', { isAuthority: true }, root.signer);
  leaf = await makeCertificate('Signer', { host }, between.signer);
  const stranger = await makeCertificate('Root', { isAuthority: true });
  const wrong = {
    'another SAN': await makeCertificate('A', { host: 'echo-api.amazon.com.example.com' }, between.signer),
    'a wildcard SAN': await makeCertificate('W', { host: '*.amazon.com' }, between.signer),
    'no SAN': await makeCertificate(host, {}, between.signer),
    'run out': await makeCertificate('B', { host, notAfter: new Date('2026-03-10T14:59:59Z') }, between.signer),
    'not begun': await makeCertificate('C', { host, notBefore: new Date('2026-03-10T15:00:01Z') }, between.signer),
    'self-signed': await makeCertificate('D', { host }),
    'a stranger’s authority': await makeCertificate('E', { host }, stranger.signer),
    'issued by a signer': await makeCertificate('F', { host }, leaf.signer),
    'an authority itself': await makeCertificate('G', { host, isAuthority: true }, between.signer),
  };
  signers = { good: leaf, ...wrong };
  const above = [between, root].map(({ certificate }) => certificate.toString()).join('');
  chains = Object.fromEntries(
    Object.entries(signers).map(([name, { certificate }]) => [name, certificate.toString() + above]),
  );
  chains['issued by a signer'] = signers['issued by a signer']!.certificate.toString() + chains['good']!;
  chains['without the one between'] = leaf.certificate.toString();
  chains['no certificate'] = 'nothing';
});

function envelope(change: object = {}, timestamp = now, applicationId = skillId): string {
  const [application, user] = [{ applicationId }, { userId: 'amzn1.ask.account.A' }];
  return JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId: 'amzn1.echo-api.session.1', application, user },
    context: { System: { application, user } },
    request: { type: 'LaunchRequest', requestId: 'r1', timestamp, locale: 'de-DÉ', ...change },
  });
}

interface Attempt {
  readonly body?: string;
  readonly sentBody?: string;
  readonly address?: string;
  readonly chain?: string;
  readonly signature?: string;
}

async function isLetIn({ body = envelope(), sentBody = body, address = url, chain = 'good', ...own }: Attempt) {
  const verifier = new SignatureVerifier({
    clock,
    roots: [root.certificate],
    download: async () => chains[chain] ?? '',
  });
  const signer = signers[chain] ?? leaf;
  const signature = own.signature ?? (await signed(body, signer.signer));
  const headers = { signaturecertchainurl: address, 'signature-256': signature };
  const isSigned: AdmissionParts['isSigned'] = (given, bytes) => verifier.isSigned(given, bytes, 'sender');
  return (await admit({ isSigned, skillId, clock }, headers, Buffer.from(sentBody))) !== undefined;
}

const at = (seconds: number): string => new Date(clock.now() + seconds * 1_000).toISOString();
const event = { type: 'AlexaSkillEvent.SkillDisabled' };

describe('let in', () => {
  it.each<[string, () => Attempt]>([
    ['as it was signed', () => ({})],
    ['the port written out', () => ({ address: url.replace('.com/', '.com:443/') })],
    ['a path that comes back', () => ({ address: url.replace('/echo.api/', '/echo.api/../echo.api/') })],
    ['150 seconds late', () => ({ body: envelope({}, at(-150)) })],
    ['150 seconds early', () => ({ body: envelope({}, at(150)) })],
    ['an event of an hour ago', () => ({ body: envelope(event, at(-3_600)) })],
    ['spaces and foreign letters', () => ({ body: ` ${envelope({ more: 'Ünïcode 漢字' })}\n` })],
  ])('%s', async (_name, attempt) => expect(await isLetIn(attempt())).toBe(true));
});

describe('refused', () => {
  const addresses = [
    'https://s3.amazonaws.com/echo.api/../x/cert.pem',
    'https://s3.amazonaws.com/echo.api/%2e%2e/x/cert.pem',
    'https://s3.amazonaws.com/echo.api/..%2fx/cert.pem',
    'https://s3.amazonaws.com/echo.api/..%5Cx/cert.pem',
    'https://s3.amazonaws.com/echo.api/%2E%2E%2Fx/cert.pem',
    'https://s3.amazonaws.com/echo.api/..\\x\\cert.pem',
    'https://S3.AMAZONAWS.COM/echo.api/cert.pem',
    'https://s3.amazonaws.com:444/echo.api/cert.pem',
    'http://s3.amazonaws.com/echo.api/cert.pem',
    'https://s3.amazonaws.com.example.com/echo.api/cert.pem',
    'https://s3.amazonaws.com@example.com/echo.api/cert.pem',
    'https://user@s3.amazonaws.com/echo.api/cert.pem',
    'https://s3.amazonaws.com/EcHo.aPi/cert.pem',
    'https://s3.amazonaws.com/invalid.path/cert.pem',
    'https://s3.amazonaws.com/echo.api/',
    'https://s3.amazonaws.com/echo.api/cert.pem?x=/echo.api/',
    'https://s3.amazonaws.com/echo.api/cert.pem#x',
    'file:///echo.api/cert.pem',
    ' https://s3.amazonaws.com/echo.api/cert.pem',
    '',
  ];
  const attempts: readonly [string, () => Attempt][] = [
    ...addresses.map((address): [string, () => Attempt] => [`the address ${address}`, () => ({ address })]),
    ...[
      ...['another SAN', 'a wildcard SAN', 'no SAN', 'run out', 'not begun', 'self-signed', 'a stranger’s authority'],
      ...['issued by a signer', 'an authority itself', 'without the one between', 'no certificate'],
    ].map((chain): [string, () => Attempt] => [`a certificate: ${chain}`, () => ({ chain })]),
    ['151 seconds late', () => ({ body: envelope({}, at(-151)) })],
    ['151 seconds early', () => ({ body: envelope({}, at(151)) })],
    ['an event of more than an hour ago', () => ({ body: envelope(event, at(-3_601)) })],
    ['no timestamp', () => ({ body: envelope({}, '') })],
    ['another skill', () => ({ body: envelope({}, now, 'amzn1.ask.skill.other') })],
    ['a space more', () => ({ sentBody: `${envelope()} ` })],
    ['written anew', () => ({ body: ` ${envelope()}`, sentBody: envelope() })],
    ['a letter changed', () => ({ sentBody: envelope().replace('É', 'E') })],
    ['another session', () => ({ sentBody: envelope().replace('session.1', 'session.2') })],
    ['no signature', () => ({ signature: '' })],
    ['a signature that is none', () => ({ signature: 'A'.repeat(344) })],
    ['a signature with more behind it', () => ({ signature: `${'A'.repeat(344)}\n` })],
    ['no JSON', () => ({ body: 'hello' })],
    ['a key to the prototype', () => ({ body: envelope().replace('{', '{"__proto__":{},') })],
    ['no session', () => ({ body: envelope().replace('"session"', '"season"') })],
    ['an intent without a name', () => ({ body: envelope({ type: 'IntentRequest', intent: {} }) })],
  ];

  it('in at least forty ways', () => expect(attempts.length).toBeGreaterThanOrEqual(40));

  it.each(attempts)('%s', async (_name, attempt) => expect(await isLetIn(attempt())).toBe(false));
});

describe('the certificate', () => {
  const body = Buffer.from('body');
  let genuine: Record<string, string>;
  let downloaded: string[];
  const moving = { at: clock.now(), now: () => moving.at };
  const verifierOf = (download: (address: string) => Promise<string>): SignatureVerifier => {
    const counted = async (address: string): Promise<string> => {
      downloaded.push(address);
      return download(address);
    };
    return new SignatureVerifier({ clock: moving, roots: [root.certificate], download: counted });
  };
  const amazon = async (address: string): Promise<string> => {
    await pause(1);
    return address === url ? (chains['good'] ?? '') : (chains['self-signed'] ?? '');
  };
  const forged = (index: number): Record<string, string> => ({
    ...genuine,
    signaturecertchainurl: url.replace('cert-9', `forged-${index}`),
  });

  beforeEach(async () => {
    genuine = { signaturecertchainurl: url, 'signature-256': await signed('body', leaf.signer) };
    downloaded = [];
    moving.at = clock.now();
  });

  it('is downloaded once for a thousand requests', async () => {
    const verifier = verifierOf(amazon);
    const ask = (): Promise<boolean> => verifier.isSigned(genuine, body, 'sender');
    const all = await Promise.all(Array.from({ length: 1_000 }, ask));
    expect(all.every(Boolean)).toBe(true);
    expect(await ask()).toBe(true);
    expect(downloaded).toEqual([url]);
  });

  it('is not asked for again at once after a failure, but soon', async () => {
    const verifier = verifierOf(async () => {
      if (downloaded.length === 1) throw new Error('away');
      return chains['good'] ?? '';
    });
    const ask = (): Promise<boolean> => verifier.isSigned(genuine, body, 'sender');
    expect([await ask(), await ask()]).toEqual([false, false]);
    expect(downloaded).toHaveLength(1);
    moving.at += 10_000;
    expect(await ask()).toBe(true);
    expect(downloaded).toHaveLength(2);
  });

  it('is downloaded once among 800 forged addresses, which one sender cannot make dear', async () => {
    const verifier = verifierOf(amazon);
    const requests = Array.from({ length: 900 }, (_, index) => ({ isGenuine: index % 9 === 8, index }));
    const heard = await Promise.all(
      requests.map(async ({ isGenuine, index }) => {
        const isBelieved = isGenuine
          ? await verifier.isSigned(genuine, body, 'Amazon')
          : await verifier.isSigned(forged(index), body, 'a stranger');
        return isBelieved === isGenuine;
      }),
    );
    expect(heard.every(Boolean)).toBe(true);
    expect(downloaded.filter((address) => address === url)).toHaveLength(1);
    expect(downloaded.length).toBeLessThanOrEqual(11);
  });

  it('stays although 800 senders forge addresses one after another', async () => {
    const verifier = verifierOf(amazon);
    expect(await verifier.isSigned(genuine, body, 'Amazon')).toBe(true);
    for (let index = 0; index < 800; index += 1)
      expect(await verifier.isSigned(forged(index), body, `stranger ${index}`)).toBe(false);
    expect(await verifier.isSigned(genuine, body, 'Amazon')).toBe(true);
    expect(downloaded.filter((address) => address === url)).toHaveLength(1);
  });

  it('comes four at a time at most', async () => {
    let [now, most] = [0, 0];
    const verifier = verifierOf(async (address) => {
      most = Math.max(most, (now += 1));
      const pem = await amazon(address);
      now -= 1;
      return pem;
    });
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => verifier.isSigned(forged(index), body, `stranger ${index}`)),
    );
    expect(most).toBe(4);
    expect(downloaded).toHaveLength(50);
  });

  it('is no longer believed once it has run out, though it was kept', async () => {
    const verifier = verifierOf(amazon);
    expect(await verifier.isSigned(genuine, body, 'sender')).toBe(true);
    moving.at = Date.parse('2027-01-01T00:00:00Z');
    expect(await verifier.isSigned(genuine, body, 'sender')).toBe(false);
  });
});

describe('beside Amazon’s own verifier', () => {
  it('agrees on which bytes were signed', async () => {
    const theirs = new SkillRequestSignatureVerifier();
    const body = envelope();
    // Its download cannot be replaced; what it has downloaded before can.
    const cache: unknown = Reflect.get(theirs, 'certCache');
    if (!(cache instanceof Map)) throw new Error('Amazon’s verifier keeps its certificates otherwise now');
    cache.set(url, leaf.certificate.toString());
    const headers = { signaturecertchainurl: url, 'signature-256': await signed(body, leaf.signer) };
    const agrees = async (sent: string): Promise<boolean> =>
      theirs.verify(sent, headers).then(
        () => true,
        () => false,
      );
    expect(await agrees(body)).toBe(true);
    expect(await agrees(`${body} `)).toBe(false);
    expect(await isLetIn({ body })).toBe(true);
    expect(await isLetIn({ body, sentBody: `${body} ` })).toBe(false);
    expect(createPublicKey(leaf.certificate.toString()).asymmetricKeyType).toBe('rsa');
  });

  it('refuses a timestamp long ago as it does', async () => {
    await expect(new TimestampVerifier().verify(envelope({}, '2020-01-01T00:00:00Z'))).rejects.toThrow();
    expect(await isLetIn({ body: envelope({}, '2020-01-01T00:00:00Z') })).toBe(false);
  });
});
