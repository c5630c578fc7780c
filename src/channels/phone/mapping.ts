/** Between Twilio's forms and the conversation: who calls, what came, and what it means where something is awaited. */
import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { mayHoldDigits, spokenDigits } from '../../bot/spokenDigits';
import type { Place } from '../../domain/identity/place';
import type { Awaiting } from '../../reply/message';
import { type PhoneReply, detailsChoice, mostOptionsAloud } from '../rendering/phoneRenderer';
import { type SpokenTurn, spokenActivity } from '../turns/spokenActivity';

export interface Call {
  readonly sid: string;
  /** E.164; undefined where the caller withholds it. A claim of the caller's (standards A15). */
  readonly from: string | undefined;
}

export type CallInput =
  | { readonly kind: 'keys'; readonly digits: string }
  /** Confidence from 0 to 1. */
  | { readonly kind: 'speech'; readonly text: string; readonly confidence: number }
  | { readonly kind: 'silence' }
  /** The caller comes back from a person who was called, or from nobody. */
  | { readonly kind: 'dialled'; readonly reached: boolean };

export interface CallRequest {
  readonly call: Call;
  /** 0 is the first; each answer of ours names the next. */
  readonly step: number;
  /** How often the answer to this step has been waited for. */
  readonly waits: number;
  readonly input: CallInput;
}

/** Longer text is cut, not refused (standards E8). */
const maximumTextLength = 2000;
const sid = z.string().regex(/^CA[0-9a-f]{32}$/);
const number = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .default(0);

