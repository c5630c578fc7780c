/** What was posted, in words: fees with their causes, payments of a month or a year, the interest of a year. */
import type { Temporal } from 'temporal-polyfill';
import type { ActivityLine, LastPayment } from '../../../src/domain/accounts/outcomes';
import type { Cents } from '../../../src/domain/money/cents';
import type { PaymentView } from '../../../src/domain/payments/outcomes';
import type { StatementLine } from '../../../src/domain/statements/outcomes';
import type { Message } from '../../../src/reply/message';
import type { FeeToExplain, Period } from '../../accounts/history';
import type { VehicleToName } from '../../prompts/question';
import { counted, listed, longDate, longDateAt, money, monthAndYear } from '../format';
import { person, showActivity, showBalance, showStatements } from './choices';
import { fullName, shortName } from './vehicles';

interface FeesAround {
  readonly waived: readonly ActivityLine[];
  /** Cents that are still to be paid. */
  readonly open: Cents;
  /** How many older ones are not told. */
  readonly left: number;
}

/** Newest first. */
export const fees = (
  charged: readonly [FeeToExplain, ...(readonly FeeToExplain[])],
  { waived, open, left }: FeesAround,
): Message => {
  const back = waived.map(waivedInWords);
  const older = left > 0 ? [`There are ${left} older ones.`] : [];
  const due = openInWords(open);
  const way = 'If you think one is wrong, a person can look at it.';
  return {
    text: [...charged.map(feeInWords), ...older, ...back, due, way].join('\n'),
    speak: `${feeInWords(charged[0])} ${due}`,
    brief: `${feeInWords(charged[0])} ${due}`,
    choices: [showActivity, person],
  };
};

function waivedInWords({ date, amount }: ActivityLine): string {
  return `${money(Math.abs(amount))} of fees was taken back on ${longDate(date)}.`;
}

const openInWords = (open: Cents): string => (open > 0 ? `${money(open)} in fees is open now.` : 'No fee is open now.');

/** Newest first, as the ledger has it; whether one should be is not ours to say. */
export const waivedFees = (waived: readonly ActivityLine[], open: Cents, vehicle: VehicleToName): Message => {
  const none = (name: string): string => `I see no fee that was waived or taken back on your ${name}.`;
  const [newest] = waived;
  const way = 'A person can look at it with you.';
  const due = openInWords(open);
  return {
    text: [...(newest ? waived.map(waivedInWords) : [none(fullName(vehicle))]), due, way].join('\n'),
    speak: `${newest ? waivedInWords(newest) : none(shortName(vehicle))} ${due}`,
    brief: `${newest ? waivedInWords(newest) : none(fullName(vehicle))} ${due}`,
    choices: [showActivity, person],
  };
};

function feeInWords({ amount, date, lateFor, returned }: FeeToExplain): string {
  const on = `of ${money(amount)} on ${longDate(date)}`;
  if (lateFor !== undefined) {
    const days = lateFor.until(date).days;
    return `Late fee ${on}: the payment due on ${longDate(lateFor)} was not paid in full ${counted(days, 'day')} later.`;
  }
  if (returned === undefined) return `Fee ${on}.`;
  return `Returned payment fee ${on}: the bank returned your payment of ${money(returned.amount)} on ${longDate(returned.date)}.`;
}

/** Nor does paying add one. */
export const noFees = (vehicle: VehicleToName): Message => ({
  text: `I see no fee or charge on your ${fullName(vehicle)}. I add none when you pay here.`,
  speak: `I see no fee or charge on your ${shortName(vehicle)}. I add none when you pay here.`,
  choices: [showActivity, showBalance],
});

const periodInWords = ({ year, month }: Period): string => (month === undefined ? String(year) : monthAndYear(month));

