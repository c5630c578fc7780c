/** Puts together what is heard from replies, and what the session waits for after it; pure. */
import { detailsAloud, heardOf, lastOf } from '../rendering/phoneRenderer';
import { type SpeakerReply, withoutAmounts } from '../rendering/speakerRenderer';
import { type AlexaCard, alexaResponse } from './alexaResponse';
import type { SessionMemory } from './sessionMemory';
import * as words from './wording';

/** What a request comes to. */
export interface Outcome {
  readonly answer: string;
  readonly memory: SessionMemory;
}

interface Heard {
  readonly replies: readonly SpeakerReply[];
  /** The speaker's own words, heard first. */
  readonly before?: readonly string[];
  readonly hidesAmounts?: boolean;
  readonly isLinked: boolean;
}

export function listenTo({ replies, before = [], hidesAmounts = false, isLinked }: Heard): Outcome {
  const shown = replies.map((reply) => withoutPage(reply, isLinked));
  const last = lastOf(shown);
  const earlier = shown.slice(0, -1).map((reply) => heardOf({ ...reply, options: '' }));
  const isOver = takesLeave(last);
  const question =
    last?.question || (!isOver && (last?.expectation.awaiting === 'none' || !last) ? words.whatElse : '');
  const ending = [pageNotice(last), last?.statement, last?.options, question].filter(Boolean).join(' ');
  const said = [...earlier, ending];
  const isHidden = hidesAmounts && !isReview(last);
  const aloud = sayable(isHidden);
  return {
    answer: alexaResponse({
      say: [...before, ...said.map(aloud)],
      reprompt: isOver ? undefined : aloud(repromptOf(last, question)),
      card: cardOf(replies, shown, isHidden, isLinked),
    }),
    memory: { last, pending: [], isLate: false },
  };
}

/** Whoever is to confirm a payment has to hear what it is. */
function isReview(last: SpeakerReply | undefined): boolean {
  return last?.expectation.awaiting === 'confirm';
}

function sayable(isHidden: boolean): (heard: string) => string {
  return isHidden ? withoutAmounts : (heard) => heard;
}

/** Everything that was said is short enough to be asked again as it was, where there was no question in it. */
function repromptOf(last: SpeakerReply | undefined, question: string): string {
  return question || [last?.options, last?.statement].filter(Boolean).join(' ') || words.whatElse;
}

/** Signing in is by linked account and PIN here: a page that outlives the session would help nobody. */
export function needsLinking({ expectation: { awaiting, elsewhere } }: SpeakerReply): boolean {
  return elsewhere === true && (awaiting === 'username' || awaiting === 'password');
}

/** The session ends with such a reply, as a call does. */
export function takesLeave(last: SpeakerReply | undefined): boolean {
  return last?.farewell ?? false;
}

/** What was said in place of a sign-in; the conversation itself does not know of it. */
export function isRefusal(last: SpeakerReply | undefined): boolean {
  return last?.statement === words.linkFirst || last?.statement === words.pinFirst;
}

function withoutPage(reply: SpeakerReply, isLinked: boolean): SpeakerReply {
  if (!needsLinking(reply)) return reply;
  const statement = isLinked ? words.pinFirst : words.linkFirst;
  const expectation = { awaiting: 'none', secret: false } as const;
  return { ...reply, statement, expectation, question: '', options: '', details: '', choices: [], links: [] };
}

function pageNotice(last: SpeakerReply | undefined): string {
  return last?.expectation.elsewhere && last.links.length > 0 ? words.pageOnCard : '';
}

function cardOf(
  replies: readonly SpeakerReply[],
  shown: readonly SpeakerReply[],
  isHidden: boolean,
  isLinked: boolean,
): AlexaCard | undefined {
  if (!isLinked && replies.some(needsLinking)) return { type: 'LinkAccount' };
  const links = shown.flatMap((reply) => reply.links).map(({ label, url }) => `${label}: ${url}`);
  const amounts = isHidden
    ? shown.map((reply) => heardOf({ ...reply, options: '' })).filter((heard) => withoutAmounts(heard) !== heard)
    : [];
  const lines = [...amounts, ...links];
  return lines.length === 0 ? undefined : { type: 'Simple', title: words.cardTitle, content: lines.join('\n') };
}

/** Whatever the text said beyond what was heard, and the same question again, unless it ends with it in more words. */
export function tellDetails(memory: SessionMemory, hidesAmounts: boolean): Outcome {
  const aloud = sayable(hidesAmounts && !isReview(memory.last));
  const question = aloud(memory.last?.question || words.whatElse);
  const answer = alexaResponse({ say: detailsAloud(memory.last, words.whatElse).map(aloud), reprompt: question });
  return { answer, memory: { ...memory, detailsTold: true } };
}

/** The speaker's own words, and the same answer is awaited again. */
export function sayAndWait(memory: SessionMemory, say: string, hidesAmounts: boolean): Outcome {
  const aloud = sayable(hidesAmounts && !isReview(memory.last));
  const question = aloud(memory.last?.question || words.whatElse);
  return { answer: alexaResponse({ say: [aloud(say), question], reprompt: question }), memory };
}
