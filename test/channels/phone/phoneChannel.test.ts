/** The webhook itself: whom it believes, what it runs once, and what the caller hears meanwhile (standards C4). */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { signedForm } from '../../../src/channels/twilio/signedForm';
import { type VoiceService, callSid, startVoiceService } from './voiceService';

let service: VoiceService;

beforeEach(async () => {
  service = await startVoiceService();
});
afterEach(() => service.close());

const says = (twiml: string): string[] =>
  [...twiml.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(([, words = '']) => words);
const waits = /waits=\d/;

type Sent = RequestInit & { path: string };
type Mutation = readonly [string, (signed: VoiceService['signed'], access: VoiceService['access']) => Sent];

const said = { SpeechResult: 'my balance', Confidence: '0.9' };
const base = (signed: VoiceService['signed']): Sent => signed('/api/voice?step=1', said);
const header =
  (name: string, value: string | undefined): Mutation[1] =>
  (signed) => {
    const sent = base(signed);
    const headers: Record<string, string> = { ...(sent.headers as Record<string, string>) };
    if (value === undefined) delete headers[name];
    else headers[name] = value;
    return { ...sent, headers };
  };
const body =
  (change: (body: string) => string): Mutation[1] =>
  (signed) => {
    const sent = base(signed);
    return { ...sent, body: change(String(sent.body)) };
  };
const at =
  (path: string): Mutation[1] =>
  (signed) => ({ ...base(signed), path });
const signedAs =
  (changes: Partial<VoiceService['access']>): Mutation[1] =>
  (_signed, access) => {
    const form = signedForm({ ...access, ...changes }, '/api/voice?step=1', { CallSid: callSid, ...said });
    return { path: '/api/voice?step=1', method: 'POST', body: form.body, headers: { ...form.headers } };
  };
/** A signature of another kind over the right things. */
const hashed =
  (algorithm: string, encoding: 'hex' | 'base64', withForm: boolean): Mutation[1] =>
  (signed, access) => {
    const sent = base(signed);
    const fields = [...new URLSearchParams(String(sent.body))].sort().flat().join('');
    const text = access.publicUrl() + sent.path + (withForm ? fields : '');
    const signature = createHmac(algorithm, access.authToken).update(text).digest(encoding);
    return { ...sent, headers: { ...(sent.headers as Record<string, string>), 'x-twilio-signature': signature } };
  };

const forged: readonly Mutation[] = [
  ['no signature', header('x-twilio-signature', undefined)],
  ['an empty signature', header('x-twilio-signature', '')],
  ['a signature of nothing', header('x-twilio-signature', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=')],
  ['a signature in other letters', header('x-twilio-signature', 'not base64 at all')],
  ['a very long signature', header('x-twilio-signature', 'A'.repeat(4000))],
  ['another token', signedAs({ authToken: 'c'.repeat(32) })],
  ['an empty token', signedAs({ authToken: '' })],
  ['another account', signedAs({ accountSid: `AC${'c'.repeat(32)}` })],
  ['no account', signedAs({ accountSid: '' })],
  ['another host', signedAs({ publicUrl: () => 'https://voice.example.org/mini' })],
  ['another scheme', signedAs({ publicUrl: () => 'http://voice.example.com/mini' })],
  ['another port', signedAs({ publicUrl: () => 'https://voice.example.com:8443/mini' })],
  ['another path before ours', signedAs({ publicUrl: () => 'https://voice.example.com' })],
  ['the host that was asked', signedAs({ publicUrl: () => 'http://127.0.0.1' })],
  ['SHA-256', hashed('sha256', 'base64', true)],
  ['hexadecimal digits', hashed('sha1', 'hex', true)],
  ['a signature over the address alone', hashed('sha1', 'base64', false)],
  ['MD5', hashed('md5', 'base64', true)],
  ['another step', at('/api/voice?step=2')],
  ['no step', at('/api/voice')],
  ['a wait', at('/api/voice?step=1&waits=1')],
  ['a step that is written otherwise', at('/api/voice?step=01')],
  ['one more parameter in the address', at('/api/voice?step=1&x=1')],
  ['the status callback', at('/api/voice/status')],
  ['other words', body((form) => form.replace('balance', 'payoff'))],
  ['another letter case', body((form) => form.replace('balance', 'Balance'))],
  ['one more space in the words', body((form) => form.replace('my+balance', 'my++balance'))],
  ['a letter with an accent', body((form) => form.replace('balance', 'bal%C3%A1nce'))],
  ['another caller', body((form) => form.replace('2015550110', '2015550111'))],
  ['another call', body((form) => form.replace(callSid, `CA${'0'.repeat(31)}2`))],
  ['more confidence', body((form) => form.replace('Confidence=0.9', 'Confidence=1.0'))],
  ['keys on top', body((form) => `${form}&Digits=1`)],
  ['a parameter twice', body((form) => `${form}&SpeechResult=my+balance`)],
  ['a parameter less', body((form) => form.replace('&Confidence=0.9', ''))],
  ['an empty parameter more', body((form) => `${form}&Digits=`)],
  ['no form at all', body(() => '')],
  ['JSON of the same', body((form) => JSON.stringify(Object.fromEntries(new URLSearchParams(form))))],
  ['a form that calls itself JSON', header('content-type', 'application/json')],
  ['a form that calls itself text', header('content-type', 'text/plain')],
  ['a compressed form', header('content-encoding', 'gzip')],
  ['a form of a megabyte', body((form) => `${form}&x=${'a'.repeat(1_000_000)}`)],
];

describe('who is believed', () => {
  it('has at least forty forged or changed requests to refuse', () => {
    expect(forged.length).toBeGreaterThanOrEqual(40);
  });

  it.each(forged)('not %s', async (_name, mutate) => {
    const response = await service.send(mutate(service.signed, service.access));
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('');
    expect(service.assistant.heard).toEqual([]);
  });

  it('is Twilio, by its signature over the configured address', async () => {
    expect((await service.send(service.signed('/api/voice'))).status).toBe(200);
    expect(service.assistant.heard).toEqual(['conversationUpdate:']);
  });

  it.each([
    ['no call', { CallSid: 'nothing' }],
    ['keys that no telephone has', { Digits: '12a' }],
    ['confidence beyond all', { Confidence: '7' }],
  ])('and still %s is not taken', async (_name, fields) => {
    const response = await service.send(service.signed('/api/voice?step=1', fields));
    expect([response.status, await response.text()]).toEqual([400, '']);
    expect(service.assistant.heard).toEqual([]);
  });
});

describe('what is done once', () => {
  it('is one step, however often it comes at once, with the same answer for all', async () => {
    await service.post('/api/voice');
    const answers = await Promise.all(Array.from({ length: 10 }, () => service.post('/api/voice?step=1', said)));
    expect(service.assistant.heard).toEqual(['conversationUpdate:', 'message:my balance']);
    expect(new Set(answers).size).toBe(1);
    expect(says(answers[0]!).join(' ')).toContain('Turn 2.');
  });

  it('is not done again later either', async () => {
    await service.post('/api/voice');
    const first = await service.post('/api/voice?step=1', said);
    await service.post('/api/voice?step=2', said);
    expect(await service.post('/api/voice?step=1', said)).toBe(first);
    expect(service.assistant.heard).toHaveLength(3);
  });

  it('ends a call once, and nothing is taken of it afterwards', async () => {
    await service.post('/api/voice');
    const over = { CallStatus: 'completed' };
    await Promise.all([1, 2, 3].map(() => service.post('/api/voice/status', over)));
    expect(await service.post('/api/voice?step=1', said)).toContain('<Hangup/>');
    expect(await service.post('/api/voice')).toContain('<Hangup/>');
    expect(service.assistant.heard).toEqual(['conversationUpdate:', 'endOfConversation:']);
  });

  it('does not end a call that is only ringing', async () => {
    await service.post('/api/voice');
    await service.post('/api/voice/status', { CallStatus: 'in-progress' });
    await service.post('/api/voice?step=1', said);
    expect(service.assistant.heard.at(-1)).toBe('message:my balance');
  });
});

describe('a step that takes long', () => {
  it('is waited for politely, and done once', async () => {
    await service.close();
    service = await startVoiceService({ patienceMilliseconds: 30 });
    await service.post('/api/voice');
    let release = (): void => undefined;
    service.assistant.held = new Promise((resolve) => (release = resolve));
    const [first, second] = await Promise.all([1, 2].map(() => service.post('/api/voice?step=1', said)));
    expect(says(first!)).toEqual(['One moment, please.']);
    expect(second).toBe(first);
    const path = /<Redirect[^>]*>[^<]*\/mini([^<]*)</.exec(first!)?.[1]?.replace('&amp;', '&') ?? '';
    expect(path).toMatch(waits);
    expect(await service.post(path, said)).toMatch(waits);
    release();
    expect(says(await service.post(path, said)).join(' ')).toContain('Turn 2.');
    expect(service.assistant.heard).toEqual(['conversationUpdate:', 'message:my balance']);
  });

  it('is given up on after a minute and a half, in words, and the call goes on', async () => {
    await service.close();
    service = await startVoiceService({ patienceMilliseconds: 5 });
    await service.post('/api/voice');
    let release = (): void => undefined;
    service.assistant.held = new Promise((resolve) => (release = resolve));
    await service.post('/api/voice?step=1', said);
    const last = await service.post('/api/voice?step=1&waits=15');
    expect(says(last).join(' ')).toContain('took too long');
    expect(last).toContain('step=2');
    release();
  });
});

it('apologises for what breaks, and listens on', async () => {
  await service.post('/api/voice');
  const answer = await service.post('/api/voice?step=1', { SpeechResult: 'break' });
  expect(says(answer).join(' ')).toContain('something went wrong');
  expect(new XMLParser({ ignoreAttributes: false }).parse(answer)).toHaveProperty('Response.Gather');
  expect(service.surprises).toHaveLength(1);
});
