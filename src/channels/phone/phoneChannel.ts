/** `/api/voice`: telephone calls as Twilio brings them, step by step, each step once (standards C4, C7c). */
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Delivery } from '../../bot/deliveries';
import type { TwilioAccess } from '../twilio/twilioAccess';
import { readVerifiedForm, refuseCaller } from '../twilio/verifiedForm';
import { CallTurns, type CallTurnsParts } from './callTurns';
import { type CallRequest, readCallRequest, readEndedCall } from './mapping';
import { type CallAnswer, twimlOf } from './twiml';
import * as words from './wording';

interface PhoneChannelParts extends Omit<CallTurnsParts, 'publicUrl'> {
  readonly access: TwilioAccess;
  /** How long an answer is waited for before the caller hears that it takes a moment; Twilio hangs up after 15 s. */
  readonly patienceMilliseconds?: number;
}

interface PhoneChannel {
  /** How the assistant says something on a call outside of a turn. */
  readonly delivery: Delivery;
}

const usualPatienceMilliseconds = 4_000;
/** Another process may be running the step. */
const pollMilliseconds = 200;
/** After a minute and a half nobody waits any more. */
const mostWaits = 15;
const waitsBetweenWords = 4;

export function mountPhone(server: Server, parts: PhoneChannelParts): PhoneChannel {
  const handler = new VoiceHandler(parts);
  server.post('/api/voice', async (request, response) => handler.serve(request, response));
  server.post('/api/voice/status', async (request, response) => handler.hearStatus(request, response));
  return { delivery: handler.turns.delivery };
}

class VoiceHandler {
  readonly turns: CallTurns;
  /** The steps that run in this process. */
  private readonly running = new Map<string, Promise<string>>();

  constructor(private readonly parts: PhoneChannelParts) {
    this.turns = new CallTurns({ ...parts, publicUrl: parts.access.publicUrl });
  }

  /** Nothing of ours runs before the signature is believed. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readVerifiedForm(request, this.parts.access);
    if (form === undefined) return refuseCaller(response);
    const heard = readCallRequest(form, new URL(request.url ?? '/', 'http://unused').searchParams);
    if (heard === undefined) return write(response, 400);
    write(response, 200, await this.answer(heard).catch((error: unknown) => this.giveUp(error)));
  }

  /** Twilio is answered before the conversation is closed: it need not wait for that. */
  async hearStatus(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readVerifiedForm(request, this.parts.access);
    if (form === undefined) return refuseCaller(response);
    const ended = readEndedCall(form);
    if (ended !== undefined) await this.within(() => this.turns.end(ended).catch(this.parts.onSurprise));
    write(response, 204);
  }

  private async answer(heard: CallRequest): Promise<string> {
    if (heard.waits === 0) {
      const { call, step } = heard;
      const claim = await this.parts.calls.claimStep(call.sid, step, this.parts.clock.now());
      if (claim === 'ended') return this.hangUp();
      if (claim === 'claimed') this.start(heard);
    }
    return (await this.within((isAwaited) => this.finished(heard, isAwaited))) ?? this.askForPatience(heard);
  }

  private start(heard: CallRequest): void {
    const key = keyOf(heard);
    const work = this.turns.take(heard);
    this.running.set(key, work);
    const forget = (): void => void this.running.delete(key);
    work.then(forget, forget);
  }

  /** The answer that a step came to, whoever runs it. */
  private async finished(heard: CallRequest, isAwaited: () => boolean): Promise<string | undefined> {
    const here = this.running.get(keyOf(heard));
    if (here !== undefined) return here;
    while (isAwaited()) {
      const step = await this.parts.calls.findStep(heard.call.sid, heard.step);
      if (step === undefined) return this.hangUp();
      if (step.kind === 'answered') return step.answer;
      await pause(pollMilliseconds);
    }
    return undefined;
  }

  private async askForPatience(heard: CallRequest): Promise<string> {
    const { step, waits } = heard;
    if (waits >= mostWaits) return this.turns.giveUpOn(heard);
    const say = waits === 0 ? [words.oneMoment] : waits % waitsBetweenWords === 0 ? [words.stillWorking] : [];
    return this.twiml({ say, then: { kind: 'wait', step, waits: waits + 1 } });
  }

  /** The store itself is away: nothing more can be done for this call. */
  private giveUp(error: unknown): string {
    this.parts.onSurprise(error);
    return this.twiml({ say: [words.outOfOrder], then: { kind: 'hang_up' } });
  }

  private hangUp(): string {
    return this.twiml({ say: [], then: { kind: 'hang_up' } });
  }

  /** Undefined where it takes longer. */
  private async within<T>(work: (isAwaited: () => boolean) => Promise<T>): Promise<T | undefined> {
    const { patienceMilliseconds = usualPatienceMilliseconds } = this.parts;
    const over = new AbortController();
    try {
      const tooLong = pause(patienceMilliseconds, undefined, { signal: over.signal });
      return await Promise.race([work(() => !over.signal.aborted), tooLong]);
    } finally {
      over.abort();
    }
  }

  private twiml(answer: CallAnswer): string {
    return twimlOf(answer, this.parts.access.publicUrl());
  }
}

function keyOf({ call, step }: CallRequest): string {
  return `${call.sid}/${step}`;
}

function write(response: ServerResponse, status: number, twiml = ''): void {
  response.writeHead(status, {
    ...(twiml !== '' && { 'content-type': 'text/xml; charset=utf-8' }),
    'content-length': Buffer.byteLength(twiml),
    'cache-control': 'no-store',
  });
  response.end(twiml);
}
