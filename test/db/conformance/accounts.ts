/** Accounts and who may see them (standards A13). */
import { expect, it } from '@jest/globals';
import type { Account } from '../../../src/domain/accounts/contract';
import type { CurrentStore } from '../support/openedStore';
import { leaseContract, loanContract, someAccount, someTransaction } from '../support/testData';

export function accountCases(current: CurrentStore): void {
  const insertSeen = async (account: Account, ...loginIds: string[]): Promise<Account> => {
    await current().customers.insertAccount(account);
    for (const loginId of loginIds) await current().customers.grantAccess(loginId, account.id, 'holder');
    return account;
  };

  it.each([
    { name: 'loan', contract: loanContract },
    { name: 'lease', contract: leaseContract },
    { name: 'loan with fees first', contract: { ...loanContract, allocationOrder: ['fees', 'interest', 'principal'] } },
  ] as const)('brings every fact of a $name back', async ({ contract }) => {
    const login = await current().insertSomeLogin();
    const plain = someAccount(contract);
    const account = await insertSeen({ ...plain, vehicle: { ...plain.vehicle, nickname: 'Lola' } }, login.id);
    expect(comparable(await current().repositories.accounts.findFor(login.id, account.id))).toEqual(
      comparable(account),
    );
  });

  it('lists in the order in which access was granted', async () => {
    const login = await current().insertSomeLogin();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await insertSeen(someAccount(), login.id)).id);
    const listed = await current().repositories.accounts.listFor(login.id);
    expect(listed.map(({ id }) => id)).toEqual(ids);
  });

  it('shows an account to its holder and co-holder and to nobody else', async () => {
    const { accounts } = current().repositories;
    const logins = [
      await current().insertSomeLogin(),
      await current().insertSomeLogin(),
      await current().insertSomeLogin(),
    ];
    const [holder, coHolder, stranger] = logins.map(({ id }) => id) as [string, string, string];
    const account = await insertSeen(someAccount(), holder);
    await current().customers.grantAccess(coHolder, account.id, 'co-holder');
    for (const loginId of [holder, coHolder]) {
      expect((await accounts.findFor(loginId, account.id))?.id).toBe(account.id);
      expect(await accounts.listFor(loginId)).toHaveLength(1);
    }
    expect(await accounts.findFor(stranger, account.id)).toBeUndefined();
    expect(await accounts.listFor(stranger)).toEqual([]);
  });

  it('tells with an account how far its ledger has come; a posting that fails leaves it there', async () => {
    const login = await current().insertSomeLogin();
    const account = await insertSeen(someAccount(), login.id);
    const { accounts, ledger } = current().repositories;
    const sequence = async (): Promise<number | undefined> =>
      (await accounts.findOnRecord(login.id, account.id))?.ledgerSequence;
    const posted = someTransaction(account.id);
    expect(await sequence()).toBe(0);
    await ledger.post([posted, someTransaction(account.id)]);
    expect(await sequence()).toBe(2);
    await expect(ledger.post([someTransaction(account.id), posted])).rejects.toThrow();
    expect(await sequence()).toBe(2);
  });

  it('refuses a contract that lacks a fact of its kind', async () => {
    const insert = current().store.durable.insertInto('accounts').values({
      id: 'half-a-lease',
      last4: '1234',
      vehicle_year: 2024,
      vehicle_model: 'Cooper',
      kind: 'lease',
      monthly_payment: 1,
      first_due_date: '2026-01-01',
      term_months: 36,
      state: 'NY',
      ledger_sequence: 0,
    });
    await expect(insert.execute()).rejects.toThrow();
  });
}

/** Calendar dates as text: two that are the same day are equal. */
function comparable(account: Account | undefined): unknown {
  return JSON.parse(JSON.stringify(account ?? null));
}
