/** Asks for one of the saved payment methods, by name, last four or position, or for another one. */
import { type AmountReading, readAmountGrammar } from '../../src/language/values/amount';
import { changedAmount } from '../../src/language/values/amountChange';
import { readMethod } from '../../src/language/values/method';
import { plainText } from '../../src/language/plainText';
import { isOpenAmount } from '../../src/language/values/openAmounts';
import { readYesNo } from '../../src/language/yesNo';
import type { MethodKind, RefusedMethodKind } from '../../src/domain/payments/methods';
import { bareEnding } from '../bareEnding';
import { endingWith, kindMeant, methodsMeant, namedIn } from '../methods/methodNames';
import { withoutRefused } from '../methods/methodRefused';
import { methodInWords } from '../methods/methodWish';
import { savedMeant } from '../methods/savedMethod';
import { type OtherSaid, otherMethodSaid } from '../methods/theOtherMethod';
import { isSomebodyElses } from '../methods/whoseMethod';
import { feesAsAnswer } from '../payments/feesSaid';
import { amountInPlace } from '../payments/amountAnswers';
import { alsoPaying } from '../payments/alsoPaying';
import { asksForFigure } from '../payments/figureAsked';
import { halvesIn } from '../payments/halves';
import { answerAndNext } from '../payments/nextPayment';
import { withOtherVehicle } from '../payments/otherVehicle';
import type { PaymentChange } from '../payments/payment';
import { suggestedAmount } from '../payments/suggestedAmount';
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { asksForOtherAmount, changesNothing } from './paymentChangeIn';
import { positionIn } from './position';
import { type Asked, Prompt } from './prompt';
import type { MethodToName } from './question';

