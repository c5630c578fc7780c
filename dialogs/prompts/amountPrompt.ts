/** Asks how much: a named amount, a figure, or one of those that were offered. What may be two amounts is asked about. */
import { type AmountReading, readAmount } from '../../src/language/values/amount';
import { changedAmount } from '../../src/language/values/amountChange';
import { findValues } from '../../src/language/values/findValues';
import { isOpenAmount } from '../../src/language/values/openAmounts';
import { readMethod } from '../../src/language/values/method';
import { plainText, plainWords } from '../../src/language/plainText';
import { saysLimit } from '../payments/amountLimit';
import { readYesNo } from '../../src/language/yesNo';
import type { Message } from '../../src/reply/message';
import { isNewMethod, methodInWords, methodToPayWith } from '../methods/methodWish';
import { namedIn } from '../methods/methodNames';
import { savedMeant } from '../methods/savedMethod';
import { isSomebodyElses } from '../methods/whoseMethod';
import { amountAnswer } from '../payments/amountAnswers';
import { feesAsAnswer } from '../payments/feesSaid';
import { noSuchAmount } from '../payments/noSuchAmount';
import { withKeyedCents } from '../payments/keyedCents';
import { halvesIn } from '../payments/halves';
import { asksToPayPart } from '../payments/payingPart';
import { refusesSum } from '../payments/refusedPart';
import { suggestedAmount } from '../payments/suggestedAmount';
import type { PaymentChange } from '../payments/payment';
import { monthlyPayments } from '../payments/monthlyPayments';
import { monthsToPay } from '../payments/monthsToPay';
import { answerAndNext } from '../payments/nextPayment';
import { withOtherVehicle } from '../payments/otherVehicle';
import { saysTheRest } from '../payments/paymentQuestions';
import { severalPayments } from '../payments/severalPayments';
import { otherAlone, ownDigitsIn } from './ownDigits';
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { changesNothing } from './paymentChangeIn';
import { positionIn } from './position';
import { type Asked, Prompt } from './prompt';
import type { MethodToName } from './question';

/** Ends with the amount, with the method where both were said ("400 from savings"), or with the method alone. */
export class AmountPrompt extends Prompt<'amount' | 'otherAmount', PaymentChange> {
  override async read(turn: Turn, asked: Asked<'amount' | 'otherAmount'>): Promise<PaymentChange | undefined> {
    const { text } = turn;
    const own = onlyHere(text);
    if (own !== undefined) return own;
    if (asksQuestion(text) || asksToSee.test(plainText(text)) || turn.reading.rights !== undefined) return undefined;
    if (severalPayments(text) !== undefined || changesNothing(text, methodsOf(asked))) return undefined;
    const both = answerAndNext(text);
    const said = both?.left ?? text;
    const words = ownDigitsIn(said, turn, methodsOf(asked))?.words ?? said;
    const change = withOtherVehicle(this.amountIn(words, asked), words, turn) ?? otherAlone(words, turn);
    return both === undefined || change === undefined ? change : { ...change, next: both.next };
  }

  private amountIn(text: string, asked: Asked<'amount' | 'otherAmount'>): PaymentChange | undefined {
    const offered = this.offered(text, asked);
    if (offered !== undefined) return offered;
    if (anotherAmount.test(plainText(text)) && asked.question === 'amount') return { asks: 'other_amount' };
    const fees = feesAsAnswer(text);
    const amount = saysTheRest(plainText(text)) ? theTotal : (monthlyPayments(text) ?? sumIn(text, asked));
    if (amount.kind === 'none') return methodAlone(text) ?? savedMethodAlone(text, asked) ?? otherThanSaid(text, asked);
    const isLimit = amount.kind === 'exact' && saysLimit(text);
    return {
      amount,
      ...(fees ? { fees } : heard(amount, asked)),
      ...methodSaid(text),
      ...(isLimit && { corrected: true }),
    };
  }

  /** Whether less will do, the vehicle's own digits, and a figure that is asked for. */
  override aside(turn: Turn, asked: Asked<'amount' | 'otherAmount'>): Message | undefined {
    if (asksToPayPart(turn.text)) return this.services.wording.payment.anyAmount();
    if (isOpenAmount(plainText(turn.text))) return this.services.wording.payment.howMuchExactly();
    const named = asksQuestion(turn.text) ? undefined : ownDigitsIn(turn.text, turn, methodsOf(asked));
    if (named === undefined) return this.figureAsked(turn.text, asked);
    return this.services.wording.payment.vehicleDigits(named.vehicle, named.digits);
  }

