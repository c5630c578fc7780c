/** Wishes about all vehicles of a login at once ("both balances"), and payments that are to be as the last one was. */
import { readAmount } from '../../src/language/values/amount';
import { findValues } from '../../src/language/values/findValues';
import { plainText } from '../../src/language/plainText';
import { meansAll } from './allOfThem';
import { figures } from '../lookAside';
import { saysTheRest } from '../payments/paymentQuestions';
import type { TaskName, TaskOptions } from '../task';
import { tasks } from '../tasks';
import type { ConversationMemory, Turn } from '../turn';

const vehicles = '(?:cars|vehicles|minis|loans|leases|accounts|balances|payoffs|payments)';
const every = new RegExp(
  '\\bboth\\b(?! (?:of us|names|people|holders|parents|numbers|my (?:wife|husband)|days))|' +
    `\\b(?:all|every one)(?: of)?(?: my| the| our)?(?: two| three| 2| 3)? ${vehicles}\\b|\\bthe (?:two|2|three|3) ${vehicles}\\b|` +
    '\\ball (?:two|three|four|[2-4])(?: of (?:them|my cars|the cars))?(?: together| combined| at once)?(?=[,.?! ]*$)|' +
    '\\b(?:all|every one|each one) of (?:them|these|those|em)\\b|\\b(?:them|those|these) all\\b|' +
    '\\b(?:on|for) everything\\b|\\baltogether\\b|' +
    "^(?:(?:what(?:'?s| is)|show|give me|my|the|how much is) )*(?:balances?|payoffs?|due|owed)(?: (?:on|for|of))? all(?= please|[,.?! ]*$)|" +
    '\\b(?:on|for|to|of) each\\b(?! (?:day|month|week|year|time|other))|\\beach (?:car|vehicle|mini|loan|lease|one|of them)\\b|\\bpay \\$? ?\\d[\\d.]*(?: dollars| bucks)? (?:each|apiece)(?=[,.?! ]*$)|\\bevery (?:car|vehicle|mini)\\b',
);
/** "how much do I owe in total": of one vehicle where it is named. */
const inTotal =
  /\b(?:owe|due)\b(?: you| it| now| currently| still)*,? (?:in total|overall|all in all|all together)(?=[,.?! ]*$)/;
/** Of whoever looks at none of several: of all of them. */
const everythingOwed =
  /\bpay (?:off )?(?:everything|all)(?: that)? (?:i|we)(?: (?:still|currently))? owe(?: you)?(?= (?:now|today|please)|[,.?! ]*$)|\bpay (?:it all|everything|all of (?:it|that|this))(?= (?:now|today|please)|[,.?! ]*$)/;
/** "and the other two?" */
const theOthers =
  /\b(?:the )?other (?:(?:two|three|2|3)(?: (?:ones?|cars?|vehicles?))?|ones|cars|vehicles)(?=[,.?! ]*$)/;
/** What the words are about, where nothing that we do was understood. */
const about: readonly (readonly [TaskName, RegExp])[] = [
  ['payoff', /\bpay ?-?offs?\b/],
  ['make_payment', /\bpay(?:ment)?\b|\bsplit \$? ?\d/],
  ['balance', /\b(?:balances?|owe|due|totals?|summar(?:y|ies)|how much|together|combined)\b/],
];

/** One sum for all of them. */
const shared = /\b(?:split|divided?|shared?|spread|between|across|half and half|evenly|in total)\b/;

/** A task about one vehicle becomes one about each; where nothing of ours was understood (`isOpen`), the words tell which. */
export function everyVehicleTask(
  wanted: TaskOptions | undefined,
  isOpen: boolean,
  turn: Turn,
): TaskOptions | undefined {
  const { text, memory } = turn;
  if (text.length > 120) return undefined;
  if (theOthers.test(plainText(text))) return ofTheOthers(wanted, memory);
  const { about: told } = memory;
  if (meansAll(text) && isOpen && told !== undefined && figures.has(told))
    return { task: told, values: {}, everyVehicle: true };
  return ofEach(wanted, isOpen, turn);
}

