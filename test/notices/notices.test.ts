import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../scripts/databases/freePort';
import { noticeTemplates } from '../../src/domain/credentials/notices';
import type { CodePurpose } from '../../src/domain/credentials/codeOutcomes';
import { Undeliverable } from '../../src/domain/payments/undeliverable';
import { NoticeCarrier } from '../../src/notices/noticeCarrier';
import { SentNotices } from '../../src/notices/sentNotices';
import { SmtpMailSender } from '../../src/notices/smtpMailSender';
import { changeWords, codeWords, paymentWords, usernameWords } from '../../src/notices/wording';
import { type Credentials, customer, minute, openCredentials, testCipher, webPlace } from '../support/openCredentials';

const sender = { company: 'MINI Financial Services', phone: '800-555-0142' };
let credentials: Credentials;
let sent: SentNotices;
let carrier: NoticeCarrier;

beforeEach(async () => {
  credentials = await openCredentials({ stepUp: 'code' });
  const { store, clock, parts } = credentials;
  sent = new SentNotices(clock);
  const { mail, texts } = sent;
  carrier = new NoticeCarrier({ store, clock, contacts: parts.contacts, sealer: testCipher, mail, texts, sender });
});
afterEach(() => credentials.close());

/** Delivers what is due, as the worker does; twice each, because once is not promised. */
async function drain(): Promise<void> {
  const { outbox } = credentials.store;
  for (
    let items = await outbox.due(credentials.clock.now(), 100);
    items.length > 0;
    items = await outbox.due(credentials.clock.now(), 100)
  )
    for (const { id, work, createdAt } of items) {
      if (work.kind !== 'message') continue;
      await carrier.deliver({ id, createdAt, ...work.message });
      await carrier.deliver({ id, createdAt, ...work.message });
      await outbox.close(id, 'done');
    }
}

async function sendCode(kind: 'phone' | 'email'): Promise<string> {
  const challenge = await credentials.signIn.submitPassword({ ...customer, place: webPlace });
  if (challenge.kind !== 'code') throw new Error(challenge.kind);
  const contact = challenge.contacts.find((one) => one.kind === kind);
  await credentials.signIn.sendCode({ ticket: challenge.ticket, contactId: contact?.id ?? '', place: webPlace });
  return credentials.lastCode();
}

describe('a one-time code', () => {
  it.each([
    ['phone', 'text', customer.phone],
    ['email', 'mail', customer.email],
  ] as const)('goes to the %s as a %s, once, and names its purpose but not the login', async (kind, form, to) => {
    const code = await sendCode(kind);
    await drain();
    expect(sent.sent()).toEqual([expect.objectContaining({ kind: form, to, body: expect.stringContaining(code) })]);
    expect(sent.sent()[0]?.body).toContain('signing in');
    expect(sent.sent()[0]?.body).not.toMatch(/dana|reyes/i);
    const row = await credentials.test.store.durable
      .selectFrom('one_time_codes')
      .select('sealed_code')
      .executeTakeFirst();
    expect(row?.sealed_code).toBeNull();
  });

  it('goes to another contact where the one chosen can no longer be reached', async () => {
    await sendCode('phone');
    credentials.unreachable.add(customer.phone);
    await drain();
    expect(sent.sent().map(({ to }) => to)).toEqual([customer.email]);
  });

  it('does not go out once it is too old', async () => {
    await sendCode('phone');
    credentials.clock.advance(5 * minute);
    await drain();
    expect(sent.sent()).toEqual([]);
  });

  it('for nobody reaches nobody', async () => {
    const { outbox } = credentials.store;
    await credentials.recovery.begin({ task: 'forgot_password', place: webPlace, username: 'nobody.at.all' });
    for (let time = 0; time < 5; time++)
      await credentials.signIn.submitPassword({ username: 'nobody.at.all', password: 'wrong', place: webPlace });
    await drain();
    expect(sent.sent()).toEqual([]);
    expect(await outbox.due(credentials.clock.now(), 10)).toEqual([]);
  });
});