  /** "what is the monthly": the figures that stand in the question answer it, and the payment goes on. */
  private figureAsked(text: string, { parameters }: Asked<'amount' | 'otherAmount'>): Message | undefined {
    const plain = plainText(text);
    const no = noSuchAmount(text);
    if (no !== undefined) return this.services.wording.payment.noSuchAmount(no);
    if (!('due' in parameters) || !asksForFigure.test(plain) || asksMore.test(plain)) return undefined;
    if (findValues(text, 'payoff').date !== undefined) return undefined;
    const amount = readAmount(text);
    if (amount.kind === 'named' && (amount.share ?? amount.plus) !== undefined) return undefined;
    const { figure } = this.services.wording.payment;
    switch (amount.kind === 'named' && amount.which) {
      case 'total_due':
        return figure('total_due', parameters.due);
      case 'to_be_current':
        return parameters.late && figure('to_be_current', parameters.late.amount);
      case 'monthly_payment':
        return figure('monthly_payment', parameters.monthly);
      case 'payoff':
        return figure('payoff', parameters.payoff);
      default:
        return undefined;
    }
  }

  /** A bare number counts the amounts that were offered; a sum of a few dollars is "4 dollars". */
  private offered(text: string, asked: Asked<'amount' | 'otherAmount'>): PaymentChange | undefined {
    if (asked.question === 'otherAmount') return undefined;
    const isNumber = positionIn(text) !== undefined;
    const position = readAmount(text).kind === 'none' || isNumber ? this.choiceIn(text, asked) : undefined;
    const say = position === undefined ? undefined : this.choicesOf(asked)[position]?.say;
    if (say === undefined) return undefined;
    const amount = readAmount(say);
    const fees = feesAsAnswer(say);
    return amount.kind === 'none'
      ? { asks: 'other_amount' }
      : { amount, ...(fees && { fees }), ...heard(amount, asked) };
  }
}

/** What would be no amount, or asked or complained of, at any other question. */
function onlyHere(text: string): PaymentChange | undefined {
  if (feesAsAnswer(text) === 'alone') return { fees: 'alone', ...methodSaid(text) };
  const amount = suggestedAmount(text);
  if (amount !== undefined) return { amount };
  if (refusesSum(text)) return { asks: 'other_amount' };
  const plain = plainText(text);
  if (doubled.test(plain)) return { amount: { kind: 'named', which: 'monthly_payment', times: 2 } };
  const wanted = mayPay.exec(plain)?.[1];
  const named = wanted === undefined ? undefined : readAmount(wanted);
  if (named?.kind === 'named' && named.which !== 'half') return { amount: named };
  const [method, other] = halvesIn(text) ?? [];
  if (method === undefined || other === undefined) return amountAnswer(text);
  return { amount: { kind: 'named', which: 'half' }, method, next: { values: { amount: theTotal, method: other } } };
}

/** "can I do the whole thing?" wants just that. */
const mayPay =
  /^(?:(?:ok|okay|so|and|or|wait|well)[, ]+)*(?:can|could|may) i (?:just |only |maybe )*(?:do|pay|make it|go with|put) ((?:the |my |all |everything|what )[a-z ]{0,30}?)(?: (?:please|now|today|instead|then))*[?.! ]*$/;
const doubled =
  /^(?:(?:ok|okay|no|just|pay|do|make it|a)[, ]+)*(?:double|twice)(?: (?:payment|the payment|please|up))*[.! ]*$/;

function sumIn(text: string, { parameters }: Asked<'amount' | 'otherAmount'>): AmountReading {
  return withKeyedCents(readAmount(text), text, 'payoff' in parameters ? parameters.payoff : parameters.maximum);
}

const theTotal = { kind: 'named', which: 'total_due' } as const;

function methodSaid(text: string): Pick<PaymentChange, 'method' | 'words'> {
  const method = readMethod(text);
  return { ...(method.kind !== 'none' && method.kind !== 'last4' && { method }), ...methodToPayWith(text) };
}

/** Told by what was said or is due ("20 more"), or by the month that it is for. */
function otherThanSaid(text: string, { parameters }: Asked<'amount' | 'otherAmount'>): PaymentChange | undefined {
  if (!('due' in parameters)) return monthsToPay(text, true);
  const { said, due, monthly } = parameters;
  const cents = changedAmount(text, said ?? (due > 0 ? due : monthly));
  return cents === undefined ? monthsToPay(text, true) : { amount: { kind: 'exact', cents }, corrected: true };
}

/** "from a new savings account": the amount is still to come. */
function methodAlone(text: string): PaymentChange | undefined {
  const said = methodSaid(text);
  const isKnown = said.method?.kind === 'method' || isNewMethod(said.words);
  return isKnown && (startsWithMethod.test(plainText(text)) || onlyMethod.test(plainText(text))) ? said : undefined;
}

/** "harbor card", "everyday": one of the saved ones, said before it is asked for. */
function savedMethodAlone(text: string, asked: Asked<'amount' | 'otherAmount'>): PaymentChange | undefined {
  const methods = methodsOf(asked);
  const [named, ...others] = namedIn(text, methods);
  const saved = savedMeant(text, methods);
  if (saved?.[0] !== undefined) return saved.length === 1 ? { methodId: saved[0].id } : methodKindSaid(saved);
  if (isSomebodyElses(text, methods)) return methodInWords(text);
  if (named === undefined || others.length > 0 || plainWords(text).length > mostWordsOfMethod) return undefined;
  return { methodId: named.id };
}

