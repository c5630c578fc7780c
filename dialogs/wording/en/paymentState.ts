/** What became of a payment that was submitted before, and why it cannot be taken back. */
import type { Temporal } from 'temporal-polyfill';
import { assertNever } from '../../../src/domain/assertNever';
import type { LastPayment } from '../../../src/domain/accounts/outcomes';
import { spellConfirmationNumber } from '../../../src/domain/payments/confirmationNumber';
import type { PaymentView } from '../../../src/domain/payments/outcomes';
import type { Message } from '../../../src/reply/message';
import type { VehicleToName } from '../../prompts/question';
import { longDate, longDateAt, money } from '../format';
import { makePayment, person, showActivity } from './choices';
import { declineReasonInWords } from './declineReasons';
import { methodName } from './methodNames';
import { fullName, shortName } from './vehicles';

export const of = (payment: PaymentView, vehicle: VehicleToName): Message => {
  const { amount, confirmationNumber } = payment;
  const what = `${whose(payment)} payment of ${money(amount)}`;
  const became = whatBecame(payment);
  const spelled = spellConfirmationNumber(confirmationNumber);
  return {
    text: `${what} ${became} It is for your ${fullName(vehicle)}, confirmation number ${confirmationNumber}.`,
    speak: `${what} for your ${shortName(vehicle)} ${became} The confirmation number is ${spelled}.`,
    brief: `${what} ${became} Confirmation number ${confirmationNumber}.`,
    choices: choicesAfter(payment),
  };
};

/** Nothing was paid here; what was paid in other ways is in the account all the same. */
export const noneHere = (vehicle: VehicleToName, last: LastPayment | undefined): Message => {
  const none = `I find no payment made with me for your`;
  const other =
    last === undefined
      ? 'None has been posted yet either.'
      : `The last one on the account is ${money(last.amount)}, of ${longDate(last.date)}${last.returned ? ', which the bank returned' : ''}.`;
  return {
    text: `${none} ${fullName(vehicle)}. ${other}`,
    speak: `${none} ${shortName(vehicle)}. ${other}`,
    choices: [makePayment, person],
  };
};

/** It was called by an amount that no payment has. */
export const noneOf = (
  amount: number,
  vehicle: VehicleToName,
  latest: PaymentView | undefined,
  last: LastPayment | undefined,
): Message => {
  const none = `I find no payment of ${money(amount)} made with me for your`;
  const isOther = last?.amount === amount;
  const back = last?.returned ? ', which the bank returned' : '';
  const other = isOther
    ? `A payment of that amount is on the account, of ${longDate(last.date)}${back}.`
    : latest !== undefined
      ? `The latest one is ${money(latest.amount)}, submitted on ${longDateAt(latest.submittedAt)}.`
      : last === undefined
        ? 'None has been posted yet either.'
        : `The last one on the account is ${money(last.amount)}, of ${longDate(last.date)}${back}.`;
  return {
    text: `${none} ${fullName(vehicle)}. ${other}`,
    speak: `${none} ${shortName(vehicle)}. ${other}`,
    choices: [showActivity, person],
  };
};

/** Asked while another payment is put together. */
export const notYet = (): Message => ({
  text: 'The payment that we are preparing is not submitted: I submit it only when you say so.',
});

export const takenOnce = (payment: PaymentView, vehicle: VehicleToName): Message => {
  const { amount, confirmationNumber, submittedAt } = payment;
  const one = `No, I see one payment of ${money(amount)} for your`;
  const mine = `submitted on ${longDateAt(submittedAt)}`;
  const bank = 'If your bank shows it twice, a person can look at it.';
  return {
    text: `${one} ${fullName(vehicle)}, ${mine}, confirmation number ${confirmationNumber}. ${bank}`,
    speak: `${one} ${shortName(vehicle)}, ${mine}. ${bank}`,
    choices: [showActivity, person],
  };
};

