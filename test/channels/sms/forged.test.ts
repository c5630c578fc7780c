/** Nothing reaches the assistant but what Twilio signed for this account, this address and this number (standards C4). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { type SmsService, startSmsService } from './smsService';
import { type RawPost, newMessageId, ourNumber, post, signedPost, textParameters } from './twilioCaller';

const path = '/api/sms';
let sms: SmsService;

beforeAll(async () => {
  sms = await startSmsService();
});
afterAll(() => sms.close());

/** A request that would be served, for a mutation to spoil. */
function sound(changes: Record<string, string | undefined> = {}): RawPost {
  return signedPost(sms.access, path, textParameters('hello', changes));
}

function signedBy(access: Partial<SmsService['access']>, changes: Record<string, string | undefined> = {}): RawPost {
  return signedPost({ ...sms.access, ...access }, path, textParameters('hello', changes));
}

function withHeader(name: string, value: string | undefined): RawPost {
  const request = sound();
  const headers = Object.fromEntries(
    Object.entries({ ...request.headers, [name]: value }).filter(([, one]) => one !== undefined),
  );
  return { ...request, headers: headers as Record<string, string> };
}

function withBody(change: (body: string) => string): RawPost {
  const request = sound();
  return { ...request, body: change(request.body) };
}

const signature = 'x-twilio-signature';
const flipped = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

const mutations: Readonly<Record<string, () => RawPost>> = {
  'no signature': () => withHeader(signature, undefined),
  'an empty signature': () => withHeader(signature, ''),
  'a signature of blanks': () => withHeader(signature, '   '),
  'one letter of the signature changed': () => withHeader(signature, flipped(sound().headers[signature] ?? '')),
  'a signature in lower case': () => withHeader(signature, (sound().headers[signature] ?? '').toLowerCase()),
  'a signature without its padding': () => withHeader(signature, (sound().headers[signature] ?? '').replace(/=+$/, '')),
  'two signatures': () => {
    const request = sound();
    const own = request.headers[signature] ?? '';
    return { ...request, headers: { ...request.headers, [signature]: `${own}, ${own}` } };
  },
  'the signature of another request': () =>
    withHeader(signature, sound({ MessageSid: newMessageId() }).headers[signature]),
  'another auth token': () => signedBy({ authToken: '0'.repeat(32) }),
  'an empty auth token': () => signedBy({ authToken: '' }),
  'the account id as the token': () => signedBy({ authToken: sms.access.accountSid }),
  'another host': () => signedBy({ publicUrl: () => 'https://evil.example.com' }),
  'another scheme': () => signedBy({ publicUrl: () => sms.baseUrl.replace('http:', 'https:') }),
  'another port': () => signedBy({ publicUrl: () => 'http://localhost:1' }),
  'a host that looks alike': () =>
    signedBy({ publicUrl: () => sms.baseUrl.replace('localhost', 'localhost.example.com') }),
  'a forged Host header': () => {
    const request = signedBy({ publicUrl: () => 'https://evil.example.com' });
    return { ...request, headers: { ...request.headers, host: 'evil.example.com' } };
  },
  'forged forwarding headers': () => {
    const request = signedBy({ publicUrl: () => 'https://evil.example.com' });
    const forged = {
      'x-forwarded-host': 'evil.example.com',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example.com',
    };
    return { ...request, headers: { ...request.headers, ...forged } };
  },
  'a query that was not signed': () => ({ ...sound(), path: `${path}?a=1` }),
  'a query that was signed and left out': () => ({
    ...signedPost(sms.access, `${path}?a=1`, textParameters('hello')),
    path,
  }),
  'a slash at the end': () => ({ ...sound(), path: `${path}/` }),
  'the signature of the status address': () => ({
    ...signedPost(sms.access, `${path}/status`, textParameters('hello')),
    path,
  }),
  'another account': () => signedBy({ accountSid: `AC${'0'.repeat(32)}` }),
  'no account': () => {
    const parameters = textParameters('hello');
    const own = getExpectedTwilioSignature(sms.access.authToken, sms.baseUrl + path, parameters);
    return {
      path,
      body: new URLSearchParams(parameters).toString(),
      headers: { ...sound().headers, [signature]: own },
    };
  },
  'other words': () => withBody((body) => body.replace('Body=hello', 'Body=pay')),
  'a blank more': () => withBody((body) => body.replace('Body=hello', 'Body=hello+')),
  'a blank less': () => signedAs('hello there', (body) => body.replace('hello+there', 'hellothere')),
  'another kind of blank': () => signedAs('hello there', (body) => body.replace('hello+there', 'hello%C2%A0there')),
  'an accent lost': () => signedAs('así', (body) => body.replace('as%C3%AD', 'asi')),
  'an accent composed otherwise': () => signedAs('así', (body) => body.replace('as%C3%AD', 'asi%CC%81')),
  'letters of another alphabet': () => signedAs('paypal', (body) => body.replace('paypal', 'p%D0%B0ypal')),
  'bytes that are no UTF-8': () => withBody((body) => body.replace('Body=hello', 'Body=hell%FF')),
  'another sender': () => withBody((body) => body.replace('2015550110', '2015550111')),
  'another message id': () => withBody((body) => body.replace(/MessageSid=SM\w{4}/, 'MessageSid=SMffff')),
  'a parameter more': () => withBody((body) => `${body}&ForwardedFrom=%2B12015550111`),
  'a parameter less': () => withBody((body) => body.replace(/&NumSegments=1/, '')),
  'a parameter twice': () => withBody((body) => `${body}&Body=pay`),
  'the same parameter twice, which the signature does not see': () => withBody((body) => `${body}&Body=hello`),
  'a prototype': () => withBody((body) => `${body}&__proto__=x`),
  'a name and a value that changed places with the one before': () =>
    withBody((body) => body.replace('Body=hello', 'Bodyhell=o')),
  'a body in JSON': () => {
    const request = sound();
    return {
      ...request,
      body: JSON.stringify(textParameters('hello')),
      headers: { ...request.headers, 'content-type': 'application/json' },
    };
  },
  'no content type': () => withHeader('content-type', 'text/plain'),
  'no body at all': () => ({ ...sound(), body: '' }),
  'a body that is too long': () => signedPost(sms.access, path, textParameters('x'.repeat(100_000))),
  'a compressed body': () => withHeader('content-encoding', 'gzip'),
  'a text for another number of the account': () => sound({ To: '+18005550199' }),
  'a message id of another form': () => sound({ MessageSid: 'SM1' }),
  'a sender that is no number': () => sound({ From: 'whatsapp:+12015550110' }),
  'no sender': () => sound({ From: undefined }),
  'no words': () => sound({ Body: undefined }),
};

