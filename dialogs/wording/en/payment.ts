/** Words on the way to a payment: what stands on the account, what comes next, and what cannot be. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../../src/domain/money/cents';
import type { DisabledReason, MethodKind, RefusedMethodKind } from '../../../src/domain/payments/methods';
import type { DeclineReason, PaymentView } from '../../../src/domain/payments/outcomes';
import type { ReturnAdvice } from '../../../src/domain/payments/returnCodes';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { MethodToName, VehicleToName } from '../../prompts/question';
import type { ReturnedPayment } from '../../payments/returnedPayment';
import { counted, longDate, longDateAt, money } from '../format';
import { makePayment, person, showActivity, showBalance } from './choices';
import { declineReasonInWords } from './declineReasons';
import { kindName, methodName, spokenMethod } from './methodNames';
import { fullName, shortName } from './vehicles';

export const nothingToPay = (vehicle: VehicleToName, pending: readonly PaymentView[]): Message => {
  const reason = pending.length > 0 ? 'What is on its way covers all that you owe' : 'It is paid off';
  return {
    text: `There is nothing to pay on your ${fullName(vehicle)}. ${reason}.`,
    speak: `There is nothing to pay on your ${shortName(vehicle)}. ${reason}.`,
    choices: [showActivity, showBalance],
  };
};

export const nothingLeftToPay = (): Message => ({
  text: 'There is nothing left to pay on this vehicle, so I have dropped the payment.',
  choices: [showActivity, showBalance],
});

const payer = ({ by }: PaymentView): string => (by === 'you' ? 'you made' : 'the other holder made');

/** The latest by itself, several with their sum; `covers` where nothing else is due. */
export const pending = (payments: readonly PaymentView[], total: Cents, covers: boolean): Message => {
  const [latest] = payments;
  if (latest === undefined) throw new Error('No payment is on its way');
  const one = `A payment of ${money(latest.amount)} that ${payer(latest)} on ${longDateAt(latest.submittedAt)} is on its way.`;
  const all = `${counted(payments.length, 'payment')} are on their way, ${money(total)} in all.`;
  const nothingElse = covers ? ' That covers all that is due.' : '';
  return { text: `Good to know: ${payments.length === 1 ? one : all}${nothingElse}` };
};

/** Asked for as "the same as last time". */
export const lastTime = (amount: Cents, date: Temporal.PlainDate): Message => ({
  text: `The last payment was ${money(amount)} on ${longDate(date)}.`,
});

/** After the first of several. */
export const next = (vehicle: VehicleToName | undefined, amount: Cents | undefined): Message => {
  const sum = amount === undefined ? undefined : money(amount);
  const named = (name: string): string => (sum === undefined ? `your ${name}` : `${sum} for your ${name}`);
  const what =
    vehicle === undefined
      ? sum === undefined
        ? 'the other payment'
        : `the payment of ${sum}`
      : named(fullName(vehicle));
  return {
    text: `Next is ${what}. Shall we go on with it?`,
    ...(vehicle && { speak: `Next is ${named(shortName(vehicle))}. Shall we go on with it?` }),
    brief: `Next is ${what}. Reply PAY to go on with it.`,
    choices: [makePayment],
  };
};

/** Not paid for after all, while others are. */
export const leftOut = (vehicle: VehicleToName): Message => ({
  text: `All right, without your ${fullName(vehicle)}.`,
  speak: `All right, without your ${shortName(vehicle)}.`,
});

/** Changed while something else was asked, which comes again. */
export const amountNow = (amount: Cents | undefined): Message => ({
  text:
    amount === undefined ? 'All right, I have changed the amount.' : `All right, the amount is ${money(amount)} now.`,
});

export const amountSaid = (amount: Cents): Message => ({ text: `You said ${money(amount)}.` });

/** Asked about, not ordered: it stays with what was said until another amount is. */
export const wouldLeave = ({ amount, due, left, isAnother }: WouldLeave): Message => {
  const told =
    due === 0
      ? `Nothing is due right now, so ${money(amount)} would be paid ahead.`
      : left === 0
        ? `${money(amount)} covers all that is due: ${money(due)}.`
        : `After ${money(amount)} you would still owe ${money(left)} of the ${money(due)} due.`;
  return { text: isAnother ? `${told} To pay that, say "make it ${money(amount)}".` : told };
};

interface WouldLeave {
  readonly amount: Cents;
  readonly due: Cents;
  readonly left: Cents;
  /** Not the amount that was said before. */
  readonly isAnother: boolean;
}

/** Asked for more than one at once. */
export const oneAtATime = (): Message => ({
  text: 'I take one payment at a time, so this is the first. I offer the next one after it.',
});

/** Replaced site's help: payments are immediate. */
export const restLater = (): Message => ({
  text: 'I make payments only on the day you ask for them, so nothing is set up for later. You can pay the rest then. This one is for now.',
});

/** Payments are applied to what is due first, whatever month they were meant for. */
export const noMonthOfItsOwn = (): Message => ({
  text: 'I cannot pay that month by itself: a payment goes to what is due first.',
});

export const nothingDue = (): Message => ({ text: 'Nothing is due right now. You can still pay ahead.' });

export const nothingPastDue = (): Message => ({ text: 'Nothing is past due right now.' });

