/** Payments that are asked for in one breath: "100 on Pepper and 200 on Sunny", "two payments of 100", "half now and the rest on Friday". */
import { Temporal } from 'temporal-polyfill';
import { readAmountGrammar } from '../../src/language/values/amount';
import { readDate } from '../../src/language/values/date';
import { findValues } from '../../src/language/values/findValues';
import { readMethod } from '../../src/language/values/method';
import { plainText } from '../../src/language/plainText';
import type { AmountValue, Values } from '../../src/language/values/values';
import { nicknameIn } from '../accounts/vehicles';
import type { Turn } from '../turn';
import type { PaymentTask } from './payment';

type OnePayment = Pick<Values, 'amount' | 'method' | 'vehicle'>;

const longest = 160;
const opening =
  /^(?:(?:hi|hello|ok|okay|so|please|yes|no|and|well|actually|just|then|can you|could you|can i|could i|may i|let me|let'?s|i'?ll|i will|i(?:'d| would)? like to|i (?:want|need|have) to|i wanna|i'?m going to|go ahead and)[, ]+)*/;
const paying = /^(?:(?:pay|put|send|apply|throw|toss|make|do|pay me)\b ?(?:a payment of |payments of |down )?)/;
const separator = /(?:,? \b(?:and|then|plus|also)\b(?: (?:then|also|another))*|,| ?&|;) +/;
const mostPayments = 4;

/** The first of them as a task, with the others to be offered after it; nothing where only one is asked for. */
export function severalPayments(text: string): PaymentTask | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text)
    .replace(opening, '')
    .replace(/[.!? ]+$/, '')
    .replace(/ please$/, '');
  return counted(plain) ?? partNow(plain) ?? each(plain);
}