const saved = /\b(?:saved|on file|the usual|whichever|either one|any of them)\b/;
const another = /\b(?:another|different|new|other|else|none of)\b/;
/** Another one to pay for. */
const otherCar = /\b(?:another|different|new|other) (?:car|vehicle|mini|loan|lease)\b/g;
/** Takes back the only one that was offered. */
const notThatOne =
  /^(?:no[, ]+)?(?:please )?(?:not|do not use|don'?t use) (?:that|this|the|my)(?: (?:one|account|card|method|bank))?$/;

export class MethodPrompt extends Prompt<'method', PaymentChange> {
  override async read(turn: Turn, asked: Asked<'method'>): Promise<PaymentChange | undefined> {
    const suggested = suggestedAmount(turn.text);
    if (suggested !== undefined) return { amount: suggested, corrected: true };
    if (asksQuestion(turn.text) || asksForFigure(turn.text) || changesNothing(turn.text, asked.parameters.methods))
      return undefined;
    const halves = halvesIn(turn.text);
    if (halves !== undefined) return { halves };
    const next = alsoPaying(turn);
    if (next !== undefined) return { next, asks: 'method' };
    const both = answerAndNext(turn.text);
    const words = both?.left ?? turn.text;
    const change = withOtherVehicle(this.methodIn(words, asked), words, turn);
    return both === undefined || change === undefined ? change : { ...change, next: both.next };
  }

  private methodIn(text: string, asked: Asked<'method'>): PaymentChange | undefined {
    const position = positionIn(text);
    if (position !== undefined) return this.pickedAt(position, asked);
    const other = otherSaid(text, asked);
    if (other !== undefined) return other.method && { methodId: other.method.id };
    return withoutRefused(text, asked.parameters.methods) ?? this.saidIn(text, asked);
  }

  private saidIn(text: string, asked: Asked<'method'>): PaymentChange | undefined {
    const amount = amountIn(text);
    const said = otherAmountSaid(text, amount, asked);
    if (said !== undefined) return { ...said, corrected: true };
    const alsoAmount = amount.kind === 'none' ? {} : { amount };
    const asks = amount.kind === 'exact' ? newMethodIn(text) : (otherAmountIn(text) ?? newMethodIn(text));
    if (asks !== undefined) return asks;
    const named = this.namedIn(text, asked);
    if (named !== undefined) return { ...named, ...alsoAmount };
    if (asked.parameters.methods.length === 1 && notThatOne.test(plainText(text))) return { asks: 'new_method' };
    const isEnding = amount.kind === 'none' || readMethod(text).kind === 'last4';
    return this.picked(text, asked) ?? (isEnding ? undefined : { amount, corrected: true });
  }

  private namedIn(text: string, asked: Asked<'method'>): PaymentChange | undefined {
    const meant = this.savedMeant(text, asked);
    if (meant !== undefined) return { methodId: meant.id };
    if (isSomebodyElses(text, asked.parameters.methods)) return methodInWords(text);
    const method = readMethod(text);
    return method.kind === 'none' || method.kind === 'last4' ? undefined : { method };
  }

  /** The one that the words name, or the only one there is. */
  private savedMeant(text: string, { parameters: { methods } }: Asked<'method'>): MethodToName | undefined {
    const ofOther = isSomebodyElses(text, methods);
    const ended = endingWith(text, methods);
    if (ended.length === 1) return ended[0];
    const [only, ...others] = ofOther
      ? namedIn(text, methods)
      : (savedMeant(text, methods) ?? methodsMeant(text, methods));
    if (only !== undefined) return others.length === 0 ? only : undefined;
    const isOnly = !ofOther && methods.length === 1 && saved.test(plainText(text)) && readMethod(text).kind === 'none';
    return isOnly ? methods[0] : undefined;
  }

  /** A number is never an amount here, and "not that one" of several says nothing yet. */
  override isMeantForIt({ text }: Turn, asked: Asked<'method'>): boolean {
    const plain = plainText(text);
    const isOther = otherSaid(text, asked) !== undefined || theUsual.test(plain) || joint.test(plain);
    return isOther || positionIn(text) !== undefined || notThatOne.test(plain);
  }

  /** "yes" is clear where one was offered; "no" may refuse it or the payment. */
  private picked(text: string, asked: Asked<'method'>): PaymentChange | undefined {
    const isYesToOne = asked.parameters.methods.length === 1 && readYesNo(text) === 'yes';
    const position = this.choiceIn(text, asked) ?? (isYesToOne ? 0 : undefined);
    return position === undefined ? undefined : this.pickedAt(position, asked);
  }

  private pickedAt(position: number, { parameters: { methods } }: Asked<'method'>): PaymentChange | undefined {
    const method = methods[position];
    if (method !== undefined) return { methodId: method.id };
    return position === methods.length ? { asks: 'new_method' } : undefined;
  }
}

/** Of one that is saved "the other one" can only be a new one. */
function otherSaid(text: string, { parameters: { methods, before } }: Asked<'method'>): OtherSaid | undefined {
  return methods.length > 1 ? otherMethodSaid(text, methods, before) : undefined;
}

/** The fees alone, two of them, some more or less. */
function otherAmountSaid(
  text: string,
  named: AmountReading,
  { parameters: { amount } }: Asked<'method'>,
): PaymentChange | undefined {
  if (feesAsAnswer(text) === 'alone') return { fees: 'alone' };
  if (isOpenAmount(plainText(text))) return { asks: 'amount' };
  const cents = amount === undefined || named.kind !== 'none' ? undefined : changedAmount(text, amount);
  return cents === undefined ? amountInPlace(text) : { amount: { kind: 'exact', cents } };
}

/** "change the amount". */
function otherAmountIn(text: string): PaymentChange | undefined {
  return asksForOtherAmount(text) ? { asks: 'amount' } : undefined;
}

function newMethodIn(text: string): PaymentChange | undefined {
  if (!another.test(plainText(text).replace(otherCar, ' ')) || readMethod(text).kind === 'refused') return undefined;
  const kind = kindMeant(text);
  return { asks: 'new_method', ...(kind !== undefined && { method: { kind: 'method', method: kind } }) };
}

/** "our joint account" is one to pay with; which one that is, only its name tells. */
const joint =
  /^(?:(?:no|ok|okay|just|use|with|from|please|pay with|pay from)[, ]+)*(?:the|our|my|a) (?:joint|shared|common) (?:bank )?(?:account|one|card)(?: please)?[.! ]*$/;

/** Said of the method that is asked for, not of what is usually paid. */
const theUsual =
  /^(?:(?:no|ok|okay|just|use|pay with|pay from|with|from|please)[, ]+)*(?:the|my) (?:usual|regular|normal)(?: (?:one|way|card|account|method|bank))?(?: please)?[.! ]*$/;

/** Digits that end an account's number are no sum. */
function amountIn(text: string): AmountReading {
  if (theUsual.test(plainText(text))) return { kind: 'none' };
  return bareEnding(text) === undefined ? readAmountGrammar(text) : { kind: 'none' };
}

const kinds: readonly MethodKind[] = ['checking', 'savings', 'debit_card'];

/** A saved one after all, of that kind where it was named. */
export interface SavedAfterAll {
  readonly saved: MethodKind | undefined;
  /** Named by its own name. */
  readonly methodId?: string;
}
type KindAnswer = MethodKind | RefusedMethodKind | SavedAfterAll;

const afterAll = /\b(?:saved|on file|the usual)\b|\bmy\b.*\binstead\b/;

/** Ends with the kind of method, one that cannot pay here included; "use my checking instead" means no new one. */
export class MethodKindPrompt extends Prompt<'methodKind', KindAnswer> {
  override async read({ text }: Turn, asked: Asked<'methodKind'>): Promise<KindAnswer | undefined> {
    if (asksQuestion(text)) return undefined;
    const reading = readMethod(text);
    const [named, ...others] = namedIn(text, asked.parameters.saved ?? []);
    if (named !== undefined && others.length === 0) return { saved: named.kind, methodId: named.id };
    if (reading.kind !== 'refused' && afterAll.test(plainText(text)))
      return { saved: reading.kind === 'method' ? reading.method : undefined };
    if (reading.kind === 'method' || reading.kind === 'refused') return reading.method;
    const position = this.choiceIn(text, asked);
    return position === undefined ? undefined : kinds[position];
  }
}
