/** The ledger: append-only, balanced, exact (standards E4). */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ledgerAccounts, type LedgerTransaction, transactionKinds } from '../../../src/domain/ledger/ledger';
import type { CurrentStore } from '../support/openedStore';
import { someTransaction } from '../support/testData';

export function ledgerCases(current: CurrentStore): void {
  const ledger = (): ReturnType<CurrentStore>['repositories']['ledger'] => current().repositories.ledger;
  const onDay = (accountId: string, day: string): LedgerTransaction =>
    someTransaction(accountId, { effectiveDate: Temporal.PlainDate.from(day) });
  const idsOf = (transactions: readonly LedgerTransaction[]): string[] => transactions.map(({ id }) => id);

  it('gives back what was posted, entry by entry', async () => {
    const { id: accountId } = await current().insertSomeAccount();
    const payment = someTransaction(accountId, { detail: 'checking' });
    const returned = someTransaction(accountId, {
      kind: 'payment_return',
      detail: 'R01',
      reverses: payment.id,
      entries: [
        { ledgerAccount: 'principal', amount: 45_000 },
        { ledgerAccount: 'cash', amount: -45_000 },
      ],
    });
    await ledger().post([payment, returned]);
    expect(comparable(await ledger().all(accountId))).toEqual(comparable([payment, returned]));
  });

  it('lists by effective date, then as posted; recent ones newest first', async () => {
    const { id: accountId } = await current().insertSomeAccount();
    const march = onDay(accountId, '2026-03-02');
    const [february, marchAgain] = [onDay(accountId, '2026-02-02'), onDay(accountId, '2026-03-02')];
    await ledger().post([march]);
    await ledger().post([february, marchAgain]);
    expect(idsOf(await ledger().all(accountId))).toEqual(idsOf([february, march, marchAgain]));
    expect(idsOf(await ledger().recent(accountId, 2))).toEqual(idsOf([marchAgain, march]));
    expect(await ledger().recent(accountId, 0)).toEqual([]);
  });

  it('numbers what is posted to an account, and tells what came after a number', async () => {
    const [{ id: accountId }, { id: another }] = [
      await current().insertSomeAccount(),
      await current().insertSomeAccount(),
    ];
    expect([await ledger().sequence(accountId), await ledger().idsAfter(accountId, 0)]).toEqual([0, []]);
    const [later, earlier] = [onDay(accountId, '2026-03-02'), onDay(accountId, '2026-02-02')];
    await ledger().post([later, onDay(another, '2026-03-02')]);
    const before = await ledger().sequence(accountId);
    await ledger().post([earlier]);
    expect([before, await ledger().sequence(accountId)]).toEqual([1, 2]);
    expect(await ledger().idsAfter(accountId, before)).toEqual([earlier.id]);
    expect(await ledger().idsAfter(accountId, 0)).toEqual([later.id, earlier.id]);
  });

  it('knows every ledger account and kind of transaction of the domain', async () => {
    const { id: accountId } = await current().insertSomeAccount();
    const transactions = transactionKinds.map((kind) =>
      someTransaction(accountId, {
        kind,
        entries: [
          { ledgerAccount: 'cash', amount: -ledgerAccounts.length },
          ...ledgerAccounts.map((ledgerAccount) => ({ ledgerAccount, amount: 1 })),
        ],
      }),
    );
    await ledger().post(transactions);
    const expected = Object.fromEntries(ledgerAccounts.map((name) => [name, transactionKinds.length]));
    expect(await ledger().balances(accountId)).toEqual({
      ...expected,
      cash: transactionKinds.length * (1 - ledgerAccounts.length),
    });
  });

  it('refuses what is out of balance, and then posts nothing of the batch', async () => {
    const { id: accountId } = await current().insertSomeAccount();
    const entries = [
      { ledgerAccount: 'cash', amount: 2 },
      { ledgerAccount: 'principal', amount: -1 },
    ] as const;
    const batch = [someTransaction(accountId), someTransaction(accountId, { entries })];
    await expect(ledger().post(batch)).rejects.toThrow('out of balance');
    expect(await ledger().all(accountId)).toEqual([]);
  });

  it('posts all of a batch or nothing', async () => {
    const { id: accountId } = await current().insertSomeAccount();
    const first = someTransaction(accountId);
    await expect(ledger().post([first, first])).rejects.toThrow();
    await expect(ledger().post([first, someTransaction('no-such-account')])).rejects.toThrow('no-such-account');
    expect(await ledger().all(accountId)).toEqual([]);
    await ledger().post([first]);
    expect(await ledger().all(accountId)).toHaveLength(1);
  });

  it('reverses a transaction once, and only within its account', async () => {
    const [account, other] = [await current().insertSomeAccount(), await current().insertSomeAccount()];
    const payment = someTransaction(account.id);
    await ledger().post([payment]);
    const reverse = (accountId: string): Promise<void> =>
      ledger().post([someTransaction(accountId, { kind: 'payment_return', reverses: payment.id })]);
    await expect(reverse(other.id)).rejects.toThrow();
    await reverse(account.id);
    await expect(reverse(account.id)).rejects.toThrow();
  });

  it.each(['ledger_transactions', 'ledger_entries'] as const)('refuses to change or delete %s', async (table) => {
    const { id: accountId } = await current().insertSomeAccount();
    await ledger().post([someTransaction(accountId)]);
    const { durable } = current().store;
    const change = durable.updateTable(table).set({ account_id: accountId }).where('account_id', '=', accountId);
    await expect(change.execute()).rejects.toThrow('append-only');
    await expect(durable.deleteFrom(table).where('account_id', '=', accountId).execute()).rejects.toThrow(
      'append-only',
    );
    expect(await ledger().all(accountId)).toHaveLength(1);
  });

  it('numbers the transactions of an account without gaps, however many post at once', async () => {
    const accounts = await Promise.all([current().insertSomeAccount(), current().insertSomeAccount()]);
    const both = accounts.map(({ id }) => id) as [string, string];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const order = index % 2 === 0 ? both : both.toReversed();
        return ledger().post(order.map((accountId) => someTransaction(accountId)));
      }),
    );
    for (const accountId of both) {
      const rows = await current()
        .store.durable.selectFrom('ledger_transactions')
        .select('sequence')
        .where('account_id', '=', accountId)
        .orderBy('sequence')
        .execute();
      expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    }
  });

  it('sums to zero, and its balances are those of a replay, whatever is posted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(movements, { minLength: 1, maxLength: 12 }), async (posted) => {
        const { id: accountId } = await current().insertSomeAccount();
        const transactions = posted.map((movement) => toTransaction(accountId, movement));
        await ledger().post(transactions);
        expect(await ledger().balances(accountId)).toEqual(replay(await ledger().all(accountId)));
        expect(await ledger().balances(accountId)).toEqual(replay(transactions));
        expect(await ledger().sum()).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
}

