/** Wishes that have no label in the language but that our own answers suggest word for word, with their near variants. */
import { plainText } from '../src/language/plainText';
import type { TaskOptions } from './task';

const polite = /^(?:please |can you |could you |i want to |i would like to |i'd like to )+|(?: please| now|[.!?])+$/g;
const activity =
  /^(?:show|see|view|list|give|what is|what's|get|check|display)?(?: me)?(?: my| the| all)?(?: recent| latest| last| account)* (?:activity|transactions?|payment history|history)(?: (?:for|on) (.{1,80}))?$/;
const listDevices =
  /^(?:(?:show|list|see|view|manage|check|what are|tell me)(?: me)?(?: my| the| all)*(?: registered| remembered| trusted)? devices|(?:what|which) devices (?:are|do i have|have i|did i)\b.{0,40}|(?:my|registered|my registered|devices) ?devices?)$/;
const forgetDevice =
  /^(?:forget|remove|unregister|delete|un-?trust|drop)( all| every)?(?: of)?(?: my| this| the| these| a| one)*( other)?(?: registered)? (device|devices|browser|computer|phone)$/;
const anotherDay = /^(?:the )?pay ?off (?:on|for) (?:another|a different|some other) (?:day|date)$/;

/** The task that the whole utterance is, or nothing. */
export function ownPhrase(text: string): TaskOptions | undefined {
  if (text.length > 100) return undefined;
  const plain = ` ${plainText(text).replace(polite, '').trim()}`.replace(polite, '').trim();
  const vehicle = activity.exec(
    ` ${plain}`.trimStart().replace(/^(?=recent|latest|activity|transactions?|history|payment|account)/, 'show '),
  );
  if (vehicle) return { task: 'activity', values: vehicle[1] === undefined ? {} : { vehicle: vehicle[1] } };
  if (listDevices.test(plain)) return { task: 'devices', values: {} };
  if (anotherDay.test(plain)) return { task: 'payoff', values: { date: { words: 'another day' } } };
  return forgetPhrase(plain);
}

function forgetPhrase(plain: string): TaskOptions | undefined {
  const match = forgetDevice.exec(plain);
  if (!match) return undefined;
  const all = match[1] !== undefined || match[3] === 'devices';
  const forget = all ? 'all' : /\bthis\b/.test(plain) ? 'this' : 'some';
  return { task: 'devices', values: {}, forget };
}

const humanQuestion =
  /\b(?:are|r) (?:you|u) (?:(?:a|an|just a|just|really|actually|some kind of|even|truly|the) )*(?:real|human|person|bot|robot|machine|computer|ai|a i|alive|live agent|automated|living|chatbot|program)\b|\b(?:am i|is this|is it|who am i) (?:(?:talking|speaking|chatting|texting) (?:to|with) )?(?:(?:a|an|really|actually|just) )*(?:real|human|person|bot|robot|machine|computer|ai|live person|someone real|chatbot)\b|\b(?:human|person|bot|robot|machine) or (?:a |an )?(?:human|person|bot|robot|machine|computer)\b|^are you (?:there|someone)\b.*\breal\b|\byou(?:'re| are) (?:a|an|not a|just a) (?:real |live )?(?:person|human|bot|robot|machine|ai),? (?:right|aren'?t you|are you)\b/;

/** "Are you human?" in its many forms; the answer is always no (standards D9). */
export function asksWhetherHuman(text: string): boolean {
  return text.length <= 120 && humanQuestion.test(plainText(text));
}

/** "more", said after a list that has more. */
export function asksForMore(text: string): boolean {
  return /^(?:show |see |tell )?(?:me )?(?:some )?(?:more|earlier|older|next|continue|keep going|go on)(?: activity| entries| ones| please)*$/.test(
    plainText(text).replace(/[.!?]/g, ''),
  );
}
