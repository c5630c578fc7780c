/** Words about when a payment counts: whether it is on time, and up to when it counts today. */
import { Temporal } from 'temporal-polyfill';
import type { AccountSummary } from '../../../src/domain/accounts/outcomes';
import type { Message } from '../../../src/reply/message';
import { counted, longDate, money } from '../format';
import { makePayment, showActivity, showBalance } from './choices';

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

export interface CountingDays {
  /** Of a payment made now. */
  readonly effectiveDate: Temporal.PlainDate;
  /** Of what is on its way, where that covers all that is due. */
  readonly coveredOn?: Temporal.PlainDate | undefined;
}

/** Whether a payment is on time: what is on its way, else one made now. */
export const onTime = (
  summary: OpenSummary,
  { effectiveDate: effective, coveredOn }: CountingDays,
  comes: 'first' | 'last' = 'first',
): Message => {
  const { amountDue, afterPending, nextDueDate, pastDueSince, pending } = summary;
  const counts = `A payment made now counts for ${longDate(effective)}`;
  const choices = [makePayment, showBalance];
  if (amountDue.pastDue > 0 && pastDueSince !== undefined) {
    const since = `since ${longDate(pastDueSince)}`;
    const late =
      afterPending.pastDue > 0
        ? `${money(afterPending.pastDue)} is past due ${since}, so that part is late.`
        : `What was past due ${since} is on its way already.`;
    return { text: `${counts}. ${late}`, choices };
  }
  if (nextDueDate === undefined) return { text: `${counts}. Nothing is due.`, choices };
  const late = coveredLate(summary, coveredOn);
  if (late !== undefined) return { text: late, choices: [showBalance, showActivity] };
  if (pending > 0 && amountDue.currentPayment > 0 && afterPending.total === 0)
    return {
      text: `You are on time: the ${money(pending)} on its way covers what is due ${longDate(nextDueDate)}.`,
      choices: [showBalance, showActivity],
    };
  const isLate = Temporal.PlainDate.compare(effective, nextDueDate) > 0;
  const due = `your payment is due ${longDate(nextDueDate)}`;
  return {
    text: isLate
      ? `${counts}, but ${due}. That would be late.${partOnItsWay(summary)}`
      : `${inTime(`${counts}, and ${due}`, comes)}${partOnItsWay(summary)}`,
    choices,
  };
};

/** All of it is on its way, but comes after its day. */
function coveredLate(
  { amountDue, nextDueDate, pending }: OpenSummary,
  coveredOn: CountingDays['coveredOn'],
): string | undefined {
  if (coveredOn === undefined || nextDueDate === undefined || amountDue.currentPayment === 0) return undefined;
  const days = nextDueDate.until(coveredOn).days;
  if (days <= 0) return undefined;
  return `The ${money(pending)} on its way counts for ${longDate(coveredOn)}. It was due ${longDate(nextDueDate)}, so it is ${counted(days, 'day')} late.`;
}

/** After "that is over for today" it must not be the first word. */
function inTime(dates: string, comes: 'first' | 'last'): string {
  return comes === 'first' ? `That is on time. ${dates}.` : `${dates}, so that is on time.`;
}

function partOnItsWay({ pending, afterPending }: OpenSummary): string {
  return pending === 0 ? '' : ` ${money(pending)} of it is on its way, and ${money(afterPending.total)} is left.`;
}

/** Nothing is promised: when one is charged is in the contract and in the law of the state, which are not kept here. */
export const lateFeeAhead = (summary: OpenSummary, coveredOn?: CountingDays['coveredOn']): Message => {
  const { afterPending, nextDueDate, pending } = summary;
  const { pastDue, fees } = afterPending;
  const choices = [makePayment, showBalance];
  const late = coveredLate(summary, coveredOn);
  if (late !== undefined)
    return {
      text: `It may be. ${late} Whether that brings a late fee is set by your contract and your state.`,
      choices: [showBalance, showActivity],
    };
  const paidOnTime =
    nextDueDate === undefined
      ? ''
      : ` Your next payment is due ${longDate(nextDueDate)}; paid in full by then, it brings none.`;
  if (pastDue > 0) {
    const current = `${money(pastDue + fees)} brings you up to date.`;
    return {
      text: `It may be: ${money(pastDue)} is past due, and what stays unpaid can bring a late fee. When, and how much, is set by your contract and your state. ${current}${paidOnTime}`,
      speak: `It may be: ${money(pastDue)} is past due, and what stays unpaid can bring a late fee. ${current}`,
      choices,
    };
  }
  const covered = pending > 0 ? `With the ${money(pending)} on its way nothing` : 'Nothing';
  return { text: `${covered} is past due right now. I see no reason for a late fee.${paidOnTime}`, choices };
};

export interface CutOffFacts extends CountingDays {
  readonly isToday: boolean;
  readonly cutOffHour: number;
  readonly offers: boolean;
}

/** Up to when a payment counts today; with what is due, where that is known. */
export const cutOff = (facts: CutOffFacts, summary?: OpenSummary): Message => {
  const { effectiveDate, isToday, cutOffHour, offers } = facts;
  const hour = `${cutOffHour % 12 || 12} ${cutOffHour < 12 ? 'a.m.' : 'p.m.'} Eastern`;
  const rule = isToday
    ? `It is not too late: until ${hour} a payment still counts today.`
    : `A payment counts on the same day until ${hour} on a banking day; that is over for today.`;
  const now =
    summary === undefined
      ? `Made now, it counts as of ${longDate(effectiveDate)}.`
      : onTime(summary, facts, isToday ? 'first' : 'last').text;
  const offer = offers ? ' Would you like to pay now?' : '';
  const spokenRule = isToday ? rule : `Payments of the same day end at ${hour} on banking days.`;
  return {
    text: `${rule} ${now}${offer}`,
    speak: `${spokenRule} ${now}${offer}`,
    ...(offers && { brief: `${rule} ${now} Reply PAY to pay now.` }),
    choices: [makePayment, showBalance],
  };
};
