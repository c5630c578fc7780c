import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { AccountService } from '../../../src/domain/accounts/accountService';
import type { Account } from '../../../src/domain/accounts/contract';
import type { AmountDue } from '../../../src/domain/accounts/outcomes';
import { fixedClock } from '../../../src/domain/clock/adjustableClock';
import { dueDate } from '../../../src/domain/accounts/schedule';
import type { Session } from '../../../src/domain/identity/ports';
import { emptyPosition, type LedgerPosition, positionAfter } from '../../../src/domain/ledger/balances';
import type { LedgerTransaction } from '../../../src/domain/ledger/ledger';
import { fee, leasePurchase, origination, payment, paymentReturn } from '../../../src/domain/ledger/postings';
import type { Stamp } from '../../../src/domain/ledger/stamp';
import { date, leaseAccount, loanAccount, loanContract } from '../../support/contracts';
import { openTestStore, type TestStore } from '../../support/openTestStore';

const clock = fixedClock(0);
let store: TestStore;
let accounts: AccountService;

beforeEach(async () => {
  store = await openTestStore();
  clock.set(Date.parse('2025-04-20T15:00:00Z'));
  accounts = new AccountService(store.repositories.accounts, store.repositories.ledger, clock);
  for (const account of [loanAccount, leaseAccount]) await store.customers.insertAccount(account);
  await insertLogin('holder', [loanAccount, leaseAccount]);
  await insertLogin('stranger', []);
});
afterEach(() => store.close());

async function insertLogin(id: string, visible: readonly Account[]): Promise<void> {
  const login = { id, username: id, givenName: id, passwordHash: '$argon2id$' };
  await store.customers.insertLogin({ login, questions: [] });
  for (const account of visible) await store.customers.grantAccess(id, account.id, 'holder');
}

const sessionOf = (loginId: string): Session => ({
  ...{ id: `session-${loginId}`, loginId, username: loginId, givenName: loginId, activeAccountId: undefined },
  ...{ place: { channel: 'web', conversationId: 'c', userId: 'u' }, startedAt: 0, lastSeenAt: 0, provedAt: 0 },
});
const holder = sessionOf('holder');

/** Posts one after another, each upon the position that the ones before have left. */
async function post(...steps: ((position: LedgerPosition) => readonly LedgerTransaction[])[]) {
  let position = emptyPosition;
  for (const step of steps) {
    const transactions = step(position);
    await store.repositories.ledger.post(transactions);
    position = positionAfter(position, transactions);
  }
}

const stamp = (account: Account, id: string, day: string, detail = 'checking'): Stamp => ({
  ...{ id, accountId: account.id, effectiveDate: date(day), postedAt: 0, detail },
});
const started = (account: Account, day: string) => () => [
  origination(stamp(account, `start-${account.id}`, day), account.contract),
];
const paid = (account: Account, id: string, day: string, amount: number) => (position: LedgerPosition) =>
  payment(stamp(account, id, day), account.contract, position, amount);

const feesOf = (summary: unknown): number => (summary as { amountDue: AmountDue }).amountDue.fees;

