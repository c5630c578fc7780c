/** One step of a call: what the caller's input means, the turn that it makes, and what is said and done next. */
import { type Assistant, droppedTask } from '../../bot/assistant';
import type { Delivery } from '../../bot/deliveries';
import type { Clock } from '../../domain/clock/clock';
import type { CallRepository, TurnLock } from '../../domain/conversations/ports';
import type { Place } from '../../domain/identity/place';
import type { Link } from '../../reply/message';
import { type PhoneReply, heardOf, phoneReply, repeatsDetails } from '../rendering/phoneRenderer';
import type { InProcessAdapter, Replies } from '../turns/inProcessAdapter';
import type { SpokenTurn } from '../turns/spokenActivity';
import { type CallMemory, isElsewhere, memoryText, readMemory } from './callMemory';
import { type Outcome, askAgain, connect, listenTo, tellDetails, waitForPage } from './callScript';
import type { LinkTexts } from './linkTexts';
import { type Call, type CallInput, type CallRequest, meaningOf, placeOf, toActivity, waitsForPage } from './mapping';
import { type Persons, dialable } from './persons';
import { type CallAnswer, twimlOf } from './twiml';
import * as words from './wording';

export interface CallTurnsParts {
  readonly assistant: Assistant;
  /** Renders replies for calls. */
  readonly adapter: InProcessAdapter;
  readonly calls: CallRepository;
  readonly turnLock: TurnLock;
  readonly clock: Clock;
  /** The login whose number on file this is, where there is exactly one. */
  readonly claimedLogin: (number: string) => Promise<string | undefined>;
  readonly linkTexts: LinkTexts;
  readonly persons: Persons;
  /** Where Twilio finds the service. */
  readonly publicUrl: () => string;
  readonly onSurprise: (error: unknown) => void;
}

/** A step while it runs. */
interface Step {
  readonly call: Call;
  readonly place: Place;
  readonly number: number;
  readonly memory: CallMemory;
}

/** Standards C7c and F3: shorter, then with examples, then a person. */
const silencesUntilPerson = 3;

export class CallTurns {
  constructor(private readonly parts: CallTurnsParts) {}

  /** Runs a step that was claimed for it; returns the TwiML, which is kept with it. */
  take({ call, step: number, input }: CallRequest): Promise<string> {
    return this.parts.turnLock.withLock(lockKeyOf(call.sid), async () => {
      const kept = await this.parts.calls.memory(call.sid);
      if (kept === undefined && number > 0) return this.twiml({ say: [], then: { kind: 'hang_up' } });
      const step: Step = { call, number, place: await this.placeOf(call), memory: readMemory(kept) };
      try {
        if (number === 0) return await this.turn(step, { kind: 'joining' }, { notices: [words.personKey] });
        return await (input.kind === 'dialled' ? this.comeBack(step, input.reached) : this.hear(step, input));
      } catch (error) {
        this.parts.onSurprise(error);
        return this.settle(step, askAgain(step.memory, words.failed, number + 1));
      }
    });
  }

  /** Nothing is kept of a step that took too long: whatever it comes to can be heard by "repeat". */
  async giveUpOn({ call, step }: CallRequest): Promise<string> {
    const memory = readMemory(await this.parts.calls.memory(call.sid));
    return this.twiml(askAgain(memory, words.tookTooLong, step + 1).answer);
  }

  /** The caller has hung up: nothing stays open, and nobody signed in. */
  async end(call: Call): Promise<void> {
    const { turnLock, calls, clock, adapter, assistant } = this.parts;
    await turnLock.withLock(lockKeyOf(call.sid), async () => {
      if (!(await calls.end(call.sid, clock.now()))) return;
      const place = placeOf(call, undefined);
      const leaving = toActivity({ kind: 'leaving' }, place, `${call.sid}.end`);
      await adapter.runTurn(leaving, (context) => assistant.run(context, place));
    });
  }

  /** What was said outside of a turn is heard after the call's next webhook. */
  readonly delivery: Delivery = {
    lockKey: ({ conversationId }) => lockKeyOf(conversationId),
    deliver: async ({ conversationId }, replies) => {
      const kept = await this.parts.calls.memory(conversationId);
      if (kept === undefined) return;
      const memory = readMemory(kept);
      const pending = [...memory.pending, ...replies.map(phoneReply)];
      await this.parts.calls.keepMemory(conversationId, memoryText({ ...memory, pending }));
    },
  };

  private async placeOf(call: Call): Promise<Place> {
    return placeOf(call, call.from === undefined ? undefined : await this.parts.claimedLogin(call.from));
  }

  private async hear(step: Step, input: Exclude<CallInput, { kind: 'dialled' }>): Promise<string> {
    const { memory, number } = step;
    const isPatient = isElsewhere(memory) && waitsForPage(input);
    if (memory.pending.length > 0 && (isPatient || input.kind === 'silence')) return this.sayPending(step);
    if (isPatient) return this.settle(step, waitForPage(memory, input.kind !== 'silence', number + 1));
    const before = memory.pending.map(heardOf);
    const said = meaningOf(input, memory.last);
    const meaning: typeof said = repeatsDetails(said, memory) ? { kind: 'details' } : said;
    switch (meaning.kind) {
      case 'details':
        return this.settle(step, tellDetails(memory, number + 1));
      case 'said_aloud':
        return this.settle(step, askAgain(memory, words.byKeypad, number + 1));
      case 'nothing':
        if (memory.silences + 1 >= silencesUntilPerson) return this.settle(step, await this.personInSilence(step));
        return this.turn(step, { kind: 'nothing' }, { before: [...before, ...(meaning.unsure ? [words.unsure] : [])] });
      default:
        return this.turn(step, meaning, { before });
    }
  }