function methodsOf({ parameters }: Asked<'amount' | 'otherAmount'>): readonly MethodToName[] {
  return ('methods' in parameters ? parameters.methods : undefined) ?? [];
}

/** Which one of several is still to be said. */
function methodKindSaid(saved: readonly MethodToName[]): PaymentChange | undefined {
  const [{ kind } = { kind: undefined }] = saved;
  if (kind === undefined || saved.some((other) => other.kind !== kind)) return undefined;
  return { method: { kind: 'method', method: kind } };
}

const mostWordsOfMethod = 6;

const asksForFigure =
  /^(?:(?:and|ok|okay|wait|actually|so|well)[, ]+)*(?:what(?:'?s| is| was| are| would)?|how much(?:'?s| is)?|show me|tell me|give me|let me see|(?:can|could) you (?:show|tell|give) me) /;
/** A reason, a difference or another vehicle is more than a figure. */
const asksMore = /\b(?:why|differ\w*|if|when|mean|include[sd]?|for the|on the|other)\b/;

/** "change the amount", where it has not been said yet. */
const anotherAmount =
  /^(?:no,? )?(?:please )?(?:(?:change|edit|set) )?(?:the |my |an )?amount$|^(?:a |some )?different amount$/;
/** A figure that is to be shown is not yet one to be paid. */
const asksToSee = /\b(?:show|tell|give) me\b|\b(?:let me|want to|like to|need to) see\b|^(?:show|see|view) /;

const onlyMethod =
  /^(?:(?:ok|okay|and|please|just|no|use|my|the|a|with)[, ]+)*(?:checking|savings|debit|debit card|bank)(?: (?:account|card))?(?: please)?[.! ]*$/;
const startsWithMethod =
  /^(?:(?:i(?:'?d| would)? (?:want|like) to |i'?ll |let me )?pay (?:it )?)?(?:from|with|using|use|out of) /;

/** The figures that stand in the question itself need no reading back. */
function heard(amount: AmountReading, { parameters }: Asked<'amount' | 'otherAmount'>): Pick<PaymentChange, 'heard'> {
  if (amount.kind !== 'named' || !('due' in parameters)) return {};
  if ((amount.times ?? amount.share ?? amount.plus) !== undefined) return {};
  const { due, monthly } = parameters;
  if (amount.which === 'total_due') return { heard: due };
  const isLate = amount.which === 'past_due' || amount.which === 'to_be_current';
  if (isLate && parameters.late) return { heard: parameters.late.amount };
  const isShown = due === 0 || due === monthly;
  return amount.which === 'monthly_payment' && isShown ? { heard: monthly } : {};
}

/** Ends with one of the amounts in question, or with another one; "neither" asks for it. */
export class AmountMeantPrompt extends Prompt<'amountMeant', PaymentChange> {
  override async read(turn: Turn, asked: Asked<'amountMeant'>): Promise<PaymentChange | undefined> {
    return asksQuestion(turn.text) ? undefined : withOtherVehicle(this.amountIn(turn.text, asked), turn.text, turn);
  }

  private amountIn(text: string, asked: Asked<'amountMeant'>): PaymentChange | undefined {
    const { cents } = asked.parameters;
    // "-50" is no part of "$3.50": digits are read as a sum, or count the choices.
    const mayPick = !/\d/.test(text) || positionIn(text) !== undefined;
    const position = mayPick ? this.choiceIn(text, asked) : undefined;
    const picked = position === undefined ? undefined : cents[position];
    if (picked !== undefined) return { amount: { kind: 'exact', cents: picked } };
    if (readYesNo(text) === 'no') return { asks: 'other_amount' };
    const amount = lastOf(text, cents) ?? readAmount(text);
    const isNew = amount.kind === 'exact' || amount.kind === 'named';
    return isNew ? { amount } : methodAlone(text);
  }

  /** The review comes later, so that there is nothing to submit yet. */
  override isMeantForIt({ text }: Turn): boolean {
    return submits.test(plainText(text));
  }
}

const submits =
  /^(?:(?:yes|ok|okay|please|just)[, ]+)*(?:submit|send|confirm|pay)(?: (?:it|that|this|the payment))?(?: (?:now|please))*[.! ]*$/;

/** "three fifty … three hundred fifty": one of those in question, said once more in clearer words. */
function lastOf(text: string, cents: readonly number[]): AmountReading | undefined {
  const last = text
    .split(/(?:\.{2,}|…|[,;!]|\.(?!\d)|\b(?:no|i mean|so)\b)\s*/i)
    .findLast((words) => words.trim() !== '');
  const amount = last === undefined ? undefined : readAmount(last);
  return amount?.kind === 'exact' && cents.includes(amount.cents) ? amount : undefined;
}
