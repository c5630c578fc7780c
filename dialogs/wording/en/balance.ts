/** The account summary in words: what is due in its parts, by when, what is left, and the last payment. */
import type { AccountSummary, AmountDue, LastPayment } from '../../../src/domain/accounts/outcomes';
import type { Message } from '../../../src/reply/message';
import { accountSummaryCard } from '../../cards/accountSummaryCard';
import type { Fact } from '../../cards/card';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { VehicleToName } from '../../prompts/question';
import { counted, dayAndMonth, listed, longDate, momentAt, money, shortDate } from '../format';
import { makePayment, person, showActivity, showBalance, showPayoff, switchVehicle } from './choices';
import { fullName, shortName } from './vehicles';

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

export const summary = (summary: OpenSummary, vehicle: VehicleToName, severalVehicles: boolean): Message => {
  const title = `Your ${fullName(vehicle)}`;
  const due: Fact = { title: dueTitle(summary), value: money(summary.amountDue.total) };
  const facts = [...partFacts(summary), ...pendingFacts(summary), ...restFacts(summary)];
  const asOf = `As of ${momentAt(summary.asOf)} New York time`;
  const lines = [due, ...facts].map((fact) => `${fact.title}: ${fact.value}`);
  return {
    text: [`${title}:`, ...lines, asOf].join('\n'),
    speak: spoken(summary, vehicle),
    brief: brief(summary, vehicle),
    choices: [showActivity, showPayoff, severalVehicles ? switchVehicle : makePayment],
    card: accountSummaryCard({ title, due, facts, asOf }),
  };
};

/** Replaced site's help: the total amount due, and why it differs from the monthly payment. */
export const whyDifferent = (summary: OpenSummary, vehicle: VehicleToName): Message => {
  const { amountDue, monthlyPayment } = summary;
  const monthly = `Your monthly payment is ${money(monthlyPayment)}.`;
  if (amountDue.total === 0)
    return {
      text: `Nothing is due on your ${fullName(vehicle)} right now: what was billed is paid. ${monthly}`,
      speak: `Nothing is due on your ${shortName(vehicle)} right now: what was billed is paid. ${monthly}`,
    };
  const made = listed(dueInWords(summary));
  const onItsWay = onItsWayInWords(summary);
  const total = `That makes ${money(amountDue.total)}.${onItsWay} ${monthly}`;
  return {
    text: `The total due on your ${fullName(vehicle)} is all that is billed and unpaid: ${made}. ${total}`,
    speak: `The total due on your ${shortName(vehicle)} is made of ${listed(dueAlone(summary))}. ${total}`,
    brief: `Due on your ${shortName(vehicle)}: ${made}, ${money(amountDue.total)} in all.${onItsWay}`,
  };
};

/** What makes it up, and who helps where that does not fit. */
export const doubted = (summary: OpenSummary, vehicle: VehicleToName, { contact }: CustomerFacingSettings): Message => {
  const { text, speak = text } = whyDifferent(summary, vehicle);
  const help = 'If that does not fit what you were told, a person can look into it with you';
  const made = summary.amountDue.total === 0 ? ['nothing'] : dueInWords(summary);
  return {
    text: `${text} ${help}: call ${contact.phone}, ${contact.hours}.`,
    speak: `${speak} If that does not fit, a person can help.`,
    brief: `Due is ${listed(made)}. That makes ${money(summary.amountDue.total)}. If that does not fit, a person can look into it: call ${contact.phone}.`,
    choices: [showActivity, person],
  };
};

/** Said before a payment of a part is begun. */
export const part = (amount: number | undefined, { contact }: CustomerFacingSettings): Message => {
  const rule = 'You can pay a part. What stays open after its due date is past due and may bring a late fee.';
  const help = 'A person can go through your options';
  const sum = amount === undefined ? '' : ` of ${money(amount)}`;
  return {
    text: `${rule} ${help}: call ${contact.phone}, ${contact.hours}. Shall we make a payment${sum}?`,
    speak: `${rule} ${help}: say agent. Shall we make a payment${sum}?`,
    brief: `${rule} ${help}: ${contact.phone}, ${contact.hours}. Reply PAY for a payment${sum}.`,
    choices: [makePayment, person],
  };
};

/** Nobody is to pay again what is on its way. */
function onItsWayInWords({ pending, afterPending }: OpenSummary): string {
  if (pending === 0) return '';
  const after = afterPending.total > 0 ? `and ${money(afterPending.total)} is still due after that` : 'which covers it';
  return ` ${money(pending)} is on its way, ${after}.`;
}

