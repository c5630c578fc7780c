/** Sessions: one at a place, bound to channel, conversation and user (standards A11). */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Place } from '../../../src/domain/identity/place';
import type { Login, NewSession, Session } from '../../../src/domain/identity/ports';
import type { CurrentStore } from '../support/openedStore';
import { somePlace } from '../support/testData';

const start = 1_772_000_000_000;

export function sessionCases(current: CurrentStore): void {
  const begin = async (login: Login, place: Place, startedAt = start): Promise<NewSession> => {
    const session = {
      id: randomUUID(),
      loginId: login.id,
      place,
      startedAt,
      lastSeenAt: startedAt,
      provedAt: startedAt,
    };
    await current().repositories.sessions.create(session);
    return session;
  };
  const asFound = (session: NewSession, login: Login): Session => ({
    ...session,
    username: login.username,
    givenName: login.givenName,
    activeAccountId: undefined,
  });

  it.each([{}, { deviceHash: 'd'.repeat(64) }])(
    'is found at its place with the name of the customer (%j)',
    async (at) => {
      const [login, place] = [await current().insertSomeLogin(), somePlace(at)];
      const session = await begin(login, place);
      expect(await current().repositories.sessions.findAt(place)).toEqual(asFound(session, login));
    },
  );

  it.each<Partial<Place>>([{ channel: 'text' }, { conversationId: 'another' }, { userId: 'another' }])(
    'is not found elsewhere: %j',
    async (difference) => {
      const place = somePlace();
      await begin(await current().insertSomeLogin(), place);
      expect(await current().repositories.sessions.findAt({ ...place, ...difference })).toBeUndefined();
    },
  );

  it('takes the place of the session that stood there', async () => {
    const { sessions } = current().repositories;
    const [before, after, place] = [await current().insertSomeLogin(), await current().insertSomeLogin(), somePlace()];
    await begin(before, place);
    const session = await begin(after, place, start + 1);
    expect(await sessions.findAt(place)).toEqual(asFound(session, after));
    expect(await sessions.listFor(before.id)).toEqual([]);
  });

  it('leaves one session where many begin at the same place at once', async () => {
    const { sessions } = current().repositories;
    const [login, place] = [await current().insertSomeLogin(), somePlace()];
    await Promise.all(Array.from({ length: 20 }, () => begin(login, place)));
    expect(await sessions.listFor(login.id)).toHaveLength(1);
  });

  it('keeps when it was last seen, and the account that was chosen', async () => {
    const { sessions } = current().repositories;
    const [login, place, account] = [
      await current().insertSomeLogin(),
      somePlace(),
      await current().insertSomeAccount(),
    ];
    const session = await begin(login, place);
    await sessions.touch(session.id, start + 5);
    await sessions.touch(session.id, start + 9);
    await sessions.chooseAccount(session.id, account.id);
    const expected = { ...asFound(session, login), lastSeenAt: start + 9, activeAccountId: account.id };
    expect(await sessions.findAt(place)).toEqual(expected);
    expect(await sessions.listFor(login.id)).toEqual([expected]);
  });

  it('is not found once it has ended', async () => {
    const { sessions } = current().repositories;
    const [login, place] = [await current().insertSomeLogin(), somePlace()];
    const session = await begin(login, place);
    await sessions.touch(session.id, start + 5);
    await sessions.end(session.id, start + 10);
    expect(await sessions.findAt(place)).toBeUndefined();
  });

  it('ends all sessions of one login and says how many', async () => {
    const { sessions } = current().repositories;
    const [login, other, place] = [await current().insertSomeLogin(), await current().insertSomeLogin(), somePlace()];
    for (let count = 0; count < 3; count += 1) await begin(login, somePlace());
    await begin(other, place);
    expect(await sessions.endAllFor(login.id, start + 10)).toBe(3);
    expect(await sessions.listFor(login.id)).toEqual([]);
    expect(await sessions.findAt(place)).toBeDefined();
    expect(await sessions.endAllFor(login.id, start + 11)).toBe(0);
  });
}
