import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import type { LoanContract } from '../../../src/domain/accounts/contract';
import { leasePayoff } from '../../../src/domain/accounts/leasePayoff';
import { loanPayoff } from '../../../src/domain/accounts/loanPayoff';
import type { PayoffPart } from '../../../src/domain/accounts/outcomes';
import { monthlyRentCharges, totalRentCharge, unearnedRentAt } from '../../../src/domain/accounts/rentCharge';
import { emptyPosition, type LedgerPosition } from '../../../src/domain/ledger/balances';
import type { Balances } from '../../../src/domain/ledger/ledger';
import { sumCents } from '../../../src/domain/money/cents';
import { date, leaseContract, loanContract } from '../../support/contracts';

const accruedThrough = date('2026-01-01');

function loanAt(principal: number, rate: number, days: number, others: Partial<Balances> = {}) {
  const contract: LoanContract = { ...loanContract, annualRateMilliPercent: rate };
  const position: LedgerPosition = {
    balances: { ...emptyPosition.balances, principal, funding: -principal, ...others },
    accruedThrough,
  };
  return loanPayoff(contract, position, accruedThrough.add({ days }));
}

const amountOf = (parts: readonly PayoffPart[], kind: PayoffPart['kind']): number =>
  parts.find((part) => part.kind === kind)?.amount ?? 0;