const requestSchema = z.object({
  CallSid: sid,
  From: z.string().max(64).default(''),
  Digits: z
    .string()
    .regex(/^[\d*#]{0,64}$/)
    .default(''),
  SpeechResult: z.string().default(''),
  Confidence: z.coerce.number().min(0).max(1).default(1),
  DialCallStatus: z.string().max(32).optional(),
});
const querySchema = z.object({ step: number, waits: number });
const statusSchema = z.object({ CallSid: sid, CallStatus: z.string().max(32), From: z.string().max(64).default('') });

/** Undefined where the form or the address is none of a call's. */
export function readCallRequest(form: unknown, query: URLSearchParams): CallRequest | undefined {
  const fields = requestSchema.safeParse(form);
  const place = querySchema.safeParse(Object.fromEntries(query));
  if (!fields.success || !place.success) return undefined;
  const { CallSid, From } = fields.data;
  return { call: { sid: CallSid, from: shownNumber(From) }, ...place.data, input: inputOf(fields.data) };
}

function inputOf({ Digits, SpeechResult, Confidence, DialCallStatus }: z.infer<typeof requestSchema>): CallInput {
  if (DialCallStatus !== undefined) return { kind: 'dialled', reached: DialCallStatus === 'completed' };
  if (Digits !== '') return { kind: 'keys', digits: Digits };
  const text = SpeechResult.trim().slice(0, maximumTextLength);
  return text === '' ? { kind: 'silence' } : { kind: 'speech', text, confidence: Confidence };
}

const lastStatuses: ReadonlySet<string> = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** The call that a status callback says is over; undefined where it says something else. */
export function readEndedCall(form: unknown): Call | undefined {
  const fields = statusSchema.safeParse(form);
  if (!fields.success || !lastStatuses.has(fields.data.CallStatus)) return undefined;
  return { sid: fields.data.CallSid, from: shownNumber(fields.data.From) };
}

/** What Twilio puts in place of a number that is withheld, unknown or cut off: letters on a keypad. */
const withheld: ReadonlySet<string> = new Set(['+266696687', '+7378742833', '+2562533', '+8656696', '+464']);

function shownNumber(from: string): string | undefined {
  return /^\+[1-9]\d{6,14}$/.test(from) && !withheld.has(from) ? from : undefined;
}

/** All who withhold their number share one budget of failures. */
export function placeOf({ sid: conversationId, from }: Call, claimedLoginId: string | undefined): Place {
  const sourceHash = createHash('sha256')
    .update(from ?? 'withheld')
    .digest('hex');
  return {
    ...{ channel: 'phone', conversationId, sourceHash, userId: `caller_${sourceHash.slice(0, 32)}` },
    ...(claimedLoginId !== undefined && { claimedLoginId }),
  };
}

/** What an input amounts to. */
export type Meaning =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'secret'; readonly digits: string }
  /** Words where a number is awaited by keypad; they are certainly not it. */
  | { readonly kind: 'aside'; readonly text: string }
  /** What may be that number was said aloud: it is forgotten unread. */
  | { readonly kind: 'said_aloud' }
  | { readonly kind: 'details' }
  /** Nothing was said, or nothing that can be relied on. */
  | { readonly kind: 'nothing'; readonly unsure: boolean };

/** Where money depends on the words they must have been heard well (standards F2); elsewhere a guess is worth a try. */
const carefulConfidence = 0.8;
const usualConfidence = 0.3;
const careful: ReadonlySet<Awaiting> = new Set(['confirm', 'amount', 'method', 'save_method']);

/** Whose answer is a number of several digits as it is; one digit counts what was offered there too. */
const takesDigits: ReadonlySet<Awaiting> = new Set(['amount', 'payoff_date', 'month', 'vehicle', 'method']);

const keyCommands: Readonly<Record<string, string>> = { '0': 'agent', '*': 'repeat' };
const detailsWords = /^(?:(?:the|more|all|give me|tell me|hear|please) )*details(?: please)?$/;

export function meaningOf(input: Exclude<CallInput, { kind: 'dialled' }>, last: PhoneReply | undefined): Meaning {
  switch (input.kind) {
    case 'silence':
      return { kind: 'nothing', unsure: false };
    case 'keys':
      return meaningOfKeys(input.digits.replaceAll('#', ''), last);
    case 'speech': {
      const needed = careful.has(last?.expectation.awaiting ?? 'none') ? carefulConfidence : usualConfidence;
      if (input.confidence < needed) return { kind: 'nothing', unsure: true };
      return isByKeypad(last) ? besideKeypad(input.text, last) : meaningOfWords(pickedAloud(input.text, last), last);
    }
  }
}

function meaningOfKeys(digits: string, last: PhoneReply | undefined): Meaning {
  if (digits === '') return { kind: 'nothing', unsure: false };
  const command = keyCommands[digits];
  if (command !== undefined) return { kind: 'words', text: command };
  const { awaiting = 'none', secret = false } = last?.expectation ?? {};
  const choice = digits.length === 1 ? last?.choices[Number(digits) - 1] : undefined;
  // What money depends on is dropped by no key that was not said.
  if (choice !== undefined && awaiting === 'confirm' && Number(digits) > mostOptionsAloud)
    return { kind: 'nothing', unsure: true };
  if (choice !== undefined) return meaningOfWords(choice.say, last);
  if (secret) return { kind: 'secret', digits };
  return { kind: 'words', text: awaiting === 'amount' ? digits.replace('*', '.') : digits };
}

function isByKeypad(last: PhoneReply | undefined): last is PhoneReply {
  return last !== undefined && last.expectation.secret && !last.expectation.elsewhere;
}

/** A key that was offered may be named: a secret number is longer than that. */
function besideKeypad(text: string, { choices }: PhoneReply): Meaning {
  const key = spokenDigits(text.replace(/^(?:press|key|number|option) /i, ''));
  const choice = key?.length === 1 ? choices[Number(key) - 1] : undefined;
  if (choice !== undefined) return { kind: 'words', text: choice.say };
  return mayHoldDigits(text) ? { kind: 'said_aloud' } : { kind: 'aside', text };
}

const places = ['one', 'two', 'three'];
const pickedByNumber =
  /^(?:(?:ok|okay|um|uh|please|i'll take|i will take|i want|i'd like) )*(?:(?:press|push|key|number|option|choice|the) )*(one|two|three|[123]|first|second|third)(?: (?:one|option|choice))?(?: please)?$/;
const ordinals = ['first', 'second', 'third'];

/** "press two": the words of the key that was offered, where no question waits that a number may answer. */
function pickedAloud(text: string, last: PhoneReply | undefined): string {
  if (last === undefined || last.expectation.awaiting !== 'none') return text;
  const said = pickedByNumber.exec(
    text
      .toLowerCase()
      .replace(/[.,!?]/g, '')
      .trim(),
  )?.[1];
  if (said === undefined) return text;
  const at = [places, ordinals, ['1', '2', '3']].map((words) => words.indexOf(said)).find((index) => index >= 0);
  return last.choices[at ?? -1]?.say ?? text;
}

function meaningOfWords(text: string, last: PhoneReply | undefined): Meaning {
  const plain = text
    .toLowerCase()
    .replace(/[.,!?]/g, '')
    .trim();
  const isDetails = plain === detailsChoice.say || detailsWords.test(plain);
  return isDetails && last?.details ? { kind: 'details' } : { kind: 'words', text };
}

/** True where one key is all that can be meant, so that nobody has to wait after it. */
export function takesOneKey({ choices, expectation }: PhoneReply): boolean {
  return choices.length > 0 && !expectation.secret && !takesDigits.has(expectation.awaiting);
}

/** Silence, keys that were typed for the page, or the word that it is done; other words go to the conversation. */
export function waitsForPage(input: CallInput): boolean {
  return (
    input.kind === 'silence' || saysDone(input) || (input.kind === 'keys' && keyCommands[input.digits] === undefined)
  );
}

/** While a page is open elsewhere the caller says so when it is done. */
export function saysDone(input: CallInput): boolean {
  if (input.kind !== 'speech') return false;
  const plain = input.text
    .toLowerCase()
    .replace(/[.,!?]/g, '')
    .trim();
  return /^(?:(?:ok|okay|yes|i am|i'm|im|it is|it's|its|all|i have) )*(?:done|finished|ready)(?: now)?$/.test(plain);
}

/** `id` names the call and the step. */
export function toActivity(turn: SpokenTurn, place: Place, id: string): Partial<Activity> {
  return spokenActivity(turn, { place, id, channelId: 'phone', name: 'Caller' });
}
