/** Recoveries under way, step by step. */
import type { Place } from '../identity/place';
import type { CodeSubject } from './codePorts';
import type { RecoveryTask } from './recoveryOutcomes';

/** collecting: facts are being given. checked: a code is next. proved: the code was right; a change is next. */
export type RecoveryStage = 'collecting' | 'checked' | 'proved';

export interface RecoveryAttempt {
  readonly ticketHash: string;
  readonly task: RecoveryTask;
  readonly place: Place;
  readonly stage: RecoveryStage;
  /** What was given so far, and new answers already hashed; sealed JSON. */
  readonly sealed: string;
  /** Known once password (reset_questions) or facts were right. */
  readonly subject: CodeSubject | undefined;
  /** Grows with every change; a step taken twice at the same moment is taken once. */
  readonly version: number;
  readonly expiresAt: number;
}

export interface RecoveryRepository {
  create(attempt: RecoveryAttempt): Promise<void>;
  find(ticketHash: string): Promise<RecoveryAttempt | undefined>;
  /** Writes stage, sealed and subject with the next version; false where the version has moved on. */
  advance(attempt: RecoveryAttempt): Promise<boolean>;
  /** True for the one caller that removed it. */
  remove(ticketHash: string): Promise<boolean>;
  purge(expiredBefore: number): Promise<number>;
}
