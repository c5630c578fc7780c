/** The turns that the page behind a single-use link runs in the customer's conversation, and where their replies go. */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { type Assistant, type OpenQuestion, markThroughPage } from '../../bot/assistant';
import type { Deliveries } from '../../bot/deliveries';
import type { TurnLock } from '../../domain/conversations/ports';
import type { Place } from '../../domain/identity/place';
import type { Expectation } from '../../reply/message';
import { type Reply, replyOf } from '../../reply/replyActivity';
import { InProcessAdapter } from '../turns/inProcessAdapter';
import type { PageAnswer, PageStep } from './steps';

const nothingAsked: PageStep = { kind: 'nothing_asked' };

interface PrivateTurnsParts {
  readonly assistant: Assistant & { openQuestion(place: Place): Promise<OpenQuestion> };
  readonly deliveries: Deliveries;
  readonly turnLock: TurnLock;
}

/** Tasks that stay on the page to their end, with their questions that are not private too. */
const stayingFlows: ReadonlySet<string> = new Set([
  'sign_in',
  'forgot_username',
  'forgot_password',
  'reset_security_questions',
]);

export class PrivateTurns {
  private readonly adapter = new InProcessAdapter([]);

  constructor(private readonly parts: PrivateTurnsParts) {}

  /** The question that stands open. */
  async show(place: Place): Promise<PageStep> {
    const open = await this.parts.assistant.openQuestion(place);
    if (!isForPage(open) || open.message === undefined) return nothingAsked;
    return { kind: 'asked', notices: [], question: open.message, expectation: open.expectation };
  }

  /** Takes the answer into the conversation; once nothing private is awaited, what was said goes out there. */
  async answer(place: Place, answer: PageAnswer): Promise<PageStep> {
    const delivery = this.parts.deliveries.to(place);
    const lockKey = delivery?.lockKey(place) ?? `private:${place.conversationId}`;
    return this.parts.turnLock.withLock(lockKey, async () => {
      const open = await this.parts.assistant.openQuestion(place);
      if (!isForPage(open)) return nothingAsked;
      const replies = await this.run(place, toActivity(place, answer, open.expectation));
      const now = await this.parts.assistant.openQuestion(place);
      const step = nextStep(replies, now);
      if (step.kind === 'done') await delivery?.deliver(place, replies);
      return step;
    });
  }

  private async run(place: Place, activity: Partial<Activity>): Promise<readonly Reply[]> {
    const replies: Reply[] = [];
    await this.adapter.runTurn(activity, async (context, said) => {
      markThroughPage(context);
      await this.parts.assistant.run(context, place);
      replies.push(...said.map(replyOf).filter((reply) => reply !== undefined));
    });
    return replies;
  }
}

/** What the page itself says can be said there; each is too short for a password and no answer of anybody. */
const offered = /^\s*(?:help|(?:go )?back|(?:an )?agent|repeat)(?: please)?[.! ]*$/i;

/** A button's words are words even while a secret is awaited: they are exact commands. So are those that the page offers. */
function toActivity({ conversationId, userId }: Place, answer: PageAnswer, { secret }: Expectation): Partial<Activity> {
  const words =
    'say' in answer
      ? { text: answer.say }
      : secret && !offered.test(answer.entry)
        ? { channelData: { secret: answer.entry } }
        : { text: answer.entry };
  return {
    ...{ type: 'message', id: randomUUID(), channelId: 'private-page', ...words },
    conversation: { id: conversationId, name: '', isGroup: false, conversationType: '' },
    from: { id: userId, name: '' },
    recipient: { id: 'assistant', name: '' },
  };
}

function nextStep(replies: readonly Reply[], open: OpenQuestion): PageStep {
  const last = replies.at(-1);
  const texts = replies.map(({ message }) => message.text);
  if (last === undefined || !isForPage(open)) return { kind: 'done' };
  return { kind: 'asked', notices: texts.slice(0, -1), question: last.message, expectation: open.expectation };
}

function isForPage({ expectation, flow }: OpenQuestion): boolean {
  const { awaiting, elsewhere } = expectation;
  return elsewhere === true || (awaiting !== 'none' && flow !== undefined && stayingFlows.has(flow));
}
