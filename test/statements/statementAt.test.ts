/** A statement's figures, against ledgers reckoned by hand, and the promise that a statement never changes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account } from '../../src/domain/accounts/contract';
import type { LedgerTransaction } from '../../src/domain/ledger/ledger';
import { sumCents } from '../../src/domain/money/cents';
import type { Statement } from '../../src/domain/statements/outcomes';
import { statementAt } from '../../src/domain/statements/statementAt';
import { statementPeriods } from '../../src/domain/statements/statementPeriods';
import { day, instant, leaseAccount, leaseLedger, LedgerOf, loanAccount, loanLedger } from './samples';

function statementOf(account: Account, ledger: readonly LedgerTransaction[], named: string): Statement | undefined {
  const period = statementPeriods(account.contract, day('2030-12-31')).find(({ month }) => month.toString() === named);
  return period && statementAt(account, ['Alex'], ledger, period);
}

function linesOf(statement: Statement | undefined): readonly string[] {
  return (statement?.activity ?? []).map(
    ({ date, kind, detail, amount, parts: { principal, interest, lease, fees, unapplied } }) =>
      `${date.toString()} ${kind} ${detail ?? '-'} ${amount} = ${[principal, interest, lease, fees, unapplied].join('/')}`,
  );
}

/**
 * By hand, 16,500.00 at 5.475 %: a day's interest is 2.475. To 30 January 30 days, 74.25: principal 16,074.25, a day's
 * interest 2.41113…. To 27 February 28 days, 67.51. Returned on 3 March: 4 days on 15,641.76 and 4 on the 432.49, so
 * 4 days on 16,074.25, 9.64; the interest of February is owed again. On 2 April 30 days, 72.33: 67.51 + 9.64 + 72.33
 * = 149.48. Of 1,000.00 first 25.00 of fees, then 149.48, then 825.52 of principal.
 */
describe('a loan with a returned payment', () => {
  const ledger = loanLedger().transactions;

  it('begins with what was financed', () => {
    expect(statementOf(loanAccount, ledger, '2026-01')).toMatchObject({
      opening: { kind: 'loan', principal: 1_650_000 },
      closing: { kind: 'loan', principal: 1_650_000 },
      amountDue: { currentPayment: 50_000, pastDue: 0, fees: 0, total: 50_000 },
      interestCharged: 0,
      activity: [],
      customerNames: ['Alex'],
    });
  });

  it('states a payment with its parts', () => {
    const statement = statementOf(loanAccount, ledger, '2026-02');
    expect(statement).toMatchObject({
      opening: { principal: 1_650_000 },
      closing: { principal: 1_607_425 },
      amountDue: { currentPayment: 50_000, pastDue: 0, fees: 0, total: 50_000 },
      interestCharged: 7_425,
    });
    expect(linesOf(statement)).toEqual(['2026-01-30 payment checking -50000 = -42575/-7425/0/0/0']);
  });

  it('states the return, its fee and the late fee, and what is past due since when', () => {
    const statement = statementOf(loanAccount, ledger, '2026-03');
    expect(statement).toMatchObject({
      opening: { principal: 1_607_425 },
      closing: { principal: 1_607_425 },
      amountDue: { currentPayment: 50_000, pastDue: 50_000, fees: 4_500, total: 104_500 },
      interestCharged: 6_751 + 964,
    });
    expect(statement?.pastDueSince?.toString()).toBe('2026-02-28');
    expect(linesOf(statement)).toEqual([
      '2026-02-27 payment savings -50000 = -43249/-6751/0/0/0',
      '2026-03-03 payment_return R01 50000 = 43249/6751/0/0/0',
      '2026-03-03 fee returned_payment_fee 2000 = 0/0/0/2000/0',
      '2026-03-10 fee late_fee 2500 = 0/0/0/2500/0',
    ]);
  });

  it('states the waiver, and what the late payment left open', () => {
    const statement = statementOf(loanAccount, ledger, '2026-04');
    expect(statement).toMatchObject({
      opening: { principal: 1_607_425 },
      closing: { principal: 1_607_425 - 82_552 },
      amountDue: { currentPayment: 50_000, pastDue: 2_500, fees: 0, total: 52_500 },
      interestCharged: 7_233,
    });
    expect(linesOf(statement)).toEqual([
      '2026-04-01 fee_waiver - -2000 = 0/0/0/-2000/0',
      '2026-04-02 payment debit -100000 = -82552/-14948/0/-2500/0',
    ]);
  });
});

describe('a lease', () => {
  it('states the payments left and what they come to', () => {
    const statement = statementOf(leaseAccount, leaseLedger().transactions, '2026-02');
    expect(statement).toMatchObject({
      opening: { kind: 'lease', paymentsLeft: 33, total: 33 * 45_492 },
      closing: { kind: 'lease', paymentsLeft: 32, total: 32 * 45_492 },
      amountDue: { currentPayment: 45_492, pastDue: 0, fees: 0, total: 45_492 },
    });
    expect(linesOf(statement)).toEqual(['2026-02-14 payment checking -45492 = 0/0/-45492/0/0']);
  });

  it('states the purchase of the vehicle, and then nothing more', () => {
    const ledger = new LedgerOf(leaseAccount).pay('2025-11-15', 45_492).buyVehicle('2025-12-05', 3_600_000);
    const bought = statementOf(leaseAccount, ledger.transactions, '2025-12');
    expect(bought?.closing).toEqual({ kind: 'lease', paymentsLeft: 0, total: 0 });
    expect(bought?.activity[0]?.parts).toMatchObject({ lease: -35 * 45_492, vehicleSale: 35 * 45_492 - 3_600_000 });
    expect(statementOf(leaseAccount, ledger.transactions, '2026-01')).toBeUndefined();
  });
});

