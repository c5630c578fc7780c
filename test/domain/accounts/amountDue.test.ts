import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { duePicture } from '../../../src/domain/accounts/amountDue';
import type { Contract } from '../../../src/domain/accounts/contract';
import { dueDate, instalmentsDueBy } from '../../../src/domain/accounts/schedule';
import { isSettled } from '../../../src/domain/accounts/settled';
import { emptyPosition } from '../../../src/domain/ledger/balances';
import type { Balances } from '../../../src/domain/ledger/ledger';
import { date, leaseContract, loanContract } from '../../support/contracts';

describe('the schedule of instalments', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-01-31', 2, '2025-03-31'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-10-31', 4, '2026-02-28'],
  ])('from %s the one after %d months falls due on %s', (first, index, due) => {
    expect(dueDate({ ...loanContract, firstDueDate: date(first) }, index).toString()).toBe(due);
  });

  it('counts the due dates that it gives, on any day', () => {
    const start = date('2024-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -100, max: 2_500 }), (offset, days) => {
        const contract: Contract = { ...loanContract, firstDueDate: start.add({ days: offset }), termMonths: 48 };
        const day = contract.firstDueDate.add({ days });
        const byHand = Array.from({ length: 48 }, (_, index) => dueDate(contract, index)).filter(
          (due) => due.until(day).days >= 0,
        );
        expect(instalmentsDueBy(contract, day)).toBe(byHand.length);
      }),
      { numRuns: 500 },
    );
  });
});

/** A loan of 612.23 a month from 2025-01-15 on which this much of the instalments is paid. */
function loanPaid(paid: number, others: Partial<Balances> = {}): Balances {
  return { ...emptyPosition.balances, principal: 3_245_000 - paid, funding: -3_245_000, ...others };
}

interface Expected {
  readonly day: string;
  readonly paid: number;
  readonly due: readonly [current: number, past: number, fees: number];
  readonly next: string | undefined;
  readonly since: string | undefined;
}

const month = 61_223;
const cases: [string, Expected][] = [
  [
    'nothing billed 22 days ahead',
    { day: '2025-01-24', paid: month, due: [0, 0, 0], next: '2025-02-15', since: undefined },
  ],
  [
    'billed 21 days ahead',
    { day: '2025-01-25', paid: month, due: [month, 0, 0], next: '2025-02-15', since: undefined },
  ],
  ['due today', { day: '2025-02-15', paid: month, due: [month, 0, 0], next: '2025-02-15', since: undefined }],
  [
    'past due from the next day',
    { day: '2025-02-16', paid: month, due: [0, month, 0], next: '2025-03-15', since: '2025-02-15' },
  ],
  [
    'past due and billed',
    { day: '2025-03-01', paid: month, due: [month, month, 0], next: '2025-03-15', since: '2025-02-15' },
  ],
  [
    'part of the oldest paid',
    { day: '2025-03-01', paid: month + 1_223, due: [month, 60_000, 0], next: '2025-03-15', since: '2025-02-15' },
  ],
  [
    'part of the billed paid',
    { day: '2025-02-01', paid: month + 1_223, due: [60_000, 0, 0], next: '2025-02-15', since: undefined },
  ],
  [
    'billed one paid already',
    { day: '2025-02-01', paid: 2 * month, due: [0, 0, 0], next: '2025-03-15', since: undefined },
  ],
  ['three paid ahead', { day: '2025-01-20', paid: 4 * month, due: [0, 0, 0], next: '2025-05-15', since: undefined }],
  ['before the first is billed', { day: '2024-12-20', paid: 0, due: [0, 0, 0], next: '2025-01-15', since: undefined }],
];

