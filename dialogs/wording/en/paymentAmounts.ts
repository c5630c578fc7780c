/** What an amount with a name comes to, read back, and which amounts cannot be paid. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../../src/domain/money/cents';
import type { AmountShare } from '../../../src/language/values/amountNames';
import type { Message } from '../../../src/reply/message';
import type { NamedAmount } from '../../payments/paymentAmount';
import type { VehicleToName } from '../../accounts/vehicleName';
import { longDate, money } from '../format';
import { fullName, shortName } from './vehicles';

/** `amount` is what is paid, the fees in it. */
export const withFees = (fees: Cents, amount: Cents): Message => {
  if (fees === 0) return { text: `There are no fees right now. That makes ${money(amount)}.` };
  return {
    text: fees === amount ? `The fees are ${money(fees)}.` : `With ${money(fees)} in fees that makes ${money(amount)}.`,
  };
};

/** What there is in the way of reminders, said beside a payment. */
export const remindersByText = (): Message => ({
  text: 'I set no reminder of your own. If you get our texts, one comes three days before a payment is due; "text me reminders" turns them on.',
  speak: 'I set no reminder of your own. Where texts are on, one comes three days before a payment is due.',
});

export const withoutFees = (fees: Cents, amount: Cents): Message => ({
  text:
    fees === 0
      ? `There are no fees right now. That makes ${money(amount)}.`
      : `Without the ${money(fees)} in fees that makes ${money(amount)}.`,
});

const namedAmounts: Readonly<Record<Exclude<NamedAmount, 'payoff'>, string>> = {
  total_due: 'The total due is',
  monthly_payment: 'One monthly payment is',
  past_due: 'The past due amount is',
  to_be_current: 'To be current takes',
  half: 'Half of the total due is',
};

/** Read back, since it was not said as a figure. */
export const named = (which: Exclude<NamedAmount, 'payoff'>, amount: Cents, times = 1): Message => ({
  text: times === 1 ? `${namedAmounts[which]} ${money(amount)}.` : `${times} monthly payments are ${money(amount)}.`,
});

const wholes: Readonly<Record<Exclude<NamedAmount, 'half'>, string>> = {
  total_due: 'the total due',
  monthly_payment: 'one monthly payment',
  past_due: 'the past due amount',
  to_be_current: 'what it takes to be current',
  payoff: 'the payoff',
};
const shares: Readonly<Record<string, string>> = {
  ...{ '1/2': 'Half', '1/3': 'A third', '2/3': 'Two thirds', '1/4': 'A quarter', '3/4': 'Three quarters' },
  ...{ '1/5': 'A fifth', '1/10': 'A tenth' },
};

/** With a figure added to it, or taken off. */
export const sumNamed = (which: NamedAmount, plus: Cents, amount: Cents): Message => {
  const whole = which === 'half' ? 'half of the total due' : wholes[which];
  const joint = plus < 0 ? 'less' : 'plus';
  return { text: `That is ${whole} ${joint} ${money(Math.abs(plus))}: ${money(amount)}.` };
};

/** A part of an amount that has a name. */
export const shareNamed = (which: NamedAmount, { parts, of }: AmountShare, amount: Cents): Message => {
  const part = of === 100 ? `${parts}%` : (shares[`${parts}/${of}`] ?? `${parts}/${of}`);
  return { text: `${part} of ${wholes[which === 'half' ? 'total_due' : which]} is ${money(amount)}.` };
};

/** Asked for before an amount is said; the question for it comes again. */
export const figure = (which: 'total_due' | 'monthly_payment' | 'payoff' | 'to_be_current', amount: Cents): Message =>
  which === 'payoff' ? { text: `The payoff is ${money(amount)} if it arrives today.` } : named(which, amount);

/** With what paying it does: closing a contract is more than one payment. */
export const payoffNamed = (amount: Cents, goodThrough: Temporal.PlainDate, contract: 'loan' | 'lease'): Message => {
  const closes = contract === 'loan' ? 'It pays off your loan.' : 'It buys the car and ends your lease.';
  return { text: `The payoff is ${money(amount)}, good through ${longDate(goodThrough)}. ${closes}` };
};

/** Payments are applied in the contract's order. */
export const toPrincipal = (): Message => ({
  text: 'I cannot set a payment aside for principal only: it goes to what is due first, as your contract says. On a loan, what is left of it then lowers the principal.',
});

/** What is billed may be paid in parts; as a remark and as an answer of its own. */
export const anyAmount = (): Message => ({
  text: 'You can pay less than all that is due. What is still unpaid after its due date is past due.',
});

/** Said in place of an amount. */
/** "500 or more" is no sum yet. */
export const howMuchExactly = (): Message => ({ text: 'I need one exact amount.' });

export const noSuchAmount = (kind: 'nothing' | 'too_much'): Message => ({
  text: kind === 'nothing' ? 'A payment has to be more than $0.00.' : 'That is more than I can take in one payment.',
});

/** By card; a bank account takes more. */
export const tooLargeForCard = (maximum: Cents): Message => ({
  text: `The most I can take by card in one payment is ${money(maximum)}. From a checking or savings account I can take more.`,
});

export const tooSmall = (minimum: Cents): Message => ({ text: `The smallest payment is ${money(minimum)}.` });

export const tooLarge = (maximum: Cents): Message => ({
  text: `The most I can take that way in one payment is ${money(maximum)}.`,
});

export const moreThanPayoff = (payoff: Cents, goodThrough: Temporal.PlainDate): Message => ({
  text: `That is more than you owe. Your payoff is ${money(payoff)}, good through ${longDate(goodThrough)}.`,
});

/** Four digits that are the vehicle's own. */
export const vehicleDigits = (vehicle: VehicleToName, digits: string): Message => ({
  text: `I take ${digits} for your ${fullName(vehicle)}, not for a sum. To pay ${money(Number(digits) * 100)}, say "${digits} dollars".`,
  speak: `I take that for your ${shortName(vehicle)}, not for a sum.`,
});
