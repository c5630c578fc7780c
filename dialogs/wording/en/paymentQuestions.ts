/** The questions of a payment in their three forms: how much, which method, the review, what to change. */
import { Temporal } from 'temporal-polyfill';
import type { MethodKind } from '../../../src/domain/payments/methods';
import type { Choice, Message } from '../../../src/reply/message';
import type { Fact } from '../../cards/card';
import { paymentCard } from '../../cards/paymentCard';
import type { TaskName } from '../../task';
import type {
  MethodToName,
  PaymentSoFar,
  PaymentToReview,
  QuestionParameters,
  Questions,
  VehicleToName,
} from '../../prompts/question';
import { dayAndMonth, listed, longDate, money, shortDate } from '../format';
import { amountInWords } from './amountInWords';
import { back, person } from './choices';
import { methodName, methodTitle, spokenMethod } from './methodNames';
import { taskName } from './tasks';
import { fullName, shortName, spokenName } from './vehicles';

type Amounts = QuestionParameters['amount'];

/** What picking one sends is read as an amount again. */
function amountChoices({ due, late, monthly, payoff }: Amounts): Choice[] {
  const monthlyDiffers = monthly !== due && monthly !== payoff;
  return [
    ...(due > 0 ? [{ label: `Total due: ${money(due)}`, say: 'total due' }] : []),
    ...(late ? [lateChoice(late)] : []),
    ...(monthlyDiffers ? [{ label: `Monthly payment: ${money(monthly)}`, say: 'monthly payment' }] : []),
    { label: 'Another amount', say: 'another amount' },
    ...(payoff !== due ? [{ label: `Payoff: ${money(payoff)}`, say: 'payoff amount' }] : []),
  ];
}

function lateChoice({ amount, withFees }: NonNullable<Amounts['late']>): Choice {
  const name = withFees ? 'Past due and fees' : 'Past due';
  return { label: `${name}: ${money(amount)}`, say: name.toLowerCase() };
}

/** Three at most, for the ear. */
function amountsInWords(amounts: Amounts): string {
  const { due, late, monthly } = amounts;
  const lateName = late?.withFees ? 'the past due and fees' : 'the past due';
  const named = [
    ...(due > 0 ? [`the total due of ${money(due)}`] : []),
    ...(late ? [`${lateName} of ${money(late.amount)}`] : []),
    ...(monthly !== due && !late ? [`one monthly payment of ${money(monthly)}`] : []),
    'another amount',
  ];
  return listed(named, 'or');
}

const methodChoices = (methods: readonly MethodToName[]): Choice[] => [
  ...methods.map((method) => ({ label: methodTitle(method), say: methodName(method) })),
  { label: 'Another one', say: 'another payment method' },
];

const kindChoices: readonly Choice[] = ['Checking account', 'Savings account', 'Debit card'].map((label) => ({
  label,
  say: label,
}));

const reviewChoices: readonly Choice[] = [
  { label: 'Submit', say: 'submit' },
  { label: 'Change the amount', say: 'change the amount' },
  { label: 'Change the method', say: 'change the payment method' },
  { label: 'Do not pay', say: 'do not pay' },
];

const final = 'You cannot cancel it after you submit.';

function review(values: PaymentToReview): Message {
  const { amount, fee, vehicle, method, effectiveDate, code } = values;
  const date = Temporal.PlainDate.from(effectiveDate);
  const total: Fact = { title: 'Amount', value: money(amount) };
  const facts: Fact[] = [
    { title: 'Vehicle', value: fullName(vehicle) },
    { title: 'From', value: methodTitle(method) },
    { title: 'Effective date', value: longDate(date) },
    { title: 'Fee', value: money(fee) },
  ];
  const lines = [total, ...facts].map((fact) => `${fact.title}: ${fact.value}`);
  const payoff = closing(values);
  return {
    text: ['Please check this payment:', ...lines, `${payoff}${final} Shall I submit it?`].join('\n'),
    speak: spoken(values, date),
    brief: `Pay ${money(amount)} for ${fullName(vehicle)} from ${methodName(method)}, effective ${shortDate(date)}, no fee. ${payoff}${final} Reply PAY ${code} to submit, or NO to change it.`,
    choices: reviewChoices,
    card: paymentCard({ title: 'Please check this payment', amount: total, facts, explanation: `${payoff}${final}` }),
  };
}

