/** `/api/alexa`: a skill's requests as Alexa sends them, each run once and answered in time (standards C3c, C8-C11). */
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Delivery } from '../../bot/deliveries';
import type { Place } from '../../domain/identity/place';
import { readRawBody } from '../http/rawBody';
import { type AdmissionParts, admit } from './admission';
import { alexaResponse, canFulfilResponse, nothingToSay } from './alexaResponse';
import { Attempt } from './attempt';
import { IntentWords } from './intentWords';
import { listenerId, placeOf } from './mapping';
import { type SendDirective, askForPatience, sendDirective } from './progressiveResponse';
import { type Envelope, type SkillEvent, type SpokenRequest, isSkillEvent, isSpoken } from './requestEnvelope';
import type { SignatureVerifier } from './signature';
import { SpeakerTurns, type SpeakerTurnsParts } from './speakerTurns';
import * as words from './wording';

interface AlexaChannelParts extends SpeakerTurnsParts {
  /** The verifier for this caller. */
  readonly verifierFor: (request: IncomingMessage) => SignatureVerifier;
  /** From where it comes; what forged requests cost is counted by it. */
  readonly senderOf: (request: IncomingMessage) => string;
  readonly skillId: string;
  /** The interaction model that Amazon was given. */
  readonly modelFile: string;
  readonly sendDirective?: SendDirective;
  /** When the customer hears that it takes a moment, and when the request is given up; Alexa waits for 8 s. */
  readonly patience?: { readonly wordMilliseconds: number; readonly answerMilliseconds: number };
}

interface AlexaChannel {
  /** How the assistant says something in a session outside of a turn. */
  readonly delivery: Delivery;
}

/** Alexa's own limit is far below. */
const maximumBytes = 128 * 1024;
const usualPatience = { wordMilliseconds: 3_000, answerMilliseconds: 6_000 };
/** Another process may be running the request. */
const pollMilliseconds = 200;

export function mountAlexa(server: Server, parts: AlexaChannelParts): AlexaChannel {
  const handler = new SkillHandler(parts);
  server.post('/api/alexa', async (request, response) => handler.serve(request, response));
  return { delivery: handler.turns.delivery };
}

class SkillHandler {
  readonly turns: SpeakerTurns;
  private readonly intentWords: IntentWords;
  /** The requests that run in this process. */
  private readonly running = new Map<string, Promise<string>>();

  constructor(private readonly parts: AlexaChannelParts) {
    this.turns = new SpeakerTurns(parts);
    this.intentWords = new IntentWords(parts.modelFile);
  }

  /** Nothing of ours runs before the request is believed; why it is not is told to nobody. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { skillId, clock, onSurprise } = this.parts;
    const verifier = this.parts.verifierFor(request);
    const isSigned: AdmissionParts['isSigned'] = (headers, bytes) =>
      verifier.isSigned(headers, bytes, this.parts.senderOf(request));
    const body = await readRawBody(request, maximumBytes);
    const envelope =
      body.kind === 'read' ? await admit({ isSigned, skillId, clock }, request.headers, body.bytes) : undefined;
    if (envelope === undefined) return write(response, 400);
    const answer = await this.answer(envelope).catch((error: unknown) => {
      onSurprise(error);
      return alexaResponse({ say: [words.outOfOrder] });
    });
    write(response, 200, answer);
  }

  private async answer(envelope: Envelope): Promise<string> {
    const { request } = envelope;
    if (isSkillEvent(request)) return this.noteEvent(request, envelope.context.System.user.userId);
    if (!isSpoken(request)) return nothingToSay;
    switch (request.type) {
      case 'CanFulfillIntentRequest': {
        const { intent } = request;
        return canFulfilResponse(this.intentWords.canFulfil(intent), Object.keys(intent.slots ?? {}));
      }
      case 'SessionEndedRequest':
        await this.turns.end(placeOf(envelope, undefined));
        return nothingToSay;
      case 'LaunchRequest':
      case 'IntentRequest':
        return this.converse(envelope, request);
    }
  }

  /** A link is remembered when it is made, and taken back when the skill is switched off. */
  private async noteEvent({ type, body }: SkillEvent, userId: string): Promise<string> {
    const { listeners } = this.parts;
    const listener = listenerId(userId);
    if (type === 'AlexaSkillEvent.SkillAccountLinked') await listeners.claimedLogin(listener, body?.accessToken);
    if (type === 'AlexaSkillEvent.SkillDisabled') await listeners.unlink(listener, undefined);
    return nothingToSay;
  }

