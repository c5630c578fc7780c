/** Tasks asked for in words of our own, and questions of few words about an account, which no label stands for. */
import { plainText } from '../src/language/plainText';
import { contractNamed } from '../src/language/values/vehicle';
import { accountFact } from './accounts/accountFacts';
import { balanceQuestion } from './accounts/balanceQuestions';
import { ownEndingAlone } from './accounts/endingNamed';
import { figureRemark } from './accounts/figureRemarks';
import { mailedStatement, neighbouringStatement } from './followUp';
import { buyingIt } from './accounts/buyingIt';
import { comparisonAsked } from './accounts/compareQuestions';
import { historyQuestion } from './accounts/historyQuestions';
import { ownPhrase } from './ownPhrases';
import { deviceToRegister } from './sign-in/deviceToRegister';
import { asksWhatIsLeft, paymentQuestion } from './payments/paymentQuestions';
import { paymentStateOf } from './payments/paymentStateOf';
import { settledQuestion } from './accounts/settledQuestions';
import { vehicleNamedBeside } from './accounts/vehicleNamedBeside';
import { paymentsMade } from './accounts/paymentsMade';
import { payoffOfMoreDays } from './accounts/payoffMoreDays';
import { payoffQuestion } from './accounts/payoffQuestions';
import { payoffThenPayment } from './payments/payoffThenPayment';
import { payingOtherHalf } from './payments/halves';
import { payingTheRest, payingTheSame } from './accounts/severalAtOnce';
import { payingParts } from './payments/amountParts';
import { paidBefore } from './payments/paidBefore';
import { payingFrom } from './payments/payingFrom';
import { payingFees } from './payments/payingFees';
import { payingLimited } from './payments/payingLimited';
import { payingMonths } from './payments/monthlyPayments';
import { statementSentAgain } from './accounts/statementSentAgain';
import { statementsAskedAbout } from './accounts/statementWords';
import { removalByName } from './methods/managingMethod';
import { monthSent } from './accounts/monthSent';
import { payingSeveralVehicles } from './payments/payingSeveralVehicles';
import { payingThat } from './payments/payingThat';
import { paymentInBrief, severalPayments } from './payments/severalPayments';
import type { TaskOptions } from './task';
import type { Said, Turn } from './turn';

function accountQuestion(turn: Said): TaskOptions | undefined {
  return (
    buyingIt(turn) ??
    comparisonAsked(turn) ??
    balanceQuestion(turn) ??
    settledQuestion(turn) ??
    historyQuestion(turn) ??
    accountFact(turn) ??
    paymentsMade(turn) ??
    figureRemark(turn) ??
    deviceToRegister(turn)
  );
}

function aboutPayoff(turn: Turn): TaskOptions | undefined {
  return payoffOfMoreDays(turn) ?? payoffQuestion(turn);
}

function aboutPaymentMade({ text, reading }: Turn): TaskOptions | undefined {
  return paymentQuestion(text) ?? (reading.rights === undefined ? paidBefore(text) : undefined);
}

/** What is paid is called by what it is: so many months, the fees, some less than all. */
function payingByName(text: string): TaskOptions | undefined {
  return payingFrom(text) ?? payingMonths(text) ?? payingFees(text) ?? payingParts(text) ?? payingLimited(text);
}

/** "what was my last payment on the countryman": a short question, and the vehicle that it is about. */
function questionOfVehicle({ text, session, memory }: Turn): TaskOptions | undefined {
  const named = vehicleNamedBeside(text, memory);
  const found = named?.questions
    .map((question) => ({ text: question, session, memory }))
    .map((said) => payoffQuestion(said) ?? accountQuestion(said))
    .find((asked) => asked !== undefined);
  return found && named && { ...found, values: { ...found.values, vehicle: named.vehicle } };
}

/** "when does my lease end" of somebody who has a loan too, whichever of them is looked at. */
function ofContract(asked: TaskOptions | undefined, { text, memory }: Turn): TaskOptions | undefined {
  const contract = memory.severalVehicles ? contractNamed(plainText(text)) : undefined;
  const isOpen = asked?.values.vehicle === undefined && !asked?.everyVehicle;
  return asked && contract && isOpen ? { ...asked, values: { ...asked.values, vehicle: contract } } : asked;
}

const ofEachOne =
  / (?:on|for|of|with) (?:(?:each|both)(?: (?:one|car|vehicle|mini|of (?:them|my cars)|cars|vehicles|minis))?|(?:all|every)(?: (?:of|my|the|two|three|four))* (?:them|cars?|vehicles?|minis?|accounts|loans))(?=[?.! ]*$)/i;

/** "how many payments are left on each". */
function questionOfEach({ text, session, memory }: Turn): TaskOptions | undefined {
  const alone = text.replace(ofEachOne, '');
  const asked = alone === text ? undefined : accountQuestion({ text: alone, session, memory });
  return asked && { ...asked, everyVehicle: true };
}

function shortQuestion(turn: Turn): TaskOptions | undefined {
  const asked = accountQuestion(turn) ?? paymentStateOf(turn);
  return ofContract(asked, turn) ?? mailedStatement(turn) ?? questionOfEach(turn) ?? questionOfVehicle(turn);
}

/** Whether it worked, what is left, and what is paid on top. */
function afterPaying(turn: Turn): TaskOptions | undefined {
  if (turn.memory.paid && asksWhetherItWorked.test(firstQuestion(turn.text))) return stateOfPayment;
  return asksWhatIsLeft(turn.text) ? balance : (payingOtherHalf(turn) ?? payingTheRest(turn));
}

function ofStatement(turn: Turn): TaskOptions | undefined {
  return neighbouringStatement(turn) ?? monthSent(turn.text) ?? statementsAskedAbout(turn);
}

/** Digits or a name that the customer's own list alone tells to be one. */
function byNameAlone(turn: Turn): TaskOptions | undefined {
  return ownEndingAlone(turn) ?? removalByName(turn);
}

/** Own phrases and short questions before what the scorer heard, because they are certain; the first that knows the words. */
export function taskInOwnWords(turn: Turn): TaskOptions | undefined {
  return (
    statementSentAgain(turn) ??
    aboutPaymentMade(turn) ??
    ownPhrase(turn.text) ??
    afterPaying(turn) ??
    payingSeveralVehicles(turn) ??
    severalPayments(turn.text) ??
    payingByName(turn.text) ??
    payingThat(turn) ??
    paymentInBrief(turn) ??
    ofStatement(turn) ??
    payoffThenPayment(turn.text) ??
    aboutPayoff(turn) ??
    shortQuestion(turn) ??
    payingTheSame(turn) ??
    byNameAlone(turn)
  );
}

const asksWhetherItWorked =
  /^(?:(?:so|and|ok|wait)[, ]+)*(?:did (?:it|that) work|is (?:it|that) (?:done|paid)|am i (?:done|paid up|all set))(?: now)?[? ]*$/;
const balance: TaskOptions = { task: 'balance', values: {} };
const stateOfPayment: TaskOptions = { task: 'payment_state', values: {}, about: 'its_state' };

/** "is it paid? will I get a late fee": the first is answered with what the second is about. */
function firstQuestion(text: string): string {
  return plainText(text).split('?')[0] ?? '';
}
