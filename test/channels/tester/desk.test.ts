import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compose } from '../../../src/compose';
import { layFoundation } from '../../../src/foundation';
import { readSettings } from '../../../src/config';
import { serve } from '../../../src/server';
import { demoDataOf } from '../../support/conversationCustomers';
import { type ConversationService, type Said, startConversationService } from '../../support/conversationService';

let service: ConversationService;

beforeAll(async () => {
  service = await startConversationService({ hasDemoCustomers: true });
});
afterAll(() => service.close());

const data = demoDataOf([{ username: 'maya.lund', accounts: ['loan'] }]);
const json = { 'content-type': 'application/json' };

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** `fetch` would not let a test name another host. */
function call(method: string, path: string, body?: unknown, headers: http.OutgoingHttpHeaders = json): Promise<Reply> {
  const { port } = new URL(service.baseUrl());
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: '127.0.0.1',
      port,
      method,
      path: `/tester/api/${path}`,
      headers,
      agent: false,
    });
    request.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> });
      });
    });
    request.on('error', reject);
    request.end(body === undefined ? '' : JSON.stringify(body));
  });
}

const say = (body: object): Promise<Said> => service.desk<Said>('POST', 'say', body);

describe('who gets in', () => {
  it.each<[string, http.OutgoingHttpHeaders]>([
    ['a page whose name was made to point here', { ...json, host: 'evil.example' }],
    ['a foreign page', { ...json, origin: 'https://evil.example' }],
    ['a page on another port', { ...json, origin: 'http://localhost:1' }],
    ['a page without an origin', { ...json, origin: 'null' }],
    ['what a browser calls cross-site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['what a browser calls same-site', { ...json, 'sec-fetch-site': 'same-site' }],
    ['what a proxy passes on', { ...json, 'x-forwarded-for': '203.0.113.5' }],
  ])('not %s', async (_name, headers) => {
    const paths: [string, string, unknown][] = [
      ['GET', 'customers', undefined],
      ['GET', 'state?username=maya.lund', undefined],
      ['POST', 'reset', undefined],
      ['POST', 'clock', { advance: 'PT1H' }],
      ['POST', 'say', { channel: 'webchat' }],
    ];
    for (const [method, path, body] of paths) {
      expect([path, (await call(method, path, body, headers)).status]).toEqual([path, 403]);
    }
  });

  it('not a form, which a foreign page may send unasked', async () => {
    const { status } = await call('POST', 'clock', { advance: 'PT1H' }, { 'content-type': 'text/plain' });
    expect(status).toBe(400);
  });

  it('the desk’s own page', async () => {
    const headers = {
      origin: service.baseUrl(),
      host: new URL(service.baseUrl()).host,
      'sec-fetch-site': 'same-origin',
    };
    expect((await call('GET', 'clock', undefined, headers)).status).toBe(200);
  });

  it('nobody outside the demo', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-desk-'));
    const database = `file:${join(folder, 'assistant.db')}`;
    const outcome = readSettings({ PORT: '0', DATABASE_URL: database, LOG_LEVEL: 'silent' });
    if (outcome.kind === 'refused') throw new Error(outcome.complaints.join());
    const running = await serve(await compose(await layFoundation(outcome.settings)), undefined);
    const answers = await Promise.all(
      ['/tester', '/tester/api/customers', '/tester/api/clock'].map((path) => fetch(running.baseUrl + path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    await running.close();
    rmSync(folder, { recursive: true });
  });
});

describe('customers and reset', () => {
  it('lists what a tester may want to type', async () => {
    await service.desk('POST', 'reset');
    const { customers } = await service.desk<{ customers: Record<string, unknown>[] }>('GET', 'customers');
    expect(customers.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(customers[0] ?? {})).toEqual(
      expect.arrayContaining(['username', 'password', 'answers', 'phone', 'accounts', 'state']),
    );
  });

  it('loads the data of the body in place of everything', async () => {
    const before = await say({ channel: 'emulator' });
    expect((await call('POST', 'reset', data)).status).toBe(200);
    const { customers } = await service.desk<{ customers: { username: string }[] }>('GET', 'customers');
    expect(customers.map(({ username }) => username)).toEqual(['maya.lund']);
    const later = await call('POST', 'say', { channel: 'emulator', conversation: before.conversation, text: 'hi' });
    expect(later.status).toBe(404);
  });

  it('names the place of each complaint and changes nothing', async () => {
    await service.desk('POST', 'reset', data);
    const bad = { ...data, customers: [{ ...data.customers[0], username: 'a b', zip: '1' }] };
    const { status, body } = await call('POST', 'reset', bad);
    expect(status).toBe(400);
    const complaints = body.complaints as { path: string; message: string }[];
    expect(complaints.map(({ path }) => path)).toEqual(['customers[0].username', 'customers[0].zip']);
    expect(complaints.every(({ message }) => message.length > 0)).toBe(true);
    const { customers } = await service.desk<{ customers: unknown[] }>('GET', 'customers');
    expect(customers).toHaveLength(1);
  });
});

describe('the clock', () => {
  it('is set and moved', async () => {
    const set = await service.desk('POST', 'clock', { now: '2026-03-10T15:00:00Z' });
    expect(set).toEqual({ now: '2026-03-10T15:00:00.000Z' });
    await service.desk('POST', 'clock', { advance: 'PT30M' });
    await service.desk('POST', 'clock', { advance: 'P1D' });
    expect(await service.desk('GET', 'clock')).toEqual({ now: '2026-03-11T15:30:00.000Z' });
  });

  it.each([
    [{}],
    [{ now: 'soon' }],
    [{ advance: '30 minutes' }],
    [{ now: 5 }],
    [{ now: '2026-03-10T15:00:00Z', advance: 'PT1M' }],
  ])('refuses %j', async (change) => {
    expect((await call('POST', 'clock', change)).status).toBe(400);
  });
});

describe('the state of a login', () => {
  it('has every name, for an unknown login too, and no whole account number', async () => {
    await service.desk('POST', 'reset', data);
    const { status, body } = await call('GET', 'state?username=maya.lund');
    expect(status).toBe(200);
    expect(body).toMatchObject({ username: 'maya.lund', failures: 0, lockedUntil: null, ledgerSum: 0 });
    expect(JSON.stringify(body)).not.toContain('7001024417');
    const { body: unknown } = await call('GET', 'state?username=nobody');
    expect(Object.keys(unknown)).toEqual(Object.keys(body));
    expect((await call('GET', 'state')).status).toBe(400);
  });
});

it('has an outbox', async () => {
  expect(await service.desk('GET', 'outbox')).toEqual({ sent: [] });
});

describe('saying', () => {
  beforeEach(() => service.desk('POST', 'reset', data));

  it('names the channels that there are', async () => {
    const { status, body } = await call('POST', 'say', { channel: 'telegraph' });
    expect([status, body.channels]).toEqual([400, ['webchat', 'emulator', 'sms', 'phone', 'alexa']]);
    expect((await call('POST', 'say', { channel: 'toString' })).status).toBe(400);
  });

  it.each([['voice'], ['telephone'], ['phone']])('calls on the channel that is named %s', async (channel) => {
    const said = await say({ channel, from: '+12015550101' });
    expect(said.replies.map(({ text }) => text).join(' ')).toContain('automated assistant');
  });

  it('refuses what it does not know, by name', async () => {
    const { status, body } = await call('POST', 'say', { channel: 'webchat', txet: 'hi' });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('txet');
  });

  describe.each(['webchat', 'emulator'])('on %s', (channel) => {
    it('opens without words', async () => {
      const said = await say({ channel });
      expect(said.replies.map(({ text }) => text)).toEqual([expect.stringContaining('not a person')]);
      expect(said).toMatchObject({
        awaiting: 'none',
        session: { authenticated: false, username: null, activeAccount: null, flow: null },
      });
    });

    it('opens with the welcome before the answer, and goes on', async () => {
      const first = await say({ channel, text: 'sign in' });
      expect(first.replies).toHaveLength(2);
      expect(first).toMatchObject({ awaiting: 'username', session: { flow: 'sign_in' } });
      const second = await say({ channel, conversation: first.conversation, text: 'maya.lund' });
      expect([second.conversation, second.awaiting]).toEqual([first.conversation, 'password']);
    });

    it('says nothing to a conversation that goes on', async () => {
      const { conversation } = await say({ channel, text: 'sign in' });
      const again = await say({ channel, conversation });
      expect(again).toMatchObject({ replies: [], awaiting: 'username' });
    });

    it('knows only its own conversations', async () => {
      for (const conversation of ['nowhere', '../../x', 'a b']) {
        expect((await call('POST', 'say', { channel, conversation, text: 'hi' })).status).toBe(404);
      }
    });

    it('takes digits for words and a card’s value', async () => {
      const { conversation } = await say({ channel });
      const card = await say({ channel, conversation, value: { say: 'sign in' } });
      expect(card.awaiting).toBe('username');
      const digits = await say({ channel, conversation, digits: '4417' });
      expect(digits.awaiting).toBe('password');
    });

    it('goes on after an hour and after a restart', async () => {
      const { conversation } = await say({ channel, text: 'sign in' });
      await service.desk('POST', 'clock', { advance: 'PT1H' });
      await service.restart();
      const said = await say({ channel, conversation, text: 'maya.lund' });
      expect([said.awaiting, said.replies.length]).toEqual(['password', 1]);
    });

    it('tells the replies of parallel turns apart', async () => {
      const { conversation } = await say({ channel });
      const words = ['help', 'are you human', 'thanks', 'hello', 'sign out'];
      const alone = await Promise.all(words.map((text) => say({ channel, text })));
      const together = await Promise.all(words.map((text) => say({ channel, conversation, text })));
      expect(together.map(({ replies }) => replies.length)).toEqual(alone.map(({ replies }) => replies.length - 1));
    });

    it('opens many conversations in a row', async () => {
      const opened = await Promise.all(Array.from({ length: 45 }, () => say({ channel })));
      expect(new Set(opened.map(({ conversation }) => conversation)).size).toBe(45);
    });
  });

  it('sends a secret as the page’s masked field does, and commands as words', async () => {
    const { conversation } = await say({ channel: 'webchat', text: 'sign in' });
    await say({ channel: 'webchat', conversation, text: 'maya.lund' });
    const helped = await say({ channel: 'webchat', conversation, text: 'help' });
    expect(helped.awaiting).toBe('password');
    const answered = await say({ channel: 'webchat', conversation, text: 'Harbor-light-2026' });
    expect(answered.awaiting).toBe('security_answer');
    const state = await service.desk<{ failures: number }>('GET', 'state?username=maya.lund');
    expect(state.failures).toBe(0);
  });

  it('has another sender’s words count as another customer’s on the Emulator', async () => {
    const { conversation } = await say({ channel: 'emulator', text: 'sign in' });
    const other = await say({ channel: 'emulator', conversation, from: 'somebody-else', text: 'maya.lund' });
    expect(other.awaiting).not.toBe('password');
  });
});
