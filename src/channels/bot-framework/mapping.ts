/** Between the Bot Framework's JSON and the turn: which fields enter, and where the customer speaks from. */
import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Place } from '../../domain/identity/place';

/** Longer text is cut, not refused: somebody who pasted too much still gets an answer (standards E8). */
const maximumTextLength = 2000;
const identifier = z.string().min(1).max(512);
const party = z.looseObject({ id: identifier });

/** The fields that a turn uses; all others of the activity are dropped at the door. */
const activitySchema = z.object({
  type: z.string().min(1).max(64),
  id: z.string().max(512).nullish(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1),
  from: party,
  conversation: party.refine(({ id }) => !/^\.{1,2}$/.test(id)),
  recipient: z.looseObject({ id: z.string().max(512).nullish() }).nullish(),
  text: z.string().nullish(),
  name: z.string().max(512).nullish(),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
  membersAdded: z.array(party).max(100).nullish(),
  locale: z.string().max(64).nullish(),
  deliveryMode: z.string().max(64).nullish(),
});

/** The activity in a request's body, or nothing where it is not one. */
export function readActivity(body: unknown): Activity | undefined {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) return undefined;
  const present = Object.entries(parsed.data).filter(([, value]) => value !== null && value !== undefined);
  const activity = Object.fromEntries(present) as Partial<Activity> as Activity;
  if (activity.text !== undefined) activity.text = activity.text.slice(0, maximumTextLength);
  return activity;
}

/**
 * Testers' tools have sessions of their own kind; a tester is somebody whom no Azure channel vouches for. Everybody else's
 * conversation carries the name of its channel, so that nobody here speaks in one of our own Direct Line's.
 */
export function placeOf(activity: Activity, vouchedFor: boolean): Place {
  const { channelId, from, conversation } = activity;
  const user = createHash('sha256').update(`${channelId}\n${from.id}`).digest('hex');
  const isTester = channelId === emulatorChannel && !vouchedFor;
  return {
    channel: isTester ? 'testing' : 'web',
    conversationId: isTester ? conversation.id : `${channelId}/${conversation.id}`,
    userId: from.id,
    deviceHash: user,
    // Of anybody else the id is a claim, and one source could claim many.
    ...(vouchedFor && { sourceHash: user }),
  };
}

export const emulatorChannel = 'emulator';