function closing({ closes }: PaymentToReview): string {
  if (closes === undefined) return '';
  return closes === 'loan' ? 'It pays off your loan. ' : 'It buys the car and ends your lease. ';
}

function spoken(values: PaymentToReview, date: Temporal.PlainDate): string {
  const { amount, vehicle, method } = values;
  const what = `${money(amount)}, ${amountInWords(amount)}, for your ${spokenName(vehicle)}, from ${spokenMethod(method)}`;
  return `${what}, effective ${dayAndMonth(date)}, without a fee. ${closing(values)}${final} Shall I submit it?`;
}

const fromMethod: Readonly<Record<MethodKind, string>> = {
  checking: ' from checking',
  savings: ' from savings',
  debit_card: ' by debit card',
};

function howMuch({ from }: Amounts): string {
  return `How much would you like to pay${from === undefined ? '' : fromMethod[from]}`;
}

function changed(now: PaymentSoFar | undefined, name: (vehicle: VehicleToName) => string): string {
  return now === undefined ? '' : `All right, ${money(now.amount)} for your ${name(now.vehicle)}. `;
}

type PaymentQuestion =
  'amount' | 'otherAmount' | 'amountMeant' | 'method' | 'methodKind' | 'review' | 'whatToChange' | 'leaveTask';

