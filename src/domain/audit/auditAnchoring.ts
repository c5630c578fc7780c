/** Carries the head of the audit trail out of the database after every commit, and notices when the trail was cut. */
import type { AuditAnchor, AuditHead, AuditRepository } from './ports';

interface AnchoringParts {
  readonly audit: AuditRepository;
  readonly anchor: AuditAnchor;
  /** The trail no longer holds what it held: to be shown to operators at once. */
  readonly onBroken: (at: AuditHead) => void;
  /** The anchor could not be read or written. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Once broken, the anchor stays where it is, as evidence, until people have looked at it. Runs one after another, so
 * that a head read earlier is never taken for a cut.
 */
export class AuditAnchoring {
  private running: Promise<void> = Promise.resolve();
  private isWaiting = false;

  constructor(private readonly parts: AnchoringParts) {}

  /** To be called after a commit; calls that come together are answered by one look. Never throws. */
  anchor(): Promise<void> {
    if (this.isWaiting) return this.running;
    this.isWaiting = true;
    this.running = this.running.then(() => this.look()).catch(this.parts.onFailure);
    return this.running;
  }

  private async look(): Promise<void> {
    this.isWaiting = false;
    const { audit, anchor, onBroken } = this.parts;
    const seen = anchor.read();
    const head = await audit.head();
    if (seen !== undefined && !(await this.stillHolds(seen, head))) return onBroken(seen);
    if (head.sequence > (seen?.sequence ?? 0)) anchor.write(head);
  }

  private async stillHolds(seen: AuditHead, head: AuditHead): Promise<boolean> {
    if (seen.sequence > head.sequence) return false;
    if (seen.sequence === 0) return true;
    const [entry] = await this.parts.audit.readFrom(seen.sequence, 1);
    return entry?.sequence === seen.sequence && entry.hash === seen.hash;
  }
}
