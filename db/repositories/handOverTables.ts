/** The tables of conversations that were handed to a person, as Kysely sees them. */
import type { ChannelKind } from '../../src/domain/identity/place';

export interface HandOverTables {
  hand_overs: {
    id: string;
    reference: string;
    /** JSON arrays and objects. */
    reasons: string;
    channel: ChannelKind;
    conversation_id: string;
    user_id: string;
    device_hash: string | null;
    verified: string;
    username: string | null;
    vehicle: string | null;
    flow: string | null;
    awaiting: string;
    transcript: string;
    can_answer_here: number;
    opened_at: number;
    closed_at: number | null;
  };
  hand_over_lines: {
    hand_over_id: string;
    position: number;
    who: string;
    text: string;
    at: number;
    /** 0 while an agent's line waits for the customer. */
    told: number;
  };
}

/** What refers to others comes first. */
export const handOverTableNames = [
  'hand_over_lines',
  'hand_overs',
] as const satisfies readonly (keyof HandOverTables)[];
