/** Short words that go on from the last answer: a day after a payoff, a month after statements, "half" after a balance, "no, the other car". */
import { Temporal } from 'temporal-polyfill';
import { readAmount } from '../src/language/values/amount';
import { findValues } from '../src/language/values/findValues';
import { monthNames } from '../src/language/values/dateWords';
import { readDate } from '../src/language/values/date';
import { readMonth } from '../src/language/values/month';
import { plainText } from '../src/language/plainText';
import type { Values } from '../src/language/values/values';
import { namesContractAlone } from './ownPhrases';
import { renewedPayment } from './payments/payment';
import type { TaskName, TaskOptions } from './task';
import type { ConversationMemory, Turn } from './turn';

/** The answers that can be gone on from. */
const answers: ReadonlySet<TaskName> = new Set<TaskName>(['balance', 'payoff', 'activity', 'statements']);
const leadIn =
  /^(?:(?:and|ok|okay|so|then|no|sorry|actually|what about|how about|i mean|i meant|for|on|by|just|only|please|(?:send|show|give|get|text|email)(?: me)?|i need|i want) )+/;
const correction = /^(?:no|nope|sorry|oops|actually|and|same|what about|how about)\b|\bi mean(?:t)?\b/;
const asWell = /\b(?:too|also|as well)[.! ]*$/;
const namesMonthIn = new RegExp(`\\b(?:${monthNames})\\b`);
const mostWords = 4;
/** "at the last day of the month". */
const mostWordsOfDay = 7;
const duration = /^(?:(?:a|one|two|three|four|five|six|ten|\d{1,2}) (?:days?|weeks?|months?)|a fortnight)$/;
const oneBefore =
  /\b(?:before|prior to|preceding) (?:that|this|it)(?: one)?$|\bone before$|\b(?:previous|prior|earlier|preceding) (?:one|statement)$/;
const oneAfter = /\bafter (?:that|this|it)(?: one)?$|\bone after$|\b(?:next|following|later) (?:one|statement)$/;
const namesMoney = /\$|\b(?:dollars?|bucks|usd)\b/;

/** "pay 100 every month" asks for no statements. */
const paysMoney = /\bpay(?:s|ing|ments?)?\b/;

function namesMonth(plain: string, today: Temporal.PlainDate): boolean {
  return !paysMoney.test(plain) && readMonth(plain, today).kind !== 'none';
}

export function isAnswer(task: TaskName): boolean {
  return answers.has(task);
}

/** Where nothing but a question of the FAQ was understood: so few words are an answer's other half. */
export function followUp({ text, memory }: Turn, today: Temporal.PlainDate): TaskOptions | undefined {
  const plain = plainText(text)
    .replace(leadIn, '')
    .replace(/[?.!\s]+$/, '');
  const words = plain.split(' ').length;
  if (memory.about === undefined || words > mostWordsOfDay) return undefined;
  const day = duration.test(plain) ? `in ${plain}` : plain;
  if (memory.about === 'payoff' && readDate(day, today).kind !== 'none')
    return { task: 'payoff', values: { date: { words: day } } };
  if (words > mostWords) return undefined;
  const vehicle = findValues(plain, 'switch_vehicle').vehicle ?? countedVehicle(plain, memory);
  if (vehicle !== undefined && memory.severalVehicles)
    return { task: memory.about, values: { vehicle, ...sameTime(memory) } };
  if (memory.about === 'statements' && namesMonth(plain, today))
    return { task: 'statements', values: { month: { words: plain } } };
  const amount = readAmount(plain);
  if (amount.kind === 'named' || (amount.kind === 'exact' && namesMoney.test(plain)))
    return { task: 'make_payment', values: { amount } };
  return undefined;
}

/** "and the third?" of several vehicles; among statements it may count those. */
function countedVehicle(plain: string, { about }: ConversationMemory): string | undefined {
  const counted = /^(?:the )?(first|second|third|fourth|last|other)(?: one)?$/.exec(plain)?.[1];
  return counted === undefined || about === 'statements' ? undefined : `${counted} one`;
}