/** What is late comes first: the current payment has time until its day. */
function dueInWords({ amountDue, monthlyPayment, pastDueSince, nextDueDate }: OpenSummary): string[] {
  const since = pastDueSince === undefined ? '' : ` since ${longDate(pastDueSince)}`;
  const by = nextDueDate === undefined ? '' : `, due ${longDate(nextDueDate)}`;
  return duePartsOf(amountDue, monthlyPayment, since, by);
}

/** For the ear: since when it is late is for the eye. */
function dueAlone({ amountDue, monthlyPayment, nextDueDate }: OpenSummary): string[] {
  const by = nextDueDate === undefined ? '' : `, due ${dayAndMonth(nextDueDate)}`;
  return duePartsOf(amountDue, monthlyPayment, '', by);
}

function duePartsOf(
  { currentPayment, pastDue, fees }: AmountDue,
  monthly: number,
  since: string,
  by: string,
): string[] {
  const isPartPaid = currentPayment < monthly;
  const current = isPartPaid
    ? `${money(currentPayment)} left of the current payment${by}`
    : `the current payment of ${money(currentPayment)}${by}`;
  return [
    ...(pastDue > 0 ? [`${money(pastDue)} past due${since}`] : []),
    ...(fees > 0 ? [`${money(fees)} in fees`] : []),
    ...(currentPayment > 0 ? [current] : []),
  ];
}

/** What is left of the contract by its schedule. */
export const left = ({ kind, paymentsLeft, endsOn }: OpenSummary, vehicle: VehicleToName): Message => {
  const payments = counted(paymentsLeft, 'payment');
  const end =
    kind === 'loan'
      ? `By the schedule the last one is due ${longDate(endsOn)}.`
      : `Your lease ends ${longDate(endsOn)}.`;
  return {
    text: `You have ${payments} left on your ${fullName(vehicle)}. ${end}`,
    speak: `You have ${payments} left on your ${shortName(vehicle)}. ${end}`,
    choices: [showBalance, showPayoff],
  };
};

/** Of all vehicles of the login; `due` is what is left once what is on its way has come. */
export const together = (due: number, pending: number): Message => {
  const once = pending > 0 ? ` once the ${money(pending)} on its way is posted` : '';
  return {
    text: due > 0 ? `Together that is ${money(due)} due${once}.` : `Nothing is due on any of them${once}.`,
    choices: [makePayment, showPayoff],
  };
};

/** Where paying was asked for along with it. */
export const offerPayment = (): Message => ({
  text: 'You also asked about paying. Shall we do that now?',
  brief: 'You also asked about paying. Reply PAY to do it now.',
  choices: [makePayment],
});

export const paidOff = (
  { lastPayment }: Extract<AccountSummary, { kind: 'paid_off' }>,
  vehicle: VehicleToName,
  severalVehicles: boolean,
): Message => {
  const last = lastPayment && !lastPayment.returned ? ` Your last payment was ${lastPaymentWords(lastPayment)}.` : '';
  return {
    text: `Good news: your ${fullName(vehicle)} is paid off. Nothing is due.${last}`,
    speak: `Good news: your ${shortName(vehicle)} is paid off, and nothing is due.`,
    choices: severalVehicles ? [showActivity, switchVehicle] : [showActivity],
  };
};

function dueTitle({ amountDue, nextDueDate }: OpenSummary): string {
  if (amountDue.total === 0) return 'Total due now';
  // What is billed and has time until its day is part of it.
  if (amountDue.pastDue > 0 && amountDue.currentPayment > 0) return 'Total amount due';
  const isNow = nextDueDate === undefined || amountDue.currentPayment === 0;
  return isNow ? 'Total due now' : `Total due by ${longDate(nextDueDate)}`;
}

/** What makes up the total, where that is more than one month's payment (replaced site's help: total amount due). */
function parts({ currentPayment, pastDue, fees }: AmountDue): readonly (readonly [string, number])[] {
  const named = [
    ['this payment', currentPayment],
    ['past due', pastDue],
    ['fees', fees],
  ] as const;
  return named.filter(([, amount]) => amount !== 0);
}

function partFacts({ amountDue, pastDueSince, nextDueDate }: OpenSummary): Fact[] {
  const by = nextDueDate === undefined ? '' : `, due ${longDate(nextDueDate)}`;
  const since = pastDueSince === undefined ? '' : ` since ${longDate(pastDueSince)}`;
  const titles: Readonly<Record<string, string>> = {
    'this payment': `Current payment${by}`,
    'past due': `Past due${since}`,
    fees: 'Fees',
  };
  if (amountDue.pastDue === 0 && amountDue.fees === 0) return [];
  return parts(amountDue).map(([name, amount]) => ({ title: titles[name] ?? name, value: money(amount) }));
}

