/** A payoff in words: the amount, how long it holds, how it grows, its parts, and where instructions are. */
import { Temporal } from 'temporal-polyfill';
import type { PayoffPart, PayoffQuote } from '../../../src/domain/accounts/outcomes';
import type { Cents } from '../../../src/domain/money/cents';
import type { Choice, Message } from '../../../src/reply/message';
import type { Fact } from '../../cards/card';
import { payoffCard } from '../../cards/payoffCard';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { VehicleToName } from '../../prompts/question';
import { counted, dayAndMonth, listed, longDate, money, perDiemMoney, shortDate } from '../format';
import { makePayment, payItOff, person, showActivity, showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

const anotherDay: Choice = { label: 'Another day', say: 'payoff on another day' };

const partNames: Readonly<Record<PayoffPart['kind'], string>> = {
  principal: 'Principal',
  interest: 'Interest',
  past_due_payments: 'Past due',
  remaining_payments: 'Remaining payments, tax if due',
  unearned_rent_charge: 'Unearned rent charge',
  residual: 'Residual, car at lease end',
  purchase_option_fee: 'Purchase option fee',
  purchase_tax: 'Tax on purchase',
  official_fees: 'Official fees',
  fees: 'Fees',
  deposit: 'Security deposit',
  unapplied: 'Credit on your account',
};

export const quote = (quote: PayoffQuote, vehicle: VehicleToName, settings: CustomerFacingSettings): Message => {
  const amount: Fact = { title: `Payoff good through ${longDate(quote.goodThrough)}`, value: money(quote.amount) };
  const title = `Your ${fullName(vehicle)}`;
  const facts = quote.parts.map((part) => ({ title: partNames[part.kind], value: money(part.amount) }));
  const instructions = `To pay here say "pay it off"; to send it see the Owners' Lounge: ${settings.ownersLounge.payoffInstructionsUrl}`;
  const lines = [amount, ...facts].map((fact) => `${fact.title}: ${fact.value}`);
  return {
    text: [`${title}:`, ...lines, meaning(quote), instructions].join('\n'),
    speak: spoken(quote, vehicle),
    brief: brief(quote, vehicle, settings),
    choices: [payItOff, showBalance, anotherDay],
    card: payoffCard({ title, amount, facts, explanation: meaning(quote) }),
    links: [{ label: 'Payoff instructions', url: settings.ownersLounge.payoffInstructionsUrl }],
  };
};

/** What closes the contract, in one plain sentence, and the per diem where there is one. */
function meaning(quote: PayoffQuote): string {
  const { account, goodThrough, perDiemMicros, pending, step } = quote;
  const closes = account.contract.kind === 'loan' ? 'pays off your loan' : 'buys the car and ends your lease';
  const growth = perDiemMicros > 0 ? growthInWords(quote) : 'Later days may change it.';
  // A lease has many parts: the day stands above them.
  const by = step === undefined ? longDate(goodThrough) : 'then';
  return `It ${closes} if it arrives by ${by}.${onItsWay(pending)} ${growth}`;
}

/** A lease grows by the day up to its next due date, which adds the tax of its payment and begins another month. */
function growthInWords({ perDiemMicros, step }: PayoffQuote): string {
  const each = perDiemMoney(perDiemMicros);
  if (step === undefined) return `Each day after that adds ${each}, the per diem.`;
  const daily = `Each day to ${dayAndMonth(step.on)} adds ${each}.`;
  return step.tax > 0 ? `${daily} That day adds ${money(step.tax)} tax.` : daily;
}

/** For the ear. */
function spokenGrowth({ perDiemMicros, step }: PayoffQuote): string {
  if (perDiemMicros === 0) return '';
  const each = perDiemMoney(perDiemMicros);
  return step === undefined ? ` Each day after adds ${each}.` : ` Each day up to ${dayAndMonth(step.on)} adds ${each}.`;
}

/** For short texts. */
function briefGrowth({ perDiemMicros, step }: PayoffQuote): string {
  if (perDiemMicros === 0) return '';
  const until = step === undefined ? '' : ` to ${shortDate(step.on)}`;
  return ` Each day${until} adds ${perDiemMoney(perDiemMicros)}.`;
}

function spoken(quote: PayoffQuote, vehicle: VehicleToName): string {
  const { amount, goodThrough, pending } = quote;
  const growth = spokenGrowth(quote);
  const figure = `The payoff for your ${shortName(vehicle)} is ${money(amount)}, good through ${dayAndMonth(goodThrough)}.`;
  return `${figure}${onItsWay(pending)}${growth} To pay it here, say: pay it off.`;
}

function brief(quote: PayoffQuote, vehicle: VehicleToName, { ownersLounge }: CustomerFacingSettings): string {
  const { amount, goodThrough, pending } = quote;
  const growth = briefGrowth(quote);
  const figure = `Payoff ${fullName(vehicle)}: ${money(amount)}, good through ${shortDate(goodThrough)}.`;
  return `${figure}${onItsWay(pending)}${growth} To send it: ${ownersLounge.payoffInstructionsUrl}`;
}

function onItsWay(pending: number): string {
  return pending > 0 ? ` ${money(pending)} of it is on its way.` : '';
}

/** How it grows, asked by itself. */
export const growth = (quote: PayoffQuote): Message => {
  const { goodThrough, perDiemMicros } = quote;
  if (perDiemMicros === 0)
    return {
      text: `The payoff is good through ${longDate(goodThrough)}. Later days may change it.`,
      choices: [showPayoff],
    };
  return {
    text: `The payoff is good through ${longDate(goodThrough)}. ${growthInWords(quote)}`,
    speak: `The payoff is good through ${dayAndMonth(goodThrough)}.${spokenGrowth(quote)}`,
    choices: [payItOff, anotherDay],
  };
};

/** Why a later payoff is another than today's. */
export const difference = (later: PayoffQuote, today: PayoffQuote): Message => {
  const days = counted(today.goodThrough.until(later.goodThrough).days, 'day');
  const more = money(later.amount - today.amount);
  const why = later.account.contract.kind === 'loan' ? 'interest' : 'rent charge';
  const isPastStep = today.step !== undefined && Temporal.PlainDate.compare(today.step.on, later.goodThrough) <= 0;
  const tax = isPastStep ? ', and the tax of payments that fall due by then' : '';
  return {
    text: `It is ${more} more than today's payoff of ${money(today.amount)}: ${days} of ${why}${tax}.`,
    speak: `It is ${more} more than today's payoff of ${money(today.amount)}.`,
    choices: [payItOff, anotherDay],
  };
};

/** In a sentence: a loan has but few parts. */
function partsInWords({ parts }: PayoffQuote, wanted: (kind: PayoffPart['kind']) => boolean = () => true): string {
  const shown = parts.filter(({ kind, amount }) => amount !== 0 && wanted(kind));
  return listed(shown.map(({ kind, amount }) => `${partNames[kind].toLowerCase()} ${money(amount)}`));
}

/** One a line: a lease has many. */
function partsInLines({ parts }: PayoffQuote): string[] {
  return parts.map(({ kind, amount }) => `${partNames[kind]}: ${money(amount)}`);
}

/** Whether it includes a payment that is still to come. */
export const holding = (quote: PayoffQuote): Message => {
  const whole = "The payoff takes the place of every payment still to come, this month's included.";
  const short = `${whole} It is ${money(quote.amount)}.`;
  const choices = [payItOff, showBalance];
  if (quote.account.contract.kind === 'lease')
    return { text: [short, ...partsInLines(quote)].join('\n'), speak: short, brief: short, choices };
  const lowers = 'A payment made before it lowers it.';
  return {
    text: `${whole} It is ${money(quote.amount)}: ${partsInWords(quote)}. ${lowers}`,
    speak: `${short} ${lowers}`,
    brief: `${short} ${lowers}`,
    choices,
  };
};

export const interest = (quote: PayoffQuote): Message => {
  const { account, amount, parts, goodThrough } = quote;
  const choices = [payItOff, showBalance];
  if (account.contract.kind === 'lease') {
    const rent = 'A lease has a rent charge in place of interest.';
    const leads = `${rent} Say payoff to see what closes it.`;
    return {
      text: [`${rent} Its payoff holds:`, ...partsInLines(quote)].join('\n'),
      speak: leads,
      brief: leads,
      choices,
    };
  }
  const sum = parts.filter(({ kind }) => kind === 'interest').reduce((all, part) => all + part.amount, 0);
  return {
    text: `Of the payoff of ${money(amount)}, ${money(sum)} is interest up to ${longDate(goodThrough)}.`,
    choices,
  };
};

/** The total due is but a part of what closes a contract. */
export const overBalance = (quote: PayoffQuote): Message => {
  const due = 'The total due is only what is billed and not paid yet.';
  const choices = [payItOff, showBalance];
  const principal = quote.parts.find(({ kind }) => kind === 'principal')?.amount;
  if (principal === undefined) {
    const short = `${due} The payoff closes your contract with all that is still to come.`;
    return { text: [short, ...partsInLines(quote)].join('\n'), speak: short, brief: short, choices };
  }
  const rest = partsInWords(quote, (kind) => kind !== 'principal');
  const more = money(quote.amount - principal);
  return {
    text: `The payoff is ${more} more than your principal of ${money(principal)}: ${rest} up to ${longDate(quote.goodThrough)}. ${due}`,
    speak: `The payoff is ${more} more than your principal: ${rest}. ${due}`,
    choices,
  };
};

/** Why they are less than so many monthly payments: a lease's payoff holds the tax of those alone that are due by then. */
export const remaining = (quote: PayoffQuote): Message => {
  const { contract } = quote.account;
  if (contract.kind === 'loan') return overBalance(quote);
  const base = money(contract.monthlyPayment - contract.monthlyTax);
  const without = `${base} each in place of ${money(contract.monthlyPayment)}`;
  const text = `A payoff counts payments that are not due by then without their tax: ${without}.`;
  return { text: `${text} Those due by then count in full.`, speak: text, choices: [showPayoff, showBalance] };
};

export const half = (amount: Cents): Message => ({
  text: `Half of the payoff is ${money(amount)}. It would not close your contract. Shall I take a payment of that?`,
  brief: `Half of the payoff is ${money(amount)}. It would not close your contract. Reply PAY to pay that much.`,
  choices: [makePayment],
});

/** Replaced site's help: what others need to pay it is at the Owners' Lounge. */
export const forOthers = ({ contact, ownersLounge }: CustomerFacingSettings): Message => {
  const none = 'I show you the payoff, and send no letter to you or anybody else.';
  const help = `A person can help: call ${contact.phone}, ${contact.hours}.`;
  return {
    text: `${none} What a dealer or a bank needs to pay it is at the Owners' Lounge: ${ownersLounge.payoffInstructionsUrl}\n${help}`,
    speak: `${none} What a dealer or a bank needs to pay it is at the Owners' Lounge, and a person can help.`,
    choices: [showPayoff, person],
    links: [{ label: 'Payoff instructions', url: ownersLounge.payoffInstructionsUrl }],
  };
};

/** Replaced site's help: payoff instructions are at the Owners' Lounge. */
export const sending = ({ contact, ownersLounge }: CustomerFacingSettings): Message => ({
  text: `I can take it here: say "pay it off". To send it another way, call ${contact.phone}, or see the payoff instructions at the Owners' Lounge: ${ownersLounge.payoffInstructionsUrl}`,
  speak: `I can take it here: say, pay it off. To send it another way, see the payoff instructions at the Owners' Lounge.`,
  choices: [payItOff, person],
  links: [{ label: 'Payoff instructions', url: ownersLounge.payoffInstructionsUrl }],
});

export const alreadyPaidOff = (vehicle: VehicleToName): Message => ({
  text: `Your ${fullName(vehicle)} is paid off already, so there is no payoff amount.`,
  speak: `Your ${shortName(vehicle)} is paid off already, so there is no payoff amount.`,
  choices: [showActivity, person],
});

export const datePassed = (date: Temporal.PlainDate): Message => ({
  text: `${longDate(date)} has passed. I can give a payoff for today or a later day.`,
});

export const tooFar = (latest: Temporal.PlainDate): Message => ({
  text: `That is too far ahead. The latest day for a payoff is ${longDate(latest)}.`,
});
