import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AllocationBucket, Contract, LoanContract } from '../../../src/domain/accounts/contract';
import { loanPayoff } from '../../../src/domain/accounts/loanPayoff';
import { allocate } from '../../../src/domain/ledger/allocation';
import { emptyPosition, type LedgerPosition, positionAfter } from '../../../src/domain/ledger/balances';
import { assertBalanced, type LedgerTransaction } from '../../../src/domain/ledger/ledger';
import {
  fee,
  feeWaiver,
  leasePurchase,
  origination,
  payment,
  paymentReturn,
} from '../../../src/domain/ledger/postings';
import type { Stamp } from '../../../src/domain/ledger/stamp';
import { sumCents } from '../../../src/domain/money/cents';
import { date, leaseContract, loanContract } from '../../support/contracts';

const stamp = (id: string, day: string, detail?: string): Stamp => ({
  ...{ id, accountId: 'account-1', effectiveDate: date(day), postedAt: 0 },
  ...(detail === undefined ? {} : { detail }),
});

/** A contract with what has been posted to it. */
class Book {
  readonly transactions: LedgerTransaction[] = [];
  position: LedgerPosition = emptyPosition;

  constructor(readonly contract: Contract) {
    this.post(origination(stamp('start', '2024-12-15'), contract));
  }

  post(...transactions: readonly LedgerTransaction[]): LedgerTransaction | undefined {
    this.transactions.push(...transactions);
    this.position = positionAfter(this.position, transactions);
    return transactions.at(-1);
  }

  pay(id: string, day: string, amount: number): LedgerTransaction {
    const [last] = payment(stamp(id, day, 'checking'), this.contract, this.position, amount).slice(-1);
    this.post(...payment(stamp(id, day, 'checking'), this.contract, this.position, amount));
    if (last === undefined) throw new Error('Nothing was posted');
    return last;
  }

  giveBack(id: string, day: string, returned: LedgerTransaction): void {
    this.post(...paymentReturn(stamp(id, day, 'R01'), this.contract, this.position, returned));
  }

  payoff(day: string): number {
    return loanPayoff(this.contract as LoanContract, this.position, date(day)).amount;
  }
}

const cents = fc.integer({ min: 0, max: 10_000_000 });
const order = fc.shuffledSubarray<AllocationBucket>(['fees', 'interest', 'principal'], { minLength: 3 });

describe('allocate', () => {
  it('sums to the payment, leaves no negative owed, and takes each bucket whole before the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000_000 }), order, cents, cents, cents, (paid, buckets, ...owed) => {
        const amounts = { fees: owed[0], interest: owed[1], principal: owed[2] };
        const credits = allocate(
          paid,
          buckets.map((bucket) => ({ ledgerAccount: bucket, amount: amounts[bucket] })),
        );
        expect(sumCents(credits.map(({ amount }) => amount))).toBe(-paid);
        let before = paid;
        for (const bucket of buckets) {
          const taken = 0 - (credits.find(({ ledgerAccount }) => ledgerAccount === bucket)?.amount ?? 0);
          expect(taken).toBe(Math.min(before, amounts[bucket]));
          before -= taken;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [10_000, { fees: -2_500, interest: -5_294, principal: -2_206 }],
    [2_500, { fees: -2_500 }],
    [3_000_000, { fees: -2_500, interest: -5_294, principal: -1_936_301, unapplied: -1_055_905 }],
  ])('spreads %d over fees, interest, principal', (paid, expected) => {
    const credits = allocate(paid, [
      { ledgerAccount: 'fees', amount: 2_500 },
      { ledgerAccount: 'interest', amount: 5_294 },
      { ledgerAccount: 'principal', amount: 1_936_301 },
    ]);
    expect(Object.fromEntries(credits.map(({ ledgerAccount, amount }) => [ledgerAccount, amount]))).toEqual(expected);
  });
});

