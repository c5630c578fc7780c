/** Texts through the whole service: once each, in time or later, opt-outs at once, and nothing afterwards (standards C4 to C6). */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KyselyCredentialStore } from '../../../db/repositories/credentialStore';
import { move, stamped } from '../../../src/domain/ledger/stamp';
import { type SmsService, startSmsService } from './smsService';
import { type Posted, newMessageId, ourNumber, post, signedPost, textParameters } from './twilioCaller';

let sms: SmsService;
/** Nobody's on file, and another one in each test. */
let customerNumber: string;
let count = 0;

beforeAll(async () => {
  sms = await startSmsService();
});
afterAll(() => sms.close());
beforeEach(() => {
  count += 1;
  customerNumber = `+12015552${100 + count}`;
  sms.turns.length = 0;
  sms.hold(undefined);
});

function text(words: string, changes: Record<string, string | undefined> = {}): Promise<Posted> {
  return post(
    sms.baseUrl,
    signedPost(sms.access, '/api/sms', textParameters(words, { From: customerNumber, ...changes })),
  );
}

function report(changes: Record<string, string>): Promise<Posted> {
  const usual = { MessageSid: newMessageId(), MessageStatus: 'failed', To: customerNumber, From: ourNumber };
  return post(sms.baseUrl, signedPost(sms.access, '/api/sms/status', { ...usual, ...changes }));
}

describe('the same request again', () => {
  it('ten times at once runs one turn and gets one answer', async () => {
    const request = signedPost(sms.access, '/api/sms', textParameters('what is a cookie', { From: customerNumber }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(sms.baseUrl, request)));
    expect(sms.turns).toEqual(['message: what is a cookie']);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.texts.join(' ')).toContain('cookie');
  });

  it('later is answered as before, also after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-restart-'));
    const before = await startSmsService('2026-03-10T15:00:00Z', folder);
    const parameters = textParameters('hello', { From: customerNumber });
    const first = await post(before.baseUrl, signedPost(before.access, '/api/sms', parameters));
    await before.stop();
    const again = await startSmsService('2026-03-10T15:01:00Z', folder);
    const second = await post(again.baseUrl, signedPost(again.access, '/api/sms', parameters));
    expect(second.body).toBe(first.body);
    expect(again.turns).toEqual([]);
    await again.close();
  });

  it('is not run anew once the words are forgotten', async () => {
    const request = signedPost(sms.access, '/api/sms', textParameters('hello', { From: customerNumber }));
    await post(sms.baseUrl, request);
    sms.clock.advance(3 * 24 * 60 * 60_000);
    await sms.service.housekeeping();
    expect((await post(sms.baseUrl, request)).texts).toEqual([]);
    expect(sms.turns).toHaveLength(1);
  });
});

describe('a store that fails', () => {
  it('has Twilio try again, which then gets its answer', async () => {
    const { texting } = sms.service.services.credentials;
    const claim = jest.spyOn(texting, 'claim').mockRejectedValueOnce(new Error('The disk is full'));
    const request = signedPost(sms.access, '/api/sms', textParameters('hello', { From: customerNumber }));
    expect(await post(sms.baseUrl, request)).toMatchObject({ status: 503, body: '' });
    claim.mockRestore();
    expect((await post(sms.baseUrl, request)).texts).toHaveLength(1);
  });
});

describe('an opt-out', () => {
  it.each(['STOP', 'cancel', 'no me manden más mensajes', 'Please stop texting me'])(
    '"%s" is confirmed once, then silence',
    async (words) => {
      const [confirmation, ...more] = (await text(words)).texts;
      expect(confirmation).toContain('no more texts from us');
      expect(more).toEqual([]);
      for (const next of ['balance', 'STOP', 'HELP', 'pay 300', 'hello?']) expect((await text(next)).texts).toEqual([]);
      expect(sms.turns.filter((turn) => turn !== 'endOfConversation: ')).toEqual([]);
      expect((await text('START')).texts[0]).toContain('again');
      expect((await text('hello')).texts[0]).toContain('automated MINI Financial Services assistant');
    },
  );

  it('holds back whatever else would be sent to the number, and codes are offered elsewhere', async () => {
    const { texts, identity } = sms.service.services.credentials;
    const number = '+12015550101';
    await text('stop', { From: number });
    await texts.send({ id: 'one', to: number, text: 'hello' });
    expect(sms.sent(number)).toEqual([]);
    const login = await sms.service.repositories.logins.findByUsername('dana.reyes');
    const store = new KyselyCredentialStore(sms.service.store.durable, sms.service.store.chat);
    const kinds = async () =>
      (await identity.contacts.reachable(store.contacts, login?.id ?? '')).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['email']);
    await text('unstop', { From: number });
    expect(await kinds()).toContain('phone');
  });

  it('that arrives while a turn is under way lets that turn say nothing more', async () => {
    let release = (): void => undefined;
    sms.hold(new Promise((resolve) => (release = resolve)));
    const slow = text('what is a cookie');
    await until(() => sms.turns.length === 1);
    const stop = text('stop');
    await until(async () => sms.service.services.credentials.texting.isOptedOut(customerNumber));
    release();
    expect((await slow).texts).toEqual([]);
    expect((await stop).texts).toHaveLength(1);
  });

  it('that only the carrier heard is kept, once', async () => {
    const id = newMessageId();
    for (let time = 0; time < 2; time += 1) await report({ MessageSid: id, ErrorCode: '21610' });
    expect((await text('balance')).texts).toEqual([]);
    await text('START');
    await report({ MessageSid: id, ErrorCode: '21610' });
    expect((await text('hello')).texts).toHaveLength(1);
  });

  it('is not heard in another failure', async () => {
    await report({ ErrorCode: '30003' });
    expect((await text('hello')).texts).toHaveLength(1);
  });
});

