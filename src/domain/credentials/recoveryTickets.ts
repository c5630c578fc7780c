/** Recoveries under way: found by ticket at their own place, what was given sealed between the steps. */
import type { Clock } from '../clock/clock';
import { isSamePlace, type Place } from '../identity/place';
import { hashToken, newToken } from '../identity/tokens';
import { recoveryMilliseconds } from './figures';
import type { RecoveryTask } from './recoveryOutcomes';
import type { CodeSubject } from './codePorts';
import type { RecoveryAttempt, RecoveryRepository, RecoveryStage } from './recoveryPorts';
import type { FieldSealer, SealedPlace } from './sealingPorts';
import type { GivenFacts } from './recoverySteps';

/** What is sealed under a ticket; the facts are gone once they have been checked. */
interface RecoveryVault {
  readonly given: GivenFacts;
  /** New security questions, their answers hashed. */
  readonly chosen: readonly ChosenQuestion[];
}

export interface ChosenQuestion {
  readonly questionId: string;
  readonly answerHash: string;
}

export interface OpenRecovery {
  readonly ticket: string;
  readonly attempt: RecoveryAttempt;
  readonly vault: RecoveryVault;
}

interface RecoveryProgress {
  readonly stage?: RecoveryStage;
  readonly subject?: CodeSubject;
  readonly vault?: RecoveryVault;
}

export const emptyVault: RecoveryVault = { given: {}, chosen: [] };

export class RecoveryTickets {
  constructor(
    private readonly sealer: FieldSealer,
    private readonly clock: Clock,
  ) {}

  async create(recoveries: RecoveryRepository, task: RecoveryTask, place: Place, given: GivenFacts): Promise<string> {
    const ticket = newToken();
    const ticketHash = hashToken(ticket);
    await recoveries.create({
      ticketHash,
      task,
      place,
      stage: 'collecting',
      sealed: this.seal(ticketHash, { ...emptyVault, given }),
      subject: undefined,
      version: 1,
      expiresAt: this.clock.now() + recoveryMilliseconds,
    });
    return ticket;
  }

  /** Undefined where the ticket is unknown, too old, from another place or at another stage. */
  async find(
    recoveries: RecoveryRepository,
    { ticket, place }: { readonly ticket: string; readonly place: Place },
    stage: RecoveryStage,
  ): Promise<OpenRecovery | undefined> {
    const attempt = await recoveries.find(hashToken(ticket));
    if (attempt === undefined || attempt.stage !== stage || attempt.expiresAt <= this.clock.now()) return undefined;
    if (!isSamePlace(attempt.place, place)) return undefined;
    const vault = JSON.parse(this.sealer.open(attempt.sealed, placeOf(attempt.ticketHash))) as RecoveryVault;
    return { ticket, attempt, vault };
  }

  /** False where another call has moved it on meanwhile. */
  advance(
    recoveries: RecoveryRepository,
    { attempt, vault }: OpenRecovery,
    progress: RecoveryProgress,
  ): Promise<boolean> {
    const { stage = attempt.stage, subject = attempt.subject } = progress;
    const sealed = this.seal(attempt.ticketHash, progress.vault ?? vault);
    return recoveries.advance({ ...attempt, stage, subject, sealed });
  }

  private seal(ticketHash: string, vault: RecoveryVault): string {
    return this.sealer.seal(JSON.stringify(vault), placeOf(ticketHash));
  }
}

function placeOf(ticketHash: string): SealedPlace {
  return { table: 'recovery_attempts', column: 'sealed', rowId: ticketHash };
}
