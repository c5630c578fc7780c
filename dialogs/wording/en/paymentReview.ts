/** Words at the review of a payment: what to know before it is submitted, what is asked about it, and why it is shown anew. */
import { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../../src/domain/money/cents';
import type { PaymentView, ReviewChange } from '../../../src/domain/payments/outcomes';
import type { Message } from '../../../src/reply/message';
import type { MethodToName, PaymentToReview, ReviewAspect } from '../../prompts/question';
import { counted, longDate, longDateAt, momentAt, money, timeOfDay } from '../format';
import { methodName, spokenMethod } from './methodNames';
import { fullName, spokenName } from './vehicles';

export const partOfPastDue = (pastDue: Cents): Message => ({
  text: `Please note: ${money(pastDue)} is past due. This payment is less, so a part stays past due.`,
});

/** The contract's order; `current` leaves nothing past due. */
export const feesFirst = (left: Cents, current: Cents): Message => ({
  text: `Please note: fees are paid first, so ${money(left)} would stay past due. ${money(current)} brings you up to date; to pay that, say "make it ${money(current)}".`,
});

export const afterDue = (dueOn: Temporal.PlainDate, countsOn: Temporal.PlainDate): Message => ({
  text: `Please note: what is due ${longDate(dueOn)} would be late, for a payment made now counts for ${longDate(countsOn)}.`,
});

/** Standards B18: warned and allowed. */
export const likelyDuplicate = (earlier: PaymentView, model: string): Message => {
  const { amount, confirmationNumber, submittedAt } = earlier;
  const who = earlier.by === 'you' ? 'You' : 'The other holder';
  return {
    text: `Please note: this may be a duplicate. ${who} paid ${money(amount)} for the ${model} on ${longDateAt(submittedAt)}, confirmation number ${confirmationNumber}.`,
    speak: `Please note: this may be a duplicate. ${who} paid ${money(amount)} for the ${model} on ${longDateAt(submittedAt)}.`,
  };
};

const paidBy = ({ by }: PaymentView): string => (by === 'you' ? 'you have' : 'the other holder has');

/** Made while this payment was being looked at: the latest by itself, several with their sum; and what is left to pay. */
export const paidMeanwhile = (payments: readonly PaymentView[], due: Cents): Message => {
  const [latest] = payments;
  if (latest === undefined) throw new Error('No payment was made meanwhile');
  const { amount, submittedAt } = latest;
  const all = payments.reduce((sum, payment) => sum + payment.amount, 0);
  const isOne = payments.length === 1;
  const one = `Meanwhile ${paidBy(latest)} paid ${money(amount)} for this account`;
  const several = `Meanwhile ${counted(payments.length, 'payment')} were made for this account, ${money(all)} in all`;
  const rest = due === 0 ? 'Nothing else is due right now.' : `Still due: ${money(due)}.`;
  return {
    text: `${isOne ? `${one}, on ${momentAt(submittedAt)}` : several}. ${rest}`,
    speak: `${isOne ? `${one}, at ${timeOfDay(submittedAt)}` : several}. ${rest}`,
  };
};

/** Shown anew, it has to be agreed to once more. */
export const heldBack = (payments: readonly PaymentView[], due: Cents): Message => {
  const { text, speak } = paidMeanwhile(payments, due);
  return { text: `I have not submitted this payment. ${text}`, speak: `I have not submitted this payment. ${speak}` };
};

const feeOf = ({ fee }: PaymentToReview): string =>
  fee === 0 ? 'There is no fee for this payment.' : `The fee for this payment is ${money(fee)}.`;
const dayOf = ({ effectiveDate }: PaymentToReview): string =>
  `Its effective date is ${longDate(Temporal.PlainDate.from(effectiveDate))}, if you submit it now.`;

const bankOf = ({ bankName }: MethodToName): string => (bankName === undefined ? '' : ` at ${bankName}`);

const aspectsOfReview: Readonly<Record<ReviewAspect, (review: PaymentToReview) => Message>> = {
  fee: (review) => ({ text: feeOf(review) }),
  day: (review) => ({ text: dayOf(review) }),
  state: () => ({ text: 'Not yet: I submit it only when you say so.' }),
  amount: ({ amount }) => ({ text: `The amount is ${money(amount)}.` }),
  receipt: () => ({
    text: 'Yes: once you submit it, you get a confirmation number here, and a confirmation is sent to you.',
  }),
  method: ({ method }) => ({
    text: `It would be paid from your ${methodName(method)}${bankOf(method)}.`,
    speak: `It would be paid from your ${spokenMethod(method)}${bankOf(method)}.`,
  }),
  vehicle: ({ vehicle }) => ({
    text: `It is for your ${fullName(vehicle)}.`,
    speak: `It is for your ${spokenName(vehicle)}.`,
  }),
};

/** The review comes again right after it. */
export const aboutReview = (about: ReviewAspect, review: PaymentToReview): Message => aspectsOfReview[about](review);

export const renewed = (): Message => ({
  text: 'More than five minutes have passed, so please look at the payment once more.',
});

/** A code of a review that is not the one in question. */
export const otherCode = (): Message => ({
  text: 'That code belongs to another payment, so nothing was submitted. Please look at this one once more.',
});

/** A code that came twice or late, where no review is open. */
export const oldCode = (): Message => ({
  text: 'That code is of a payment that is not open now. Nothing more was submitted. "Recent activity" shows what was.',
  brief: 'That code is of a payment that is not open now. Nothing more was submitted. Reply ACTIVITY to see what was.',
});

const changes: Readonly<Record<ReviewChange, string>> = {
  hash: 'Something about the payment has changed.',
  effective_date: 'The date on which the payment counts has changed.',
  method: 'That payment method cannot be used any more.',
  owed: 'What you owe has changed in the meantime.',
  limit: 'The number of payments for today has been reached.',
};

export const changed = (what: ReviewChange): Message => ({ text: `${changes[what]} Nothing was submitted.` });