  /** What it said is kept in the same write as what it did. */
  private async turn(step: Step, kind: SpokenTurn, own: Parameters<typeof listenTo>[3]): Promise<string> {
    const { adapter, assistant } = this.parts;
    const { place, call, number } = step;
    const isSilent = kind.kind === 'nothing';
    const silences = isSilent ? step.memory.silences + 1 : 0;
    const lastChance = isSilent && step.memory.lastChance;
    let twiml: string | undefined;
    await adapter.runTurn(toActivity(kind, place, `${call.sid}.${number}`), (context, said) =>
      assistant.run(context, place, async () => {
        const heard = { ...step, memory: { ...step.memory, silences, lastChance } };
        twiml = await this.settle(step, await this.reply(heard, phoneReplies(said), own));
      }),
    );
    if (twiml === undefined) throw new Error('A turn of a call ended without an answer');
    return twiml;
  }

  private async reply(
    step: Step,
    replies: readonly PhoneReply[],
    own: Parameters<typeof listenTo>[3],
  ): Promise<Outcome> {
    const { memory, number } = step;
    const person = this.parts.persons.areThere() ? replies.findIndex((reply) => reply.connect !== undefined) : -1;
    if (person >= 0) return connect(memory, replies, person, number + 1);
    const { told, toldOfLinks } = await this.textLinks(step, replies);
    const notices = [...(own?.notices ?? []), ...told];
    return listenTo({ ...memory, toldOfLinks }, replies, number + 1, { ...own, notices });
  }

  private async sayPending(step: Step): Promise<string> {
    return this.settle(
      step,
      await this.reply({ ...step, memory: { ...step.memory, silences: 0 } }, step.memory.pending, {}),
    );
  }

  /** What to tell about the links that replies carry. */
  private async textLinks(
    { call, number, memory }: Step,
    replies: readonly PhoneReply[],
  ): Promise<{ readonly told: readonly string[]; readonly toldOfLinks: boolean }> {
    const { linkTexts } = this.parts;
    const id = `${call.sid}.${number}`;
    const page = pageAmong(replies);
    const links = replies.flatMap((reply) => reply.links).filter((link) => link !== page);
    const sent = links.length === 0 ? undefined : await linkTexts.send(call, id, links);
    const isNews = sent !== undefined && !(sent === 'had' && memory.toldOfLinks);
    const told = isNews ? [words.linksTold(links, sent)] : [];
    if (page !== undefined) told.push((await linkTexts.sendPage(call, id, page)) ? words.pageSent : words.pageNotSent);
    return { told, toldOfLinks: memory.toldOfLinks || sent !== undefined };
  }

  /** A person once; where nobody was there, and nothing is said again, the call is over. */
  private async personInSilence(step: Step): Promise<Outcome> {
    const { memory, number } = step;
    const { persons } = this.parts;
    const quiet = { ...memory, silences: 0 };
    if (memory.lastChance || !persons.areThere()) {
      const paymentDropped = (await this.leave(step)) === 'make_payment';
      const hours = persons.areThere() ? undefined : persons.hours;
      const say = [words.goodbyeInSilence(paymentDropped, hours)];
      return { answer: { say, then: { kind: 'hang_up' } }, memory: quiet };
    }
    const then = { kind: 'connect', step: number + 1, phone: dialable(persons.phone) } as const;
    const afterwards = memory.last ? [memory.last] : [];
    const connecting = { ...quiet, last: undefined, afterwards, lastChance: true };
    return { answer: { say: [words.connectingInSilence], then }, memory: connecting };
  }

  /** Nothing stays open; the task that was under way. */
  private async leave({ call, place, number }: Step): Promise<string | undefined> {
    const { adapter, assistant } = this.parts;
    let dropped: string | undefined;
    await adapter.runTurn(toActivity({ kind: 'leaving' }, place, `${call.sid}.${number}.left`), async (context) => {
      await assistant.run(context, place);
      dropped = droppedTask(context);
    });
    return dropped;
  }

  private comeBack(step: Step, reached: boolean): Promise<string> {
    const { memory, number } = step;
    if (reached) return this.settle(step, { answer: { say: [words.goodbye], then: { kind: 'hang_up' } }, memory });
    return this.settle(step, listenTo(memory, memory.afterwards, number + 1, { before: [words.nobodyAnswered] }));
  }

  private async settle({ call, number }: Step, { answer, memory }: Outcome): Promise<string> {
    const twiml = this.twiml(answer);
    await this.parts.calls.answer(call.sid, number, { answer: twiml, memory: memoryText(memory) });
    return twiml;
  }

  private twiml(answer: CallAnswer): string {
    return twimlOf(answer, this.parts.publicUrl());
  }
}

function lockKeyOf(callSid: string): string {
  return `phone:${callSid}`;
}

function phoneReplies(said: Replies): readonly PhoneReply[] {
  const rendered = said.map(({ channelData }) => (channelData as { phone?: PhoneReply } | undefined)?.phone);
  return rendered.filter((reply) => reply !== undefined);
}

/** The link of the page that asks from now on, where a new one was made. */
function pageAmong(replies: readonly PhoneReply[]): Link | undefined {
  const last = replies.at(-1);
  return last?.expectation.elsewhere ? last.links[0] : undefined;
}
