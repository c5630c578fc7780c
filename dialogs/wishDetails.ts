/** What words say of a task beside its name: a part of what is owed, how often, that it comes by mail, and that it is to be paid too. */
import { plainText } from '../src/language/plainText';
import { readAmount } from '../src/language/values/amount';
import { findValues } from '../src/language/values/findValues';
import { withOwnEnding } from './accounts/endingNamed';
import { withPayoffDay } from './accounts/payoffDay';
import { tellsNoMonth } from './accounts/vagueTime';
import { nicknameIn } from './accounts/vehicles';
import { othersVehicle } from './accounts/whoseVehicle';
import { aboutAnother } from './followUp';
import { methodToPayWith, withMethodWish } from './methods/methodWish';
import { saysLimit } from './payments/amountLimit';
import { feesSaid } from './payments/feesSaid';
import type { PaymentTask } from './payments/payment';
import { meansPrincipal } from './payments/toPrincipal';
import { withoutVehicleDigits } from './payments/vehicleDigits';
import type { TaskName, TaskOptions } from './task';
import type { Turn } from './turn';

const alsoPay = /\b(?:and|also|then)\b.*\bpay\b(.*)$/i;
const payFirst =
  /\b(?:make (?:a|my|the|this) payment|pay (?:my|the|this) (?:bill|loan|lease|car))\b(.*?)\b(?:and|also|then|plus)\b/i;
/** What is told before it is offered to pay. */
const toldBeforePaying: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'statements']);
/** "pay 40 and also tell me the payoff": a sum at once, since a payoff is itself about paying. */
const paySumFirst =
  /^(?:(?:please|ok|okay|hi|hello|can you|could you|i want to|i'd like to|let me) )*pay (.{1,40}?),? (?:and|also|then|plus)\b/i;

/** As it was understood, with whatever else the words say of it. */
export function withDetails(wanted: PaymentTask, turn: Turn): TaskOptions {
  const isPayment = wanted.task === 'make_payment';
  const asked = isPayment ? withoutVehicleDigits(wanted, [turn.text], turn.memory.vehicles ?? []) : wanted;
  const told = withOthersVehicle(withPayoffDay(withMore(withMethodWish(asked, turn.text), turn.text), turn.text), turn);
  const options = aboutAnother(withOwnEnding(told, turn), turn);
  const paying = toldBeforePaying.has(options.task) ? (alsoPay.exec(turn.text) ?? payFirst.exec(turn.text)) : null;
  const sum =
    options.task === 'payoff' || toldBeforePaying.has(options.task) ? paySumFirst.exec(turn.text)?.[1] : undefined;
  if (sum !== undefined && readAmount(sum).kind === 'exact') return withPaying(options, sum, turn);
  return paying === null ? options : withPaying(options, paying[1] ?? '', turn);
}

/** "pay marcus's car": that it may not be one's own is asked about before anything is paid. */
function withOthersVehicle(options: PaymentTask, { text, memory }: Turn): PaymentTask {
  const vehicle = options.task === 'make_payment' ? othersVehicle(text) : undefined;
  const isOwn = vehicle === undefined || nicknameIn({ text: vehicle, memory }) !== undefined;
  return isOwn ? options : { ...options, values: { ...options.values, vehicle } };
}

const onlyPart =
  /\b(?:part|some|portion|a bit|a little|percentage) of\b|\bless than\b|\bnot (?:all|everything|the (?:full|whole|total))\b|\bpartial\b|\bpart payment\b/;

/** "50 every week": one is made now, and nothing by itself later. */
const again =
  /\b(?:every|each|once (?:a|every)|twice a) (?:other )?(?:(?:two|2|three|3) )?(?:weeks?|months?|pay ?days?|paychecks?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b|\b(?:bi-?)?weekly\b|\ba week\b|\d(?: (?:dollars|bucks))? (?:a|per) (?:month|pay ?check|pay ?day)\b(?! (?:ahead|early|late|behind|in advance))|\d(?: (?:dollars|bucks))? monthly\b(?! (?:payment|bill|due))/;

const mailing =
  /\b(?:e-?mail(?:ed)?|mail(?:ed)?|post|fax)(?: it| them)?(?: to)? (?:me|us|my|the|a|last|this)\b|\b(?:by|via|in the|to my) (?:e-?mail|mail|post|fax)\b/;

/** "the past due plus the fee"; "statements from 2 years ago", which are no month. */
function withMore(options: PaymentTask, text: string): PaymentTask {
  if (options.task === 'statements' && tellsNoMonth(text))
    return { ...options, values: { ...options.values, month: { words: text } } };
  if (options.task === 'statements' && mailing.test(plainText(text))) return { ...options, byMail: true };
  if (options.task !== 'make_payment') return options;
  const fees = feesSaid(text);
  const { amount, ...others } = options.values;
  const isOften = amount?.kind === 'exact' && again.test(plainText(text));
  return {
    ...options,
    ...(isPartOf(amount, text) && { values: others }),
    ...(fees && { fees }),
    ...(isOften && { restLater: true }),
    ...readBack(text),
    ...noPartOfIt(text),
  };
}

/** How much of it is still to be said. */
function isPartOf(amount: PaymentTask['values']['amount'], text: string): boolean {
  const isAll = amount?.kind === 'named' && amount.which === 'total_due';
  return isAll && (amount.share ?? amount.plus) === undefined && onlyPart.test(plainText(text));
}

/** "up to 100" is said again. */
function readBack(text: string): Pick<PaymentTask, 'corrected'> {
  return saysLimit(text) ? { corrected: true } : {};
}

/** "and remind me of the rest", "to principal only". */
function noPartOfIt(text: string): Pick<PaymentTask, 'remind' | 'toPrincipal'> {
  const remind = /\bremind(?:er)?s?\b/i.test(text);
  return { ...(remind && { remind }), ...(meansPrincipal(text) && { toPrincipal: true }) };
}

/** "…, and can I pay half from savings": offered once the balance has been told. */
function withPaying(options: TaskOptions, howMuch: string, { text }: Turn): TaskOptions {
  const amount = readAmount(howMuch);
  const { method } = findValues(text, 'make_payment');
  const values = { ...options.values, ...(amount.kind !== 'none' && { amount }), ...(method && { method }) };
  return { ...options, values, ...methodToPayWith(text), alsoPay: true };
}
