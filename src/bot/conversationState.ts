/** What one conversation remembers between turns: its dialog stack and a few small facts; no secret, no money, no lock. */
import type { Storage, StoreItem } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { ConversationMemory } from '../../dialogs/turn';
import type { Place } from '../domain/identity/place';
import type { TranscriptLine } from '../domain/handover/outcomes';
import type { Expectation, Message } from '../reply/message';
import { nothingAwaited } from '../reply/replyActivity';

export interface ConversationState {
  dialogState: DialogState;
  memory: ConversationMemory;
  expectation: Expectation;
  lastSaid: readonly Message[];
  /** The last lines, redacted, for a person who takes over. */
  transcript: readonly TranscriptLine[];
  /** Turns in a row that ended in an error. */
  failures: number;
}

/** A state as it was read, with the etag that its write must still find. */
export interface LoadedState {
  readonly key: string;
  readonly eTag: string | undefined;
  readonly state: ConversationState;
}

export function newConversationState(): ConversationState {
  return {
    dialogState: { dialogStack: [] },
    memory: {},
    expectation: nothingAwaited,
    lastSaid: [],
    transcript: [],
    failures: 0,
  };
}

/** Reads and writes conversation states by place; a write that lost a race throws the storage's etag error. */
export class ConversationStates {
  constructor(private readonly storage: Storage) {}

  async load(place: Place): Promise<LoadedState> {
    const key = `${place.channel}/${place.conversationId}/${place.userId}`;
    const items = await this.storage.read([key]);
    const item = items[key] as (StoreItem & { state: ConversationState }) | undefined;
    return { key, eTag: item?.eTag, state: item?.state ?? newConversationState() };
  }

  async save(loaded: LoadedState): Promise<void> {
    const item = loaded.eTag === undefined ? { state: loaded.state } : { state: loaded.state, eTag: loaded.eTag };
    await this.storage.write({ [loaded.key]: item });
  }
}
