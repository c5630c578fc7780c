/** Accounts with a life behind them, for statements: a loan with a returned payment, a lease paid as agreed. */
import { Temporal } from 'temporal-polyfill';
import type { Account, LeaseContract, LoanContract } from '../../src/domain/accounts/contract';
import { businessTimeZone } from '../../src/domain/clock/clock';
import { emptyPosition, type LedgerPosition, positionAfter } from '../../src/domain/ledger/balances';
import type { LedgerTransaction } from '../../src/domain/ledger/ledger';
import { fee, feeWaiver, leasePurchase, origination, payment, paymentReturn } from '../../src/domain/ledger/postings';
import type { Stamp } from '../../src/domain/ledger/stamp';
import type { StatementContact } from '../../src/statements/wording';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const month = (text: string): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(text);
export const instant = (date: string, time = '12:00'): number =>
  day(date).toZonedDateTime({ timeZone: businessTimeZone, plainTime: time }).epochMilliseconds;

export const contact: StatementContact = {
  company: 'MINI Financial Services',
  phone: '800-555-0142',
  hours: 'Monday to Friday, 9 a.m. to 9 p.m. Eastern',
  paymentAddress: 'MINI Financial Services, Payment Processing, 100 Example Way, Springfield, OH 00000',
  fictitious: true,
};

export const loan: LoanContract = {
  kind: 'loan',
  monthlyPayment: 50_000,
  firstDueDate: day('2026-01-31'),
  termMonths: 36,
  state: 'NJ',
  amountFinanced: 1_650_000,
  fundedOn: day('2025-12-31'),
  annualRateMilliPercent: 5_475,
  allocationOrder: ['fees', 'interest', 'principal'],
};

export const lease: LeaseContract = {
  kind: 'lease',
  monthlyPayment: 45_492,
  firstDueDate: day('2025-11-15'),
  termMonths: 36,
  state: 'NJ',
  adjustedCapitalizedCost: 3_190_000,
  startedOn: day('2025-11-15'),
  residual: 1_978_000,
  purchaseOptionFee: 35_000,
  monthlyTax: 2_827,
  purchaseTaxMilliPercent: 6_625,
  officialFees: 14_500,
  securityDeposit: 0,
};

export const loanAccount: Account = {
  id: 'account-loan',
  last4: '4417',
  vehicle: { year: 2023, model: 'Cooper S Countryman', nickname: 'Pepper' },
  contract: loan,
};

export const leaseAccount: Account = {
  id: 'account-lease',
  last4: '8820',
  vehicle: { year: 2025, model: 'Cooper S Hardtop 2 Door', nickname: undefined },
  contract: lease,
};

/** Builds a ledger day by day; each call is dated and written at noon of its day unless said otherwise. */
export class LedgerOf {
  readonly transactions: LedgerTransaction[] = [];
  private position: LedgerPosition = emptyPosition;

  constructor(private readonly account: Account) {
    const { contract } = account;
    const start = contract.kind === 'loan' ? contract.fundedOn : contract.startedOn;
    this.add([origination(this.stamp(start.toString()), contract)]);
  }

  pay(date: string, amount: number, { detail = 'checking', postedAt = instant(date) } = {}): this {
    return this.add(payment(this.stamp(date, detail, postedAt), this.account.contract, this.position, amount));
  }

  /** Takes back the latest payment. */
  returned(date: string, code: string): this {
    const paid = this.transactions.findLast(({ kind }) => kind === 'payment');
    if (paid === undefined) throw new Error('Nothing to return');
    return this.add(paymentReturn(this.stamp(date, code), this.account.contract, this.position, paid));
  }

  charge(date: string, amount: number, detail: string): this {
    return this.add([fee(this.stamp(date, detail), amount)]);
  }

  waive(date: string, amount: number): this {
    return this.add([feeWaiver(this.stamp(date), this.position, amount)]);
  }

  buyVehicle(date: string, amount: number): this {
    return this.add([leasePurchase(this.stamp(date, 'checking'), this.position, amount)]);
  }

  private add(transactions: readonly LedgerTransaction[]): this {
    this.transactions.push(...transactions);
    this.position = positionAfter(this.position, transactions);
    return this;
  }

  private stamp(date: string, detail?: string, postedAt = instant(date)): Stamp {
    const id = `${this.account.id}.${this.transactions.length}`;
    const stamp = { id, accountId: this.account.id, effectiveDate: day(date), postedAt };
    return detail === undefined ? stamp : { ...stamp, detail };
  }
}

/** January is paid, February's payment comes back and is late; both are paid in April, after a waiver. */
export function loanLedger(): LedgerOf {
  return new LedgerOf(loanAccount)
    .pay('2026-01-30', 50_000)
    .pay('2026-02-27', 50_000, { detail: 'savings' })
    .returned('2026-03-03', 'R01')
    .charge('2026-03-03', 2_000, 'returned_payment_fee')
    .charge('2026-03-10', 2_500, 'late_fee')
    .waive('2026-04-01', 2_000)
    .pay('2026-04-02', 100_000, { detail: 'debit' });
}

export function leaseLedger(): LedgerOf {
  return new LedgerOf(leaseAccount)
    .pay('2025-11-15', 45_492)
    .pay('2025-12-14', 45_492)
    .pay('2026-01-14', 45_492)
    .pay('2026-02-14', 45_492);
}
