/** What one conversation remembers between turns: its dialog stack and a few small facts; no secret, no money, no lock. */
import type { Storage, StoreItem } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { ConversationMemory } from '../../dialogs/turn';
import type { FieldSealer, SealedPlace } from '../domain/credentials/sealingPorts';
import type { Place } from '../domain/identity/place';
import type { Choice, Expectation, Message } from '../reply/message';
import { nothingAwaited } from '../reply/replyActivity';
import type { KeptLine } from './keptTranscript';
import type { OpenPage } from './privateQuestions';

export interface ConversationState {
  dialogState: DialogState;
  memory: ConversationMemory;
  expectation: Expectation;
  lastSaid: readonly Message[];
  /** The page of ours that asks what is awaited, where one does. */
  page?: OpenPage;
  /** The choices that the last reply showed with numbers. */
  numbered?: readonly Choice[];
  /** The last lines, redacted, for a person who takes over. */
  transcript: readonly KeptLine[];
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

/**
 * As it is stored: what dialogs wait for is sealed, because a password may have been typed where a username was asked for.
 * Where none waits there is nothing to seal.
 */
type StoredState = Omit<ConversationState, 'dialogState'> & { readonly dialogState?: string };

/** Reads and writes conversation states by place; a write that lost a race throws the storage's etag error. */
export class ConversationStates {
  constructor(
    private readonly storage: Storage,
    private readonly sealer: Pick<FieldSealer, 'seal' | 'open'>,
  ) {}

  async load(place: Place): Promise<LoadedState> {
    const key = `${place.channel}/${place.conversationId}/${place.userId}`;
    const items = await this.storage.read([key]);
    const item = items[key] as (StoreItem & { state: StoredState }) | undefined;
    return { key, eTag: item?.eTag, state: item === undefined ? newConversationState() : this.opened(item.state, key) };
  }

  async save({ key, eTag, state }: LoadedState): Promise<void> {
    const stored = this.sealed(state, key);
    await this.storage.write({ [key]: eTag === undefined ? { state: stored } : { state: stored, eTag } });
  }

  private sealed({ dialogState, ...state }: ConversationState, key: string): StoredState {
    if (dialogState.dialogStack.length === 0) return state;
    return { ...state, dialogState: this.sealer.seal(JSON.stringify(dialogState), sealedPlace(key)) };
  }

  /** What an earlier key sealed that is gone since begins anew: it would have been forgotten within a day. */
  private opened({ dialogState, ...state }: StoredState, key: string): ConversationState {
    if (dialogState === undefined) return { ...state, dialogState: { dialogStack: [] } };
    try {
      return { ...state, dialogState: JSON.parse(this.sealer.open(dialogState, sealedPlace(key))) as DialogState };
    } catch {
      return newConversationState();
    }
  }
}

function sealedPlace(key: string): SealedPlace {
  return { table: 'bot_state', column: 'dialogState', rowId: key };
}
