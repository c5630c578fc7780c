/** Copies of a customer are customers of their own, with what the one copied had. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { multiplyCustomers, usernameOfCopy } from '../../db/demo/multiplyCustomers';
import { someAccount, someLogin, someQuestions, someTransaction } from '../db/support/testData';
import { openTestStore, type TestStore } from '../support/openTestStore';

describe('multiplyCustomers', () => {
  const login = someLogin();
  const account = someAccount();
  const paid = someTransaction(account.id);
  const returned = someTransaction(account.id, {
    kind: 'payment_return',
    reverses: paid.id,
    entries: paid.entries.map((entry) => ({ ...entry, amount: -entry.amount })),
  });
  const again = someTransaction(account.id);
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
    await test.customers.insertLogin({ login, questions: someQuestions(2) });
    await test.customers.insertAccount(account);
    await test.customers.grantAccess(login.id, account.id, 'holder');
    await test.customers.post([paid, returned, again]);
    await multiplyCustomers(test.store, login.username, 3);
  });
  afterAll(async () => test.close());

  it.each([0, 1, 2])('makes copy %d', async (number) => {
    const { logins, securityQuestions, accounts, ledger } = test.repositories;
    const copy = await logins.findByUsername(usernameOfCopy(login.username, number));
    expect(copy).toMatchObject({ givenName: login.givenName, passwordHash: login.passwordHash });
    expect(await securityQuestions.listFor(copy?.id ?? '')).toHaveLength(2);
    const [owned, ...others] = await accounts.listFor(copy?.id ?? '');
    expect(others).toEqual([]);
    expect(owned?.contract).toEqual(account.contract);
    expect(await ledger.balances(owned?.id ?? '')).toEqual(await ledger.balances(account.id));
    expect((await ledger.all(owned?.id ?? '')).map(({ kind }) => kind)).toEqual([
      'payment',
      'payment_return',
      'payment',
    ]);
  });

  it('makes no more, and leaves the one copied as it was', async () => {
    const { logins, accounts, ledger } = test.repositories;
    expect(await logins.findByUsername(usernameOfCopy(login.username, 3))).toBeUndefined();
    expect(await accounts.listFor(login.id)).toEqual([account]);
    expect(await ledger.all(account.id)).toHaveLength(3);
  });
});