describe('a text', () => {
  it('with a picture is declined kindly', async () => {
    expect((await text('look', { NumMedia: '1', MessageSid: newMessageId().replace('SM', 'MM') })).texts).toEqual([
      'I cannot open pictures or files. Please tell me in words.',
    ]);
    expect(sms.turns).toEqual([]);
  });

  it('asking for help is told who texts and how to end it', async () => {
    await text('hello');
    const [about, help] = (await text('HELP')).texts;
    expect(about).toMatch(/MINI Financial Services.*800-555-0142.*STOP/);
    expect(help).toContain('BACK, MENU and AGENT');
  });

  it('after a day of silence begins a conversation of its own', async () => {
    await text('balance');
    sms.clock.advance(25 * 60 * 60_000);
    const [introduction] = (await text('what is a cookie')).texts;
    expect(introduction).toContain('this is an automated assistant');
  });

  it('with characters that no markup may hold is answered in sound markup', async () => {
    const answer = await text('<b>&"\u0001\ud800 ]]>');
    expect(answer.status).toBe(200);

    expect(answer.body).not.toMatch(/[\u0000-\u0008]|<b>/);
  });

  it('asks for reminders only from a number that is on file', async () => {
    expect((await text('text me reminders')).texts[0]).toContain('on file');
    expect((await text('text me reminders', { From: '+12015550101' })).texts[0]).toContain('three days before');
  });
});

describe('a reminder', () => {
  /** Dana's payment is due on the 15th; her number is on file. */
  const number = '+12015550101';

  it('comes three days before a payment is due, once, in waking hours, to whoever asked for it', async () => {
    const { reminders, work } = sms.service.services;
    const remind = async (at: string): Promise<number> => {
      sms.clock.set(Date.parse(at));
      await reminders.tick();
      await work.tick();
      return sms.sent(number).filter((body) => body.includes('is due on')).length;
    };
    await text('unstop', { From: number });
    const on = (await owing('dana.reyes')).nextDueDate.subtract({ days: 3 }).toString();
    expect(await remind(`${on}T12:00:00Z`)).toBe(0);
    expect(await remind(`${on}T19:00:00Z`)).toBe(1);
    expect(await remind(`${on}T20:00:00Z`)).toBe(1);
    expect(sms.sent(number).at(-1)).toMatch(/MINI Financial Services: \$[\d,.]+ is due on .* Reply STOP/);
  });

  it('is about what is left once the payments on their way are counted', async () => {
    const { reminders, work } = sms.service.services;
    await text('unstop', { From: '+12015550102' });
    const { account, amountDue, nextDueDate } = await owing('marcus.bell');
    const stamp = { id: 'on-its-way', accountId: account.id, effectiveDate: nextDueDate, postedAt: sms.clock.now() };
    const onItsWay = move('pendingCash', 'pendingCredit', amountDue.total - 10_000);
    await sms.service.repositories.ledger.post([stamped(stamp, 'payment_pending', onItsWay)]);
    sms.clock.set(Date.parse(`${nextDueDate.subtract({ days: 3 }).toString()}T19:00:00Z`));
    await reminders.tick();
    await work.tick();
    expect(sms.sent('+12015550102').at(-1)).toContain('Services: $100.00 is due on');
  });

  async function owing(username: string) {
    const { repositories, services } = sms.service;
    const login = await repositories.logins.findByUsername(username);
    const loginId = login?.id ?? '';
    const [account] = await services.accounts.list({ loginId });
    const summary = await services.accounts.summary({ loginId }, account?.id ?? '');
    if (summary.kind === 'paid_off' || summary.nextDueDate === undefined) throw new Error(`${username} owes nothing`);
    return { ...summary, nextDueDate: summary.nextDueDate };
  }
});

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5));
}
