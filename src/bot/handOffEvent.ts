/** The Bot Framework's handoff protocol: the event that hands a conversation over, and the one that tells what became of it. */
import { type Activity, EventFactory, HandoffEventNames, type Transcript, type TurnContext } from 'botbuilder';
import type { HandOffStatus } from '../../dialogs/turn';
import type { HandOverPacket, TranscriptLine } from '../domain/handover/outcomes';

const states: ReadonlySet<unknown> = new Set<HandOffStatus>(['accepted', 'completed', 'failed']);

/** `handoff.initiate` with the packet as its value and the SDK's transcript as its attachment. */
export function handOffEvent(context: TurnContext, packet: HandOverPacket, now: number): Activity {
  const { id, reference, reasons, verified, username, vehicle, lastStep } = packet;
  const value = { id, reference, reasons, verified, username, vehicle, lastStep };
  const event = EventFactory.createHandoffInitiation(context, value, transcriptOf(context, packet));
  event.timestamp = new Date(now);
  return event;
}

/** What a `handoff.status` event says; nothing for any other activity. */
export function handOffStatus({ type, name, value }: Activity): HandOffStatus | undefined {
  if (type !== 'event' || name !== HandoffEventNames.HandoffStatus) return undefined;
  const state = (value as { state?: unknown } | undefined)?.state;
  return states.has(state) ? (state as HandOffStatus) : undefined;
}

export function handOffStatusActivity(state: HandOffStatus): Partial<Activity> {
  return { type: 'event', name: HandoffEventNames.HandoffStatus, value: { state } };
}

function transcriptOf(context: TurnContext, { transcript }: HandOverPacket): Transcript {
  return { activities: transcript.map((line) => toActivity(context.activity, line)) };
}

function toActivity({ channelId, conversation, from, recipient }: Activity, line: TranscriptLine): Activity {
  const sender = line.who === 'customer' ? from : { ...recipient, name: line.who };
  const said: Partial<Activity> = {
    ...{ type: 'message', channelId, conversation, from: sender },
    ...{ timestamp: new Date(line.at), text: line.text },
  };
  return said as Activity;
}