describe('the payoff of a loan (standards B9)', () => {
  it.each([
    [1_845_237, 4_990, 17, 2_522_666, 4_289, 1_849_526],
    [1_845_237, 4_990, 366, 2_522_666, 92_330, 1_937_567],
    [1_000_000, 7_000, 1, 1_917_808, 192, 1_000_192],
    [2_500_000, 3_650, 10, 2_500_000, 2_500, 2_502_500],
    [1_845_237, 4_990, 0, 2_522_666, 0, 1_845_237],
    [1_845_237, 0, 40, 0, 0, 1_845_237],
  ])(
    '%d at %d for %d days: per diem %d, interest %d, payoff %d',
    (principal, rate, days, perDiem, interest, amount) => {
      const payoff = loanAt(principal, rate, days);
      expect(payoff.perDiemMicros).toBe(perDiem);
      expect(amountOf(payoff.parts, 'interest')).toBe(interest);
      expect(payoff.amount).toBe(amount);
    },
  );

  it('adds open interest and fees and takes unapplied funds off, each shown', () => {
    const payoff = loanAt(1_845_237, 4_990, 17, { interest: 1_000, fees: 2_500, unapplied: -300 });
    expect(payoff.parts).toEqual([
      { kind: 'principal', amount: 1_845_237 },
      { kind: 'interest', amount: 5_289 },
      { kind: 'fees', amount: 2_500 },
      { kind: 'unapplied', amount: -300 },
    ]);
    expect(payoff.amount).toBe(1_852_726);
  });

  it('never falls from day to day, and its parts sum to it', () => {
    const principal = fc.integer({ min: 0, max: 20_000_000 });
    const rate = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(principal, rate, fc.integer({ min: 0, max: 4_000 }), (owed, annualRate, days) => {
        const payoff = loanAt(owed, annualRate, days);
        expect(sumCents(payoff.parts.map(({ amount }) => amount))).toBe(payoff.amount);
        expect(loanAt(owed, annualRate, days + 1).amount).toBeGreaterThanOrEqual(payoff.amount);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no lease', () => {
    // @ts-expect-error A lease is never paid off by a loan's formula (standards B10).
    const forbidden = () => loanPayoff(leaseContract, emptyPosition, accruedThrough);
    expect(forbidden).toBeInstanceOf(Function);
  });
});

/** A lease of which so many monthly payments have been paid. */
function leaseAfter(payments: number, others: Partial<Balances> = {}): Balances {
  const { monthlyPayment, termMonths } = leaseContract;
  return { ...emptyPosition.balances, lease: (termMonths - payments) * monthlyPayment, rentalIncome: -1, ...others };
}

describe('the rent charge of a lease (standards B10)', () => {
  it('is what base payments and residual exceed the capitalized cost by', () => {
    // 36 x 426.65 + 19,780.00 - 31,900.00
    expect(totalRentCharge(leaseContract)).toBe(323_940);
    expect(sumCents(monthlyRentCharges(leaseContract))).toBe(323_940);
  });

  it('runs the balance down to the residual at one rate, as an independent solver in floating point finds', () => {
    const base = 42_665;
    const end = (rate: number) =>
      Array.from({ length: 36 }).reduce<number>((balance) => (balance - base) * (1 + rate), 3_190_000);
    let [low, high] = [0, 0.1];
    for (let step = 0; step < 200; step++) {
      const middle = (low + high) / 2;
      if (end(middle) < 1_978_000) low = middle;
      else high = middle;
    }
    let balance = 3_190_000;
    for (const charge of monthlyRentCharges(leaseContract)) {
      balance -= base;
      expect(Math.abs(charge - balance * low)).toBeLessThan(1.01);
      balance *= 1 + low;
    }
  });

  it('sums to its total and falls from day to day for any lease', () => {
    const terms = fc.record({
      adjustedCapitalizedCost: fc.integer({ min: 1_000_000, max: 9_000_000 }),
      residualShare: fc.integer({ min: 20, max: 80 }),
      termMonths: fc.integer({ min: 12, max: 60 }),
      charge: fc.integer({ min: 0, max: 800_000 }),
      day: fc.integer({ min: 0, max: 1_900 }),
    });
    fc.assert(
      fc.property(terms, ({ adjustedCapitalizedCost, residualShare, termMonths, charge, day }) => {
        const residual = Math.round((adjustedCapitalizedCost * residualShare) / 100);
        const base = Math.ceil((adjustedCapitalizedCost - residual + charge) / termMonths);
        const facts = { adjustedCapitalizedCost, residual, termMonths, monthlyTax: 0, monthlyPayment: base };
        const contract = { ...leaseContract, ...facts };
        expect(sumCents(monthlyRentCharges(contract))).toBe(totalRentCharge(contract));
        const at = (days: number) => unearnedRentAt(contract, contract.startedOn.add({ days })).unearned;
        expect(at(day + 1)).toBeLessThanOrEqual(at(day));
      }),
      { numRuns: 100 },
    );
  });

  it('is all unearned at the start and none at the end', () => {
    expect(unearnedRentAt(leaseContract, date('2025-01-15')).unearned).toBe(323_940);
    expect(unearnedRentAt(leaseContract, date('2028-01-15'))).toEqual({ unearned: 0, perDiemMicros: 0 });
    expect(unearnedRentAt(leaseContract, date('2030-01-15'))).toEqual({ unearned: 0, perDiemMicros: 0 });
  });

  it('is earned day by day within a month', () => {
    const [first = 0] = monthlyRentCharges(leaseContract);
    const { unearned, perDiemMicros } = unearnedRentAt(leaseContract, date('2025-01-25'));
    expect(323_940 - unearned).toBe(Math.round((first * 10) / 31));
    expect(perDiemMicros).toBe(Math.round((first * 10_000) / 31));
  });

  it('refuses a lease whose payments do not cover its cost', () => {
    expect(() => totalRentCharge({ ...leaseContract, residual: 1 })).toThrow(RangeError);
  });
});

describe('the payoff of a lease (standards B10)', () => {
  const today = date('2026-03-20');

  it('shows every part, and they sum to it', () => {
    // 15 payments have fallen due; 13 are paid.
    const balances = leaseAfter(13, { fees: 2_500, unapplied: -100 });
    const { amount, parts } = leasePayoff(leaseContract, balances, today, today);
    const { unearned } = unearnedRentAt(leaseContract, today);
    expect(parts).toEqual([
      { kind: 'past_due_payments', amount: 2 * 45_492 },
      { kind: 'remaining_payments', amount: 21 * 42_665 },
      { kind: 'unearned_rent_charge', amount: -unearned },
      { kind: 'residual', amount: 1_978_000 },
      { kind: 'purchase_option_fee', amount: 35_000 },
      // 19,780.00 x 6.625 %
      { kind: 'purchase_tax', amount: 131_043 },
      { kind: 'official_fees', amount: 14_500 },
      { kind: 'fees', amount: 2_500 },
      { kind: 'deposit', amount: -50_000 },
      { kind: 'unapplied', amount: -100 },
    ]);
    expect(sumCents(parts.map((part) => part.amount))).toBe(amount);
  });

  it('counts a payment that falls due by the date in full, but not as past due', () => {
    const balances = leaseAfter(15);
    const { parts } = leasePayoff(leaseContract, balances, today, date('2026-04-15'));
    expect(amountOf(parts, 'past_due_payments')).toBe(0);
    expect(amountOf(parts, 'remaining_payments')).toBe(45_492 + 20 * 42_665);
  });

  it('takes off what has been paid ahead', () => {
    const paidAhead = leasePayoff(leaseContract, leaseAfter(17, { lease: 19 * 45_492 - 1_000 }), today, today);
    expect(amountOf(paidAhead.parts, 'remaining_payments')).toBe(19 * 42_665 - 1_000);
  });

  it('without unearned rent is the balance that the contract runs down to, plus what buying adds', () => {
    const { parts, amount } = leasePayoff(leaseContract, leaseAfter(36), today, date('2028-01-15'));
    expect(parts.map(({ kind }) => kind)).toEqual([
      'residual',
      'purchase_option_fee',
      'purchase_tax',
      'official_fees',
      'deposit',
    ]);
    expect(amount).toBe(1_978_000 + 35_000 + 131_043 + 14_500 - 50_000);
  });

  it('grows by its per diem between two due dates', () => {
    const at = (day: string) => leasePayoff(leaseContract, leaseAfter(15), today, date(day));
    const [early, late] = [at('2026-03-21'), at('2026-04-10')];
    expect(Math.abs(late.amount - early.amount - (20 * early.perDiemMicros) / 10_000)).toBeLessThan(1.01);
  });

  it('says up to which day the per diem holds, and what that day adds besides it', () => {
    const at = (day: Temporal.PlainDate) => leasePayoff(leaseContract, leaseAfter(15), today, day);
    for (const start of ['2026-03-21', '2026-05-02', '2026-06-14']) {
      const told = at(date(start));
      const { on, tax } = told.step ?? { on: date(start), tax: 0 };
      const days = date(start).until(on).days;
      expect(tax).toBe(leaseContract.monthlyTax);
      expect(Math.abs(at(on).amount - told.amount - tax - (days * told.perDiemMicros) / 10_000)).toBeLessThan(1.01);
      expect(at(on).step?.on.toString()).toBe(on.add({ months: 1 }).toString());
    }
  });

  it('has no further step when the lease has ended', () => {
    expect(leasePayoff(leaseContract, leaseAfter(36), today, date('2028-01-15')).step).toBeUndefined();
  });
});