  private async converse(
    envelope: Envelope,
    request: Extract<SpokenRequest, { type: 'LaunchRequest' | 'IntentRequest' }>,
  ): Promise<string> {
    const { speakerSessions, clock } = this.parts;
    const { conversationId } = placeOf(envelope, undefined);
    const { requestId } = request;
    const claim = await speakerSessions.claimRequest(conversationId, requestId, clock.now());
    if (claim === 'ended') return this.keep(conversationId, requestId, alexaResponse({ say: [words.sessionOver] }));
    const attempt = new Attempt();
    if (claim === 'claimed') this.start(envelope, request, attempt);
    const answer = await this.inTime(envelope, (isAwaited) => this.finished(conversationId, requestId, isAwaited));
    if (answer !== undefined) return answer;
    return claim === 'claimed' ? this.giveUp(conversationId, requestId, attempt) : this.politeAnswer();
  }

  private start(
    envelope: Envelope,
    request: Extract<SpokenRequest, { type: 'LaunchRequest' | 'IntentRequest' }>,
    attempt: Attempt,
  ): void {
    const said =
      request.type === 'LaunchRequest' ? ({ kind: 'launch' } as const) : this.intentWords.said(request.intent);
    const key = keyOf(placeOf(envelope, undefined).conversationId, request.requestId);
    const work = this.whose(envelope).then((place) =>
      this.turns.take({ place, requestId: request.requestId, said, attempt }),
    );
    this.running.set(key, work);
    const forget = (): void => void this.running.delete(key);
    work.then(forget, forget);
  }

  private async whose(envelope: Envelope): Promise<Place> {
    const { userId } = envelope.context.System.user;
    const accessToken = envelope.context.System.user.accessToken ?? envelope.session?.user.accessToken;
    return placeOf(envelope, await this.parts.listeners.claimedLogin(listenerId(userId), accessToken));
  }

  /** The answer that a request came to, whoever runs it. */
  private async finished(
    conversationId: string,
    requestId: string,
    isAwaited: () => boolean,
  ): Promise<string | undefined> {
    const here = this.running.get(keyOf(conversationId, requestId));
    if (here !== undefined) return here;
    while (isAwaited()) {
      const known = await this.parts.speakerSessions.findRequest(conversationId, requestId);
      if (known?.kind === 'answered') return known.answer;
      await pause(pollMilliseconds);
    }
    return undefined;
  }

  /** What the turn comes to is said at the next request; until then this is the request's answer. */
  private async giveUp(conversationId: string, requestId: string, attempt: Attempt): Promise<string> {
    const here = this.running.get(keyOf(conversationId, requestId));
    if (!attempt.giveUp() && here !== undefined) return here;
    return this.keep(conversationId, requestId, this.politeAnswer());
  }

  private politeAnswer(): string {
    return alexaResponse({ say: [words.stillWorking, words.goOn], reprompt: words.goOn });
  }

  private async keep(conversationId: string, requestId: string, answer: string): Promise<string> {
    await this.parts.speakerSessions.answer(conversationId, requestId, { answer });
    return answer;
  }

  /** Undefined where it takes longer; a word is said in the middle of it. */
  private async inTime<T>(envelope: Envelope, work: (isAwaited: () => boolean) => Promise<T>): Promise<T | undefined> {
    const { patience = usualPatience, sendDirective: send = sendDirective } = this.parts;
    const over = new AbortController();
    const { signal } = over;
    const word = pause(patience.wordMilliseconds, undefined, { signal }).then(() => askForPatience(envelope, send));
    word.catch(() => undefined);
    try {
      const tooLong = pause(patience.answerMilliseconds, undefined, { signal });
      return await Promise.race([work(() => !signal.aborted), tooLong]);
    } finally {
      over.abort();
    }
  }
}

function keyOf(conversationId: string, requestId: string): string {
  return `${conversationId}/${requestId}`;
}

function write(response: ServerResponse, status: number, body = ''): void {
  response.writeHead(status, {
    ...(body !== '' && { 'content-type': 'application/json;charset=UTF-8' }),
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    // What is left of a body that is too long is not waited for.
    ...(status !== 200 && { connection: 'close' }),
  });
  response.end(body);
}
