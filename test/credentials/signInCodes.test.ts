import { afterEach, describe, expect, it } from '@jest/globals';
import { totpCode, totpStep } from '../../src/domain/credentials/totp';
import type { Place } from '../../src/domain/identity/place';
import type { NewDeviceStepUp } from '../../src/domain/identity/stepUp';
import {
  type Credentials,
  customer,
  minute,
  openCredentials,
  otherPlace,
  webPlace,
  wrongCode,
} from '../support/openCredentials';

let credentials: Credentials;
afterEach(() => credentials.close());

async function submit(place: Place = webPlace) {
  return credentials.signIn.submitPassword({ username: customer.username, password: customer.password, place });
}

/** Signed in up to the code. */
async function challenged(place: Place = webPlace) {
  const outcome = await submit(place);
  if (outcome.kind !== 'code') throw new Error(outcome.kind);
  return outcome;
}

async function open(stepUp: NewDeviceStepUp): Promise<void> {
  credentials = await openCredentials({ stepUp });
}

async function sendTo(kind: 'phone' | 'email', ticket: string, place: Place = webPlace) {
  const stored = (await credentials.store.contacts.listFor(credentials.loginId)).find(
    (contact) => contact.kind === kind,
  );
  return credentials.signIn.sendCode({ ticket, contactId: stored?.id ?? '', place });
}

const enter = (ticket: string, code: string, place: Place = webPlace) =>
  credentials.signIn.enterCode({ ticket, code, place });

/** Ten codes and the secret of an app that the customer has enrolled. */
async function enrol(): Promise<{ secret: Buffer; recoveryCodes: readonly string[] }> {
  const session = await credentials.session(otherPlace);
  const [contact] = await credentials.changes.contacts(session);
  await credentials.changes.sendCode({ session, purpose: 'authenticator', contactId: contact?.id ?? '' });
  const code = await credentials.lastCode();
  const confirmed = await credentials.changes.enterCode({ session, purpose: 'authenticator', code });
  if (confirmed.kind !== 'confirmed') throw new Error(confirmed.kind);
  const enrolling = await credentials.authenticators.enrol({ session, proof: confirmed.proof });
  if (enrolling.kind !== 'enrolling') throw new Error(enrolling.kind);
  const secret = fromBase32(enrolling.secret);
  const enrolled = await credentials.authenticators.confirm({ session, code: appCode(secret) });
  if (enrolled.kind !== 'enrolled') throw new Error(enrolled.kind);
  return { secret, recoveryCodes: enrolled.recoveryCodes };
}

function appCode(secret: Buffer, later = 0): string {
  return totpCode(secret, totpStep(credentials.clock.now()) + later);
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

describe('newDeviceStepUp', () => {
  it('question: the question alone', async () => {
    await open('question');
    const asked = await submit();
    if (asked.kind !== 'question') throw new Error(asked.kind);
    const answer = asked.question.replace('Question', 'Answer');
    expect((await credentials.signIn.answerQuestion({ ticket: asked.ticket, answer, place: webPlace })).kind).toBe(
      'signed_in',
    );
    expect(await credentials.trail()).toEqual(['signed_in/done']);
  });

  it('question: a code instead, on request; the question under that ticket is over (standards A6)', async () => {
    await open('question');
    const asked = await submit();
    if (asked.kind !== 'question') throw new Error(asked.kind);
    const instead = await credentials.signIn.codeInstead({ ticket: asked.ticket, place: webPlace });
    if (instead.kind !== 'code') throw new Error(instead.kind);
    expect(instead.contacts.map(({ hint }) => hint)).toEqual(['0142', 'd…@example.com']);
    const answer = asked.question.replace('Question', 'Answer');
    expect((await credentials.signIn.answerQuestion({ ticket: asked.ticket, answer, place: webPlace })).kind).toBe(
      'expired',
    );
    await sendTo('email', instead.ticket);
    expect((await enter(instead.ticket, await credentials.lastCode())).kind).toBe('signed_in');
  });

  it('question+code: the right answer brings the code, and nothing takes the place of the question', async () => {
    await open('question+code');
    const asked = await submit();
    if (asked.kind !== 'question') throw new Error(asked.kind);
    expect(await credentials.signIn.codeInstead({ ticket: asked.ticket, place: webPlace })).toEqual({
      kind: 'not_offered',
    });
    const answer = asked.question.replace('Question', 'Answer');
    const next = await credentials.signIn.answerQuestion({ ticket: asked.ticket, answer, place: webPlace });
    if (next.kind !== 'code') throw new Error(next.kind);
    await sendTo('phone', next.ticket);
    expect(await enter(next.ticket, await credentials.lastCode())).toMatchObject({
      kind: 'signed_in',
      canRegister: true,
    });
  });

  it('code: the code alone; a registered device skips it', async () => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const signedIn = await enter(ticket, await credentials.lastCode());
    if (signedIn.kind !== 'signed_in') throw new Error(signedIn.kind);
    await credentials.devices.register(signedIn.session);
    expect((await submit()).kind).toBe('signed_in');
    expect(await credentials.trail()).toEqual([
      ...['code_sent/done', 'code_checked/right', 'signed_in/done', 'device_registered/done', 'signed_in/done'],
    ]);
  });

  it('says where nobody can be reached, and offers others where one cannot', async () => {
    await open('code');
    credentials.unreachable.add(customer.phone);
    const { contacts, ticket } = await challenged();
    expect(contacts.map(({ kind }) => kind)).toEqual(['email']);
    expect(await sendTo('phone', ticket)).toEqual({ kind: 'unknown_contact', contacts });
    credentials.unreachable.add(customer.email);
    expect((await submit()).kind).toBe('no_contact');
  });
});

