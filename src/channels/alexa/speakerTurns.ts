/** One request of a session: what it means, the turn that it makes, and what is said; each once, one after another. */
import type { Assistant } from '../../bot/assistant';
import type { Delivery } from '../../bot/deliveries';
import { assertNever } from '../../domain/assertNever';
import type { Clock } from '../../domain/clock/clock';
import type { SpeakerSessionRepository, TurnLock } from '../../domain/conversations/ports';
import type { Place } from '../../domain/identity/place';
import { repeatsDetails } from '../rendering/phoneRenderer';
import { type SpeakerReply, speakerReply } from '../rendering/speakerRenderer';
import type { InProcessAdapter, Replies } from '../turns/inProcessAdapter';
import type { SpokenTurn } from '../turns/spokenActivity';
import { alexaResponse } from './alexaResponse';
import type { Attempt } from './attempt';
import type { Listeners } from './listeners';
import { type ReadWords, type Meaning, meaningOf, toActivity } from './mapping';
import type { Said } from './intentWords';
import { type SessionMemory, isElsewhere, memoryText, readMemory } from './sessionMemory';
import { type Outcome, listenTo, needsLinking, sayAndWait, takesLeave, tellDetails } from './speakerScript';
import * as words from './wording';

export interface SpeakerTurnsParts {
  readonly assistant: Assistant;
  /** Renders replies for speakers. */
  readonly adapter: InProcessAdapter;
  readonly speakerSessions: SpeakerSessionRepository;
  readonly listeners: Listeners;
  readonly turnLock: TurnLock;
  readonly clock: Clock;
  readonly readWords: ReadWords;
  readonly isSignedIn: (place: Place) => Promise<boolean>;
  readonly onSurprise: (error: unknown) => void;
}

/** A request that was claimed for this step. */
interface Step {
  readonly place: Place;
  readonly requestId: string;
  readonly said: Said | { readonly kind: 'launch' };
  readonly attempt: Attempt;
}

interface OpenStep extends Step {
  readonly memory: SessionMemory;
}

export class SpeakerTurns {
  constructor(private readonly parts: SpeakerTurnsParts) {}

  /** Runs the request; returns the answer, which is kept with it. */
  take(step: Step): Promise<string> {
    const { conversationId } = step.place;
    return this.parts.turnLock.withLock(lockKeyOf(conversationId), async () => {
      const memory = readMemory(await this.parts.speakerSessions.memory(conversationId));
      try {
        return await this.hear({ ...step, memory });
      } catch (error) {
        this.parts.onSurprise(error);
        return this.settle({ ...step, memory }, sayAndWait(memory, words.failed, true), []);
      }
    });
  }

  /** The session is over: nothing stays open, and nobody signed in. False where it was over before. */
  async end(place: Place): Promise<boolean> {
    return this.parts.turnLock.withLock(lockKeyOf(place.conversationId), () => this.close(place));
  }

  /** What was said outside of a turn is heard after the session's next request. */
  readonly delivery: Delivery = {
    lockKey: ({ conversationId }) => lockKeyOf(conversationId),
    deliver: async ({ conversationId }, replies) => {
      const kept = await this.parts.speakerSessions.memory(conversationId);
      if (kept === undefined) return;
      const memory = readMemory(kept);
      const pending = [...memory.pending, ...replies.map(speakerReply)];
      await this.parts.speakerSessions.keepMemory(conversationId, memoryText({ ...memory, pending }));
    },
  };

  private async hear(step: OpenStep): Promise<string> {
    const { said, memory } = step;
    if (said.kind === 'launch') return this.turn(step, { kind: 'joining' });
    const meaning = meaningOf(said, memory.last, this.parts.readWords);
    if (meaning.kind === 'stop') return this.stop(step);
    const waitsToHear = memory.isLate || isElsewhere(memory);
    if (memory.pending.length > 0 && waitsToHear) return this.say(step, memory.pending);
    return this.act(step, repeatsDetails(meaning, memory) ? { kind: 'details' } : meaning);
  }

  private async act(step: OpenStep, meaning: Exclude<Meaning, { kind: 'stop' }>): Promise<string> {
    const { memory, place } = step;
    const { listeners } = this.parts;
    switch (meaning.kind) {
      case 'words':
      case 'secret':
      case 'aside':
      case 'nothing':
        return this.turn(step, meaning);
      case 'details':
        return this.settle(step, tellDetails(memory, await this.hidesAmounts(place)));
      case 'again':
        return this.settle(step, sayAndWait(memory, memory.last?.statement ?? '', await this.hidesAmounts(place)));
      case 'done':
        return this.settle(step, sayAndWait(memory, words.notDoneYet, await this.hidesAmounts(place)));
      case 'hide_amounts':
      case 'show_amounts': {
        const hidesAmounts = meaning.kind === 'hide_amounts';
        await listeners.hideAmounts(place.userId, hidesAmounts);
        const answer = hidesAmounts ? words.amountsHidden : words.amountsShown;
        return this.settle(step, sayAndWait(memory, answer, hidesAmounts));
      }
      case 'unlink':
        return this.unlink(step);
      default:
        return assertNever(meaning);
    }
  }

