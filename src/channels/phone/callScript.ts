/** Puts together what a caller hears from replies, and what the call waits for after it; pure. */
import { detailsAloud, type PhoneReply, heardOf, lastOf } from '../rendering/phoneRenderer';
import { type CallMemory, isElsewhere } from './callMemory';
import { dialable } from './persons';
import type { CallAnswer } from './twiml';
import * as words from './wording';

/** What a step comes to. */
export interface Outcome {
  readonly answer: CallAnswer;
  readonly memory: CallMemory;
}

/** While a page is open the caller hears a word again after so many waits of some eight seconds, */
const waitsBetweenWords = 6;
/** and is let go after ten minutes, when the page works no more. */
const mostWaits = 75;

/** `notices` are the telephone's own words, heard before what is asked. */
export function listenTo(
  memory: CallMemory,
  replies: readonly PhoneReply[],
  next: number,
  { before = [], notices = [] }: { readonly before?: readonly string[]; readonly notices?: readonly string[] } = {},
): Outcome {
  const last = lastOf(replies);
  const earlier = replies.slice(0, -1).map(withoutOptions);
  const heard = last ? [last.statement, ...notices, last.options, last.question] : [...notices, words.whatElse];
  const after: CallMemory = {
    ...memory,
    ...{ last, pending: [], afterwards: [], patience: 0, notDone: 0, detailsTold: false },
  };
  const say = [...before, ...earlier, heard.filter(Boolean).join(' ')];
  if (last?.farewell) return { answer: { say, then: { kind: 'hang_up' } }, memory: after };
  return {
    answer: {
      say,
      then: { kind: 'listen', step: next, last, patient: isElsewhere(after) },
    },
    memory: after,
  };
}

function withoutOptions(reply: PhoneReply): string {
  return heardOf({ ...reply, options: '' });
}

/** In place of what the reply would say, its caller is put through; what was to follow it waits for their return. */
export function connect(memory: CallMemory, replies: readonly PhoneReply[], index: number, next: number): Outcome {
  const { connect: connection } = replies[index] ?? {};
  if (connection === undefined) throw new Error('Nobody to connect with');
  const earlier = replies.slice(0, index).map(withoutOptions);
  return {
    answer: {
      say: [...earlier, connection.words],
      then: { kind: 'connect', step: next, phone: dialable(connection.phone) },
    },
    memory: { ...memory, last: undefined, pending: [], afterwards: replies.slice(index + 1) },
  };
}

/** Whatever the text said beyond what was heard, and the same question again, unless it ends with it in more words. */
export function tellDetails(memory: CallMemory, next: number): Outcome {
  const { last } = memory;
  return {
    answer: {
      say: detailsAloud(last, words.whatElse),
      then: { kind: 'listen', step: next, last },
    },
    memory: { ...memory, silences: 0, detailsTold: true },
  };
}

/** Something of ours went wrong; the same answer is awaited again. */
export function askAgain(memory: CallMemory, why: string, next: number): Outcome {
  return { answer: { say: [why], then: { kind: 'listen', step: next, last: memory.last } }, memory };
}

/** Says little, so that nobody is hurried at the page. */
export function waitForPage(memory: CallMemory, isSaidDone: boolean, next: number): Outcome {
  const patience = memory.patience + 1;
  if (patience > mostWaits) return { answer: { say: [words.goodbye], then: { kind: 'hang_up' } }, memory };
  const isDue = patience % waitsBetweenWords === 0;
  const notDone = isSaidDone ? memory.notDone + 1 : memory.notDone;
  return {
    answer: {
      say: isSaidDone ? [notDone % 2 === 1 ? words.notDoneYet : words.stillNotDone] : isDue ? [words.stillHere] : [],
      then: { kind: 'listen', step: next, last: memory.last, patient: true },
    },
    memory: { ...memory, patience, notDone },
  };
}
