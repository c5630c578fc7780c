/** What Twilio is to do next, written by its own builder: say, listen, wait, connect or hang up. */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { assertNever } from '../../domain/assertNever';
import type { PhoneReply } from '../rendering/phoneRenderer';
import { takesOneKey } from './mapping';

/** What follows what is said; `step` is the step that the caller's answer will be. */
type Then =
  | {
      readonly kind: 'listen';
      readonly step: number;
      readonly last: PhoneReply | undefined;
      readonly patient?: boolean;
    }
  /** Asks again for the answer to a step that is still running. */
  | { readonly kind: 'wait'; readonly step: number; readonly waits: number }
  | { readonly kind: 'connect'; readonly step: number; readonly phone: string }
  | { readonly kind: 'hang_up' };

export interface CallAnswer {
  readonly say: readonly string[];
  readonly then: Then;
}

/** Standards C7c. */
export const longestSay = 3000;
/** Twilio takes 500 hints of 100 characters each. */
const mostHints = 100;
const longestHint = 100;

const language = 'en-US';
const voice = 'Polly.Joanna';
/** As long as a number on the keypad is waited for. */
export const secondsForKeys = 15;
const seconds = { answer: 6, page: 8, wait: 2, ring: 30 };
const codeLength = 6;

export function twimlOf({ say, then }: CallAnswer, baseUrl: string): string {
  const response = new VoiceResponse();
  const sentences = say.flatMap(inPieces);
  if (then.kind === 'listen') {
    const gather = response.gather(listening(then, baseUrl));
    for (const words of sentences) gather.say({ language, voice }, words);
    return response.toString();
  }
  for (const words of sentences) response.say({ language, voice }, words);
  addNext(response, then, baseUrl);
  return response.toString();
}

function addNext(response: VoiceResponse, then: Exclude<Then, { kind: 'listen' }>, baseUrl: string): void {
  switch (then.kind) {
    case 'wait':
      response.pause({ length: seconds.wait });
      response.redirect({ method: 'POST' }, `${addressOf(baseUrl, then.step)}&waits=${then.waits}`);
      return;
    case 'connect': {
      const action = addressOf(baseUrl, then.step);
      response.dial({ action, method: 'POST', timeout: seconds.ring, answerOnBridge: true }, then.phone);
      return;
    }
    case 'hang_up':
      response.hangup();
      return;
    default:
      return assertNever(then);
  }
}

function addressOf(baseUrl: string, step: number): string {
  return `${baseUrl}/api/voice?step=${step}`;
}

/** A caller may speak into what is said; saying nothing is an answer too. */
function listening(
  { step, last, patient }: Extract<Then, { kind: 'listen' }>,
  baseUrl: string,
): VoiceResponse.GatherAttributes {
  return {
    ...{ action: addressOf(baseUrl, step), method: 'POST', actionOnEmptyResult: true, bargeIn: true, finishOnKey: '#' },
    language,
    ...(isSecret(last) ? byKeypad(last) : bySpeechToo(last, patient ?? false)),
  };
}

function isSecret(last: PhoneReply | undefined): last is PhoneReply {
  return last !== undefined && last.expectation.secret && !last.expectation.elsewhere;
}

/** The number itself comes by keypad only (standards C7c); who does not know it, or wants a person, says so. */
function byKeypad({ expectation }: PhoneReply): VoiceResponse.GatherAttributes {
  const numDigits = expectation.awaiting === 'code' ? { numDigits: codeLength } : {};
  return { input: ['dtmf', 'speech'], speechTimeout: 'auto', timeout: secondsForKeys, ...numDigits };
}

function bySpeechToo(last: PhoneReply | undefined, patient: boolean): VoiceResponse.GatherAttributes {
  const hints = hintsOf(last);
  return {
    ...{ input: ['dtmf', 'speech'], speechTimeout: 'auto' },
    timeout: patient ? seconds.page : seconds.answer,
    ...(hints !== '' && { hints }),
    ...(last !== undefined && takesOneKey(last) && { numDigits: 1 }),
  };
}

/** The words of the choices, so that they are heard for what they are. */
function hintsOf(last: PhoneReply | undefined): string {
  const words = (last?.choices ?? []).flatMap(({ label, say }) => [say, label]);
  const plain = words.map((phrase) =>
    phrase
      .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
      .trim()
      .slice(0, longestHint),
  );
  return [...new Set(plain)].filter(Boolean).slice(0, mostHints).join(',');
}

/** Cut between sentences where it can be, and between words otherwise. XML has no place for most control characters. */
function inPieces(words: string): readonly string[] {
  const pieces: string[] = [];

  let rest = words.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, ' ').trim();
  while (rest.length > longestSay) {
    const head = rest.slice(0, longestSay);
    const end = Math.max(head.lastIndexOf('. ') + 1, 0) || Math.max(head.lastIndexOf(' '), 0) || longestSay;
    pieces.push(head.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
