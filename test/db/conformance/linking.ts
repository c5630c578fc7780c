/** What linking a speaker's account keeps: the OAuth server's entries, the listeners, and the sessions with their requests. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { OAuthEntry } from '../../../src/domain/linking/ports';
import type { CurrentStore } from '../support/openedStore';

const now = 1_772_000_000_000;

function someEntry(changes: Partial<OAuthEntry> = {}): OAuthEntry {
  return {
    ...{ model: 'AccessToken', idHash: randomUUID(), sealedPayload: 'sealed', grantHash: randomUUID() },
    ...{ uidHash: undefined, loginId: undefined, expiresAt: now + 1_000, consumedAt: undefined },
    ...changes,
  };
}

export function linkingCases(current: CurrentStore): void {
  const entries = (): ReturnType<CurrentStore>['repositories']['oauthEntries'] => current().repositories.oauthEntries;
  const listeners = (): ReturnType<CurrentStore>['repositories']['listeners'] => current().repositories.listeners;

  it('keeps an entry as it was put last, and finds it by both of its names', async () => {
    const entry = someEntry({ model: 'Interaction', uidHash: randomUUID() });
    await entries().put(entry);
    const renewed = { ...entry, sealedPayload: 'sealed anew', expiresAt: now + 2_000 };
    await entries().put(renewed);
    expect(await entries().find('Interaction', entry.idHash)).toEqual(renewed);
    expect(await entries().findByUid('Interaction', entry.uidHash ?? '')).toEqual(renewed);
    expect(await entries().find('Session', entry.idHash)).toBeUndefined();
  });

  it('lets one of many use a code', async () => {
    const { model, idHash, ...others } = someEntry({ model: 'AuthorizationCode' });
    await entries().put({ model, idHash, ...others });
    const uses = await Promise.all(Array.from({ length: 20 }, () => entries().consume(model, idHash, now)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await entries().find(model, idHash)).toMatchObject({ consumedAt: now });
  });

  it('removes everything of a consent, and nothing else', async () => {
    const [one, same, other] = [someEntry(), someEntry({ model: 'RefreshToken' }), someEntry()];
    const grantHash = one.grantHash;
    for (const entry of [one, { ...same, grantHash }, other]) await entries().put(entry);
    await entries().removeGrant(grantHash ?? '');
    expect(await entries().find(one.model, one.idHash)).toBeUndefined();
    expect(await entries().find(same.model, same.idHash)).toBeUndefined();
    expect(await entries().find(other.model, other.idHash)).toEqual(other);
  });

  it('removes everything of a login, in whatever state, and nothing else', async () => {
    const [{ id: loginId }, other] = [await current().insertSomeLogin(), await current().insertSomeLogin()];
    const models = ['Grant', 'AccessToken', 'RefreshToken', 'AuthorizationCode', 'Session'];
    const owned = models.map((model) =>
      someEntry({ model, loginId, consumedAt: model === 'RefreshToken' ? now : undefined }),
    );
    const others = [someEntry({ loginId: other.id }), someEntry()];
    for (const entry of [...owned, ...others]) await entries().put(entry);
    expect(await entries().removeLogin(loginId)).toBe(models.length);
    for (const { model, idHash } of owned) expect(await entries().find(model, idHash)).toBeUndefined();
    for (const entry of others) expect(await entries().find(entry.model, entry.idHash)).toEqual(entry);
    expect(await entries().removeLogin(loginId)).toBe(0);
  });

  it('forgets what has expired', async () => {
    const [old, young] = [someEntry({ expiresAt: now - 1 }), someEntry()];
    await entries().put(old);
    await entries().put(young);
    expect(await entries().forgetExpired(now)).toBeGreaterThanOrEqual(1);
    expect(await entries().find(old.model, old.idHash)).toBeUndefined();
    expect(await entries().find(young.model, young.idHash)).toEqual(young);
  });

  it('keeps a listener as it was put last, until it is removed', async () => {
    const listener = { userId: randomUUID(), grantHash: undefined, warned: false, hidesAmounts: false };
    expect(await listeners().find(listener.userId)).toBeUndefined();
    await listeners().put(listener);
    const changed = { ...listener, grantHash: randomUUID(), warned: true, hidesAmounts: true };
    await listeners().put(changed);
    expect(await listeners().find(listener.userId)).toEqual(changed);
    await listeners().remove(listener.userId);
    expect(await listeners().find(listener.userId)).toBeUndefined();
  });
}

export function speakerSessionCases(current: CurrentStore): void {
  const sessions = (): ReturnType<CurrentStore>['repositories']['speakerSessions'] =>
    current().repositories.speakerSessions;

  it('lets one of many have a request', async () => {
    const session = randomUUID();
    const claims = await Promise.all(Array.from({ length: 20 }, () => sessions().claimRequest(session, 'r1', now)));
    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'taken')).toHaveLength(19);
  });

  it('answers a request as before, and keeps what the session waits for', async () => {
    const session = randomUUID();
    await sessions().claimRequest(session, 'r1', now);
    expect(await sessions().findRequest(session, 'r1')).toEqual({ kind: 'running' });
    await sessions().answer(session, 'r1', { answer: '{}', memory: '{"a":1}' });
    expect(await sessions().findRequest(session, 'r1')).toEqual({ kind: 'answered', answer: '{}' });
    expect(await sessions().memory(session)).toBe('{"a":1}');
    expect(await sessions().findRequest(session, 'r2')).toBeUndefined();
  });

  it('ends a session once, for good, and keeps nothing of it', async () => {
    const session = randomUUID();
    await sessions().claimRequest(session, 'r1', now);
    await sessions().answer(session, 'r1', { answer: '{}', memory: '{}' });
    const ends = await Promise.all([sessions().end(session, now), sessions().end(session, now)]);
    expect(ends.filter(Boolean)).toHaveLength(1);
    expect(await sessions().claimRequest(session, 'r2', now)).toBe('ended');
    await sessions().keepMemory(session, 'late');
    expect(await sessions().memory(session)).toBeUndefined();
  });

  it('forgets sessions that are older, with their requests', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    await sessions().claimRequest(old, 'r1', now - 2);
    await sessions().claimRequest(young, 'r1', now);
    expect(await sessions().forgetBefore(now - 1)).toBeGreaterThanOrEqual(1);
    expect(await sessions().findRequest(old, 'r1')).toBeUndefined();
    expect(await sessions().findRequest(young, 'r1')).toEqual({ kind: 'running' });
  });
}
