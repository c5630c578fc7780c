/** Tasks asked for in words of our own, and questions of few words about an account, which no label stands for. */
import { plainText } from '../src/language/plainText';
import { accountFact } from './accountFacts';
import { balanceQuestion } from './balanceQuestions';
import { figureRemark } from './figureRemarks';
import { neighbouringStatement } from './followUp';
import { historyQuestion } from './historyQuestions';
import { ownPhrase } from './ownPhrases';
import { paymentQuestion } from './paymentQuestions';
import { paymentsMade } from './paymentsMade';
import { payoffQuestion } from './payoffQuestions';
import { payoffThenPayment } from './payoffThenPayment';
import { payingTheRest, payingTheSame } from './severalAtOnce';
import { severalPayments } from './severalPayments';
import type { TaskOptions } from './task';
import type { Turn } from './turn';

function accountQuestion(turn: Turn): TaskOptions | undefined {
  return (
    balanceQuestion(turn) ?? historyQuestion(turn) ?? accountFact(turn) ?? paymentsMade(turn) ?? figureRemark(turn)
  );
}

/** Own phrases and short questions before what the scorer heard, because they are certain; the first that knows the words. */
export function taskInOwnWords(turn: Turn): TaskOptions | undefined {
  return (
    paymentQuestion(turn.text) ??
    ownPhrase(turn.text) ??
    (turn.memory.paid && asksWhetherItWorked.test(plainText(turn.text)) ? stateOfPayment : undefined) ??
    payingTheRest(turn) ??
    severalPayments(turn.text) ??
    neighbouringStatement(turn) ??
    payoffThenPayment(turn.text) ??
    payoffQuestion(turn) ??
    accountQuestion(turn) ??
    payingTheSame(turn)
  );
}

const asksWhetherItWorked =
  /^(?:(?:so|and|ok|wait)[, ]+)*(?:did (?:it|that) work|is (?:it|that) (?:done|paid)|am i (?:done|paid up|all set))(?: now)?[? ]*$/;
const stateOfPayment: TaskOptions = { task: 'payment_state', values: {}, about: 'its_state' };
