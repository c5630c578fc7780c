/** What of a payment under review is to be another: named outright, or which part is to be asked for again. */
import { findValues } from '../../src/language/values/findValues';
import { plainText } from '../../src/language/plainText';
import { isRemark } from '../../src/language/remark';
import type { Values } from '../../src/language/values/values';
import { bareEnding } from '../bareEnding';
import { asksWhoSees } from '../answers/whoSees';
import { amountInPlace } from '../payments/amountAnswers';
import { feesAsAnswer } from '../payments/feesSaid';
import { methodAskedAbout } from '../methods/methodAskedAbout';
import { kindMeant, methodsMeant } from '../methods/methodNames';
import { withoutRefused } from '../methods/methodRefused';
import { methodInWords, wantsName } from '../methods/methodWish';
import { managesMethod } from '../methods/managingMethod';
import { savedMeant } from '../methods/savedMethod';
import { isSomebodyElses } from '../methods/whoseMethod';
import { asksWhetherCancellable } from '../ownPhrases';
import { paidBefore } from '../payments/paidBefore';
import type { PaymentChange } from '../payments/payment';
import { severalPayments } from '../payments/severalPayments';
import type { Turn } from '../turn';
import { nicknameIn } from '../accounts/vehicles';
import { wrongNumber } from '../methods/wrongNumbers';
import type { MethodToName } from './question';

const fromNew =
  /\b(?:use|from|with|by|and|plus|to|add)(?: using| from| with)? (?:a |an |some )?(?:brand )?new (?:(?:bank|debit|checking|savings) )?(?:account|card|bank|method)\b|[,;&] ?(?:(?:from|with|using) )?(?:a |brand )*new (?:(?:bank|debit|checking|savings) )?(?:account|card|bank|method)\b/;
const fromAnother =
  /\b(?:use|and|plus|from|with|by)(?: using| from| with)? (?:an?other|a different) (?:(?:bank|debit|checking|savings) )?(?:account|card|bank|method)\b|\buse (?:another|a different) (?:account|one|card|bank|method)\b|\b(?:from|with|by) (?:(?:the|my|some) other|another|a different|something else)(?: (?:account|one|card|method))?\b|\bnot (?:from |with |on )?(?:that|this|my) (?:card|account|bank|method)\b/;
const wrong = '(?:change|edit|correct|fix|adjust|update|different|another|other|wrong|not the right)';
const own = '(?: (?:the|my|this|that|a|to|payment))*';
const anotherAmount = new RegExp(`\\b${wrong}${own} (?:amount|sum|figure|total)\\b(?! to\\b)`);
const aspects: readonly (readonly [PaymentChange, RegExp])[] = [
  [{ asks: 'amount' }, anotherAmount],
  [
    { asks: 'method' },
    new RegExp(`\\b${wrong}${own} (?:bank |debit |checking |savings )?(?:method|account|bank|card)\\b`),
  ],
  [
    { asks: 'other_amount' },
    /^(?:(?:can you|could you|please|no|ok|actually)[, ]+)*round (?:it|that) (?:up|down|off)[.! ]*$/,
  ],
  [{ vehicle: '' }, new RegExp(`\\b(?:change|different|wrong|not the right)${own} (?:vehicle|car|mini|loan|lease)\\b`)],
];

/** "change the amount", without saying to what: "the amount" is no name for the total there. */
export function asksForOtherAmount(text: string): boolean {
  return anotherAmount.test(plainText(text));
}

/** A payment of before, a mere remark or question, or what shall be done with a method itself: of the payment that is put together it says nothing. */
export function changesNothing(text: string, methods: readonly MethodToName[] = []): boolean {
  const isAsked = asksWhoSees(text) !== undefined || methodAskedAbout(text, methods) !== undefined;
  const isOfAnother = paidBefore(text) !== undefined || wantsName(text) || managesMethod(text, methods);
  return isAsked || isOfAnother || isRemark(text) || asksWhetherCancellable(text);
}

