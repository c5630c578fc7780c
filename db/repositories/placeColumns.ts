/** A place as its columns, and back. */
import { type RawBuilder, sql } from 'kysely';
import type { ChannelKind, Place } from '../../src/domain/identity/place';

interface PlaceColumns {
  readonly channel: ChannelKind;
  readonly conversation_id: string;
  readonly user_id: string;
  readonly device_hash: string | null;
}

export function toPlace(row: PlaceColumns): Place {
  const { channel, conversation_id: conversationId, user_id: userId, device_hash: deviceHash } = row;
  return deviceHash === null ? { channel, conversationId, userId } : { channel, conversationId, userId, deviceHash };
}

export function fromPlace(place: Place): PlaceColumns {
  return {
    channel: place.channel,
    conversation_id: place.conversationId,
    user_id: place.userId,
    device_hash: place.deviceHash ?? null,
  };
}

/** A condition: the same conversation of the same user (`isSamePlace`). */
export function atPlace(place: Place): RawBuilder<boolean> {
  return sql<boolean>`(channel = ${place.channel} and conversation_id = ${place.conversationId} and user_id = ${place.userId})`;
}