const mailsIt =
  /^(?:(?:and|ok|okay|so|please|well)[, ]+)*(?:(?:can|could|would|will) you |please )*(?:e-?mail|mail|post|fax|print)(?: me)? (?:it|them|that|those|this|that one|these)(?: (?:to me|to my (?:e-?mail|house|address)|please|out))*$/;

/** "can you email it": of the statement that was told last. */
export function mailedStatement({ text, memory }: Turn): TaskOptions | undefined {
  const { about, statementMonths } = memory;
  if (about !== 'statements' || statementMonths === undefined) return undefined;
  if (!mailsIt.test(plainText(text).replace(/[?.!\s]+$/, ''))) return undefined;
  const { first, last, words = `${first} to ${last}` } = statementMonths;
  return { task: 'statements', values: { month: { words } }, byMail: true };
}

/** "and the one before that?" is of the statement that was told last, not of the newest. */
export function neighbouringStatement({ text, memory }: Turn): TaskOptions | undefined {
  if (memory.about !== 'statements' || memory.statementMonths === undefined) return undefined;
  const plain = plainText(text).replace(/[?.!\s]+$/, '');
  const { first, last } = memory.statementMonths;
  const month = oneBefore.test(plain)
    ? Temporal.PlainYearMonth.from(first).subtract({ months: 1 })
    : oneAfter.test(plain) && Temporal.PlainYearMonth.from(last).add({ months: 1 });
  return month ? { task: 'statements', values: { month: { words: month.toString() } } } : undefined;
}

/** At a question of a payment another vehicle is the one to pay for; at others only where the first is taken back. */
export function ofAnotherVehicle(current: TaskOptions, wanted: TaskOptions, { text }: Turn): TaskOptions | undefined {
  const { vehicle } = wanted.values;
  if (wanted.task !== 'switch_vehicle' || wanted.listsAll || wanted.tellsCurrent) return undefined;
  // "wrong car" names none: it is asked for, and the rest of the payment stays.
  if (current.task === 'make_payment')
    return renewedPayment(current, { ...wanted, values: { vehicle: vehicle ?? '' } });
  if (vehicle === undefined) return undefined;
  const isMoved = isAnswer(current.task) && correction.test(plainText(text));
  return isMoved ? { task: current.task, values: { ...current.values, vehicle } } : undefined;
}

/** "no, I meant the other car" and "the lease one" ask the same about another vehicle. */
export function aboutAnother(wanted: TaskOptions, { text, memory }: Turn): TaskOptions {
  if (wanted.task !== 'switch_vehicle' || memory.about === undefined) return wanted;
  const vehicle = wanted.values.vehicle ?? 'the other one';
  const month = memory.about === 'statements' ? monthBeside(vehicle, text) : undefined;
  const isSame = correction.test(plainText(text)) || asWell.test(plainText(text)) || namesContractAlone(text);
  if (month === undefined && !isSame) return wanted;
  return { task: memory.about, values: { vehicle, ...(month ? { month: { words: month } } : sameTime(memory)) } };
}

/** "Sunny September", after statements. */
function monthBeside(vehicle: string, text: string): string | undefined {
  const rest = plainText(text).replace(plainText(vehicle), ' ').trim();
  return namesMonthIn.test(rest) ? rest : undefined;
}

/** A payoff of another vehicle is one of the same day, its statements are those of the same months. */
function sameTime({ about, payoffDay, statementMonths }: ConversationMemory): Pick<Values, 'date' | 'month'> {
  if (about === 'payoff' && payoffDay !== undefined) return { date: { words: payoffDay } };
  if (about !== 'statements' || statementMonths === undefined) return {};
  const { first, last, words = `${first} to ${last}` } = statementMonths;
  return { month: { words } };
}