/** What was named, else which part is to be asked for again. Another day is not something that can be changed. */
export function changeIn(
  turn: Pick<Turn, 'text' | 'memory'>,
  methods: readonly MethodToName[],
): PaymentChange | undefined {
  if (severalPayments(turn.text) !== undefined || changesNothing(turn.text, methods)) return undefined;
  const inPlace = amountInPlace(turn.text);
  if (inPlace !== undefined) return inPlace;
  const values = withoutEnding(findValues(turn.text, 'make_payment'), turn, methods);
  if (values.date !== undefined) return undefined;
  const refused = withoutRefused(turn.text, methods);
  if (refused !== undefined) return refused;
  const fees = feesAsAnswer(turn.text);
  if (fees !== undefined) return { fees, ...withAmount(values) };
  if (fromNew.test(plainText(turn.text))) return { ...newMethod(turn.text), ...withAmount(values) };
  const meant = methodsMeant(turn.text, methods);
  const only = meant.length === 1 ? meant[0] : undefined;
  const other = otherMethodIn(turn.text, methods);
  if (other !== undefined) return { ...other, ...withAmount(values) };
  const vehicle = nicknameIn(turn) ?? values.vehicle;
  const named = { ...values, ...(vehicle !== undefined && { vehicle }) };
  return aspectIn(turn.text, named, only?.id) ?? namedChange(values, only, vehicle);
}

function withAmount({ amount }: Values): Pick<PaymentChange, 'amount'> {
  return amount ? { amount } : {};
}

/** Another one than is shown, without a name that would be its own. */
function otherMethodIn(text: string, methods: readonly MethodToName[]): PaymentChange | undefined {
  if (fromAnother.test(plainText(text))) return anotherMethod(text, methods);
  if (isSomebodyElses(text, methods)) return methodInWords(text);
  const saved = savedMeant(text, methods);
  if (saved?.[0] === undefined) return undefined;
  return saved.length === 1 ? { methodId: saved[0].id } : { asks: 'method' };
}

/** Of the kind that was named, where there is no other saved one to choose from. */
function anotherMethod(text: string, methods: readonly MethodToName[]): PaymentChange {
  return methods.length > 1 ? { asks: 'method' } : newMethod(text);
}

function newMethod(text: string): PaymentChange {
  const kind = kindMeant(text);
  return { asks: 'new_method', ...(kind !== undefined && { method: { kind: 'method', method: kind } }) };
}

/** Which one it shall be is not asked where it was named: "change the car to Pepper"; "make it 150 and change the card" is both. */
function aspectIn(text: string, values: Values, methodId: string | undefined): PaymentChange | undefined {
  const numberIsWrong = wrongNumber(text);
  if (numberIsWrong !== undefined && numberIsWrong !== 'first') return { asks: 'method' };
  const aspect = aspects.find(([, pattern]) => pattern.test(plainText(text)))?.[0];
  if (methodId !== undefined || (aspect?.vehicle !== undefined && values.vehicle !== undefined)) return undefined;
  return values.amount?.kind === 'exact' && aspect !== undefined ? besideAmount(aspect, values) : aspect;
}

function besideAmount(aspect: PaymentChange, { amount, method }: Values): PaymentChange | undefined {
  const isOfAmount = aspect.asks === 'amount' || aspect.asks === 'other_amount';
  return isOfAmount || amount === undefined || method !== undefined ? undefined : { ...aspect, amount };
}

/** Four digits alone are no sum where something of the customer's own ends so: "2037" names a card, "1196" a vehicle. */
function withoutEnding(
  values: Values,
  { text, memory: { vehicles = [] } }: Pick<Turn, 'text' | 'memory'>,
  methods: readonly MethodToName[],
): Values {
  const ending = bareEnding(text);
  const isOwn =
    methods.some((method) => method.ending === ending) ||
    vehicles.some(({ last4, year }) => last4 === ending || String(year) === ending);
  const isSum =
    ending === undefined || !isOwn || values.amount?.kind !== 'exact' || values.amount.cents !== Number(ending) * 100;
  if (isSum) return values;
  const named = { ...values, vehicle: values.vehicle ?? ending };
  delete named.amount;
  return named;
}

/** Digits at the end may be a vehicle's or a method's: where they are a method's, no vehicle is meant. */
function namedChange(
  { amount, method }: Values,
  meant: MethodToName | undefined,
  vehicle: string | undefined,
): PaymentChange | undefined {
  const change: PaymentChange = {
    ...(amount && { amount }),
    ...(meant !== undefined ? { methodId: meant.id } : method && { method }),
    ...(vehicle !== undefined && !vehicle.endsWith(meant?.ending ?? '-') && { vehicle }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
