/** Between Alexa's requests and the conversation: who speaks from where, and what it means where something is awaited; pure. */
import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Place } from '../../domain/identity/place';
import { type SpeakerReply, asksForDetails } from '../rendering/speakerRenderer';
import type { Said } from './intentWords';
import type { Envelope } from './requestEnvelope';
import { isRefusal } from './speakerScript';
import { mayHoldDigits, spokenDigits } from '../../bot/spokenDigits';
import { type SpokenTurn, spokenActivity } from '../turns/spokenActivity';

/** Of a person as the speaker names them; the name itself is not kept. */
export function listenerId(userId: string): string {
  return `listener_${createHash('sha256').update(userId).digest('hex').slice(0, 40)}`;
}

/** A session's id is Alexa's own; one that would not do as a key stands as its digest. */
function conversationId(sessionId: string): string {
  return /^[\w.-]{1,200}$/.test(sessionId) ? sessionId : createHash('sha256').update(sessionId).digest('hex');
}

/** What the account is linked to is a claim: it saves the username, it proves nobody (standards A15). */
export function placeOf({ session, context }: Envelope, claimedLoginId: string | undefined): Place {
  const { userId } = context.System.user;
  return {
    ...{ channel: 'speaker', conversationId: conversationId(session?.sessionId ?? ''), userId: listenerId(userId) },
    sourceHash: createHash('sha256').update(userId).digest('hex'),
    ...(claimedLoginId !== undefined && { claimedLoginId }),
  };
}

/** What was said amounts to one of these. */
export type Meaning =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'secret'; readonly digits: string }
  /** Words while a PIN is awaited, which are none. */
  | { readonly kind: 'aside'; readonly text: string }
  | { readonly kind: 'details' | 'again' | 'unlink' | 'hide_amounts' | 'show_amounts' | 'done' }
  | { readonly kind: 'stop' }
  /** Nothing was said that can be relied on. */
  | { readonly kind: 'nothing' };

/** The speaker's own words; everywhere else they are nobody's. */
const unlinking =
  /^(?:(?:please|can you|could you|i (?:want|need|would like) to|i'd like to) )*(?:unlink|disconnect|un-link)(?: (?:my|this|the|from))*(?: (?:account|speaker|device|skill|alexa|echo|it|mini))*(?: (?:from|to|on|with) (?:alexa|this|the|my|speaker|device|echo|account| )+)?(?: please)?$/;
const done = /^(?:(?:ok|okay|yes|i am|i'm|it is|it's|all|i have) )*(?:done|finished|ready)(?: now)?$/;

/** How words are read that mean the same whatever is awaited. */
export interface ReadWords {
  /** The command that they are, even while a secret is awaited. */
  readonly commandIn: (text: string) => string | undefined;
  /** Whether amounts shall be kept quiet from now on, or told again. */
  readonly amountsWished: (text: string) => 'hidden' | 'told' | undefined;
}

/** While a PIN is awaited only digits are one: no try is used up by a word, and a question is still a question (standards C9). */
export function meaningOf(said: Said, last: SpeakerReply | undefined, read: ReadWords): Meaning {
  if (said.kind === 'number') return meaningOfNumber(said.text, last);
  if (said.kind !== 'words') return said;
  const plain = said.text
    .toLowerCase()
    .replace(/[.,!?]/g, '')
    .trim();
  return ownMeaning(plain, read) ?? awaitedMeaning(said, plain, last, read.commandIn(plain));
}

function ownMeaning(plain: string, { amountsWished }: ReadWords): Meaning | undefined {
  if (unlinking.test(plain)) return { kind: 'unlink' };
  const amounts = amountsWished(plain);
  return amounts && { kind: amounts === 'hidden' ? 'hide_amounts' : 'show_amounts' };
}

function awaitedMeaning(
  said: Extract<Said, { kind: 'words' }>,
  plain: string,
  last: SpeakerReply | undefined,
  command: string | undefined,
): Meaning {
  const { secret = false, elsewhere = false } = last?.expectation ?? {};
  if (elsewhere && done.test(plain)) return { kind: 'done' };
  if (secret && !elsewhere) return command === undefined ? secretIn(said.text) : said;
  if (command === 'repeat' && isRefusal(last)) return { kind: 'again' };
  return asksForDetails(plain) && last?.details ? { kind: 'details' } : said;
}

/** No try is used up by a PIN whose zeros Alexa may have left out: it is asked for again, digit by digit. */
function meaningOfNumber(text: string, last: SpeakerReply | undefined): Meaning {
  const { secret = false, elsewhere = false } = last?.expectation ?? {};
  return secret && !elsewhere ? { kind: 'nothing' } : { kind: 'words', text };
}

function secretIn(text: string): Meaning {
  const digits = spokenDigits(text);
  if (digits !== undefined) return { kind: 'secret', digits };
  return mayHoldDigits(text) ? { kind: 'nothing' } : { kind: 'aside', text };
}

/** `id` names the request. */
export function toActivity(turn: SpokenTurn, place: Place, id: string): Partial<Activity> {
  return spokenActivity(turn, { place, id, channelId: 'alexa', name: 'Customer' });
}
