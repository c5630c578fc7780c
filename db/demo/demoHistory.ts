/** The life of a demo contract until today, as proper ledger transactions dated in the past. */
import { Temporal } from 'temporal-polyfill';
import type { Account, Contract } from '../../src/domain/accounts/contract';
import { leasePayoff } from '../../src/domain/accounts/leasePayoff';
import { loanPayoff } from '../../src/domain/accounts/loanPayoff';
import { dueDate, instalmentsDueBy } from '../../src/domain/accounts/schedule';
import { businessDateAt, businessTimeZone } from '../../src/domain/clock/clock';
import { emptyPosition, type LedgerPosition, positionAfter } from '../../src/domain/ledger/balances';
import type { LedgerTransaction } from '../../src/domain/ledger/ledger';
import { fee, feeWaiver, leasePurchase, origination, payment, paymentReturn } from '../../src/domain/ledger/postings';
import type { Stamp } from '../../src/domain/ledger/stamp';
import type { DemoAccount } from './demoSchema';

/** Something that happened on a day; `post` is handed the ledger as it stood then. */
interface Happening {
  readonly date: Temporal.PlainDate;
  readonly detail?: string;
  post(stamp: Stamp, position: LedgerPosition): readonly LedgerTransaction[];
}

type History = DemoAccount['history'];
type Exception = History['exceptions'][number];

/** Oldest first; nothing after `now` (epoch milliseconds UTC). */
export function demoHistory(account: Account, history: History, now: number): readonly LedgerTransaction[] {
  const today = businessDateAt(now);
  const happenings = [
    ...start(account.contract),
    ...instalments(account.contract, history, today),
    ...others(history, today),
  ]
    .concat(payingOff(account.contract, history, today))
    .filter(({ date }) => Temporal.PlainDate.compare(date, today) <= 0)
    .sort((one, other) => Temporal.PlainDate.compare(one.date, other.date));
  const transactions: LedgerTransaction[] = [];
  let position = emptyPosition;
  for (const [index, happening] of happenings.entries()) {
    const posted = happening.post(stampOf(account, happening, index, now), position);
    position = positionAfter(position, posted);
    transactions.push(...posted);
  }
  return transactions;
}

function stampOf({ id }: Account, { date, detail }: Happening, index: number, now: number): Stamp {
  const morning = date.toZonedDateTime({ timeZone: businessTimeZone, plainTime: '10:00' }).epochMilliseconds;
  const stamp = { id: `${id}.${index + 1}`, accountId: id, effectiveDate: date, postedAt: Math.min(morning, now) };
  return detail === undefined ? stamp : { ...stamp, detail };
}

function start(contract: Contract): Happening[] {
  const date = contract.kind === 'loan' ? contract.fundedOn : contract.startedOn;
  return [{ date, post: (stamp) => [origination(stamp, contract)] }];
}

/** Every instalment that fell due before today (and before the contract was paid off), as its exception has it. */
function instalments(contract: Contract, history: History, today: Temporal.PlainDate): Happening[] {
  const count = instalmentsDueBy(contract, today.subtract({ days: 1 + (history.paidOffDaysAgo ?? 0) }));
  const past = instalmentsDueBy(contract, today.subtract({ days: 1 }));
  return Array.from({ length: count }, (_, index) => {
    const exception = history.exceptions.find(({ instalmentsAgo }) => instalmentsAgo === past - index);
    return instalment(contract, history, dueDate(contract, index), exception);
  }).flat();
}

function instalment(
  contract: Contract,
  history: History,
  due: Temporal.PlainDate,
  exception: Exception | undefined,
): Happening[] {
  const pay = (date: Temporal.PlainDate) => paying(contract, date, contract.monthlyPayment, history.payBy);
  switch (exception?.is) {
    case undefined:
      return [
        pay(
          due.subtract({
            days: contract.kind === 'lease' && due.equals(contract.startedOn) ? 0 : history.paidDaysBefore,
          }),
        ),
      ];
    case 'missed':
      return lateFee(history, due, exception.lateFee);
    case 'late':
      return [pay(due.add({ days: exception.days })), ...lateFee(history, due, exception.lateFee)];
    case 'returned':
      return returnedPayment(contract, history, due, exception);
  }
}

function returnedPayment(
  contract: Contract,
  history: History,
  due: Temporal.PlainDate,
  { code, afterDays, charge, paidAgainAfterDays }: Extract<Exception, { is: 'returned' }>,
): Happening[] {
  const paid = paying(contract, due, contract.monthlyPayment, history.payBy);
  let credited: LedgerTransaction | undefined;
  const date = due.add({ days: afterDays });
  const happenings: Happening[] = [
    {
      ...paid,
      post(stamp, position) {
        const posted = paid.post(stamp, position);
        credited = posted.at(-1);
        return posted;
      },
    },
    {
      date,
      detail: code,
      post: (stamp, position) => (credited ? paymentReturn(stamp, contract, position, credited) : []),
    },
  ];
  if (charge !== undefined) happenings.push(charging(date, charge, 'returned_payment_fee'));
  if (paidAgainAfterDays !== undefined)
    happenings.push(paying(contract, date.add({ days: paidAgainAfterDays }), contract.monthlyPayment, history.payBy));
  return happenings;
}

function others(history: History, today: Temporal.PlainDate): Happening[] {
  const daysAgo = (days: number) => today.subtract({ days });
  return [
    ...history.fees.map((item) => charging(daysAgo(item.daysAgo), item.amount, item.detail)),
    ...history.waivers.map(({ daysAgo: days, amount, detail }) => ({
      date: daysAgo(days),
      detail,
      post: (stamp: Stamp, position: LedgerPosition) => [feeWaiver(stamp, position, amount)],
    })),
  ];
}

function extraPayments(contract: Contract, history: History, today: Temporal.PlainDate): Happening[] {
  return history.extraPayments.map(({ daysAgo, amount, by }) =>
    paying(contract, today.subtract({ days: daysAgo }), amount, by ?? history.payBy),
  );
}

/** Closes the contract for its payoff amount of that day. */
function payingOff(contract: Contract, history: History, today: Temporal.PlainDate): Happening[] {
  const extra = extraPayments(contract, history, today);
  if (history.paidOffDaysAgo === undefined) return extra;
  const date = today.subtract({ days: history.paidOffDaysAgo });
  const post: Happening['post'] = (stamp, position) =>
    contract.kind === 'loan'
      ? payment(stamp, contract, position, loanPayoff(contract, position, date).amount)
      : [leasePurchase(stamp, position, leasePayoff(contract, position.balances, date, date).amount)];
  return [...extra, { date, detail: history.payBy, post }];
}

function paying(contract: Contract, date: Temporal.PlainDate, amount: number, by: string): Happening {
  return { date, detail: by, post: (stamp, position) => payment(stamp, contract, position, amount) };
}

function charging(date: Temporal.PlainDate, amount: number, detail: string): Happening {
  return { date, detail, post: (stamp) => [fee(stamp, amount)] };
}

function lateFee(history: History, due: Temporal.PlainDate, amount: number | undefined): Happening[] {
  return amount === undefined ? [] : [charging(due.add({ days: history.lateFeeAfterDays }), amount, 'late_fee')];
}