export const paymentQuestions: Pick<Questions, PaymentQuestion> = {
  amount: {
    ask: (amounts) => ({
      text: `${howMuch(amounts)} for your ${fullName(amounts.vehicle)}: ${amountsInWords(amounts)}?`,
      speak: `How much for your ${shortName(amounts.vehicle)}: ${amountsInWords(amounts)}?`,
      choices: amountChoices(amounts),
    }),
    again: (amounts) => ({ text: `How much, please: ${amountsInWords(amounts)}?`, choices: amountChoices(amounts) }),
    example: (amounts) => ({
      text: `You can say an amount in dollars, "total due", "half" or "payoff". The payoff is ${money(amounts.payoff)}. How much shall it be?`,
      choices: amountChoices(amounts),
    }),
  },
  otherAmount: {
    ask: () => ({ text: 'How much would you like to pay?', choices: [back] }),
    again: () => ({ text: 'Which amount, in dollars and cents?', choices: [back] }),
    example: ({ minimum, maximum }) => ({
      text: `Any amount from ${money(minimum)} to ${money(maximum)} will do. How much shall it be?`,
      choices: [back, person],
    }),
  },
  amountMeant: {
    ask: ({ cents }) => ({ text: `Do you mean ${listed(cents.map(money), 'or')}?`, choices: moneyChoices(cents) }),
    again: ({ cents }) => ({ text: `Which one: ${listed(cents.map(money), 'or')}?`, choices: moneyChoices(cents) }),
    example: ({ cents }) => ({
      text: `You can say "the first one", or the amount with dollars and cents. It is ${listed(cents.map(money), 'or')}. Which one is it?`,
      choices: moneyChoices(cents),
    }),
  },
  method: {
    ask: ({ methods, now }) => ({
      text: `${changed(now, fullName)}How would you like to pay: ${listed([...methods.map(methodName), 'another one'], 'or')}?`,
      speak: `${changed(now, shortName)}How would you like to pay: ${listed([...methods.slice(0, 2).map(spokenMethod), 'another one'], 'or')}?`,
      choices: methodChoices(methods),
    }),
    again: ({ methods }) => ({
      text: `Which payment method: ${listed([...methods.map(methodName), 'another one'], 'or')}?`,
      speak: `Which payment method: ${listed([...methods.slice(0, 2).map(spokenMethod), 'another one'], 'or')}?`,
      choices: methodChoices(methods),
    }),
    example: ({ methods }) => ({
      text: `You can say its name, its last four digits, or "another one". You have ${listed(methods.map(methodName))}. Which one shall it be?`,
      speak: `You can say its name, or another one. You have ${listed(methods.slice(0, 3).map(spokenMethod))}. Which one shall it be?`,
      choices: methodChoices(methods),
    }),
  },
  methodKind: {
    ask: () => ({
      text: 'Is it a checking account, a savings account or a debit card?',
      choices: kindChoices,
    }),
    again: () => ({ text: 'Checking, savings or debit card?', choices: kindChoices }),
    example: () => ({
      text: 'I can take a checking account, a savings account or a debit card. Credit cards and money market accounts do not work here. Which one is it?',
      speak: 'I can take a checking account, a savings account or a debit card. Which one is it?',
      choices: kindChoices,
    }),
  },
  review: {
    ask: review,
    again: ({ amount, code }) => ({
      text: `I need a clear word, since this moves ${money(amount)}. Shall I submit the payment?`,
      brief: `I need a clear word, since this moves ${money(amount)}. Reply PAY ${code} to submit, or NO to change it.`,
      choices: reviewChoices,
    }),
    example: ({ amount, code }) => ({
      text: `Say "submit" to pay ${money(amount)}, or what is to change, such as "from savings instead". Say "do not pay" to drop it. Which one?`,
      brief: `Reply PAY ${code} to pay ${money(amount)}, or what is to change, such as "from savings instead", or NO.`,
      choices: reviewChoices,
    }),
  },
  whatToChange: {
    ask: (options) => ({
      text: `All right, nothing is submitted. What shall I change: ${changeWords(options)}?`,
      choices: changeChoices(options),
    }),
    again: (options) => ({ text: `What shall I change: ${changeWords(options)}?`, choices: changeChoices(options) }),
    example: (options) => ({
      text: `Pick what is to change, or "do not pay" to drop the payment. You can change ${changeWords(options)}. Which one?`,
      choices: changeChoices(options),
    }),
  },
  leaveTask: {
    ask: ({ task }) => ({
      text: `${unfinished(task)} If you leave now, you have to begin again. Shall I drop it?`,
      choices: leaveChoices,
    }),
    again: ({ task }) => ({ text: `Shall I drop ${taskName(task)}, and leave it undone?`, choices: leaveChoices }),
    example: ({ task }) => ({
      text: `Choose "drop it" to leave it undone, or "go on" to come back to ${taskName(task)}. Which one?`,
      choices: leaveChoices,
    }),
  },
};

function unfinished(task: TaskName): string {
  switch (task) {
    case 'make_payment':
      return 'Your payment is not submitted yet.';
    case 'payment_methods':
      return 'Your payment method is not added yet.';
    default:
      return `I am not done with ${taskName(task)} yet.`;
  }
}

const leaveChoices: readonly Choice[] = ['Drop it', 'Go on'].map((label) => ({ label, say: label }));

const moneyChoices = (cents: readonly number[]): Choice[] =>
  cents.map((amount) => ({ label: money(amount), say: money(amount) }));

function changeChoices({ severalVehicles }: QuestionParameters['whatToChange']): Choice[] {
  const labels = ['Amount', 'Payment method', ...(severalVehicles ? ['Vehicle'] : []), 'Do not pay'];
  return labels.map((label) => ({ label, say: label }));
}

function changeWords({ severalVehicles }: QuestionParameters['whatToChange']): string {
  return listed(['the amount', 'the payment method', ...(severalVehicles ? ['the vehicle'] : [])], 'or');
}