describe('one-time codes (standards A7)', () => {
  it('are six digits, go to the contact chosen, and sign in once', async () => {
    await open('code');
    const { ticket } = await challenged();
    expect(await sendTo('phone', ticket)).toMatchObject({ kind: 'sent', contact: { kind: 'phone', hint: '0142' } });
    const code = await credentials.lastCode();
    expect(code).toMatch(/^\d{6}$/);
    const outcomes = await Promise.all([enter(ticket, code), enter(ticket, code), enter(ticket, code)]);
    expect(outcomes.filter(({ kind }) => kind === 'signed_in')).toHaveLength(1);
    expect(await enter(ticket, code)).toEqual({ kind: 'expired' });
  });

  it.each([
    ['299.999 s', 5 * minute - 1, 'signed_in'],
    ['300 s', 5 * minute, 'code_too_old'],
  ])('after %s: %s', async (_, milliseconds, kind) => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const code = await credentials.lastCode();
    credentials.clock.advance(milliseconds);
    expect((await enter(ticket, code)).kind).toBe(kind);
  });

  it('are worth nothing in another conversation, for another ticket, or once a new one was sent', async () => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const code = await credentials.lastCode();
    const other = await challenged(otherPlace);
    expect((await enter(other.ticket, code, otherPlace)).kind).toBe('code_too_old');
    expect((await enter(ticket, code, otherPlace)).kind).toBe('expired');
    await sendTo('email', ticket);
    expect((await enter(ticket, code)).kind).toBe('wrong_code');
  });

  it('are worth nothing for another purpose', async () => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const code = await credentials.lastCode();
    const session = await credentials.session();
    const outcome = await credentials.changes.enterCode({ session, purpose: 'voice_pin', code });
    expect(outcome).toEqual({ kind: 'code_too_old' });
  });

  it('five wrong ones lock; a new code does not reset the count', async () => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const code = wrongCode(await credentials.lastCode());
    for (let time = 0; time < 4; time++) expect(await enter(ticket, code)).toEqual({ kind: 'wrong_code' });
    await sendTo('phone', ticket);
    const until = credentials.clock.now() + 30 * minute;
    const fresh = await credentials.lastCode();
    expect(await enter(ticket, wrongCode(fresh))).toEqual({ kind: 'codes_locked', until });
    expect(await enter(ticket, fresh)).toEqual({ kind: 'codes_locked', until });
    expect(await sendTo('phone', ticket)).toEqual({ kind: 'codes_locked', until });
  });

  it('the fifth right one still signs in, and clears the count', async () => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const code = await credentials.lastCode();
    for (let time = 0; time < 4; time++) await enter(ticket, wrongCode(code));
    expect((await enter(ticket, code)).kind).toBe('signed_in');
  });

  it('three in fifteen minutes, over all purposes', async () => {
    await open('code');
    const { ticket } = await challenged();
    const session = await credentials.session(otherPlace);
    const [contact] = await credentials.changes.contacts(session);
    const change = { session, purpose: 'voice_pin', contactId: contact?.id ?? '' } as const;
    const start = credentials.clock.now();
    await sendTo('phone', ticket);
    credentials.clock.advance(minute);
    await sendTo('phone', ticket);
    credentials.clock.advance(minute);
    expect((await credentials.changes.sendCode(change)).kind).toBe('sent');
    expect(await sendTo('phone', ticket)).toEqual({ kind: 'too_many_codes', until: start + 15 * minute });
    credentials.clock.set(start + 15 * minute);
    expect((await credentials.changes.sendCode(change)).kind).toBe('sent');
    expect((await credentials.changes.sendCode(change)).kind).toBe('too_many_codes');
  });

  it('are kept as keyed hashes and sealed until delivered', async () => {
    await open('code');
    const { ticket } = await challenged();
    await sendTo('phone', ticket);
    const code = await credentials.lastCode();
    const rows = await credentials.test.store.durable.selectFrom('one_time_codes').selectAll().execute();
    const outbox = await credentials.store.outbox.messages(10);
    expect(JSON.stringify([rows, outbox.map(({ work }) => work)])).not.toContain(code);
  });
});

