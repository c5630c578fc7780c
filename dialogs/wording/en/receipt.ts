/** What a customer hears after SUBMIT: the confirmation number, the facts, and how the account stands then (standards B16). */
import { Temporal } from 'temporal-polyfill';
import { spellConfirmationNumber } from '../../../src/domain/payments/confirmationNumber';
import type { PaymentView } from '../../../src/domain/payments/outcomes';
import type { Message } from '../../../src/reply/message';
import type { Fact } from '../../cards/card';
import { paymentCard } from '../../cards/paymentCard';
import type { AccountAfterPayment } from '../../payments/afterPayment';
import type { PaymentToReview } from '../../prompts/question';
import { dayAndMonth, longDate, money, shortDate } from '../format';
import { person, showActivity, showBalance } from './choices';
import { methodTitle } from './methodNames';
import { fullName, shortName } from './vehicles';

export const accepted = (payment: PaymentView, review: PaymentToReview, after: AccountAfterPayment): Message =>
  receipt('Thank you, your payment is submitted', payment, review, after);

/** The same payment again, by a second tap or a second message. */
export const already_submitted = (payment: PaymentView, review: PaymentToReview, after: AccountAfterPayment): Message =>
  receipt('This payment was submitted already, once', payment, review, after);

/** Standards E6: never "done" while nobody knows. */
export const pending = ({ confirmationNumber, amount }: PaymentView, { vehicle }: PaymentToReview): Message => {
  const opening = `Your payment of ${money(amount)} is pending. I have no answer from the payment network yet.`;
  const rest = 'I will let you know. Please do not pay it again.';
  return {
    text: `${opening} The confirmation number is ${confirmationNumber}, for your ${fullName(vehicle)}. ${rest}`,
    speak: `${opening} The confirmation number is ${spellConfirmationNumber(confirmationNumber)}. ${rest}`,
    brief: `${opening} Confirmation number ${confirmationNumber}. ${rest}`,
    choices: [showActivity, person],
  };
};

const notCleared = 'Your bank still has to clear it. It cannot be cancelled.';

function receipt(
  opening: string,
  { confirmationNumber, amount, effectiveDate }: PaymentView,
  { vehicle, method }: PaymentToReview,
  after: AccountAfterPayment,
): Message {
  const date = Temporal.PlainDate.from(effectiveDate);
  const paid: Fact = { title: 'Amount', value: money(amount) };
  const facts: Fact[] = [
    { title: 'Confirmation number', value: confirmationNumber },
    { title: 'Vehicle', value: fullName(vehicle) },
    { title: 'From', value: methodTitle(method) },
    { title: 'Effective date', value: longDate(date) },
    { title: 'Still due', value: stillDue(after) },
  ];
  const spelled = spellConfirmationNumber(confirmationNumber);
  const lines = [paid, ...facts].map((fact) => `${fact.title}: ${fact.value}`);
  return {
    text: [`${opening}.`, ...lines, notCleared].join('\n'),
    speak: `${opening}: ${money(amount)} for your ${shortName(vehicle)}, effective ${dayAndMonth(date)}. The confirmation number is ${spelled}. Again: ${spelled}.`,
    brief: `${opening}: ${money(amount)} for ${fullName(vehicle)}, effective ${shortDate(date)}. Confirmation number ${confirmationNumber}. Still due: ${stillDue(after)}.`,
    choices: [showBalance, showActivity],
    card: paymentCard({ title: opening, amount: paid, facts, explanation: notCleared }),
  };
}

function stillDue({ due, isCovered }: AccountAfterPayment): string {
  return isCovered ? 'nothing, all that you owe is covered' : due === 0 ? 'nothing right now' : money(due);
}
