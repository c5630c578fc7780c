/** Frames around the answers of the FAQ; the answers themselves are content files. */
import type { Choice, Message } from '../../../src/reply/message';
import type { FaqAnswer } from '../../answers/faqAnswers';
import type { TaskName } from '../../task';
import {
  forgotPassword,
  forgotUsername,
  resetQuestions,
  makePayment,
  showActivity,
  showBalance,
  showMethods,
  showPayoff,
  signIn,
  switchVehicle,
} from './choices';

export const answer = ({ answer, spoken, brief }: FaqAnswer): Message => ({ text: answer, speak: spoken, brief });

interface Offer {
  /** None where the answer itself leads to it. */
  readonly question?: string;
  /** Text messages name the word to send; "yes" has another meaning there. */
  readonly brief?: string;
  readonly choice: Choice;
}

const offers: Readonly<Partial<Record<TaskName, Offer>>> = {
  sign_in: { question: 'Would you like to sign in now?', brief: 'Reply SIGN IN to begin.', choice: signIn },
  balance: {
    question: 'Would you like to see your account summary?',
    brief: 'Reply BALANCE to see yours.',
    choice: showBalance,
  },
  payoff: { question: 'Would you like to see your payoff?', brief: 'Reply PAYOFF to see yours.', choice: showPayoff },
  activity: {
    question: 'Would you like to see your recent activity?',
    brief: 'Reply ACTIVITY to see yours.',
    choice: showActivity,
  },
  make_payment: {
    question: 'Would you like to make a payment now?',
    brief: 'Reply PAY to pay now.',
    choice: makePayment,
  },
  payment_methods: {
    question: 'Would you like to see your payment methods?',
    brief: 'Reply METHODS to see yours.',
    choice: showMethods,
  },
  forgot_username: { choice: forgotUsername },
  forgot_password: { choice: forgotPassword },
  reset_security_questions: { choice: resetQuestions },
  switch_vehicle: {
    question: 'Would you like to switch vehicles now?',
    brief: 'Reply SWITCH VEHICLE to do it now.',
    choice: switchVehicle,
  },
};

const joined = (answer: string, offer: string | undefined): string =>
  offer === undefined ? answer : `${answer} ${offer}`;

/** The answer and, at its end, what could be done next. */
export const answerWithOffer = (entry: FaqAnswer, next: TaskName): Message => {
  const offer = offers[next];
  if (offer === undefined) return answer(entry);
  return {
    text: joined(entry.answer, offer.question),
    speak: joined(entry.spoken, offer.question),
    brief: joined(entry.brief, offer.brief),
    choices: [offer.choice],
  };
};