describe('the life of a loan', () => {
  it('brings the interest in before a payment, each under an id that follows from the payment', () => {
    const book = new Book(loanContract);
    book.pay('p1', '2025-01-15', 61_223);
    // 32,450.00 x 4.99 % x 31 / 365 = 137.526..., half up 137.53
    expect(book.transactions.slice(1).map(({ id, kind }) => [id, kind])).toEqual([
      ['p1.interest', 'interest_accrual'],
      ['p1', 'payment'],
    ]);
    expect(book.position.balances).toMatchObject({
      principal: 3_245_000 - (61_223 - 13_753),
      interest: 0,
      cash: 61_223,
    });
  });

  it('is at zero after a payment of the payoff, and one cent less leaves one cent', () => {
    for (const short of [0, 1]) {
      const book = new Book(loanContract);
      book.pay('p1', '2025-01-14', 61_223);
      book.post(fee(stamp('f1', '2025-02-25', 'late_fee'), 2_500));
      book.pay('p2', '2025-03-01', book.payoff('2025-03-01') - short);
      const { principal, interest, fees, unapplied } = book.position.balances;
      expect({ principal, interest, fees, unapplied }).toEqual({
        principal: short,
        interest: 0,
        fees: 0,
        unapplied: 0,
      });
    }
  });

  it('keeps what is beyond the payoff as unapplied funds', () => {
    const book = new Book(loanContract);
    book.pay('p1', '2025-01-14', book.payoff('2025-01-14') + 777);
    expect(book.position.balances.unapplied).toBe(-777);
  });

  it('owes after a return what it would owe had the payment never been made, to the cent of rounding', () => {
    const book = new Book(loanContract);
    const returned = book.pay('p1', '2025-01-15', 61_223);
    book.giveBack('r1', '2025-01-20', returned);
    const untouched = new Book(loanContract);
    expect(Math.abs(book.payoff('2025-02-15') - untouched.payoff('2025-02-15'))).toBeLessThanOrEqual(1);
    expect(book.transactions.at(-1)).toMatchObject({ kind: 'payment_return', reverses: 'p1', detail: 'R01' });
  });

  it('owes after a return on day 59, with another payment in between, what was kept from it', () => {
    const book = new Book(loanContract);
    const returned = book.pay('p1', '2025-01-15', 61_223);
    book.pay('p2', '2025-02-15', 61_223);
    book.giveBack('r1', '2025-03-15', returned);
    const other = new Book(loanContract);
    other.pay('p2', '2025-02-15', 61_223);
    // Of the two, the interest on unpaid interest differs: a payment that is kept is not spread anew.
    expect(Math.abs(book.payoff('2025-03-15') - other.payoff('2025-03-15'))).toBeLessThanOrEqual(60);
  });

  it('reopens a loan whose payoff is returned', () => {
    const book = new Book(loanContract);
    const paid = book.pay('p1', '2025-01-15', book.payoff('2025-01-15'));
    book.giveBack('r1', '2025-01-18', paid);
    expect(book.position.balances.principal).toBe(3_245_000);
    // 34 days of 32,450.00 at 4.99 %, rounded in two spans
    expect(Math.abs(book.position.balances.interest - 15_084)).toBeLessThanOrEqual(1);
  });

  it('charges and waives fees, never more than is open', () => {
    const book = new Book(loanContract);
    book.post(fee(stamp('f1', '2025-02-25', 'late_fee'), 2_500));
    book.post(feeWaiver(stamp('w1', '2025-02-26', 'late_fee'), book.position, 1_000));
    expect(book.position.balances.fees).toBe(1_500);
    expect(() => feeWaiver(stamp('w2', '2025-02-27'), book.position, 1_501)).toThrow(RangeError);
  });
});

describe('the life of a lease', () => {
  it('pays billed instalments before fees and fees before instalments to come', () => {
    const book = new Book(leaseContract);
    book.post(fee(stamp('f1', '2025-01-15', 'late_fee'), 2_500));
    const entriesOf = (id: string, amount: number) => book.pay(id, '2025-01-15', amount).entries.slice(1);
    expect(entriesOf('p1', 45_492)).toEqual([{ ledgerAccount: 'lease', amount: -45_492 }]);
    expect(entriesOf('p2', 4_000)).toEqual([
      { ledgerAccount: 'fees', amount: -2_500 },
      { ledgerAccount: 'lease', amount: -1_500 },
    ]);
  });

  it('ends by purchase, and a return restores it', () => {
    const book = new Book(leaseContract);
    const before = book.position.balances;
    const sale = leasePurchase(stamp('b1', '2025-06-01', 'checking'), book.position, 3_300_000);
    book.post(sale);
    expect(book.position.balances).toMatchObject({ lease: 0, fees: 0, unapplied: 0, cash: 3_300_000 });
    expect(book.position.balances.vehicleSale).not.toBe(0);
    book.giveBack('r1', '2025-06-04', sale);
    expect(book.position.balances).toEqual(before);
  });
});

