/** What closes a loan on a day: principal, interest through it, fees, less unapplied funds (standards B9). */
import type { Temporal } from 'temporal-polyfill';
import type { LedgerPosition } from '../ledger/balances';
import { daysFrom, interestOn, perDiemMicros } from '../ledger/interest';
import { sumCents } from '../money/cents';
import type { LoanContract } from './contract';
import type { PayoffPart, PayoffQuote } from './outcomes';

export type PayoffFigures = Omit<PayoffQuote, 'account' | 'goodThrough' | 'pending'>;

export function loanPayoff(
  contract: LoanContract,
  { balances, accruedThrough }: LedgerPosition,
  date: Temporal.PlainDate,
): PayoffFigures {
  const { principal } = balances;
  const days = daysFrom(accruedThrough, date);
  const accrued = interestOn([{ principal, days }], contract.annualRateMilliPercent);
  const optional: PayoffPart[] = [
    { kind: 'fees', amount: balances.fees },
    { kind: 'unapplied', amount: balances.unapplied },
  ];
  const parts: PayoffPart[] = [
    { kind: 'principal', amount: principal },
    { kind: 'interest', amount: balances.interest + accrued },
    ...optional.filter(({ amount }) => amount !== 0),
  ];
  return {
    amount: sumCents(parts.map((part) => part.amount)),
    perDiemMicros: perDiemMicros(principal, contract.annualRateMilliPercent),
    parts,
  };
}