describe('a notice', () => {
  it('of a lock goes to every contact on file, once each', async () => {
    for (let time = 0; time < 5; time++)
      await credentials.signIn.submitPassword({ username: customer.username, password: 'wrong', place: webPlace });
    await drain();
    expect(
      sent
        .sent()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([customer.phone, customer.email]);
  });

  it.each([
    ['text', customer.phone],
    ['web', customer.email],
  ])('of a payment made by %s goes to %s', async (channelHint, to) => {
    const facts = {
      amount: 61_223,
      vehicle: '2023 Cooper',
      accountLast4: '4417',
      effectiveDate: '2026-11-23',
      confirmationNumber: 'K7PX2M4A',
    };
    const message = { id: 'm', loginId: 'login-1', template: 'payment_received', facts, channelHint, createdAt: 0 };
    await carrier.deliver(message);
    expect(sent.sent()).toEqual([
      expect.objectContaining({ to, body: expect.stringMatching(/\$612\.23 .* dated November 23, 2026/) }),
    ]);
  });

  it('without words is a surprise', async () => {
    const message = {
      id: 'm',
      loginId: 'login-1',
      template: 'unheard_of',
      facts: {},
      channelHint: undefined,
      createdAt: 0,
    };
    await expect(carrier.deliver(message)).rejects.toThrow('no words for unheard_of');
  });
});

describe('the words', () => {
  const purposes: CodePurpose[] = ['sign_in', 'forgot_password', 'reset_questions', 'voice_pin', 'authenticator'];
  const facts = {
    amount: 123_456_789,
    vehicle: '2024 Cooper S Countryman ALL4',
    accountLast4: '4417',
    effectiveDate: '2026-11-23',
    confirmationNumber: 'K7PX2M4A',
  };
  const all = [
    ...purposes.map((purpose) => codeWords('123456', purpose, sender)),
    ...noticeTemplates.map((template) => changeWords(template, sender)),
    usernameWords('x'.repeat(64), sender),
    ...(['payment_received', 'payment_declined', 'payment_returned'] as const).map((template) =>
      paymentWords(template, facts, sender),
    ),
  ];

  it.each(all.map(({ text }) => text))('fit into two segments of GSM-7: %s', (text) => {
    expect(text).toMatch(/^[A-Za-z0-9 @£$!"#%&'()*+,\-./:;<=>?_\n]+$/);
    expect(text.length).toBeLessThanOrEqual(306);
  });

  it('differ from purpose to purpose', () => {
    expect(new Set(purposes.map((purpose) => codeWords('123456', purpose, sender).text)).size).toBe(purposes.length);
  });
});

describe('SMTP', () => {
  it('hands mail over to a server, with the same Message-ID at every try', async () => {
    const received: { from: string; to: string[]; content: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            content: Buffer.concat(chunks).toString(),
          });
          done();
        });
      },
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const mail = new SmtpMailSender({
      url: `smtp://127.0.0.1:${port}`,
      from: 'MINI Financial Services <no-reply@example.com>',
    });
    try {
      for (let time = 0; time < 2; time++)
        await mail.send({
          id: 'message 1',
          to: customer.email,
          subject: 'Your one-time code',
          text: 'Code 123456.\r\n.\r\nEnd.',
        });
    } finally {
      mail.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    const [first, second] = received;
    expect(first).toMatchObject({ from: 'no-reply@example.com', to: [customer.email] });
    expect(first?.content).toContain('Subject: Your one-time code');
    expect(first?.content).toContain('Auto-Submitted: auto-generated');
    const messageId = /Message-ID: (<[0-9a-f]{32}@example\.com>)/i;
    expect(messageId.exec(first?.content ?? '')?.[1]).toBeDefined();
    expect(messageId.exec(first?.content ?? '')?.[1]).toBe(messageId.exec(second?.content ?? '')?.[1]);
  });

  it('throws where there is no server, so that the outbox tries again', async () => {
    const mail = new SmtpMailSender({ url: `smtp://127.0.0.1:${await freePort()}`, from: 'no-reply@example.com' });
    await expect(mail.send({ id: 'm', to: customer.email, subject: 's', text: 't' })).rejects.toThrow('ECONNREFUSED');
    mail.close();
  });

  it.each([
    [550, 'never can be delivered where the server knows no such mailbox', true],
    [450, 'is tried again where the mailbox is busy', false],
  ])('that is refused with %s %s', async (responseCode, _what, isUndeliverable) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('Refused'), { responseCode })),
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const mail = new SmtpMailSender({ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@example.com' });
    try {
      const sent = mail.send({ id: 'm', to: customer.email, subject: 's', text: 't' });
      const failure = await sent.catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(failure instanceof Undeliverable).toBe(isUndeliverable);
    } finally {
      mail.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  });
});
