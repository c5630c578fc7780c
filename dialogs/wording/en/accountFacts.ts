/** Single facts of an account in words, each asked for by itself and said in full for the ear too. */
import type { AccountSummary, ActivityLine, LastPayment } from '../../../src/domain/accounts/outcomes';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { VehicleToName } from '../../prompts/question';
import { counted, digitByDigit, longDate, money } from '../format';
import { makePayment, person, showActivity, showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

export const lastPayment = (last: LastPayment | undefined, vehicle: VehicleToName): Message => {
  const choices = [showActivity, showBalance];
  if (last === undefined)
    return {
      text: `There is no payment on your ${fullName(vehicle)} yet.`,
      speak: `There is no payment on your ${shortName(vehicle)} yet.`,
      choices,
    };
  const what = `was ${money(last.amount)} on ${longDate(last.date)}`;
  const back = last.returned ? ' The bank returned it, so it did not count.' : '';
  return {
    text: `The last payment on your ${fullName(vehicle)} ${what}.${back}`,
    speak: `The last payment on your ${shortName(vehicle)} ${what}.${back}`,
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

export const behind = (summary: OpenSummary, vehicle: VehicleToName): Message => {
  const { amountDue, monthlyPayment, pastDueSince, nextDueDate } = summary;
  const choices = [makePayment, showActivity];
  if (amountDue.pastDue === 0 || pastDueSince === undefined) {
    const next = nextDueDate === undefined ? '' : ` The next payment is due ${longDate(nextDueDate)}.`;
    return {
      text: `You are not behind on your ${fullName(vehicle)}: nothing is past due.${next}`,
      speak: `You are not behind on your ${shortName(vehicle)}: nothing is past due.${next}`,
      choices,
    };
  }
  const payments = Math.ceil(amountDue.pastDue / monthlyPayment);
  const isPart = amountDue.pastDue % monthlyPayment !== 0;
  const some =
    isPart && payments > 1 ? `${counted(payments, 'payment')}, one of them in part` : counted(payments, 'payment');
  const fees = amountDue.fees > 0 ? ` There are ${money(amountDue.fees)} in fees, too.` : '';
  const what = `${money(amountDue.pastDue)} has been past due since ${longDate(pastDueSince)}. That is ${isPart && payments === 1 ? 'a part of one payment' : some}.${fees}`;
  return {
    text: `On your ${fullName(vehicle)}, ${what}`,
    speak: `On your ${shortName(vehicle)}, ${what}`,
    choices,
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

/** The payments of a time that was named, newest first. */
export const paymentsOf = (lines: readonly ActivityLine[], vehicle: VehicleToName): Message => {
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
  return {
    text: [`${title} on your ${fullName(vehicle)}:`, ...rows].join('\n'),
    speak: `${title} on your ${shortName(vehicle)}: ${rows.slice(0, mostAloud).join('; ').replaceAll(':', ',')}.`,
    brief: [`${fullName(vehicle)}:`, ...rows.slice(0, mostBriefly)].join('\n'),
    choices,
  };
};

const mostAloud = 3;
const mostBriefly = 6;