function ofEach(
  wanted: TaskOptions | undefined,
  isOpen: boolean,
  { text, session, memory }: Turn,
): TaskOptions | undefined {
  const plain = plainText(text);
  if (!meansEach(plain, wanted, session)) return undefined;
  const isShared = shared.test(plain) && { shares: true };
  if (wanted !== undefined && tasks[wanted.task].needs === 'account')
    return { ...withFigureTold(wanted, plain, memory), everyVehicle: true, ...isShared };
  const mayBe = (isOpen || wanted?.task === 'switch_vehicle') && session !== undefined;
  const task = mayBe ? about.find(([, words]) => words.test(plain))?.[0] : undefined;
  if (task === undefined) return undefined;
  return { ...withFigureTold({ task, values: amountIn(task, text) }, plain, memory), everyVehicle: true, ...isShared };
}

function meansEach(plain: string, wanted: TaskOptions | undefined, session: Turn['session']): boolean {
  if (every.test(plain)) return true;
  if (wanted?.values.vehicle !== undefined) return false;
  const paysAll = wanted?.task === 'make_payment' && everythingOwed.test(plain);
  return inTotal.test(plain) || (paysAll && session?.activeAccountId === undefined);
}

const payingThem = /\bpay(?:ing)? (?:off )?(?:for )?(?:them|those|these|both|all)\b/;

/** "Pay them all", after what is due on each was told: just that. */
function withFigureTold(wanted: TaskOptions, plain: string, { about }: ConversationMemory): TaskOptions {
  const { task, values } = wanted;
  if (task !== 'make_payment' || values.amount !== undefined || !payingThem.test(plain)) return wanted;
  const which = about === 'balance' ? 'total_due' : about === 'payoff' ? 'payoff' : undefined;
  return which === undefined ? wanted : { ...wanted, values: { ...values, amount: { kind: 'named', which } } };
}

/** The same of those that are not looked at, where something was just told that can be told of any of them. */
function ofTheOthers(
  wanted: TaskOptions | undefined,
  { about, payoffDay, severalVehicles }: ConversationMemory,
): TaskOptions | undefined {
  if (!severalVehicles) return undefined;
  const isOwn = wanted !== undefined && figures.has(wanted.task);
  if (isOwn) return { ...wanted, values: withoutVehicle(wanted.values), everyVehicle: true, exceptCurrent: true };
  const isOther = wanted !== undefined && wanted.task !== 'switch_vehicle';
  if (isOther || about === undefined || !figures.has(about)) return undefined;
  const date = about === 'payoff' && payoffDay !== undefined ? { date: { words: payoffDay } } : {};
  return { task: about, values: date, everyVehicle: true, exceptCurrent: true };
}

function withoutVehicle(values: TaskOptions['values']): TaskOptions['values'] {
  const others = { ...values };
  delete others.vehicle;
  return others;
}

function amountIn(task: TaskName, text: string): TaskOptions['values'] {
  const amount = readAmount(text);
  return task === 'make_payment' && amount.kind !== 'none' ? { amount } : {};
}

/** "pay the rest", said after a payment: what is due now. */
export function payingTheRest({ text, memory }: Turn): TaskOptions | undefined {
  if (memory.paid === undefined || text.length > 100 || !saysTheRest(plainText(text))) return undefined;
  const { method } = findValues(text, 'make_payment');
  return { task: 'make_payment', values: { amount: { kind: 'named', which: 'total_due' }, ...(method && { method }) } };
}

const same =
  /\b(?:pay|paid|payment of|do) (?:the |exactly the )?same\b|\bsame (?:amount )?as (?:last time|before|my last (?:payment|one)|the last (?:payment|one|time)|the other(?: one| car)?)\b/;

/** "pay the same on the other one", "same as last time": what was paid a moment ago, else what the account was paid last. */
export function payingTheSame({ text, memory }: Turn): TaskOptions | undefined {
  if (text.length > 100 || !same.test(plainText(text)) || text.includes('?')) return undefined;
  const { vehicle, method } = findValues(text, 'make_payment');
  const said = { ...(vehicle !== undefined && { vehicle }), ...(method && { method }) };
  const { paid } = memory;
  if (paid === undefined) return { task: 'make_payment', values: said, asLastTime: true };
  return { task: 'make_payment', values: { ...said, amount: { kind: 'exact', cents: paid.amount } } };
}
