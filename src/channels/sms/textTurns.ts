/** One text from claim to answer: once, in order, past the opt-outs, in time for Twilio or else later by a text of our own. */
import { createHash, randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { type Assistant, droppedTask } from '../../bot/assistant';
import type { Delivery } from '../../bot/deliveries';
import type { Clock } from '../../domain/clock/clock';
import type { TurnLock } from '../../domain/conversations/ports';
import type { Place } from '../../domain/identity/place';
import type { TextRequest } from '../../domain/texting/ports';
import { lostAfter } from '../../domain/texting/lateTextItems';
import type { TextingService } from '../../domain/texting/textingService';
import { activityOf } from '../../reply/replyActivity';
import type { InProcessAdapter } from '../turns/inProcessAdapter';
import { type IncomingText, type TextFrame, textsOf, toLeaving, toTurnActivity } from './mapping';
import type { TextsWording } from './wording';

export interface TextTurnsParts {
  readonly assistant: Assistant;
  readonly adapter: InProcessAdapter;
  readonly turnLock: TurnLock;
  readonly texting: TextingService;
  readonly clock: Clock;
  readonly wording: TextsWording;
  /** What a text asks of texts themselves, by a closed list of words. */
  readonly readWord: (
    text: string,
  ) => 'stop' | 'start' | 'help' | 'info' | 'reminders' | 'who' | 'wrong_number' | undefined;
  /** The one login that has this number on file. */
  readonly loginOf: (number: string) => Promise<string | undefined>;
  readonly onSurprise: (error: unknown) => void;
  /** How long Twilio is kept waiting; it gives up after 15 seconds (standards C4). */
  readonly patienceMilliseconds: number;
}

/** After a day of silence a text begins a conversation of its own (standards D8). */
const longSilence = 24 * 60 * 60_000;
const pollMilliseconds = 200;

export class TextTurns {
  private readonly running = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly parts: TextTurnsParts) {}

  conversationOf(number: string): string {
    return `sms-${this.parts.texting.keyOf(number).slice(0, 32)}`;
  }

  /** The texts to answer the request with; none where they come later, or where nothing may be said. */
  async answer(text: IncomingText): Promise<readonly string[]> {
    const claim = await this.parts.texting.claim(text.id, text.from);
    if (claim.kind === 'seen') return this.answerAgain(text, claim.request);
    const work = this.run(text, claim.lastAt).finally(() => this.running.delete(text.id));
    this.running.set(text.id, work);
    const inTime = await this.withPatience(work);
    if (inTime !== undefined) return inTime;
    const { texting, wording } = this.parts;
    return (await texting.postpone(text.id, [wording.tryAgain()])) ? [] : work;
  }

  /** Until nothing of this text is under way here any more; for the tester's desk. */
  async settled(id: string): Promise<void> {
    await this.running.get(id);
  }

  /** How the assistant speaks first here; in the middle of a turn lock that its caller holds. */
  readonly delivery: Delivery = {
    lockKey: ({ conversationId }) => lockKeyOf(conversationId),
    deliver: async (place, replies) => {
      const frame = this.frameOf(randomUUID(), place);
      await this.parts.adapter.runTurn(toLeaving(frame), async (context, said) => {
        for (const reply of replies) await context.sendActivity(activityOf(reply));
        await this.parts.texting.sayFirst(frame.id, place.userId, textsOf(said));
      });
    },
  };

  /** Asked again, Twilio hears what it heard before, or would have heard. */
  private async answerAgain(text: IncomingText, request: TextRequest): Promise<readonly string[]> {
    if (request.state !== 'running') return request.state === 'answered' ? request.texts : [];
    const here = this.running.get(request.id);
    if (here !== undefined) return (await this.withPatience(here)) ?? [];
    const { clock, texting, wording } = this.parts;
    if (clock.now() - request.receivedAt < lostAfter) return this.waitForOthers(request.id);
    return texting.settle(request.id, text.from, [wording.tryAgain()]);
  }

  /** Another process answers it. */
  private async waitForOthers(id: string): Promise<readonly string[]> {
    const tries = Math.ceil(this.parts.patienceMilliseconds / pollMilliseconds);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
      const request = await this.parts.texting.find(id);
      if (request?.state !== 'running') return request?.state === 'answered' ? request.texts : [];
    }
    return [];
  }

  private async withPatience<T>(work: Promise<T>): Promise<T | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.parts.patienceMilliseconds);
    });
    return Promise.race([work, patience]).finally(() => clearTimeout(timer));
  }

  /** What broke is told to the operators, and the customer may try again. */
  private async run(text: IncomingText, lastAt: number | undefined): Promise<readonly string[]> {
    try {
      const { texts, confirmsOptOut = false } = await this.textsFor(text, lastAt);
      return await this.parts.texting.settle(text.id, text.from, texts, confirmsOptOut);
    } catch (error) {
      const { onSurprise, texting, wording } = this.parts;
      onSurprise(error);
      return texting.settle(text.id, text.from, [wording.tryAgain()]);
    }
  }

  private async textsFor(
    text: IncomingText,
    lastAt: number | undefined,
  ): Promise<{ readonly texts: readonly string[]; readonly confirmsOptOut?: boolean }> {
    const { texting, wording, readWord } = this.parts;
    const word = readWord(text.text);
    if (word === 'stop' || (word === 'wrong_number' && !(await this.isCustomers(text.from))))
      return { texts: await this.stop(text), confirmsOptOut: true };
    const optedOut = await texting.isOptedOut(text.from);
    if (word === 'start' || (optedOut && isYes(text.text))) return { texts: [await this.start(text)] };
    if (optedOut) return { texts: [] };
    if (word === 'info') return { texts: [wording.about()] };
    if (word === 'who' || word === 'wrong_number') return { texts: [wording.whoWeAre()] };
    if (word === 'reminders') return { texts: [await this.remind(text)] };
    if (text.media > 0) return { texts: [wording.noPictures()] };
    const said = await this.converse(text, lastAt);
    return { texts: word === 'help' ? [wording.about(), ...said] : said };
  }

  /** Whoever texts from a number on file may mean another one: they hear how texts end, and decide. */
  private async isCustomers(number: string): Promise<boolean> {
    return (await this.parts.loginOf(number)) !== undefined;
  }

  /** Kept before anything else; what was open in the conversation is dropped with it. Said once. */
  private async stop(text: IncomingText): Promise<readonly string[]> {
    const { texting, wording } = this.parts;
    const isFirst = await texting.optOut(text.from, 'customer');
    const dropped = await this.inTurn(text, (frame, place) => this.leave(frame, place));
    return isFirst ? [wording.stopped(dropped === 'make_payment')] : [];
  }

  private async start({ from }: IncomingText): Promise<string> {
    const { texting, wording, loginOf } = this.parts;
    const mayRemind = (await loginOf(from)) !== undefined;
    await texting.optIn(from, mayRemind);
    return wording.started(mayRemind);
  }

  private async remind({ from }: IncomingText): Promise<string> {
    const { texting, wording, loginOf } = this.parts;
    const mayRemind = (await loginOf(from)) !== undefined;
    if (mayRemind) await texting.optIn(from, true);
    return wording.reminders(mayRemind);
  }

  private converse(text: IncomingText, lastAt: number | undefined): Promise<readonly string[]> {
    return this.inTurn(text, async (frame, place) => {
      if (lastAt !== undefined && frame.now - lastAt > longSilence) await this.leave(frame, place);
      const replies: Partial<Activity>[] = [];
      await this.parts.adapter.runTurn(toTurnActivity(frame, text.text), async (context, said) => {
        await this.parts.assistant.run(context, place);
        replies.push(...said);
      });
      return textsOf(replies);
    });
  }

  /** The task that was under way; what its turn says is not said. */
  private async leave(frame: TextFrame, place: Place): Promise<string | undefined> {
    let dropped: string | undefined;
    await this.parts.adapter.runTurn(toLeaving(frame), async (context) => {
      await this.parts.assistant.run(context, place);
      dropped = droppedTask(context);
    });
    return dropped;
  }

  private async inTurn<T>(
    { id, from }: IncomingText,
    work: (frame: TextFrame, place: Place) => Promise<T>,
  ): Promise<T> {
    const claimedLoginId = await this.parts.loginOf(from);
    const place: Place = {
      ...{ channel: 'text', conversationId: this.conversationOf(from), userId: this.parts.texting.keyOf(from) },
      sourceHash: createHash('sha256').update(from).digest('hex'),
      ...(claimedLoginId !== undefined && { claimedLoginId }),
      numberEnding: from.slice(-4),
    };
    return this.parts.turnLock.withLock(lockKeyOf(place.conversationId), () => work(this.frameOf(id, place), place));
  }

  private frameOf(id: string, { conversationId, userId }: Place): TextFrame {
    return { id, conversationId, userId, now: this.parts.clock.now() };
  }
}

function lockKeyOf(conversationId: string): string {
  return `text/${conversationId}`;
}

/** After an opt-out, carriers take YES for a new consent. */
function isYes(text: string): boolean {
  return /^\s*yes[.!]?\s*$/i.test(text);
}
