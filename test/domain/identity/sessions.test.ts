import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChannelKind, Place } from '../../../src/domain/identity/place';
import { SessionService } from '../../../src/domain/identity/sessionService';
import { startSession } from '../../../src/domain/identity/startSession';
import { loanAccount } from '../../support/contracts';
import { type Identity, openIdentity, webPlace } from '../../support/openIdentity';

const second = 1_000;
const minute = 60 * second;
let identity: Identity;

beforeEach(async () => {
  identity = await openIdentity();
});
afterEach(() => identity.close());

async function begin(place: Place) {
  const login = await identity.parts.logins.find('login-1');
  if (login === undefined) throw new Error('The login is missing');
  return startSession(identity.parts, login, place);
}

async function lookUp(place: Place): Promise<string> {
  const found = await identity.sessionService.current(place);
  return found.kind === 'ended' ? found.reason : found.kind;
}

const limits: [ChannelKind, number, number][] = [
  ['web', 10 * minute, 480 * minute],
  ['testing', 10 * minute, 480 * minute],
  ['text', 5 * minute, 30 * minute],
  ['speaker', 5 * minute, 30 * minute],
];

describe('the limits of a session (standards A11)', () => {
  it.each(limits)('%s ends when idle, and then is gone', async (channel, idle) => {
    const place = { ...webPlace, channel };
    await begin(place);
    identity.clock.advance(idle - second);
    expect(await lookUp(place)).toBe('active');
    identity.clock.advance(idle);
    expect(await lookUp(place)).toBe('idle');
    expect(await lookUp(place)).toBe('none');
  });

  it.each(limits)('%s ends over all, however busy', async (channel, idle, overall) => {
    const place = { ...webPlace, channel };
    await begin(place);
    for (let passed = idle - second; passed < overall - second; passed += idle - second) {
      identity.clock.advance(idle - second);
      expect(await lookUp(place)).toBe('active');
    }
    const begun = (await identity.parts.sessions.findAt(place))?.startedAt ?? 0;
    identity.clock.set(begun + overall - second);
    expect(await lookUp(place)).toBe('active');
    identity.clock.set(begun + overall);
    expect(await lookUp(place)).toBe('overall');
  });

  it.each([
    [30 * minute - second, 'active'],
    [30 * minute, 'overall'],
  ])('a call of %d ms is %s', async (length, expected) => {
    const place: Place = { channel: 'phone', conversationId: 'call', userId: 'number' };
    await begin(place);
    identity.clock.advance(length);
    expect(await lookUp(place)).toBe(expected);
  });

  it('counts idle time from the last turn to the millisecond, though not every turn is written', async () => {
    await begin(webPlace);
    identity.clock.advance(14 * second);
    expect(await lookUp(webPlace)).toBe('active');
    identity.clock.advance(10 * minute - 1);
    expect(await lookUp(webPlace)).toBe('active');
    identity.clock.advance(10 * minute);
    expect(await lookUp(webPlace)).toBe('idle');
  });

  it('may end up to 15 seconds early in another process, never late', async () => {
    await begin(webPlace);
    identity.clock.advance(14 * second);
    await lookUp(webPlace);
    const elsewhere = new SessionService(identity.parts.sessions, identity.clock);
    identity.clock.advance(10 * minute - 14 * second);
    expect(await elsewhere.current(webPlace)).toEqual({ kind: 'ended', reason: 'idle' });
  });

  it('writes the last activity at most every 15 seconds', async () => {
    await begin(webPlace);
    const storedAt = async () => (await identity.parts.sessions.findAt(webPlace))?.lastSeenAt;
    const begun = identity.clock.now();
    identity.clock.advance(15 * second);
    await lookUp(webPlace);
    expect(await storedAt()).toBe(begun);
    identity.clock.advance(1);
    await lookUp(webPlace);
    expect(await storedAt()).toBe(begun + 15 * second + 1);
  });
});

describe('whose session it is', () => {
  it.each([
    ['another user', { ...webPlace, userId: 'other' }],
    ['another conversation', { ...webPlace, conversationId: 'other' }],
    ['another channel', { ...webPlace, channel: 'testing' as const }],
  ])('is none for %s', async (_, place) => {
    await begin(webPlace);
    expect(await lookUp(place)).toBe('none');
  });

  it('remembers the chosen account', async () => {
    const session = await begin(webPlace);
    await identity.sessionService.chooseAccount(session, await insertAccount());
    expect(await identity.sessionService.current(webPlace)).toMatchObject({
      session: { activeAccountId: 'account-1' },
    });
  });

  it('signing out ends the other tab of the same browser, not another browser', async () => {
    const otherTab = { ...webPlace, conversationId: 'other tab' };
    const otherBrowser = { ...webPlace, conversationId: 'elsewhere', deviceHash: 'cd34' };
    const session = await begin(webPlace);
    await begin(otherTab);
    await begin(otherBrowser);
    await identity.sessionService.signOut(session);
    expect([await lookUp(webPlace), await lookUp(otherTab), await lookUp(otherBrowser)]).toEqual([
      'none',
      'none',
      'active',
    ]);
  });
});

describe('registered devices', () => {
  it('are listed with the one in use, and forgotten one by one or all', async () => {
    const here = await begin(webPlace);
    const there = await begin({ ...webPlace, conversationId: 'elsewhere', deviceHash: 'cd34' });
    const { deviceService } = identity;
    await deviceService.register(here);
    await deviceService.register(there);
    const listed = await deviceService.list(here);
    expect(listed.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true]);
    const other = listed.find(({ isThisOne }) => !isThisOne);
    expect(await deviceService.forget(here, other?.id ?? '')).toBe(true);
    expect(await deviceService.forget(here, other?.id ?? '')).toBe(false);
    expect(await deviceService.forgetAll(here)).toBe(1);
    expect(await deviceService.list(here)).toEqual([]);
  });

  it('are registered once however often, and the days start anew', async () => {
    const session = await begin(webPlace);
    await identity.deviceService.register(session);
    identity.clock.advance(minute);
    await identity.deviceService.register(session);
    const devices = await identity.deviceService.list(session);
    expect(devices.map(({ registeredAt }) => registeredAt)).toEqual([identity.clock.now()]);
  });

  it('are not listed once they have expired', async () => {
    const session = await begin(webPlace);
    await identity.deviceService.register(session);
    identity.clock.advance(90 * 24 * 60 * minute);
    expect(await identity.deviceService.list(session)).toEqual([]);
  });

  it('need something that the device can be known by', async () => {
    const session = await begin({ channel: 'text', conversationId: 'texts', userId: 'number' });
    expect(await identity.deviceService.register(session)).toBe(false);
  });
});

async function insertAccount(): Promise<string> {
  await identity.customers.insertAccount(loanAccount);
  return loanAccount.id;
}