describe('the amount due (replaced site: "total amount due")', () => {
  it.each(cases)('%s', (_, { day, paid, due, next, since }) => {
    const picture = duePicture(loanContract, { balances: loanPaid(paid), accruedInterest: 0 }, date(day));
    const [currentPayment, pastDue, fees] = due;
    expect(picture.amountDue).toEqual({ total: currentPayment + pastDue + fees, currentPayment, pastDue, fees });
    expect(picture.nextDueDate?.toString()).toBe(next);
    expect(picture.pastDueSince?.toString()).toBe(since);
  });

  it('counts interest and principal, net of what was returned, and shows fees as their own part', () => {
    const balances = loanPaid(0, { principal: 3_245_000 - 47_470, interest: 0, interestIncome: -13_753, fees: 2_500 });
    const { amountDue } = duePicture(loanContract, { balances, accruedInterest: 0 }, date('2025-01-20'));
    expect(amountDue).toEqual({ total: 2_500, currentPayment: 0, pastDue: 0, fees: 2_500 });
  });

  it.each([
    ['the last instalment takes whatever is left', 59 * month, '2029-12-01', 30_000, [30_150, 0]],
    ['no more is due than is owed', 58 * month, '2029-11-20', 20_000, [0, 20_150]],
    ['after the last due date all is past due', 59 * month, '2029-12-16', 90_000, [0, 90_150]],
  ])('%s', (_, paid, day, principal, [currentPayment, pastDue]) => {
    const balances = { ...loanPaid(0), principal, interestIncome: -(paid - (3_245_000 - principal)) };
    const { amountDue } = duePicture(loanContract, { balances, accruedInterest: 150 }, date(day));
    expect(amountDue).toMatchObject({ currentPayment, pastDue });
  });

  it('takes unapplied funds off the newest part first', () => {
    const balances = loanPaid(month, { unapplied: -(month + 1_000), fees: 2_500 });
    const { amountDue } = duePicture(loanContract, { balances, accruedInterest: 0 }, date('2025-03-01'));
    expect(amountDue).toEqual({ total: month - 1_000 + 2_500, currentPayment: 0, pastDue: month - 1_000, fees: 2_500 });
  });

  it('is never more than what is owed, and never negative in a part', () => {
    const cents = fc.integer({ min: 0, max: 3_245_000 });
    const figures = fc.record({ principal: cents, interest: cents, fees: cents, unapplied: cents, accrued: cents });
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 2_200 }), ({ accrued, unapplied, ...owed }, days) => {
        const balances = { ...loanPaid(0), ...owed, interestIncome: -owed.interest, unapplied: 0 - unapplied };
        const day = date('2024-12-15').add({ days });
        const { amountDue } = duePicture(loanContract, { balances, accruedInterest: accrued }, day);
        const { total, ...parts } = amountDue;
        const most = owed.principal + owed.interest + accrued + owed.fees - unapplied;
        expect(total).toBeLessThanOrEqual(Math.max(0, most));
        expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
        expect(total).toBe(parts.currentPayment + parts.pastDue + parts.fees);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of a lease counts the payments left', () => {
    const balances = { ...emptyPosition.balances, lease: 35 * 45_492 - 492, rentalIncome: -36 * 45_492 };
    const picture = duePicture(leaseContract, { balances, accruedInterest: 0 }, date('2025-02-01'));
    expect(picture.instalmentsLeft).toBe(35);
    expect(picture.amountDue.total).toBe(45_000);
  });
});

describe('isSettled', () => {
  const today = date('2026-01-01');
  const lease = { ...emptyPosition.balances, rentalIncome: -36 * 45_492 };

  it.each<[string, Contract, Balances, string, boolean]>([
    ['a loan without principal, interest and fees', loanContract, { ...loanPaid(3_245_000) }, '2026-01-01', true],
    ['with a fee left', loanContract, loanPaid(3_245_000, { fees: 1 }), '2026-01-01', false],
    ['with interest left', loanContract, loanPaid(3_245_000, { interest: 1 }), '2026-01-01', false],
    ['a loan that was not paid out yet', loanContract, emptyPosition.balances, '2026-01-01', false],
    ['a lease paid ahead', leaseContract, lease, '2028-01-14', false],
    ['a lease at its end', leaseContract, lease, '2028-01-15', true],
    ['a lease at its end with a fee', leaseContract, { ...lease, fees: 1 }, '2028-01-15', false],
    ['a lease that was bought', leaseContract, { ...lease, vehicleSale: -1 }, today.toString(), true],
    ['a lease before its first posting', leaseContract, emptyPosition.balances, '2028-01-15', false],
  ])('%s', (_, contract, balances, day, settled) => {
    expect(isSettled(contract, balances, date(day))).toBe(settled);
  });
});