export const pastDueOnItsWay = (): Message => ({ text: 'What is past due is on its way already.' });

export const feesOnTheirWay = (): Message => ({ text: 'What is on its way covers the fees already.' });

export const noFees = (): Message => ({ text: 'There are no fees on this account right now.' });

const notTaken: Readonly<Record<RefusedMethodKind, string>> = {
  credit_card: 'I cannot take credit cards.',
  money_market: 'I cannot take payments from money market accounts.',
  other: 'I cannot take that kind of payment.',
};

/** Replaced site's help: forms of payment. */
export const notAccepted = (kind: RefusedMethodKind): Message => ({
  text: `${notTaken[kind]} You can use a checking account, a savings account or a debit card.`,
});

export const noSavedMethod = (kind: MethodKind | undefined): Message => ({
  text:
    kind === undefined
      ? 'I have no saved payment method for you yet.'
      : `I have no saved ${kindName(kind)} for you yet, so I need its details.`,
});

export const methodNotFound = (ending: string): Message => ({
  text: `I find no payment method that ends in ${ending}.`,
});

/** Whoever enters it says under the authorization that they may use it. */
export const methodNotOwn = (): Message => ({
  text: 'I know only what is saved with your own login. If you may use another person\'s account or card, choose "another one" and give me its numbers.',
});

export const methodGone = (): Message => ({ text: 'That payment method is not there any more.' });

const disabledReasons: Readonly<Record<DisabledReason, string>> = {
  closed: 'the bank says that the account is closed',
  not_found: 'the bank does not find the account',
  wrong_number: 'the bank says that its number is wrong',
  frozen: 'the bank has frozen the account',
  not_for_payments: 'the bank does not allow payments from it',
  not_authorized: 'the bank says that the debit was not authorized',
};

export const methodDisabled = (method: MethodToName, reason: DisabledReason): Message => ({
  text: `I cannot use your ${methodName(method)}: ${disabledReasons[reason]}.`,
  speak: `I cannot use your ${spokenMethod(method)}: ${disabledReasons[reason]}.`,
});

export const cardExpired = (method: MethodToName): Message => ({
  text: `Your ${methodName(method)} has expired.`,
  speak: `Your ${spokenMethod(method)} has expired.`,
});

export const tooManyPayments = (limit: number, { contact }: CustomerFacingSettings): Message => ({
  text: `For your security I take at most ${counted(limit, 'payment')} a day. Try again tomorrow, or call ${contact.phone}, ${contact.hours}.`,
  choices: [person],
});

const noFee = 'I add no fee. What you review is what is debited, to the cent.';

/** At a question, which comes again by itself. */
export const feesAtPrompt = (): Message => ({
  text: `${noFee} If your bank returns a payment, a charge may apply. It depends on your state.`,
});

export const fees = (): Message => ({
  text: `${feesAtPrompt().text} Would you like to make a payment?`,
  brief: `${noFee} If your bank returns a payment, a charge may apply. Reply PAY to make one.`,
  choices: [makePayment],
});

export const declined = (reason: DeclineReason): Message => ({
  text: `The payment was declined: ${declineReasonInWords(reason)}. Nothing was taken. You can use another payment method.`,
});

export const notTakenNow = (): Message => ({
  text: 'The payment was not submitted: our payment network is down. Nothing was taken, and nothing will be. Please try again in a few minutes.',
  choices: [{ label: 'Try again', say: 'try again' }, person],
});

export const dropped = (): Message => ({
  text: 'All right, I have dropped the payment. Nothing was submitted. What else can I do for you?',
  choices: [makePayment, showBalance],
});

const advices: Readonly<Record<ReturnAdvice, string>> = {
  try_again: 'Please make sure that the money is there before you pay again.',
  other_method: 'That account cannot be used any more, so please use another one.',
  check_numbers: 'Its numbers may be wrong, so please check them or use another method.',
  ask_bank: 'Please ask your bank about it, or use another method.',
  contact_us: 'Please call us about it, or use another method.',
};

/** Replaced site's help: a payment that does not clear; the charge varies by state, so it has a figure once it is posted (standards B13). */
export const returned = (
  { amount, on, advice, charge }: ReturnedPayment,
  { contact }: CustomerFacingSettings,
): Message => {
  const what = `Your payment of ${money(amount)} was returned by the bank on ${longDate(on)}.`;
  const why = advice === undefined ? '' : ` ${advices[advice]}`;
  const call = advice === 'contact_us' ? ` The number is ${contact.phone}.` : '';
  const added = charge === undefined ? undefined : ` A charge of ${money(charge)} was added.`;
  const told = `${what}${why}${call}${added ?? ' A charge may follow; it varies by state.'}`;
  return {
    text: `${told} Would you like to pay it again?`,
    speak: `${what}${why}${call}${added ?? ' A charge may follow.'} Would you like to pay it again?`,
    brief: `${told} Reply PAY AGAIN to pay it now.`,
    choices: [{ label: 'Pay it again', say: 'pay it again' }, person],
  };
};

/** Replaced site's help: cancelling a payment. */
export const cannotBeCancelled = (): Message => ({
  text: 'Your payment is submitted, and a submitted payment cannot be cancelled. Nothing has changed. If it was a mistake, a person can look at it.',
  choices: [person, showActivity],
});