const briefly =
  /^pay (\$? ?\d[\d,.]*(?: dollars| bucks)?) (?!(?:with|from|using|by) )(?:the |my |our )?([a-z0-9' ]{1,30})$/;

/** "pay 100 electric": a sum and a vehicle side by side. */
export function paymentInBrief({ text, memory }: Pick<Turn, 'text' | 'memory'>): PaymentTask | undefined {
  const [, sum, words] = briefly.exec(plainText(text).replace(/[.! ]+$/, '')) ?? [];
  if (sum === undefined || words === undefined) return undefined;
  const vehicle = nicknameIn({ text: words, memory }) ?? findValues(words, 'switch_vehicle').vehicle;
  const { amount, method } = findValues(text, 'make_payment');
  if (vehicle === undefined || amount?.kind !== 'exact') return undefined;
  return { task: 'make_payment', values: { amount, vehicle, ...(method && { method }) } };
}

function taskOf([first, ...others]: readonly OnePayment[]): PaymentTask | undefined {
  if (first === undefined || others.length === 0 || others.length >= mostPayments) return undefined;
  return { task: 'make_payment', values: first, others: others.map((values) => ({ values })) };
}

/** "100 on Pepper and 200 on Sunny", "50 from checking and the rest from savings". */
function each(plain: string): PaymentTask | undefined {
  if (!paying.test(plain) && !/^(?:\$|\d)/.test(plain)) return undefined;
  const payments: OnePayment[] = [];
  let open = '';
  for (const piece of plain.split(separator)) {
    open = open === '' ? piece : `${open} and ${piece}`;
    const payment = onePayment(open, payments.length > 0);
    if (payment === undefined) continue;
    payments.push(payment);
    open = '';
  }
  return open === '' ? taskOf(withTheRest(withSharedMethod(payments))) : undefined;
}

/** "half from checking and half from savings": the second half of what was due before the first. */
function withTheRest(payments: readonly OnePayment[]): readonly OnePayment[] {
  const isHalf = ({ amount, vehicle }: OnePayment): boolean =>
    vehicle === undefined && amount?.kind === 'named' && amount.which === 'half' && amount.halfOf === undefined;
  const [first, second] = payments;
  if (payments.length !== 2 || !first || !second || !payments.every(isHalf)) return payments;
  return [first, { ...second, amount: { kind: 'named', which: 'total_due' } }];
}

/** A method that was said only at the end is meant for all. */
function withSharedMethod(payments: readonly OnePayment[]): readonly OnePayment[] {
  const method = payments.at(-1)?.method;
  const isShared =
    method !== undefined && payments.slice(0, -1).every((one) => one.method === undefined && one.vehicle);
  return isShared ? payments.map((one) => ({ ...one, method })) : payments;
}

const forVehicle =
  /^(.{1,50}?) (?:on|for|to|towards?|onto|into) (?:the |my |our )?(?=.*[a-z]|\d{4}$)([a-z0-9' ]{2,40})$/;
const vehicleFirst = /^(?:the |my |our )?([a-z' ]{2,30}) (\$? ?\d[\d,.]*(?: dollars| bucks)?)$/;
/** "50 sunny": told in as few words as that, what follows the sum is for whom. */
const sumFirst = /^(\$? ?\d[\d,.]*(?: dollars| bucks)?) (?:the |my |our )?([a-z]{3,20}(?: (?:car|mini|one))?)$/;
const noName =
  /^(?:extra|more|less|each|every|both|twice|times|half|percent|cents?|dollars|bucks|usd|please|only|instead|too|also|again|cash|cheques?|checks?|cards?|credit|checking|savings|debit|bank|hundred|thousand|grand|payments?|and|then|from|with|first|second|total|all)\b/;
const withMethod = /^(.+?) (?:from|with|out of|using|by) (.{3,40})$/;
const methodLast = /^(.+?) (checking|savings|debit(?: card)?)$/;
/** What a payment is put to inside one contract, or on which day. */
const noVehicle =
  /\b(?:principal|interest|fees?|late|due|balance|today|tomorrow|now|later|month|week|monthly|it|that|this|me|it too|amount|sum|payment|to)\b/;

/** "what's my payoff on Sunny", "show me the balance of Pepper". */
const asksFor =
  /^(?:what|how|when|which|where|show|tell|give|check|see|view|get me|(?:send|text|email)(?: me)?(?! \$? ?\d))\b/;

/** Nothing where it has no amount, or neither a vehicle nor a method. */
export function onePayment(words: string, isLater: boolean): OnePayment | undefined {
  if (asksFor.test(words)) return undefined;
  const plain = words.replace(paying, '');
  const [, before = plain, methodWords] = withMethod.exec(plain) ?? methodLast.exec(plain) ?? [];
  const method = methodWords === undefined ? undefined : methodIn(methodWords);
  const { sum, vehicle } = sumAndVehicle(before);
  const amount = amountIn(sum, isLater);
  const isFor = vehicle === undefined ? method !== undefined : !noVehicle.test(vehicle) && !namesDay(vehicle);
  if (amount === undefined || !isFor) return undefined;
  return { amount, ...(vehicle !== undefined && { vehicle }), ...(method && { method }) };
}

function sumAndVehicle(words: string): { readonly sum: string; readonly vehicle?: string } {
  const [, sum, vehicle] = forVehicle.exec(words) ?? [];
  if (sum !== undefined && vehicle !== undefined) return { sum, vehicle };
  const [, vehicleBefore, sumAfter] = vehicleFirst.exec(words) ?? [];
  if (sumAfter !== undefined && vehicleBefore !== undefined) return { sum: sumAfter, vehicle: vehicleBefore };
  const [, briefly, name] = sumFirst.exec(words) ?? [];
  const isName = briefly !== undefined && name !== undefined && !noName.test(name);
  return isName ? { sum: briefly, vehicle: name } : { sum: words };
}

function methodIn(words: string): Values['method'] {
  const method = readMethod(words);
  return method.kind === 'none' || method.kind === 'ambiguous' ? undefined : method;
}

const rest = /^(?:the |my )?(?:rest|remainder|remaining|other half|difference)(?: of it)?$/;

/** The rest is what is still due when the others are made. */
function amountIn(words: string, isLater: boolean): AmountValue | undefined {
  if (isLater && rest.test(words)) return { kind: 'named', which: 'total_due' };
  const amount = readAmountGrammar(words);
  return amount.kind === 'exact' || amount.kind === 'named' ? amount : undefined;
}

/** A day of the week or of a month; it needs no calendar of its own to be known as one. */
function namesDay(words: string): boolean {
  return readDate(words, Temporal.PlainDate.from('2026-01-01')).kind !== 'none';
}

const numbers: Readonly<Record<string, number>> = { two: 2, '2': 2, three: 3, '3': 3, four: 4, '4': 4, twice: 2 };
const ofEqual =
  /^(?:pay |make |do )?(two|three|four|[2-4]) (?:separate |equal |different |more )*payments? (?:of|at|for) (\$? ?\d[\d,]*(?:\.\d{1,2})?|[a-z ]{3,30}?(?:hundred|fifty|thousand)(?: dollars| bucks)?)(?: dollars| bucks)?(?: each)?(?: ((?:from|on|for|to|with|out of|towards?) .{3,60}))?$/;
const times =
  /^(?:pay |make |do )?(\$? ?\d[\d,]*(?:\.\d{1,2})?)(?: dollars| bucks)? (?:(twice)|(two|three|2|3) times)(?: ((?:from|on|for|to|with|out of|towards?) .{3,60}))?$/;
const ofDifferent =
  /^(?:pay |make |do )?(?:two|2) (?:separate |different )*payments?[:,]? (?:(?:of|one of|one for) )?(\$? ?\d[\d,]*(?:\.\d{1,2})?) and (?:(?:one of|one for|another of) )?(\$? ?\d[\d,]*(?:\.\d{1,2})?)$/;
const ofEachVehicle = /\b(?:both|each (?:car|vehicle|one|mini)|one each)\b/;

/** "two payments of 100", "100 twice", "two payments, 100 and 150". */
function counted(plain: string): PaymentTask | undefined {
  const different = ofDifferent.exec(plain);
  if (different) return taskOf(different.slice(1).map((sum) => sumOnly(sum)));
  const { count, sum, where } = equalPayments(plain);
  if (count === 0) return undefined;
  const { method, vehicle } = findValues(where, 'make_payment');
  const one = { ...sumOnly(sum), ...(method && { method }) };
  if (one.amount === undefined) return undefined;
  if (ofEachVehicle.test(where)) return { task: 'make_payment', values: one, everyVehicle: true };
  return taskOf(Array.from({ length: count }, () => ({ ...one, ...(vehicle !== undefined && { vehicle }) })));
}

function equalPayments(plain: string): { readonly count: number; readonly sum: string; readonly where: string } {
  const [, count, sum, where = ''] = ofEqual.exec(plain) ?? [];
  if (sum !== undefined) return { count: numbers[count ?? ''] ?? 0, sum, where };
  const [, repeated = '', twice, often, place = ''] = times.exec(plain) ?? [];
  return { count: numbers[twice ?? often ?? ''] ?? 0, sum: repeated, where: place };
}

function sumOnly(sum: string): OnePayment {
  const amount = readAmountGrammar(sum);
  return amount.kind === 'exact' ? { amount } : {};
}

const atOnce = '(?:today|now|right now|right away|tonight|this time)';
const nowAndLater = new RegExp(
  `^(.{1,60}?)(?: ${atOnce})?(?: (from|with|on|for) (.{3,40}?))?(?: ${atOnce})?(?:,? (?:and|then|but)|,)(?: (?:only|just|i'?ll|i will|i can|then|pay|do|send))* (?:the |my |another )?(rest|other half|half|remainder|remaining|balance|\\$? ?\\d[\\d,.]*)(?: of it)?,?(.{1,40})$`,
);
/** "300, but 100 of it next week": how much that leaves for now is asked. */
const partOfIt = /\d (?:dollars |bucks )?of (?:it|that|them)\b/;
const someTime =
  /^ ?(?:i'?ll pay |will be paid |gets? paid )?(?:later|next (?:week|month|time|year)|this weekend|in .{3,20}|another (?:day|time)|(?:every|each|per|a) (?:other )?(?:(?:two|2) )?(?:weeks?|months?|pay ?day|paycheck|friday|monday)|(?:bi-?)?(?:weekly|monthly)|some other (?:day|time)|(?:when|once|after) .{3,30}|(?:on |by )?(?:my )?(?:next )?(?:pay ?day|paycheck|pay check|check)|at the end of .{3,20}|(?:by|before) .{3,20})/;

/** Another day, or a story of what was paid. */
const noPaymentNow = /\b(?:tomorrow|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|i|you|was|charged|paid|took)\b/;

/** "half today and the rest next week": the first is paid, and that nothing is made for later is said. */
function partNow(plain: string): PaymentTask | undefined {
  const [, now, preposition, where, , day] = nowAndLater.exec(plain) ?? [];
  if (now === undefined || day === undefined || !(someTime.test(day) || namesDay(day))) return undefined;
  if (noPaymentNow.test(now) || (where !== undefined && namesDay(where))) return undefined;
  const amount = amountIn(now.replace(paying, ''), false);
  if (amount === undefined) return undefined;
  const { method, vehicle } = where === undefined ? {} : findValues(`pay 1 ${preposition} ${where}`, 'make_payment');
  const sum = partOfIt.test(plain) ? {} : { amount };
  const values = { ...sum, ...(method && { method }), ...(vehicle !== undefined && { vehicle }) };
  return { task: 'make_payment', values, restLater: true };
}
