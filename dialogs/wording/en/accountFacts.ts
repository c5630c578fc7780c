/** Single facts of an account in words, each asked for by itself and said in full for the ear too. */
import type { AccountSummary, ActivityLine, AmountDue, LastPayment } from '../../../src/domain/accounts/outcomes';
import type { Contract } from '../../../src/domain/accounts/contract';
import { type Cents, sumCents } from '../../../src/domain/money/cents';
import type { PaymentView } from '../../../src/domain/payments/outcomes';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { VehicleToName } from '../../prompts/question';
import { counted, digitByDigit, listed, longDate, longDateAt, money } from '../format';
import { makePayment, person, showActivity, showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

/** What is posted, and what came after it and is on its way. */
export const lastPayment = (
  last: LastPayment | undefined,
  vehicle: VehicleToName,
  pending: readonly PaymentView[],
): Message => {
  const choices = [showActivity, showBalance];
  const later = latestOnItsWay(pending);
  if (last === undefined) {
    const what = `There is no payment ${later === '' ? '' : 'posted '}on your`;
    return {
      text: `${what} ${fullName(vehicle)} yet.${later}`,
      speak: `${what} ${shortName(vehicle)} yet.${later}`,
      choices,
    };
  }
  const name = later === '' ? 'The last payment' : 'The last payment posted';
  const what = `was ${money(last.amount)} on ${longDate(last.date)}`;
  const back = last.returned ? ' The bank returned it, so it did not count.' : '';
  return {
    text: `${name} on your ${fullName(vehicle)} ${what}.${back}${later}`,
    speak: `${name} on your ${shortName(vehicle)} ${what}.${back}${later}`,
    choices,
  };
};

function latestOnItsWay(pending: readonly PaymentView[]): string {
  const [latest] = pending;
  if (latest === undefined) return '';
  const one = `${money(latest.amount)} of ${longDateAt(latest.submittedAt)}`;
  const total = money(sumCents(pending.map(({ amount }) => amount)));
  if (pending.length === 1) return ` The payment of ${one} is on its way.`;
  return ` ${counted(pending.length, 'payment')} are on their way, ${total} in all; the latest is ${one}.`;
}

export const monthlyPayment = ({ monthlyPayment, nextDueDate }: OpenSummary, vehicle: VehicleToName): Message => {
  const next = nextDueDate === undefined ? '' : ` The next one is due ${longDate(nextDueDate)}.`;
  const what = `is ${money(monthlyPayment)}.${next}`;
  return {
    text: `The monthly payment on your ${fullName(vehicle)} ${what}`,
    speak: `The monthly payment on your ${shortName(vehicle)} ${what}`,
    choices: [makePayment, showBalance],
  };
};

/** As the contract has it: 4990 thousandths of a percent are 4.99 percent. */
export const rate = (contract: Contract, vehicle: VehicleToName): Message => {
  const choices = [showPayoff, showBalance];
  if (contract.kind === 'lease') return { text: 'A lease has a rent charge in place of an interest rate.', choices };
  const what = `is ${contract.annualRateMilliPercent / 1000} percent a year`;
  return {
    text: `The interest rate on your ${fullName(vehicle)} ${what}.`,
    speak: `The interest rate on your ${shortName(vehicle)} ${what}.`,
    choices,
  };
};

export const principal = (cents: number, vehicle: VehicleToName): Message => {
  const rest = 'A payoff adds interest up to its day.';
  return {
    text: `The remaining principal on your ${fullName(vehicle)} is ${money(cents)}. ${rest}`,
    speak: `The remaining principal on your ${shortName(vehicle)} is ${money(cents)}. ${rest}`,
    choices: [showPayoff, showBalance],
  };
};

/** Nobody hears a whole account number here. */
export const accountNumber = (vehicle: VehicleToName, { contact }: CustomerFacingSettings): Message => {
  const why = 'I never say a whole account number.';
  return {
    text: `The account of your ${fullName(vehicle)} ends in ${vehicle.last4}. ${why} A person can help you with it: call ${contact.phone}, ${contact.hours}.`,
    speak: `The account of your ${shortName(vehicle)} ends in ${digitByDigit(vehicle.last4)}. ${why} A person can help you with it.`,
    brief: `The account of your ${fullName(vehicle)} ends in ${vehicle.last4}. ${why} A person can help: call ${contact.phone}.`,
    choices: [showBalance, person],
  };
};

/** What is on its way counts: nobody is to pay it twice. */
export const behind = (summary: OpenSummary, vehicle: VehicleToName): Message => {
  const { amountDue, afterPending, pending } = summary;
  const isCovered = pending > 0 && afterPending.pastDue + afterPending.fees === 0;
  const choices = isCovered ? [showActivity, showBalance] : [makePayment, showActivity];
  if (amountDue.pastDue === 0) {
    const isTold = pending > 0 && amountDue.fees === 0 && amountDue.currentPayment > 0;
    const next = isTold ? '' : nextDue(summary);
    const rest = `nothing is past due.${feesToo(amountDue.fees)}${pendingToo(summary)}${next}`;
    return {
      text: `You are not behind on your ${fullName(vehicle)}: ${rest}`,
      speak: `You are not behind on your ${shortName(vehicle)}: ${rest}`,
      choices,
    };
  }
  // Once what is on its way has come, the next one is what has time until its day.
  const next = isCovered && afterPending.currentPayment > 0 ? nextDue(summary) : '';
  if (isCovered) {
    const late = lateInWords(amountDue) ?? money(amountDue.total);
    const covers = `the ${money(pending)} on its way covers what is late, ${late}.${next}`;
    return {
      text: `You are not behind any more on your ${fullName(vehicle)}: ${covers}`,
      speak: `You are not behind any more on your ${shortName(vehicle)}: ${covers}`,
      choices,
    };
  }
  const what = `${pastDueInPayments(summary)}${feesToo(amountDue.fees)}${pendingToo(summary)}`;
  return {
    text: `On your ${fullName(vehicle)}, ${what}`,
    speak: `On your ${shortName(vehicle)}, ${what}`,
    choices,
  };
};

function pastDueInPayments({ amountDue, monthlyPayment, pastDueSince }: OpenSummary): string {
  const payments = Math.ceil(amountDue.pastDue / monthlyPayment);
  const isPart = amountDue.pastDue % monthlyPayment !== 0;
  const some =
    isPart && payments > 1 ? `${counted(payments, 'payment')}, one of them in part` : counted(payments, 'payment');
  const since = pastDueSince === undefined ? 'is past due' : `has been past due since ${longDate(pastDueSince)}`;
  return `${money(amountDue.pastDue)} ${since}. That is ${isPart && payments === 1 ? 'a part of one payment' : some}.`;
}

function feesToo(fees: Cents): string {
  return fees > 0 ? ` There are ${money(fees)} in fees, too.` : '';
}

/** What has time until its day. */
function coveredByIt(due: AmountDue, after: AmountDue, by: OpenSummary['nextDueDate']): string {
  if (due.currentPayment === 0 || by === undefined) return '';
  const day = longDate(by);
  return after.currentPayment === 0
    ? `, which covers what is due ${day}`
    : `, and ${money(after.currentPayment)} of what is due ${day} is left after that`;
}

function pendingToo({ amountDue, afterPending, pending, nextDueDate }: OpenSummary): string {
  if (pending === 0) return '';
  const isLate = amountDue.pastDue + amountDue.fees > 0;
  if (!isLate) return ` ${money(pending)} is on its way${coveredByIt(amountDue, afterPending, nextDueDate)}.`;
  const still = lateInWords(afterPending);
  const after = still === undefined ? 'which covers that' : `and ${still} is left after that`;
  return ` ${money(pending)} is on its way, ${after}.`;
}

function lateInWords({ pastDue, fees }: AmountDue): string | undefined {
  const parts = [
    ...(pastDue > 0 ? [`${money(pastDue)} past due`] : []),
    ...(fees > 0 ? [`${money(fees)} in fees`] : []),
  ];
  return parts.length === 0 ? undefined : listed(parts);
}

function nextDue({ nextDueDate }: OpenSummary): string {
  return nextDueDate === undefined ? '' : ` The next payment is due ${longDate(nextDueDate)}.`;
}

/** What makes an account current: the current payment has time until its day. Offered at once, unless a question is open. */
export const toBeCurrent = (summary: OpenSummary, vehicle: VehicleToName, offers: boolean): Message => {
  const { afterPending, pending, amountDue } = summary;
  const still = lateInWords(afterPending);
  if (still === undefined) {
    const isCovered = amountDue.pastDue + amountDue.fees > 0;
    const why = isCovered ? `the ${money(pending)} on its way covers what is late` : 'nothing is past due';
    return {
      text: `You need nothing to be current on your ${fullName(vehicle)}: ${why}.${nextDue(summary)}`,
      speak: `You need nothing to be current on your ${shortName(vehicle)}: ${why}.${nextDue(summary)}`,
      choices: [showBalance, showActivity],
    };
  }
  const sum = money(afterPending.pastDue + afterPending.fees);
  const made = afterPending.pastDue > 0 && afterPending.fees > 0 ? `${sum}: ${still}` : still;
  const takenOff = pending > 0 ? ` The ${money(pending)} on its way is taken off already.` : '';
  const what = `takes ${made}.${takenOff}${nextDue(summary)}`;
  const offer = offers ? ` Shall we pay ${sum}?` : '';
  return {
    text: `To be current on your ${fullName(vehicle)} ${what}${offer}`,
    speak: `To be current on your ${shortName(vehicle)} ${what}${offer}`,
    ...(offers && { brief: `To be current on your ${fullName(vehicle)} ${what} Reply PAY to pay ${sum}.` }),
    choices: [makePayment, showBalance],
  };
};

/** Without what the bank returned. */
export const paidSoFar = (cents: number, payments: number, vehicle: VehicleToName): Message => {
  const what = `${money(cents)} in ${counted(payments, 'payment')}`;
  return {
    text: `You have paid ${what} on your ${fullName(vehicle)} so far.`,
    speak: `You have paid ${what} on your ${shortName(vehicle)} so far.`,
    choices: [showActivity, showBalance],
  };
};

/** Nothing more is known here of a contract that is closed. */
export const settled = (
  { lastPayment }: Extract<AccountSummary, { kind: 'paid_off' }>,
  vehicle: VehicleToName,
  { contact }: CustomerFacingSettings,
): Message => {
  const isPaid = 'is paid off, and nothing is due.';
  const last =
    lastPayment && !lastPayment.returned
      ? ` The payment that closed it was ${money(lastPayment.amount)} on ${longDate(lastPayment.date)}.`
      : '';
  const rest = 'For a letter, a refund or a charge that you did not expect, a person can help';
  return {
    text: `Your ${fullName(vehicle)} ${isPaid}${last} ${rest}: call ${contact.phone}, ${contact.hours}.`,
    speak: `Your ${shortName(vehicle)} ${isPaid}${last} For a letter, a refund or a charge, a person can help.`,
    choices: [showActivity, person],
  };
};

/** The payments of a time that was named, newest first, with what they come to where that was asked. */
export const paymentsOf = (lines: readonly ActivityLine[], vehicle: VehicleToName, inTotal = false): Message => {
  const choices = [showActivity, showBalance];
  if (lines.length === 0)
    return {
      text: `I find no payment on your ${fullName(vehicle)} in that time.`,
      speak: `I find no payment on your ${shortName(vehicle)} in that time.`,
      choices,
    };
  const rows = lines.map(({ date, amount, kind }) => {
    const isReturn = kind === 'payment_return';
    return `${longDate(date)}: ${money(Math.abs(amount))}${isReturn ? ', returned by the bank' : ''}`;
  });
  const title = lines.length === 1 ? 'The payment' : 'The payments';
  const total = inTotal ? `, ${money(-lines.reduce((sum, { amount }) => sum + amount, 0))} in all` : '';
  return {
    text: [`${title} on your ${fullName(vehicle)}${total}:`, ...rows].join('\n'),
    speak: `${title} on your ${shortName(vehicle)}${total}: ${rows.slice(0, mostAloud).join('; ').replaceAll(':', ',')}.`,
    brief: [`${fullName(vehicle)}${total}:`, ...rows.slice(0, mostBriefly)].join('\n'),
    choices,
  };
};

const mostAloud = 3;
const mostBriefly = 6;