export const takenTwice = (latest: PaymentView, earlier: PaymentView): Message => {
  const each = ({ confirmationNumber, submittedAt }: PaymentView): string =>
    `one of ${longDateAt(submittedAt)}, confirmation number ${confirmationNumber}`;
  const two = `I see two payments of ${money(latest.amount)}`;
  const way = 'If one of them was a mistake, a person can look at it.';
  return {
    text: `${two}: ${each(earlier)}, and ${each(latest)}. Both were submitted. ${way}`,
    speak: `${two}, submitted on ${longDateAt(earlier.submittedAt)} and ${longDateAt(latest.submittedAt)}. ${way}`,
    choices: [person, showActivity],
  };
};

/** The posting is expected: the bank may still return it. */
export const clearing = ({ amount, effectiveDate }: PaymentView, posts: Temporal.PlainDate): Message => ({
  text: `Your payment of ${money(amount)} is on its way and counts as of ${longDate(effectiveDate)}. It should post by ${longDate(posts)}, unless your bank returns it.`,
  choices: [showActivity, person],
});

/** Of a payment that is not made yet. */
export const wouldClear = (effective: Temporal.PlainDate, posts: Temporal.PlainDate): Message => ({
  text: `A payment submitted now counts as of ${longDate(effective)} and should post by ${longDate(posts)}, unless your bank returns it.`,
});

/** Replaced site's help: cancelling a payment. */
export const cannotBeCancelled = (payment: PaymentView, vehicle: VehicleToName): Message => {
  const { amount, confirmationNumber, submittedAt } = payment;
  const submitted = `${whose(payment)} payment of ${money(amount)} was submitted on ${longDateAt(submittedAt)}`;
  const rule = 'A submitted payment cannot be changed or cancelled, and all is as it was.';
  const way = 'If it was a mistake, a person can look at it.';
  return {
    text: `${submitted}. It is for your ${fullName(vehicle)}, confirmation number ${confirmationNumber}. ${rule} ${way}`,
    speak: `${submitted}. ${rule} ${way}`,
    brief: `${submitted}, confirmation number ${confirmationNumber}. ${rule} ${way}`,
    choices: [person, showActivity],
  };
};

export const nothingToCancel = (vehicle: VehicleToName): Message => {
  const rest = 'You can change or drop a payment until you submit it.';
  return {
    text: `There is nothing to cancel. No payment is on its way for your ${fullName(vehicle)}. ${rest}`,
    speak: `There is nothing to cancel. No payment is on its way for your ${shortName(vehicle)}. ${rest}`,
    choices: [showActivity, person],
  };
};

const whose = ({ by }: PaymentView): string => (by === 'you' ? 'Your' : "The other holder's");

/** "submitted" is not "cleared" (standards B16). */
function whatBecame({ status, method, submittedAt, effectiveDate, declineReason }: PaymentView): string {
  const from = method === undefined ? '' : ` from the ${methodName(method)}`;
  const submitted = `It was submitted on ${longDateAt(submittedAt)}${from}`;
  switch (status) {
    case 'submitted':
    case 'unknown':
      return `is pending: I have no answer from the payment network yet. ${submitted}. Please do not pay it again.`;
    case 'accepted':
      return `is on its way. ${submitted}, and counts as of ${longDate(effectiveDate)}. The bank still has to clear it.`;
    case 'settled':
      return `went through. ${submitted}, and counts as of ${longDate(effectiveDate)}.`;
    case 'declined':
      return `was declined: ${declineReasonInWords(declineReason ?? 'refused_by_bank')}. Nothing was taken.`;
    case 'not_taken':
      return 'was not submitted, since our payment network was down. Nothing was taken.';
    case 'returned':
      return 'was returned by the bank, so it no longer counts.';
    default:
      return assertNever(status);
  }
}

function choicesAfter({ status }: PaymentView): Message['choices'] & object {
  const isOver = status === 'declined' || status === 'not_taken' || status === 'returned';
  return isOver ? [makePayment, person] : [showActivity, person];
}
