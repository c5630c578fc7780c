import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/domain/identity/place';
import { type Credentials, customer, minute, openCredentials, otherPlace, webPlace } from '../support/openCredentials';

let credentials: Credentials;
beforeEach(async () => {
  credentials = await openCredentials();
});
afterEach(() => credentials.close());

const from = (sourceHash: string): Place => ({ ...webPlace, sourceHash });
const submit = (username: string, place: Place, password = 'wrong') =>
  credentials.signIn.submitPassword({ username, password, place });

describe('budgets of sources (standards A14)', () => {
  it('ten different logins an hour: one source locks at most ten of a thousand', async () => {
    const kinds: string[] = [];
    for (let login = 0; login < 12; login++) kinds.push((await submit(`user-${login}`, from('one'))).kind);
    expect(kinds).toEqual([...Array<string>(10).fill('rejected'), 'too_many_tries', 'too_many_tries']);
    expect((await submit('user-3', from('one'))).kind).toBe('rejected');
    expect((await submit('user-99', from('other'))).kind).toBe('rejected');
    expect(await credentials.trail()).toEqual(['source_refused/refused']);
  });

  it('twenty failures an hour; what is refused is not checked and locks nobody', async () => {
    for (let time = 0; time < 20; time++) await submit(`user-${time % 10}`, from('one'));
    const until = credentials.clock.now() + 60 * minute;
    const refused = await submit(customer.username, from('one'), customer.password);
    expect(refused).toEqual({ kind: 'too_many_tries', until });
    credentials.clock.set(until);
    expect((await submit(customer.username, from('one'), customer.password)).kind).toBe('question');
  });

  it('a success costs nothing', async () => {
    for (let time = 0; time < 25; time++)
      expect((await submit(customer.username, from('one'), customer.password)).kind).toBe('question');
    expect(await credentials.budgets.report(10)).toEqual([]);
  });

  it('where the channel knows no source, the user stands for it', async () => {
    for (let login = 0; login < 10; login++) await submit(`user-${login}`, webPlace);
    expect((await submit('user-99', webPlace)).kind).toBe('too_many_tries');
    expect((await submit('user-99', otherPlace)).kind).toBe('rejected');
  });

  it('shows operators the worst first, without naming anybody', async () => {
    for (let login = 0; login < 11; login++) await submit(`user-${login}`, from('203.0.113.9'));
    await submit('user-1', from('203.0.113.7'));
    const report = await credentials.budgets.report(10);
    expect(report).toEqual([
      expect.objectContaining({ failures: 10, distinctLogins: 10, refused: 1, isRefusedNow: true }),
      expect.objectContaining({ failures: 1, distinctLogins: 1, refused: 0, isRefusedNow: false }),
    ]);
    expect(JSON.stringify(report)).not.toMatch(/203\.0|user-/);
  });

  it('tells the customer and the audit trail of a lock; an unknown login looks the same', async () => {
    for (let time = 0; time < 5; time++) await submit(customer.username, from('one'));
    for (let time = 0; time < 5; time++) await submit('nobody.at.all', from('two'));
    expect((await credentials.messages()).map(({ template, loginId }) => `${template} ${loginId}`).sort()).toEqual([
      'login_locked ',
      'login_locked login-1',
    ]);
    expect(await credentials.trail()).toEqual(['sign_in_locked/locked', 'sign_in_locked/locked']);
  });
});

describe('sessions (standards A11)', () => {
  it('are listed without their ids, this one first; one is ended, then all', async () => {
    const here = await credentials.session(webPlace);
    credentials.clock.advance(1_000);
    const there = await credentials.session(otherPlace);
    const phone = await credentials.session({ channel: 'phone', conversationId: 'call', userId: 'caller' });
    const listed = await credentials.sessions.list(here);
    expect(listed.map(({ channel, isThisOne }) => `${channel} ${isThisOne}`)).toEqual([
      'web true',
      expect.anything(),
      expect.anything(),
    ]);
    expect(JSON.stringify(listed)).not.toContain(there.id);
    const handle = listed.find(({ channel }) => channel === 'phone')?.handle ?? '';
    expect(await credentials.sessions.end(here, handle)).toBe(true);
    expect(await credentials.sessions.end(here, handle)).toBe(false);
    expect(await credentials.store.sessions.findAt(phone.place)).toBeUndefined();
    expect(await credentials.sessions.signOutEverywhere(here)).toEqual({ sessions: 2, unlinked: false });
    expect(await credentials.sessions.list(here)).toEqual([]);
    expect(await credentials.trail()).toEqual(['session_ended/done', 'session_ended/done']);
  });

  it('that have reached their limit are not listed', async () => {
    const here = await credentials.session();
    credentials.clock.advance(10 * minute);
    expect(await credentials.sessions.list(here)).toEqual([]);
  });
});

describe('devices', () => {
  it('leave an entry when registered and forgotten, and none where nothing changed', async () => {
    const session = await credentials.session();
    expect(await credentials.devices.register(session)).toBe(true);
    const [device] = await credentials.devices.list(session);
    expect(await credentials.devices.forget(session, 'no such device')).toBe(false);
    expect(await credentials.devices.forget(session, device?.id ?? '')).toBe(true);
    expect(await credentials.devices.forgetAll(session)).toBe(0);
    expect(await credentials.trail()).toEqual(['device_registered/done', 'device_forgotten/done']);
  });
});