/** Cents up to a hundred billion dollars: a hundred of them stay exact. */
const cents = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 });
const movements = fc.record({
  kind: fc.constantFrom(...transactionKinds),
  day: fc.integer({ min: 0, max: 800 }),
  parts: fc.array(fc.tuple(fc.constantFrom(...ledgerAccounts), cents), { minLength: 1, maxLength: 5 }),
});
type Movement = typeof movements extends fc.Arbitrary<infer Value> ? Value : never;

function toTransaction(accountId: string, { kind, day, parts }: Movement): LedgerTransaction {
  const balance = parts.reduce((total, [, amount]) => total - amount, 0);
  return {
    ...someTransaction(accountId),
    id: randomUUID(),
    kind,
    effectiveDate: Temporal.PlainDate.from('2024-06-01').add({ days: day }),
    entries: [
      ...parts.map(([ledgerAccount, amount]) => ({ ledgerAccount, amount })),
      { ledgerAccount: 'cash', amount: balance === 0 ? 0 : balance },
    ],
  };
}

function replay(transactions: readonly LedgerTransaction[]): Record<string, number> {
  const balances: Record<string, number> = Object.fromEntries(ledgerAccounts.map((name) => [name, 0]));
  for (const { ledgerAccount, amount } of transactions.flatMap(({ entries }) => entries)) {
    balances[ledgerAccount] = (balances[ledgerAccount] ?? 0) + amount;
  }
  return balances;
}

function comparable(transactions: readonly LedgerTransaction[]): unknown {
  return JSON.parse(JSON.stringify(transactions));
}
