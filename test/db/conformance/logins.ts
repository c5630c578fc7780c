/** Logins and their security questions. */
import { expect, it } from '@jest/globals';
import type { CurrentStore } from '../support/openedStore';
import { someLogin, someQuestions } from '../support/testData';

export function loginCases(current: CurrentStore): void {
  it('finds a login by username and by id, and nobody else', async () => {
    const { repositories } = current();
    const login = await current().insertSomeLogin();
    expect(await repositories.logins.findByUsername(login.username)).toEqual(login);
    expect(await repositories.logins.find(login.id)).toEqual(login);
    expect(await repositories.logins.findByUsername(login.username.toUpperCase())).toBeUndefined();
    expect(await repositories.logins.find('nobody')).toBeUndefined();
  });

  it('refuses a second login with the same username', async () => {
    const login = await current().insertSomeLogin();
    const double = { ...someLogin(), username: login.username };
    await expect(current().customers.insertLogin({ login: double, questions: [] })).rejects.toThrow();
  });

  it('replaces the password hash of one login', async () => {
    const { logins } = current().repositories;
    const [changed, other] = [await current().insertSomeLogin(), await current().insertSomeLogin()];
    await logins.replacePasswordHash(changed.id, 'new-hash');
    expect((await logins.find(changed.id))?.passwordHash).toBe('new-hash');
    expect(await logins.find(other.id)).toEqual(other);
  });

  it('lists the questions of a login in the order in which they were given', async () => {
    const { repositories, customers } = current();
    const [login, questions] = [someLogin(), someQuestions(5)];
    await customers.insertLogin({ login, questions });
    await customers.insertLogin({ login: someLogin(), questions: someQuestions(2) });
    expect(await repositories.securityQuestions.listFor(login.id)).toEqual(questions);
    expect(await repositories.securityQuestions.listFor('nobody')).toEqual([]);
  });
}
