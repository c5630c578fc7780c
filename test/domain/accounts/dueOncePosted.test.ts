import { describe, expect, it } from '@jest/globals';
import { dueOncePosted } from '../../../src/domain/accounts/dueOncePosted';
import { emptyPosition } from '../../../src/domain/ledger/balances';
import { date, leaseContract, loanContract } from '../../support/contracts';

const month = loanContract.monthlyPayment;
/** Two instalments of a loan behind, one of them past due, and a late fee. */
const loanBalances = {
  ...emptyPosition.balances,
  principal: loanContract.amountFinanced,
  fees: 2_500,
};

describe('what is due once payments on their way are posted', () => {
  const today = date('2025-02-20');
  const standing = { balances: loanBalances, accruedInterest: 10_000 };

  it('takes the fees first where the contract of a loan says so', () => {
    const due = dueOncePosted(loanContract, standing, 10_000, today);
    expect(due).toMatchObject({ fees: 0, pastDue: 2 * month - 7_500 });
  });

  it('fills the oldest instalment first in the other order', () => {
    const contract = { ...loanContract, allocationOrder: ['interest', 'principal', 'fees'] as const };
    expect(dueOncePosted(contract, standing, 10_000, today)).toMatchObject({
      fees: 2_500,
      pastDue: 2 * month - 10_000,
    });
  });

  it('is nothing where more is on its way than is due', () => {
    expect(dueOncePosted(loanContract, standing, 4 * month, today)).toMatchObject({ total: 0 });
  });

  it('pays the billed instalments of a lease before its fees', () => {
    const { monthlyPayment, termMonths } = leaseContract;
    const balances = { ...emptyPosition.balances, lease: monthlyPayment * termMonths, fees: 2_500 };
    const due = dueOncePosted(leaseContract, { balances, accruedInterest: 0 }, monthlyPayment, date('2025-02-01'));
    expect(due.fees).toBe(2_500);
  });
});
