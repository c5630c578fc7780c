/** Tasks asked for in words of our own, and questions of few words about an account, which no label stands for. */
import { plainText } from '../src/language/plainText';
import { accountFact } from './accounts/accountFacts';
import { balanceQuestion } from './accounts/balanceQuestions';
import { figureRemark } from './accounts/figureRemarks';
import { neighbouringStatement } from './followUp';
import { comparisonAsked } from './accounts/compareQuestions';
import { historyQuestion } from './accounts/historyQuestions';
import { ownPhrase } from './ownPhrases';
import { deviceToRegister } from './sign-in/deviceToRegister';
import { paymentQuestion } from './payments/paymentQuestions';
import { paymentStateOf } from './payments/paymentStateOf';
import { vehicleNamedBeside } from './accounts/vehicleNamedBeside';
import { paymentsMade } from './accounts/paymentsMade';
import { payoffQuestion } from './accounts/payoffQuestions';
import { payoffThenPayment } from './payments/payoffThenPayment';
import { payingTheRest, payingTheSame } from './accounts/severalAtOnce';
import { paidBefore } from './payments/paidBefore';
import { payingFees } from './payments/payingFees';
import { payingMonths } from './payments/monthlyPayments';
import { payingThat } from './payments/payingThat';
import { paymentInBrief, severalPayments } from './payments/severalPayments';
import type { TaskOptions } from './task';
import type { Said, Turn } from './turn';

function accountQuestion(turn: Said): TaskOptions | undefined {
  return (
    comparisonAsked(turn) ??
    balanceQuestion(turn) ??
    historyQuestion(turn) ??
    accountFact(turn) ??
    paymentsMade(turn) ??
    figureRemark(turn) ??
    deviceToRegister(turn)
  );
}

function aboutPaymentMade({ text, reading }: Turn): TaskOptions | undefined {
  return paymentQuestion(text) ?? (reading.rights === undefined ? paidBefore(text) : undefined);
}

/** What is paid is called by what it is: so many months, the fees. */
function payingByName(text: string): TaskOptions | undefined {
  return payingMonths(text) ?? payingFees(text);
}

/** "what was my last payment on the countryman": a short question, and the vehicle that it is about. */
function questionOfVehicle({ text, session, memory }: Turn): TaskOptions | undefined {
  const named = vehicleNamedBeside(text, memory);
  if (named === undefined) return undefined;
  const said = { text: named.question, session, memory };
  const asked = payoffQuestion(said) ?? accountQuestion(said);
  return asked && { ...asked, values: { ...asked.values, vehicle: named.vehicle } };
}

function shortQuestion(turn: Turn): TaskOptions | undefined {
  return accountQuestion(turn) ?? paymentStateOf(turn) ?? questionOfVehicle(turn);
}

/** Own phrases and short questions before what the scorer heard, because they are certain; the first that knows the words. */
export function taskInOwnWords(turn: Turn): TaskOptions | undefined {
  return (
    aboutPaymentMade(turn) ??
    ownPhrase(turn.text) ??
    (turn.memory.paid && asksWhetherItWorked.test(firstQuestion(turn.text)) ? stateOfPayment : undefined) ??
    payingTheRest(turn) ??
    severalPayments(turn.text) ??
    payingByName(turn.text) ??
    payingThat(turn) ??
    paymentInBrief(turn) ??
    neighbouringStatement(turn) ??
    payoffThenPayment(turn.text) ??
    payoffQuestion(turn) ??
    shortQuestion(turn) ??
    payingTheSame(turn)
  );
}

const asksWhetherItWorked =
  /^(?:(?:so|and|ok|wait)[, ]+)*(?:did (?:it|that) work|is (?:it|that) (?:done|paid)|am i (?:done|paid up|all set))(?: now)?[? ]*$/;
const stateOfPayment: TaskOptions = { task: 'payment_state', values: {}, about: 'its_state' };

/** "is it paid? will I get a late fee": the first is answered with what the second is about. */
function firstQuestion(text: string): string {
  return plainText(text).split('?')[0] ?? '';
}