describe('a return of what a later payment has used', () => {
  it('owes it again where it was used, and gives it back when that payment is returned too', () => {
    const book = new Book(leaseContract);
    const day = '2024-12-15';
    const { lease } = book.position.balances;
    const first = book.pay('p1', day, 800_000);
    const second = book.pay('p2', day, lease - 800_000 + 500);
    book.giveBack('r1', day, first);
    expect(book.position.balances).toMatchObject({ lease: 800_000, unapplied: -500 });
    const third = book.pay('p3', day, 100);
    expect(book.position.balances).toMatchObject({ lease: 799_400, unapplied: 0 });
    book.giveBack('r2', day, second);
    expect(book.position.balances).toMatchObject({ lease: lease - 100, unapplied: 0 });
    book.giveBack('r3', day, third);
    expect(book.position.balances).toMatchObject({ lease, unapplied: 0 });
  });
});

describe('what is refused', () => {
  it.each([0, -1, 0.5, Number.NaN])('a payment of %d', (amount) => {
    const { position } = new Book(loanContract);
    expect(() => payment(stamp('p1', '2025-01-15'), loanContract, position, amount)).toThrow(RangeError);
  });

  it('a return of what is no payment', () => {
    const book = new Book(loanContract);
    const [first] = book.transactions;
    if (first === undefined) throw new Error('Nothing was posted');
    expect(() => book.giveBack('r1', '2025-01-15', first)).toThrow(RangeError);
  });
});

describe('any life of a contract', () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 45 }),
    what: fc.constantFrom('pay', 'pay', 'fee', 'waive', 'return'),
    amount: fc.integer({ min: 1, max: 900_000 }),
  });

  it.each([
    ['loan', loanContract],
    ['lease', leaseContract],
  ])('of a %s: every transaction balances, nothing negative is owed, replay gives the balances', (_, contract) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const book = new Book(contract);
        const open: LedgerTransaction[] = [];
        let day = date('2024-12-15');
        const whole = book.position.balances.principal + book.position.balances.lease;
        for (const [index, { days, what, amount }] of steps.entries()) {
          day = day.add({ days });
          const at = stamp(`t${index}`, day.toString());
          if (what === 'pay') open.push(book.pay(at.id, day.toString(), amount));
          if (what === 'fee') book.post(fee(at, amount));
          const waivable = Math.min(amount, book.position.balances.fees);
          if (what === 'waive' && waivable > 0) book.post(feeWaiver(at, book.position, waivable));
          const returned = what === 'return' ? open.splice(amount % Math.max(1, open.length), 1)[0] : undefined;
          if (returned) book.giveBack(at.id, day.toString(), returned);
          const { principal, interest, fees, lease, unapplied } = book.position.balances;
          expect(Math.min(principal, interest, fees, lease, -unapplied)).toBeGreaterThanOrEqual(0);
          expect(principal + lease).toBeLessThanOrEqual(whole);
        }
        book.transactions.forEach(assertBalanced);
        const replayed = positionAfter(emptyPosition, book.transactions);
        expect(replayed.balances).toEqual(book.position.balances);
        expect(sumCents(Object.values(replayed.balances))).toBe(0);
      }),
      {
        numRuns: 300,
        examples: [
          [
            [
              { days: 0, what: 'pay', amount: 793_043 },
              { days: 0, what: 'pay', amount: 307_125 },
              { days: 0, what: 'pay', amount: 537_545 },
              { days: 0, what: 'return', amount: 1 },
              { days: 0, what: 'pay', amount: 1 },
              { days: 0, what: 'return', amount: 1 },
            ],
          ],
        ],
      },
    );
  });
});