  private async hidesAmounts({ userId }: Place): Promise<boolean> {
    return (await this.parts.listeners.find(userId)).hidesAmounts;
  }

  /** What it said is kept in the same write as what it did. */
  private async turn(step: OpenStep, kind: SpokenTurn): Promise<string> {
    const { place, requestId } = step;
    let answer: string | undefined;
    let said: readonly SpeakerReply[] = [];
    await this.run(place, kind, requestId, async (replies) => {
      said = speakerReplies(replies);
      answer = await this.say(step, said, step.memory.pending);
    });
    if (answer === undefined) throw new Error('A turn of a session ended without an answer');
    // Nobody can go on here with what needs an account; the next words are heard as words.
    if (said.some(needsLinking)) await this.run(place, { kind: 'words', text: 'menu' }, `${requestId}.left`);
    if (takesLeave(said.at(-1))) await this.close(place);
    return answer;
  }

  private async say(
    step: OpenStep,
    replies: readonly SpeakerReply[],
    earlier: readonly SpeakerReply[] = [],
  ): Promise<string> {
    const { place } = step;
    const listener = await this.parts.listeners.find(place.userId);
    const isToldFirst = !listener.warned && (await this.parts.isSignedIn(place));
    if (isToldFirst) await this.parts.listeners.warned(place.userId);
    const heard = [...earlier, ...replies];
    const outcome = listenTo({
      replies: heard,
      before: isToldFirst ? [words.othersMayHear] : [],
      hidesAmounts: listener.hidesAmounts,
      isLinked: place.claimedLoginId !== undefined,
    });
    return this.settle(step, outcome, heard);
  }

  private async stop(step: OpenStep): Promise<string> {
    const isReview = step.memory.last?.expectation.awaiting === 'confirm';
    return this.sayGoodbye(step, isReview ? words.nothingSubmitted : words.goodbye);
  }

  private async unlink(step: OpenStep): Promise<string> {
    const wasLinked = await this.parts.listeners.unlink(step.place.userId, step.place.claimedLoginId);
    return this.sayGoodbye(step, wasLinked ? words.unlinked : words.notLinked);
  }

  private async sayGoodbye({ place, requestId, attempt }: OpenStep, goodbye: string): Promise<string> {
    await this.close(place);
    const answer = alexaResponse({ say: [goodbye] });
    if (attempt.answer()) await this.parts.speakerSessions.answer(place.conversationId, requestId, { answer });
    return answer;
  }

  private async close(place: Place): Promise<boolean> {
    const { speakerSessions, clock } = this.parts;
    if (!(await speakerSessions.end(place.conversationId, clock.now()))) return false;
    await this.run(place, { kind: 'leaving' }, `${place.conversationId}.end`);
    return true;
  }

  private run(
    place: Place,
    kind: SpokenTurn,
    id: string,
    alongside?: (said: Replies) => Promise<unknown>,
  ): Promise<void> {
    const { adapter, assistant } = this.parts;
    return adapter.runTurn(toActivity(kind, place, id), (context, said) =>
      assistant.run(context, place, alongside && (() => alongside(said))),
    );
  }

  /** Where the request was given up meanwhile, nobody has heard the replies: they wait for the next one. */
  private async settle(
    { place, requestId, attempt, memory: before }: OpenStep,
    { answer, memory }: Outcome,
    replies: readonly SpeakerReply[] = memory.last ? [memory.last] : [],
  ): Promise<string> {
    const { speakerSessions } = this.parts;
    if (attempt.answer())
      await speakerSessions.answer(place.conversationId, requestId, { answer, memory: memoryText(memory) });
    else {
      const late = { last: before.last, pending: replies, isLate: true };
      await speakerSessions.keepMemory(place.conversationId, memoryText(late));
    }
    return answer;
  }
}

function lockKeyOf(sessionId: string): string {
  return `speaker:${sessionId}`;
}

function speakerReplies(said: Replies): readonly SpeakerReply[] {
  const rendered = said.map(({ channelData }) => (channelData as { speaker?: SpeakerReply } | undefined)?.speaker);
  return rendered.filter((reply) => reply !== undefined);
}