describe('the summary', () => {
  it('of a loan shows principal, parts of the amount due, dates and the last payment', async () => {
    await post(started(loanAccount, '2024-12-15'), paid(loanAccount, 'p1', '2025-01-15', 61_223), () => [
      fee(stamp(loanAccount, 'f1', '2025-02-25', 'late_fee'), 2_500),
    ]);
    expect(await accounts.summary(holder, loanAccount.id)).toEqual({
      kind: 'loan',
      account: loanAccount,
      amountDue: { total: 61_223 * 4 - 61_223 + 2_500, currentPayment: 0, pastDue: 61_223 * 3, fees: 2_500 },
      monthlyPayment: 61_223,
      principal: 3_245_000 - 47_470,
      nextDueDate: date('2025-05-15'),
      pastDueSince: date('2025-02-15'),
      lastPayment: { amount: 61_223, date: date('2025-01-15'), returned: false },
      pending: 0,
      afterPending: { total: 61_223 * 3 + 2_500, currentPayment: 0, pastDue: 61_223 * 3, fees: 2_500 },
      paymentsLeft: 59,
      endsOn: dueDate(loanAccount.contract, loanAccount.contract.termMonths - 1),
      asOf: clock.now(),
    });
  });

  it('reads the ledger once, and again as soon as something has been posted to it', async () => {
    await post(started(loanAccount, '2024-12-15'));
    const balances = jest.spyOn(store.repositories.ledger, 'balances');
    const before = [await accounts.summary(holder, loanAccount.id), await accounts.payoff(holder, loanAccount.id)];
    expect(balances).toHaveBeenCalledTimes(1);
    await store.repositories.ledger.post([fee(stamp(loanAccount, 'f1', '2025-02-25', 'late_fee'), 2_500)]);
    const after = [await accounts.summary(holder, loanAccount.id), await accounts.payoff(holder, loanAccount.id)];
    expect(balances).toHaveBeenCalledTimes(2);
    expect(feesOf(after[0]) - feesOf(before[0])).toBe(2_500);
  });

  it('says what it would without remembering, whatever is posted in between', async () => {
    await post(started(loanAccount, '2024-12-15'));
    const amounts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 4 });
    let posted = 0;
    await fc.assert(
      fc.asyncProperty(amounts, async (fees) => {
        for (const amount of fees) {
          await store.repositories.ledger.post([
            fee(stamp(loanAccount, `fee-${++posted}`, '2025-02-25', 'late_fee'), amount),
          ]);
          const anew = new AccountService(store.repositories.accounts, store.repositories.ledger, clock);
          expect(await accounts.summary(holder, loanAccount.id)).toEqual(await anew.summary(holder, loanAccount.id));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of a lease shows the payments left and its end', async () => {
    await post(started(leaseAccount, '2025-01-15'), paid(leaseAccount, 'p1', '2025-01-15', 45_492));
    const summary = await accounts.summary(holder, leaseAccount.id);
    expect(summary).toMatchObject({ kind: 'lease', paymentsLeft: 35, endsOn: date('2028-01-15') });
  });

  it('says that the last payment was returned', async () => {
    await post(started(loanAccount, '2024-12-15'), paid(loanAccount, 'p1', '2025-01-15', 61_223), (position) => {
      const [, returned] = payment(stamp(loanAccount, 'p1', '2025-01-15'), loanContract, emptyLoan, 61_223);
      if (returned === undefined) throw new Error('No payment was made');
      return paymentReturn(stamp(loanAccount, 'r1', '2025-01-18', 'R01'), loanContract, position, returned);
    });
    const summary = await accounts.summary(holder, loanAccount.id);
    expect(summary.lastPayment).toEqual({ amount: 61_223, date: date('2025-01-15'), returned: true });
  });

  it('of a paid-off loan says so', async () => {
    await post(started(loanAccount, '2024-12-15'), paid(loanAccount, 'p1', '2024-12-15', 3_245_000));
    expect(await accounts.summary(holder, loanAccount.id)).toMatchObject({ kind: 'paid_off' });
    expect(await accounts.payoff(holder, loanAccount.id)).toEqual({ kind: 'already_paid_off', account: loanAccount });
  });

  it('of a bought lease says so, with the whole price as the last payment', async () => {
    await post(started(leaseAccount, '2025-01-15'), (position) => [
      leasePurchase(stamp(leaseAccount, 'b1', '2025-03-01'), position, 3_300_000),
    ]);
    expect(await accounts.summary(holder, leaseAccount.id)).toMatchObject({
      kind: 'paid_off',
      lastPayment: { amount: 3_300_000 },
    });
  });

  it('finds the last payment behind many other movements', async () => {
    const fees = Array.from({ length: 70 }, (_, index) => () => [
      fee(stamp(loanAccount, `f${index}`, '2025-03-01', 'document_copy'), 100),
    ]);
    await post(started(loanAccount, '2024-12-15'), paid(loanAccount, 'p1', '2025-01-15', 61_223), ...fees);
    const summary = await accounts.summary(holder, loanAccount.id);
    expect(summary.lastPayment?.date.toString()).toBe('2025-01-15');
  });
});

const emptyLoan: LedgerPosition = positionAfter(emptyPosition, [
  origination(stamp(loanAccount, 'start', '2024-12-15'), loanContract),
]);

describe('recent activity', () => {
  it('is newest first, as the customer sees it, without the accruals of interest', async () => {
    await post(
      started(loanAccount, '2024-12-15'),
      paid(loanAccount, 'p1', '2025-01-15', 61_223),
      paid(loanAccount, 'p2', '2025-02-15', 61_223),
      () => [fee(stamp(loanAccount, 'f1', '2025-03-25', 'late_fee'), 2_500)],
    );
    const lines = await accounts.activity(holder, loanAccount.id, 10);
    expect(lines.map(({ date: day, kind, amount, detail }) => [day.toString(), kind, amount, detail])).toEqual([
      ['2025-03-25', 'fee', 2_500, 'late_fee'],
      ['2025-02-15', 'payment', -61_223, 'checking'],
      ['2025-01-15', 'payment', -61_223, 'checking'],
      ['2024-12-15', 'origination', 3_245_000, 'checking'],
    ]);
    expect(await accounts.activity(holder, loanAccount.id, 2)).toEqual(lines.slice(0, 2));
  });

  it('gives as many lines as asked for, however many accruals stand between', async () => {
    const payments = Array.from({ length: 30 }, (_, index) =>
      paid(loanAccount, `p${index}`, date('2025-01-15').add({ days: index }).toString(), 10_000),
    );
    await post(started(loanAccount, '2024-12-15'), ...payments);
    expect(await accounts.activity(holder, loanAccount.id, 25)).toHaveLength(25);
  });
});

describe('the payoff', () => {
  beforeEach(() => post(started(loanAccount, '2024-12-15'), paid(loanAccount, 'p1', '2025-04-15', 61_223)));

  it.each([
    ['2025-04-19', { kind: 'date_passed', today: date('2025-04-20') }],
    ['2025-06-20', { kind: 'too_far', latest: date('2025-06-19') }],
  ])('on %s is refused', async (day, outcome) => {
    expect(await accounts.payoff(holder, loanAccount.id, date(day))).toEqual(outcome);
  });

  it.each([
    [undefined, '2025-04-20', 5],
    ['2025-04-20', '2025-04-20', 5],
    ['2025-06-19', '2025-06-19', 65],
  ])('asked for %s is good through %s, with %d days of interest', async (day, goodThrough, days) => {
    const outcome = await accounts.payoff(holder, loanAccount.id, day === undefined ? undefined : date(day));
    if (outcome.kind !== 'quoted') throw new Error(outcome.kind);
    const [principal, interest] = outcome.quote.parts;
    expect(outcome.quote.goodThrough.toString()).toBe(goodThrough);
    expect(interest?.amount).toBe(Math.round(((principal?.amount ?? 0) * 0.0499 * days) / 365));
  });

  it('uses the date of New York, not of Greenwich', async () => {
    clock.set(Date.parse('2025-04-21T03:59:59Z'));
    expect(await accounts.payoff(holder, loanAccount.id)).toMatchObject({ quote: { goodThrough: date('2025-04-20') } });
    clock.set(Date.parse('2025-04-21T04:00:00Z'));
    expect(await accounts.payoff(holder, loanAccount.id)).toMatchObject({ quote: { goodThrough: date('2025-04-21') } });
  });
});

describe('whose accounts they are (standards A13)', () => {
  const stranger = sessionOf('stranger');

  it('lists only what the login may see', async () => {
    expect((await accounts.list(holder)).map(({ id }) => id)).toEqual([loanAccount.id, leaseAccount.id]);
    expect(await accounts.list(stranger)).toEqual([]);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['summary', (id) => accounts.summary(stranger, id)],
    ['activity', (id) => accounts.activity(stranger, id, 5)],
    ['payoff', (id) => accounts.payoff(stranger, id)],
  ])('%s throws for another login, as for an account that does not exist', async (_, read) => {
    await expect(read(loanAccount.id)).rejects.toThrow('no access');
    await expect(read('no such account')).rejects.toThrow('no access');
  });
});
