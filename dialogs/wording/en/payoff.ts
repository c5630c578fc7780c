/** A payoff in words: the amount, how long it holds, how it grows, its parts, and where instructions are. */
import type { Temporal } from 'temporal-polyfill';
import type { PayoffPart, PayoffQuote } from '../../../src/domain/accounts/outcomes';
import type { Message } from '../../../src/reply/message';
import type { Fact } from '../../cards/card';
import { payoffCard } from '../../cards/payoffCard';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { Term } from '../../meanings';
import type { VehicleToName } from '../../prompts/question';
import { dayAndMonth, longDate, money, perDiemMoney, shortDate } from '../format';
import { payItOff, person, showActivity, showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

const partNames: Readonly<Record<PayoffPart['kind'], string>> = {
  principal: 'Principal',
  interest: 'Interest',
  past_due_payments: 'Past due payments',
  remaining_payments: 'Remaining payments',
  unearned_rent_charge: 'Rent charge not yet earned',
  residual: 'Residual, the price of the car at lease end',
  purchase_option_fee: 'Purchase option fee',
  purchase_tax: 'Tax on the purchase',
  official_fees: 'Official fees',
  fees: 'Fees',
  deposit: 'Security deposit',
  unapplied: 'Credit on your account',
};

export const quote = (quote: PayoffQuote, vehicle: VehicleToName, settings: CustomerFacingSettings): Message => {
  const amount: Fact = { title: `Payoff good through ${longDate(quote.goodThrough)}`, value: money(quote.amount) };
  const title = `Your ${fullName(vehicle)}`;
  const facts = quote.parts.map((part) => ({ title: partNames[part.kind], value: money(part.amount) }));
  const instructions = `To send it, call ${settings.contact.phone} or see the Owners' Lounge: ${settings.ownersLounge.payoffInstructionsUrl}`;
  const lines = [amount, ...facts].map((fact) => `${fact.title}: ${fact.value}`);
  return {
    text: [`${title}:`, ...lines, meaning(quote), instructions].join('\n'),
    speak: spoken(quote, vehicle),
    brief: brief(quote, vehicle, settings),
    choices: [payItOff, showBalance, { label: 'Another day', say: 'payoff on another day' }],
    card: payoffCard({ title, amount, facts, explanation: meaning(quote) }),
    links: [{ label: 'Payoff instructions', url: settings.ownersLounge.payoffInstructionsUrl }],
  };
};

/** What closes the contract, in one plain sentence, and the per diem where there is one. */
function meaning({ account, goodThrough, perDiemMicros, pending }: PayoffQuote): string {
  const closes = account.contract.kind === 'loan' ? 'pays off your loan' : 'buys the car and ends your lease';
  const growth =
    perDiemMicros > 0
      ? `Each day after that adds ${perDiemMoney(perDiemMicros)}, the per diem.`
      : 'Later days may change it.';
  return `This amount ${closes} if it arrives by ${longDate(goodThrough)}.${onItsWay(pending)} ${growth}`;
}

function spoken({ amount, goodThrough, perDiemMicros, pending }: PayoffQuote, vehicle: VehicleToName): string {
  const growth = perDiemMicros > 0 ? ` Each day after adds ${perDiemMoney(perDiemMicros)}.` : '';
  const figure = `The payoff for your ${shortName(vehicle)} is ${money(amount)}, good through ${dayAndMonth(goodThrough)}.`;
  return `${figure}${onItsWay(pending)}${growth} How to send it is at the Owners' Lounge.`;
}

function brief(
  { amount, goodThrough, perDiemMicros, pending }: PayoffQuote,
  vehicle: VehicleToName,
  { ownersLounge }: CustomerFacingSettings,
): string {
  const growth = perDiemMicros > 0 ? ` Each day after adds ${perDiemMoney(perDiemMicros)}.` : '';
  const figure = `Payoff ${fullName(vehicle)}: ${money(amount)}, good through ${shortDate(goodThrough)}.`;
  return `${figure}${onItsWay(pending)}${growth} How to send it: ${ownersLounge.payoffInstructionsUrl}`;
}

function onItsWay(pending: number): string {
  return pending > 0 ? ` ${money(pending)} of it is on its way.` : '';
}

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

const terms: Readonly<Record<Term, string>> = {
  payoff:
    'A payoff is the amount that closes your contract on a given day. For a loan it is the principal, interest up to that day and any fees.',
  per_diem: 'The per diem is what a payoff grows by each day.',
  residual: 'The residual is the price of the car at the end of a lease.',
};
const spokenTerms: Readonly<Record<Term, string>> = {
  ...terms,
  payoff: 'A payoff is what closes your contract on a given day: for a loan principal, interest to that day and fees.',
};

/** At a question, which comes again by itself. */
export const termAtPrompt = (term: Term): Message => ({ text: terms[term], speak: spokenTerms[term] });

export const term = (term: Term): Message => ({
  text: `${terms[term]} Would you like to see your payoff?`,
  speak: `${spokenTerms[term]} Would you like to see your payoff?`,
  brief: `${terms[term]} Reply PAYOFF to see yours.`,
  choices: [showPayoff],
});
