/** Secrets go through every journey; afterwards no byte of the database files holds one (standards D1, D4). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { forgetStaleCredentials } from '../../src/domain/credentials/forgetStaleCredentials';
import type { ChangePurpose } from '../../src/domain/credentials/codeOutcomes';
import type { RecoveryFact, RecoveryTask } from '../../src/domain/credentials/recoveryOutcomes';
import { totpCode, totpStep } from '../../src/domain/credentials/totp';
import { type Credentials, customer, minute, openCredentials, webPlace } from '../support/openCredentials';

const newPassword = 'canary harbour 71 lantern';
const answers = ['Canaryfield', 'Canarybrook', 'Canarywood'];
const pin = '830651294706';
const payload = 'canary ticket of a link';

async function recover(credentials: Credentials, task: RecoveryTask, password: string): Promise<string> {
  const given: Record<string, RecoveryFact> = {
    contact: { kind: 'contact', value: customer.email },
    login_id: { kind: 'login_id', value: customer.username },
    password: { kind: 'password', value: password },
    birth_date: { kind: 'birth_date', value: Temporal.PlainDate.from(customer.birthDate) },
    ssn_last4: { kind: 'ssn_last4', value: customer.ssnLast4 },
    zip: { kind: 'zip', value: customer.zip },
  };
  const { recovery } = credentials;
  const begun = await recovery.begin({ task, place: webPlace });
  for (let next: string | undefined = begun.fact; next !== undefined;) {
    const fact = given[next];
    if (fact === undefined) throw new Error(next);
    const outcome = await recovery.give({ ticket: begun.ticket, fact, place: webPlace });
    next = outcome.kind === 'fact' ? outcome.fact : undefined;
  }
  if (task === 'forgot_username') return begun.ticket;
  await recovery.sendCode({ ticket: begun.ticket, via: 'email', place: webPlace });
  await recovery.enterCode({ ticket: begun.ticket, code: await credentials.lastCode(), place: webPlace });
  return begun.ticket;
}

async function proof(credentials: Credentials, purpose: ChangePurpose): Promise<string> {
  const session = await credentials.session();
  credentials.clock.advance(16 * minute);
  const [contact] = await credentials.changes.contacts(session);
  await credentials.changes.sendCode({ session, purpose, contactId: contact?.id ?? '' });
  const confirmed = await credentials.changes.enterCode({ session, purpose, code: await credentials.lastCode() });
  if (confirmed.kind !== 'confirmed') throw new Error(confirmed.kind);
  return confirmed.proof;
}

function bytesOf(directory: string): string {
  return readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'latin1'))
    .join('\n');
}

describe('canaries', () => {
  it('are in no table, journal or index', async () => {
    const credentials = await openCredentials();
    const { recovery, voicePins, authenticators, links, test, clock } = credentials;
    await recover(credentials, 'forgot_username', '');
    let ticket = await recover(credentials, 'forgot_password', '');
    expect((await recovery.choosePassword({ ticket, password: newPassword, place: webPlace })).kind).toBe(
      'password_changed',
    );
    ticket = await recover(credentials, 'reset_questions', newPassword);
    for (const [index, questionId] of ['first_pet', 'first_concert', 'parents_met'].entries())
      await recovery.chooseQuestion({ ticket, questionId, answer: answers[index] ?? '', place: webPlace });
    const session = await credentials.session();
    expect((await voicePins.set({ session, proof: await proof(credentials, 'voice_pin'), pin })).kind).toBe(
      'voice_pin_set',
    );
    const enrolling = await authenticators.enrol({ session, proof: await proof(credentials, 'authenticator') });
    if (enrolling.kind !== 'enrolling') throw new Error(enrolling.kind);
    const secret = fromBase32(enrolling.secret);
    const enrolled = await authenticators.confirm({ session, code: totpCode(secret, totpStep(clock.now())) });
    if (enrolled.kind !== 'enrolled') throw new Error(enrolled.kind);
    const { token } = await links.create({ place: webPlace, purpose: 'recovery_facts', payload });
    const half = await recovery.begin({ task: 'forgot_password', place: webPlace, username: 'canary.typed.username' });
    const bytes = bytesOf(test.directory);
    const canaries = [
      ...[customer.phone, customer.phone.slice(2), customer.email, customer.birthDate, newPassword, customer.password],
      ...[...answers, ...answers.map((answer) => answer.toLowerCase()), pin, payload, token, ticket, half.ticket],
      ...[enrolling.secret, secret.toString('base64'), secret.toString('hex'), secret.toString('latin1')],
      ...[...enrolled.recoveryCodes, ...enrolled.recoveryCodes.map((code) => code.replace('-', ''))],
      'canary.typed.username',
    ];
    expect(canaries.filter((canary) => bytes.includes(canary))).toEqual([]);
    // The scan finds what is there.
    expect(bytes).toContain(customer.username);
    expect(bytes).toContain('What was the name of your first pet?');
    await credentials.close();
  });
});

describe('what is stale (standards D8)', () => {
  it('goes: tickets when they expire, codes and links a day later', async () => {
    const credentials = await openCredentials();
    const { test, store, clock } = credentials;
    await recover(credentials, 'forgot_password', '');
    await credentials.links.create({ place: webPlace, purpose: 'sign_in' });
    const count = async (table: 'recovery_attempts' | 'one_time_codes' | 'single_use_links') =>
      (await test.store.durable.selectFrom(table).selectAll().execute()).length;
    clock.advance(15 * minute + 1);
    await forgetStaleCredentials(store, clock);
    expect([await count('recovery_attempts'), await count('one_time_codes'), await count('single_use_links')]).toEqual([
      0, 1, 1,
    ]);
    clock.advance(24 * 60 * minute);
    expect(await forgetStaleCredentials(store, clock)).toBeGreaterThan(1);
    expect([await count('one_time_codes'), await count('single_use_links')]).toEqual([0, 0]);
    await credentials.close();
  });
});

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