describe('what a month states', () => {
  it('holds funds that nothing was owed for as credit', () => {
    const ledger = new LedgerOf(loanAccount).pay('2025-12-31', 1_700_000).transactions;
    const statement = statementOf(loanAccount, ledger, '2026-01');
    expect(statement).toMatchObject({ credit: 50_000, amountDue: { total: 0 }, closing: { principal: 0 } });
    expect(statementOf(loanAccount, ledger, '2026-02')).toBeUndefined();
  });

  it('is nothing before the contract is in the ledger', () => {
    expect(statementOf(loanAccount, [], '2026-01')).toBeUndefined();
  });

  it('takes back what came back after the contract was paid off', () => {
    const ledger = new LedgerOf(loanAccount).pay('2025-12-31', 1_650_000).returned('2026-03-02', 'R09').transactions;
    expect(statementOf(loanAccount, ledger, '2026-02')).toBeUndefined();
    expect(linesOf(statementOf(loanAccount, ledger, '2026-03'))).toEqual([
      '2026-03-02 payment_return R09 1650000 = 1650000/0/0/0/0',
    ]);
  });

  it('tells of payments on their way without counting them', () => {
    const pending: LedgerTransaction = {
      id: 'pending',
      accountId: loanAccount.id,
      kind: 'payment_pending',
      effectiveDate: day('2026-02-06'),
      postedAt: instant('2026-02-06'),
      detail: undefined,
      reverses: undefined,
      entries: [
        { ledgerAccount: 'pendingCash', amount: 12_000 },
        { ledgerAccount: 'pendingCredit', amount: -12_000 },
      ],
    };
    const statement = statementOf(loanAccount, [...loanLedger().transactions, pending], '2026-02');
    expect(statement).toMatchObject({ pending: 12_000, amountDue: { total: 50_000 } });
    expect(linesOf(statement)).toHaveLength(1);
  });
});

describe('a statement is a fact of the past', () => {
  it('puts what was written after it, though dated before, on the next one', () => {
    const late = new LedgerOf(loanAccount).pay('2026-02-06', 50_000, { postedAt: instant('2026-02-09') }).transactions;
    expect(linesOf(statementOf(loanAccount, late, '2026-02'))).toEqual([]);
    expect(linesOf(statementOf(loanAccount, late, '2026-03'))[0]).toMatch(/^2026-02-06 payment/);
  });

  it('counts the last minute of its last day in New York, and not the next one', () => {
    const before = new LedgerOf(loanAccount).pay('2026-02-07', 50_000, { postedAt: instant('2026-02-07', '23:59') });
    const after = new LedgerOf(loanAccount).pay('2026-02-07', 50_000, { postedAt: instant('2026-02-08', '00:00') });
    expect(linesOf(statementOf(loanAccount, before.transactions, '2026-02'))).toHaveLength(1);
    expect(linesOf(statementOf(loanAccount, after.transactions, '2026-02'))).toHaveLength(0);
  });

  const anyPayment = fc.record({
    days: fc.integer({ min: 1, max: 400 }),
    amount: fc.integer({ min: 1, max: 90_000 }),
    writtenDaysLater: fc.integer({ min: 0, max: 12 }),
  });

  function ledgerOf(account: Account, payments: readonly { days: number; amount: number; writtenDaysLater: number }[]) {
    const ledger = new LedgerOf(account);
    for (const { days, amount, writtenDaysLater } of [...payments].sort((one, other) => one.days - other.days)) {
      const date = day('2025-12-31').add({ days });
      const written = date.add({ days: writtenDaysLater }).toString();
      ledger.pay(date.toString(), amount, { postedAt: instant(written) });
    }
    return ledger.transactions;
  }

  it.each([
    ['loan', loanAccount],
    ['lease', leaseAccount],
  ])('each %s statement opens where the last one closed, and its lines lead from one to the other', (_, account) => {
    fc.assert(
      fc.property(fc.array(anyPayment, { maxLength: 30 }), (payments) => {
        const ledger = ledgerOf(account, payments);
        const statements = statementPeriods(account.contract, day('2027-06-01')).flatMap(
          (period) => statementAt(account, [], ledger, period) ?? [],
        );
        const figure = ({ opening, closing }: Statement) =>
          [opening, closing].map((balance) => (balance.kind === 'loan' ? balance.principal : balance.total));
        statements.forEach((statement, index) => {
          const [opening, closing] = figure(statement) as [number, number];
          const before = statements[index - 1];
          if (before) expect(opening).toBe(figure(before)[1]);
          const moved = statement.activity.map(({ parts }) => parts.principal + parts.lease);
          expect(opening + sumCents(moved)).toBe(closing);
          for (const { amount, parts } of statement.activity) expect(sumCents(Object.values(parts))).toBe(amount);
          const { total, currentPayment, pastDue, fees } = statement.amountDue;
          expect(currentPayment + pastDue + fees).toBe(total);
        });
        expect(statements.flatMap(({ activity }) => activity)).toHaveLength(
          ledger.filter(({ kind }) => kind === 'payment').length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever is posted after its last day', () => {
    fc.assert(
      fc.property(fc.array(anyPayment, { maxLength: 20 }), fc.integer({ min: 0, max: 8 }), (payments, at) => {
        const ledger = ledgerOf(loanAccount, payments);
        const period = statementPeriods(loanAccount.contract, day('2027-03-01'))[at]!;
        const lastMoment = instant(period.through.add({ days: 1 }).toString(), '00:00');
        const asItStood = ledger.filter(({ postedAt }) => postedAt < lastMoment);
        expect(statementAt(loanAccount, [], ledger, period)).toEqual(statementAt(loanAccount, [], asItStood, period));
      }),
      { numRuns: 100 },
    );
  });
});
