/** For speakers: what is said and asked aloud, which choices may be named, and what a card in the speaker's app may hold. */
import type { Choice } from '../../reply/message';
import type { Reply } from '../../reply/replyActivity';
import { type PhoneReply, heardOf, mostOptionsAloud, phoneReply } from './phoneRenderer';
import type { Renderer } from './renderer';
import { spoken } from './spokenForms';
import { ssml } from './ssml';

/** As on the telephone, but choices are said and never pressed. */
export type SpeakerReply = Omit<PhoneReply, 'connect'>;

export const renderSpeaker: Renderer = (reply) => {
  const speaker = speakerReply(reply);
  const words = heardOf(speaker);
  return { text: words, textFormat: 'plain', speak: ssml([words]), channelData: { speaker } };
};

export function speakerReply(reply: Pick<Reply, 'message' | 'expectation'>): SpeakerReply {
  const heard: PhoneReply = { ...phoneReply(reply) };
  // A speaker cannot put anybody through.
  delete (heard as { connect?: unknown }).connect;
  const isNamed = heard.options === '' || heard.farewell || reply.expectation.secret;
  return { ...heard, options: isNamed ? '' : optionsAloud(heard.choices) };
}

/** "You can say balance, payoff, or details." */
function optionsAloud(choices: readonly Choice[]): string {
  const words = choices.slice(0, mostOptionsAloud).map(asWords);
  const last = words.pop() ?? '';
  if (words.length === 0) return `You can say ${last}.`;
  return `You can say ${words.join(', ')}${words.length > 1 ? ',' : ''} or ${last}.`;
}

function asWords({ label }: Choice): string {
  return spoken(label)
    .replace(/[.?]$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** True for the words that ask for whatever was not said at first. */
export function asksForDetails(text: string): boolean {
  const plain = text.toLowerCase().replace(/[.,!?]/g, '');
  return /^(?:(?:the|more|all|give me|tell me|hear|please|yes) )*details(?: please)?$/.test(plain.trim());
}

const amountOf =
  /(?<= (?:due|payment|fee|fees|payoff|total))(?: of|:) (?:minus )?\d[\d,]* dollars?(?: and \d+ cents?)?/g;
const amount = /(?:minus )?\d[\d,]* dollars?(?: and \d+ cents?)?|\b\d+ cents?\b/g;

/** Amounts that are not to be said aloud are left to the card (standards C9). */
export function withoutAmounts(words: string): string {
  return words.replace(amountOf, '').replace(amount, 'an amount that is on the card');
}
