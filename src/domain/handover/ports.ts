/** What handing over needs from the store. */
import type { HandOver, HandOverPacket, TranscriptLine } from './outcomes';

export interface HandOverRepository {
  /** False where the reference is taken. */
  insert(packet: HandOverPacket): Promise<boolean>;
  find(id: string): Promise<HandOverPacket | undefined>;
  /** Everything but id, reference and times. */
  update(packet: HandOverPacket): Promise<void>;
  /** False where it was closed before. */
  close(id: string, at: number): Promise<boolean>;
  /** An agent's line waits to be told; the customer's own needs no telling. */
  addLine(id: string, line: TranscriptLine): Promise<void>;
  /** The agent's lines that nobody has taken yet, in order; whoever gets them tells them. */
  takeUntold(id: string): Promise<readonly TranscriptLine[]>;
  hasAgentLine(id: string): Promise<boolean>;
  /** Open ones first, then the newest, with their lines. */
  latest(limit: number): Promise<readonly HandOver[]>;
  /** Removes what was opened before the instant, unless its login is under a legal hold, and says how many. */
  purge(openedBefore: number): Promise<number>;
}
