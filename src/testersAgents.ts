/** The tester's desk as the agents' desk: shows who has asked for a person, answers, and hands the conversation back. */
import type { DeskAgents, DeskHandOver } from './channels/tester/ports';
import { InProcessAdapter } from './channels/turns/inProcessAdapter';
import { handOffStatusActivity } from './bot/handOffEvent';
import type { Service } from './compose';
import type { AgentReplyOutcome, HandOver, TranscriptLine } from './domain/handover/outcomes';
import type { Place } from './domain/identity/place';
import type { HandOffStatus } from '../dialogs/turn';
import { redact } from './language/redaction/redact';
import { replyOf } from './reply/replyActivity';
import { iso } from './testersState';

export function deskAgents(service: Service): DeskAgents {
  const { handOvers } = service.services;
  const told = async (outcome: AgentReplyOutcome, status: HandOffStatus): Promise<AgentReplyOutcome['kind']> => {
    if (outcome.kind === 'taken') await bringNews(service, outcome.place, status);
    return outcome.kind;
  };
  return {
    list: async () => (await handOvers.list()).map(shown),
    reply: async (id, text) => told(await handOvers.reply(id, redact(text)), 'accepted'),
    close: async (id) => told(await handOvers.end(id), 'completed'),
  };
}

/** Lets the assistant say it at once where the channel can be spoken to; elsewhere it is said at the customer's next words. */
async function bringNews(
  { assistant, deliveries, store }: Service,
  place: Place,
  status: HandOffStatus,
): Promise<void> {
  const delivery = deliveries.to(place);
  if (delivery === undefined) return;
  const event = {
    ...handOffStatusActivity(status),
    conversation: { id: place.conversationId },
    from: { id: place.userId },
  };
  await store.turnLock.withLock(delivery.lockKey(place), () =>
    new InProcessAdapter([]).runTurn(event as object, async (context, replies) => {
      await assistant.run(context, place);
      const said = replies.map(replyOf).filter((reply) => reply !== undefined);
      if (said.length > 0) await delivery.deliver(place, said);
    }),
  );
}

function shown({ place, openedAt, closedAt, transcript, lines, ...packet }: HandOver): DeskHandOver {
  const { id, reference, reasons, verified, username = null, vehicle = null, lastStep } = packet;
  return {
    ...{ id, reference, reasons, verified, username, vehicle },
    lastStep: { flow: lastStep.flow ?? null, awaiting: lastStep.awaiting },
    ...{ channel: place.channel, conversation: place.conversationId },
    ...{ openedAt: iso(openedAt), closedAt: closedAt === undefined ? null : iso(closedAt) },
    ...{ transcript: transcript.map(shownLine), lines: lines.map(shownLine) },
  };
}

function shownLine({ who, text, at }: TranscriptLine): DeskHandOver['lines'][number] {
  return { who, text, at: iso(at) };
}