/** Newest first; what the bank sent back stands beside what was paid. */
export const paid = (lines: readonly ActivityLine[], period: Period, vehicle: VehicleToName): Message => {
  const when = periodInWords(period);
  const choices = [showActivity, showBalance];
  const [newest] = lines;
  if (newest === undefined)
    return {
      text: `I see no payment on your ${fullName(vehicle)} in ${when}.`,
      speak: `I see no payment on your ${shortName(vehicle)} in ${when}.`,
      choices,
    };
  const total = money(-lines.reduce((sum, { amount }) => sum + amount, 0));
  const payments = lines.filter(({ kind }) => kind === 'payment');
  const all = `${counted(payments.length, 'payment')} in ${when}`;
  const only = payments.length === 1 && lines.length === 1;
  const what = only
    ? `${money(Math.abs(newest.amount))} was paid on ${longDate(newest.date)}`
    : `${all}, ${total} in all`;
  const rows = lines.map(({ kind, date, amount }) =>
    kind === 'payment'
      ? `${longDate(date)}: ${money(-amount)}`
      : `${longDate(date)}: ${money(amount)} returned by the bank`,
  );
  return {
    text: only ? `${what} on your ${fullName(vehicle)}.` : [`Your ${fullName(vehicle)}: ${what}.`, ...rows].join('\n'),
    speak: `On your ${shortName(vehicle)}: ${what}.`,
    brief: `Your ${fullName(vehicle)}: ${what}.`,
    choices,
  };
};

/** As the statements from the first to the last month of one year say it. */
export const interest = (
  total: Cents,
  { first, last }: { readonly first: Temporal.PlainYearMonth; readonly last: Temporal.PlainYearMonth },
  vehicle: VehicleToName,
): Message => {
  const of = first.equals(last) ? `${monthAndYear(last)}` : `${monthAndYear(first)} to ${monthAndYear(last)}`;
  const shown = `Interest on the statements of ${of}: ${money(total)}.`;
  return {
    text: `Your ${fullName(vehicle)}. ${shown} Each statement has its own figure.`,
    speak: `For your ${shortName(vehicle)}. ${shown}`,
    choices: [showStatements, showBalance],
  };
};

export const noInterest = (vehicle: VehicleToName): Message => ({
  text: `Your ${fullName(vehicle)} is leased: no interest is charged beside the monthly payment, so I keep no figure of it.`,
  speak: `Your ${shortName(vehicle)} is leased: no interest is charged beside the monthly payment.`,
  choices: [showStatements, showBalance],
});

/** Who made the last payment, where it was made here. */
export const payer = (
  made: PaymentView | undefined,
  last: LastPayment | undefined,
  vehicle: VehicleToName,
): Message => {
  const choices = [showActivity, showBalance];
  if (made !== undefined) {
    const who =
      made.by === 'you'
        ? 'You made it with this login'
        : 'The other person on this account made it with their own login';
    return { text: `The last payment was ${money(made.amount)} on ${longDateAt(made.submittedAt)}. ${who}.`, choices };
  }
  if (last === undefined) return { text: `There is no payment on your ${fullName(vehicle)} yet.`, choices };
  const what = `The last payment was ${money(last.amount)} on ${longDate(last.date)}.`;
  return {
    text: `${what} It was not made here, so I cannot see who made it. A person can look it up.`,
    choices: [person, showActivity],
  };
};

/** Of a loan's payment, as a statement has it. */
export const split = (
  { amount, date, parts }: StatementLine,
  month: Temporal.PlainYearMonth,
  vehicle: VehicleToName,
): Message => {
  const shares = (
    [
      ['principal', parts.principal],
      ['interest', parts.interest],
      ['fees', parts.fees],
    ] as const
  )
    .filter(([, cents]) => cents !== 0)
    .map(([name, cents], index) => `${money(-cents)} ${index === 0 ? 'went to' : 'to'} ${name}`);
  const what = `Of the ${money(-amount)} paid on ${longDate(date)}, ${listed(shares)}.`;
  const of = `That is on the ${monthAndYear(month)} statement`;
  return {
    text: `${what} ${of} of your ${fullName(vehicle)}. Each payment has its own split.`,
    speak: `${what} Each payment has its own split.`,
    choices: [showStatements, showBalance],
  };
};

/** Where no statement lists a payment yet. */
export const noSplit = (vehicle: VehicleToName): Message => ({
  text: `No statement of your ${fullName(vehicle)} lists a payment yet. Each statement will show what went to principal and interest.`,
  speak: `No statement of your ${shortName(vehicle)} lists a payment yet.`,
  choices: [showActivity, showBalance],
});
