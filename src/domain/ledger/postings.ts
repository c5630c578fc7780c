/** The movements of a contract's life as balanced transactions; pure, so that any caller can post them in its own transaction. */
import type { Contract, LoanContract } from '../accounts/contract';
import { assertCents, type Cents } from '../money/cents';
import { allocate, owedOnLease, owedOnLoan } from './allocation';
import { type LedgerPosition, positionAfter } from './balances';
import { daysFrom, interestOn, type Outstanding } from './interest';
import type { LedgerAccount, LedgerEntry, LedgerTransaction } from './ledger';
import { move, type Stamp, stamped } from './stamp';

/** A loan is paid out; of a lease, all payments become receivable. */
export function origination(stamp: Stamp, contract: Contract): LedgerTransaction {
  const entries =
    contract.kind === 'loan'
      ? move('principal', 'funding', positive(contract.amountFinanced))
      : move('lease', 'rentalIncome', positive(contract.monthlyPayment * contract.termMonths));
  return stamped(stamp, 'origination', entries);
}

/**
 * A payment, on a loan after the interest through its effective date (as `<id>.interest`). It is spread in the
 * contract's order, together with what was unapplied; anything beyond what is owed stays as unapplied funds.
 */
export function payment(
  stamp: Stamp,
  contract: Contract,
  position: LedgerPosition,
  amount: Cents,
): readonly LedgerTransaction[] {
  const accrual = contract.kind === 'loan' ? accrue(stamp, contract, position) : [];
  const { balances } = positionAfter(position, accrual);
  const owed =
    contract.kind === 'loan' ? owedOnLoan(contract, balances) : owedOnLease(contract, balances, stamp.effectiveDate);
  const cash: LedgerEntry = { ledgerAccount: 'cash', amount: positive(amount) };
  return [...accrual, stamped(stamp, 'payment', [cash, ...allocateWithFunds(amount, balances.unapplied, owed)])];
}

/** What was unapplied joins the payment. */
function allocateWithFunds(
  amount: Cents,
  unapplied: Cents,
  owed: Parameters<typeof allocate>[1],
): readonly LedgerEntry[] {
  const credits = allocate(amount - unapplied, owed);
  const left = credits.find(({ ledgerAccount }) => ledgerAccount === 'unapplied')?.amount ?? 0;
  const used = { ledgerAccount: 'unapplied', amount: left - unapplied } as const;
  return [
    ...credits.filter(({ ledgerAccount }) => ledgerAccount !== 'unapplied'),
    ...(used.amount === 0 ? [] : [used]),
  ];
}

/**
 * A payment that did not clear: its entries the other way round, but for funds that a later payment has used, which are
 * owed again where they were used. What it had taken off a loan's principal bears interest again from the day of the
 * payment, together with the rest rounded once (standards B9, B12).
 */
export function paymentReturn(
  stamp: Stamp,
  contract: Contract,
  position: LedgerPosition,
  returned: LedgerTransaction,
): readonly LedgerTransaction[] {
  if (returned.kind !== 'payment') throw new RangeError(`Transaction ${returned.id} is not a payment`);
  const mirrored = returned.entries.map((entry) => ({ ...entry, amount: -entry.amount }));
  const entries = withUsedFundsOwed(contract, position, mirrored);
  const reversal = stamped(stamp, 'payment_return', entries, returned.id);
  if (contract.kind === 'lease') return [reversal];
  const principal = entries.find(({ ledgerAccount }) => ledgerAccount === 'principal')?.amount ?? 0;
  const days = daysFrom(returned.effectiveDate, stamp.effectiveDate);
  return [...accrue(stamp, contract, position, [{ principal, days }]), reversal];
}

/** Unapplied funds are never owed, and what is owed never more than the contract's own: the one evens out the other. */
function withUsedFundsOwed(
  contract: Contract,
  { balances }: LedgerPosition,
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const main = contract.kind === 'loan' ? 'principal' : 'lease';
  const whole = contract.kind === 'loan' ? contract.amountFinanced : contract.monthlyPayment * contract.termMonths;
  const amountOf = (account: LedgerAccount) =>
    entries.find(({ ledgerAccount }) => ledgerAccount === account)?.amount ?? 0;
  const funds = -(balances.unapplied + amountOf('unapplied'));
  const beyond = Math.max(0, balances[main] + amountOf(main) - whole);
  const owedAgain = funds < 0 ? Math.min(-funds, whole - balances[main] - amountOf(main)) : -Math.min(beyond, funds);
  const feesAgain = Math.max(0, -funds - owedAgain);
  const changed: readonly LedgerAccount[] = [main, 'fees', 'unapplied'];
  return [
    ...entries.filter(({ ledgerAccount }) => !changed.includes(ledgerAccount)),
    { ledgerAccount: main, amount: amountOf(main) + owedAgain } as const,
    { ledgerAccount: 'fees', amount: amountOf('fees') + feesAgain } as const,
    { ledgerAccount: 'unapplied', amount: amountOf('unapplied') - owedAgain - feesAgain } as const,
  ].filter(({ amount }) => amount !== 0);
}

/**
 * The customer buys a leased vehicle for its payoff amount: what was owed on the lease ends, and the rest is the sale
 * (residual, taxes and fees, less what will not be earned). Reversing it restores the lease.
 */
export function leasePurchase(stamp: Stamp, position: LedgerPosition, amount: Cents): LedgerTransaction {
  const { lease, fees, unapplied } = position.balances;
  const entries: LedgerEntry[] = [
    { ledgerAccount: 'cash', amount: positive(amount) },
    { ledgerAccount: 'lease', amount: -lease },
    { ledgerAccount: 'fees', amount: -fees },
    { ledgerAccount: 'unapplied', amount: -unapplied },
    { ledgerAccount: 'vehicleSale', amount: lease + fees + unapplied - amount },
  ];
  return stamped(
    stamp,
    'payment',
    entries.filter((entry) => entry.amount !== 0),
  );
}

/** A charge, such as a late fee or a returned payment's. */
export function fee(stamp: Stamp, amount: Cents): LedgerTransaction {
  return stamped(stamp, 'fee', move('fees', 'feeIncome', positive(amount)));
}

/** Takes a charge back; no more than is open in fees. */
export function feeWaiver(stamp: Stamp, position: LedgerPosition, amount: Cents): LedgerTransaction {
  if (amount > position.balances.fees) throw new RangeError('A waiver cannot exceed the open fees');
  return stamped(stamp, 'fee_waiver', move('feeIncome', 'fees', positive(amount)));
}

/** The interest since it was last brought in, and on further sums; nothing where it rounds to no cent. */
function accrue(
  stamp: Stamp,
  contract: LoanContract,
  { balances, accruedThrough }: LedgerPosition,
  further: readonly Outstanding[] = [],
): readonly LedgerTransaction[] {
  const running = { principal: balances.principal, days: daysFrom(accruedThrough, stamp.effectiveDate) };
  const interest = interestOn([running, ...further], contract.annualRateMilliPercent);
  if (interest === 0) return [];
  const { id, accountId, effectiveDate, postedAt } = stamp;
  const own = { id: `${id}.interest`, accountId, effectiveDate, postedAt };
  return [stamped(own, 'interest_accrual', move('interest', 'interestIncome', interest))];
}

function positive(amount: Cents): Cents {
  if (assertCents(amount) <= 0) throw new RangeError('An amount to post must be more than zero');
  return amount;
}