describe('the authenticator app as an alternative', () => {
  it('signs in with a code of the app, each code once', async () => {
    await open('code');
    const { secret } = await enrol();
    credentials.clock.advance(30_000);
    const { ticket, hasAuthenticator } = await challenged();
    expect(hasAuthenticator).toBe(true);
    const code = appCode(secret);
    expect((await enter(ticket, code)).kind).toBe('signed_in');
    const again = await challenged(otherPlace);
    expect(await enter(again.ticket, code, otherPlace)).toEqual({ kind: 'wrong_code' });
    expect((await enter(again.ticket, appCode(secret, 1), otherPlace)).kind).toBe('signed_in');
  });

  it('does not take the code that enrolled it', async () => {
    await open('code');
    const { secret } = await enrol();
    const { ticket } = await challenged();
    expect(await enter(ticket, appCode(secret))).toEqual({ kind: 'wrong_code' });
  });

  it('has ten recovery codes, each of which signs in once', async () => {
    await open('code');
    const { recoveryCodes } = await enrol();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ''] = recoveryCodes;
    expect((await enter((await challenged()).ticket, code.toLowerCase().replace('-', ' '))).kind).toBe('signed_in');
    expect((await enter((await challenged()).ticket, code)).kind).toBe('wrong_code');
    const session = await credentials.session();
    expect(await credentials.authenticators.status(session)).toEqual({ isEnrolled: true, recoveryCodesLeft: 9 });
  });

  it('counts wrong ones with the codes that were sent', async () => {
    await open('code');
    const { secret } = await enrol();
    credentials.clock.advance(30_000);
    const { ticket } = await challenged();
    const code = wrongCode(appCode(secret));
    for (let time = 0; time < 4; time++) expect((await enter(ticket, code)).kind).toBe('wrong_code');
    expect((await enter(ticket, code)).kind).toBe('codes_locked');
    expect((await enter(ticket, appCode(secret))).kind).toBe('codes_locked');
  });

  it('goes on with the old app until the new one is confirmed, and is removed after a code', async () => {
    await open('code');
    const { secret } = await enrol();
    const session = await credentials.session(otherPlace);
    const [contact] = await credentials.changes.contacts(session);
    const change = { session, purpose: 'authenticator' } as const;
    credentials.clock.advance(15 * minute);
    const proof = async (): Promise<string> => {
      await credentials.changes.sendCode({ ...change, contactId: contact?.id ?? '' });
      const confirmed = await credentials.changes.enterCode({ ...change, code: await credentials.lastCode() });
      return confirmed.kind === 'confirmed' ? confirmed.proof : '';
    };
    await credentials.authenticators.enrol({ session, proof: await proof() });
    expect((await credentials.authenticators.confirm({ session, code: '000000' })).kind).toBe('wrong_code');
    expect((await enter((await challenged()).ticket, appCode(secret))).kind).toBe('signed_in');
    credentials.clock.advance(11 * minute);
    expect(await credentials.authenticators.confirm({ session, code: '000000' })).toEqual({ kind: 'expired' });
    expect(await credentials.authenticators.remove({ session, proof: 'no such proof' })).toEqual({ kind: 'expired' });
    expect(await credentials.authenticators.remove({ session, proof: await proof() })).toEqual({
      kind: 'authenticator_removed',
    });
    expect((await challenged()).hasAuthenticator).toBe(false);
  });
});