/** As the receipt says it: what is on its way is still part of the total. */
function pendingFacts({ pending, amountDue, afterPending }: OpenSummary): Fact[] {
  if (pending === 0) return [];
  const after: Fact = { title: 'Still due after that', value: money(afterPending.total) };
  return [{ title: 'On its way', value: money(pending) }, ...(amountDue.total > 0 ? [after] : [])];
}

function restFacts(summary: OpenSummary): Fact[] {
  const { nextDueDate, lastPayment, monthlyPayment, amountDue, pending } = summary;
  const nextShown = nextDueDate !== undefined && amountDue.currentPayment === 0;
  const last = pending > 0 ? 'Last payment posted' : 'Last payment';
  return [
    ...(nextShown ? [{ title: 'Next due date', value: longDate(nextDueDate) }] : []),
    { title: 'Monthly payment', value: money(monthlyPayment) },
    ...remainingFacts(summary),
    ...(lastPayment ? [{ title: last, value: lastPaymentWords(lastPayment) }] : []),
  ];
}

function remainingFacts(summary: OpenSummary): Fact[] {
  if (summary.kind === 'loan') return [{ title: 'Remaining principal', value: money(summary.principal) }];
  return [
    { title: 'Payments left', value: String(summary.paymentsLeft) },
    { title: 'Lease ends', value: longDate(summary.endsOn) },
  ];
}

function lastPaymentWords({ amount, date, returned }: LastPayment): string {
  return `${money(amount)} on ${longDate(date)}${returned ? ', returned by the bank' : ''}`;
}

function spoken(summary: OpenSummary, vehicle: VehicleToName): string {
  const { amountDue, nextDueDate, monthlyPayment, pending } = summary;
  const opening = `For your ${shortName(vehicle)}, `;
  if (amountDue.total === 0) {
    const onItsWay = pending > 0 ? ` ${money(pending)} is on its way.` : '';
    const next = nextDueDate && ` Your next payment of ${money(monthlyPayment)} is due ${dayAndMonth(nextDueDate)}.`;
    return `${opening}nothing is due right now.${onItsWay}${next ?? ''}`;
  }
  return `${opening}${dueAloud(summary)}${onItsWayInWords(summary)}`;
}

function dueAloud({ amountDue, nextDueDate }: OpenSummary): string {
  const { total, currentPayment, pastDue, fees } = amountDue;
  const by = nextDueDate === undefined ? 'now' : `by ${dayAndMonth(nextDueDate)}`;
  const late = [
    ...(pastDue > 0 ? [`${money(pastDue)} past due`] : []),
    ...(fees > 0 ? [`${money(fees)} in fees`] : []),
  ];
  if (pastDue > 0 && currentPayment > 0)
    return `${money(total)} is due: ${listed([...late, `${money(currentPayment)} ${by}`])}.`;
  const including = late.length > 0 ? ` That includes ${listed(late)}.` : '';
  return `${money(total)} is due ${currentPayment > 0 ? by : 'now'}.${including}`;
}

function brief(summary: OpenSummary, vehicle: VehicleToName): string {
  const { amountDue, afterPending, nextDueDate, lastPayment, pending } = summary;
  const when = nextDueDate === undefined ? '' : `, next due date ${shortDate(nextDueDate)}`;
  const list = parts(amountDue).map(([name, amount]) => `${name} ${money(amount)}`);
  const made = list.length > 1 ? ` (${list.join(', ')})` : '';
  const after = amountDue.total > 0 ? `, ${money(afterPending.total)} due after that` : '';
  const onItsWay = pending > 0 ? `, ${money(pending)} on its way${after}` : '';
  const left =
    summary.kind === 'loan'
      ? `Principal ${money(summary.principal)}.`
      : `${counted(summary.paymentsLeft, 'payment')} left, lease ends ${shortDate(summary.endsOn)}.`;
  // Of the two payments a text has room for one.
  const last =
    lastPayment && pending === 0
      ? ` Last paid ${money(lastPayment.amount)} on ${shortDate(lastPayment.date)}${lastPayment.returned ? ' (returned)' : ''}.`
      : '';
  return `${fullName(vehicle)}: ${money(amountDue.total)} due${made}${onItsWay}${when}. ${left}${last}`;
}
