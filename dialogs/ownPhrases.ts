/** Wishes that have no label in the language but that our own answers suggest word for word, with their near variants. */
import { plainText } from '../src/language/plainText';
import { credentialPhrase } from './credentialPhrases';
import type { TaskOptions } from './task';

const politeness =
  /^(?:please |can you |could you |i want to |i would like to |i'd like to )+|(?: please| now|[.!?])+$/g;
const activity =
  /^(?:(?:show|see|view|list|give|what is|what's|get|check|display) (?:me )?)?(?:(?:my|the|all) )?(?:(?:recent|latest|last|account) )*(?:activity|transactions?|payment history|history)(?: (?:for|on) (.{1,80}))?$/;
const listDevices =
  /^(?:(?:(?:show|list|see|view|manage|check|what are|tell) (?:me )?)?(?:(?:my|the|all) )*(?:(?:registered|remembered|trusted) )?devices|(?:what|which) devices (?:are|do i have|have i|did i)\b.{0,40})$/;
const forgetDevice =
  /^(?:forget|remove|unregister|delete|drop)( all| every)?(?: of)?(?: my| this| the| these| a| one)*(?: other)?(?: registered)? (device|devices|browser|computer|phone)$/;
const signOutEverywhere =
  /^(?:sign|log) ?(?:me )?(?:out|off)(?: of)? (?:everywhere|(?:all|every)(?: my| of my| the)?(?: other)? (?:devices?|sessions|places|browsers))$|^(?:end|close) all(?: my| of my| the)? sessions$/;
const listSessions =
  /^(?:(?:show|list|see|view|manage|check|what are) (?:me )?)?(?:(?:my|the|all|open|active|current) )*sessions$|^where (?:else )?am i (?:signed|logged) ?in$|^(?:end|close) (?:a|one|another|one of my) (?:other )?sessions?$/;
const anotherDay = /^(?:the )?pay ?off (?:on|for) (?:another|a different|some other) (?:day|date)$/;

const payOff =
  /^(?:let me |i'?ll |i will |go ahead and )?pay (?:it|this|everything|the whole thing) (?:all )?off(?: today)?$/;
const payAgain = /^(?:pay|try) (?:it |that |this )?again$|^re-?submit (?:it|that|this|(?:my|the) payment)$/;

const rename =
  /^(?:rename|nickname|change the name of) (?:a |the |my |one of my )?(?:[a-z]+ )?(?:payment methods?|(?:bank |checking |savings )?accounts?|(?:debit )?cards?|checking|savings)(?: ending (?:in )?\d{4})?$/;

/** The task that the whole utterance is, or nothing. */
export function ownPhrase(text: string): TaskOptions | undefined {
  if (text.length > 100) return undefined;
  const plain = plainText(text).replace(politeness, '').trim();
  return (
    activityPhrase(plain) ??
    (listDevices.test(plain) ? { task: 'devices', values: {} } : undefined) ??
    (signOutEverywhere.test(plain) ? { task: 'sessions', values: {}, signOut: 'everywhere' } : undefined) ??
    (listSessions.test(plain) ? { task: 'sessions', values: {} } : undefined) ??
    (anotherDay.test(plain) ? { task: 'payoff', values: { date: { words: 'another day' } } } : undefined) ??
    credentialPhrase(plain) ??
    paymentPhrase(plain) ??
    renamePhrase(plain) ??
    forgetPhrase(plain)
  );
}

function activityPhrase(plain: string): TaskOptions | undefined {
  const match = activity.exec(plain);
  if (!match) return undefined;
  return { task: 'activity', values: match[1] === undefined ? {} : { vehicle: match[1] } };
}

function paymentPhrase(plain: string): TaskOptions | undefined {
  if (payAgain.test(plain)) return { task: 'make_payment', values: {} };
  if (!payOff.test(plain)) return undefined;
  return { task: 'make_payment', values: { amount: { kind: 'named', which: 'payoff' } } };
}

function renamePhrase(plain: string): TaskOptions | undefined {
  return rename.test(plain) ? { task: 'payment_methods', values: {} } : undefined;
}

function forgetPhrase(plain: string): TaskOptions | undefined {
  const match = forgetDevice.exec(plain);
  if (!match) return undefined;
  const all = match[1] !== undefined || match[2] === 'devices';
  const forget = all ? 'all' : /\bthis\b/.test(plain) ? 'this' : 'some';
  return { task: 'devices', values: {}, forget };
}

const degree = '(?:(?:a|an|the|just|really|actually|even|truly|some kind of) )*';
const being =
  '(?:real|human|person|somebody|bot|robot|machine|computer|ai|a i|alive|live|living|automated|chatbot|program)';
const humanQuestions = [
  `\\b(?:are|r) (?:you|u) ${degree}${being}\\b`,
  `\\b(?:am i|is this|is it|who am i) (?:(?:talking|speaking|chatting|texting) (?:to|with) )?${degree}${being}\\b`,
  `\\b${being} or ${degree}${being}\\b`,
  `\\byou(?:'re| are) (?:not )?${degree}${being}.{0,20}\\b(?:right|aren'?t you|are you)\\b`,
].map((pattern) => new RegExp(pattern));

/** "Are you human?" in its many forms; the answer is always no (standards D9). */
export function asksWhetherHuman(text: string): boolean {
  if (text.length > 120) return false;
  const plain = plainText(text);
  return humanQuestions.some((question) => question.test(plain));
}

/** "more", said after a list that has more. */
export function asksForMore(text: string): boolean {
  return /^(?:show |see |tell )?(?:me )?(?:some )?(?:more|earlier|older|next|continue|keep going|go on)(?: activity| entries| ones| please)*$/.test(
    plainText(text).replace(/[.!?]/g, ''),
  );
}