/** Signed with these words, then changed. */
function signedAs(words: string, change: (body: string) => string): RawPost {
  const request = signedPost(sms.access, path, textParameters(words));
  return { ...request, body: change(request.body) };
}

describe('/api/sms', () => {
  it.each(Object.keys(mutations))('refuses %s, in the same words as all else', async (name) => {
    const before = sms.turns.length;
    const answer = await post(sms.baseUrl, mutations[name]!());
    expect([answer.status, answer.body]).toEqual([403, '']);
    expect(sms.turns).toHaveLength(before);
  });

  it('has been tried in at least forty ways, and serves what none of them has spoilt', async () => {
    expect(Object.keys(mutations).length).toBeGreaterThanOrEqual(40);
    const answer = await post(sms.baseUrl, sound());
    expect(answer.status).toBe(200);
    expect(answer.texts[0]).toContain('automated MINI Financial Services assistant');
    expect(sms.turns.at(-1)).toBe('message: hello');
  });

  it('refuses a report that nobody signed, and takes one that Twilio did', async () => {
    const status = { MessageSid: newMessageId(), MessageStatus: 'delivered', To: '+12015550110', From: ourNumber };
    const request = signedPost(sms.access, `${path}/status`, status);
    expect((await post(sms.baseUrl, { ...request, headers: { ...request.headers, [signature]: 'x' } })).status).toBe(
      403,
    );
    expect((await post(sms.baseUrl, request)).status).toBe(204);
  });
});
