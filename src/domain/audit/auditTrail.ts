/** Appends to the audit trail: each entry's hash covers the one before (standards D7). */
import type { Clock } from '../clock/clock';
import { KeyedDigest } from '../keyedDigest';
import type { AuditEntry, AuditEvent, AuditHead, AuditRepository } from './ports';

/** Before the first entry. */
export const firstHead: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

export class AuditTrail {
  private readonly digests: KeyedDigest;

  constructor(
    key: string | Buffer,
    private readonly clock: Clock,
  ) {
    this.digests = new KeyedDigest(key);
  }

  /** To be called last in the transaction of what is recorded: from then on other writers wait for its end. */
  async record(audit: AuditRepository, ...events: readonly AuditEvent[]): Promise<void> {
    let head = await audit.holdHead();
    const at = this.clock.now();
    const entries = events.map((event) => {
      const entry = { ...event, sequence: head.sequence + 1, at };
      head = { sequence: entry.sequence, hash: entryHash(this.digests, head.hash, entry) };
      return { ...entry, hash: head.hash };
    });
    await audit.append(entries);
  }
}

/** HMAC-SHA-256 (hex) over the hash before and the entry as JSON with its members in alphabetical order. */
export function entryHash(digests: KeyedDigest, previous: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { action, at, channel, loginId = null, result, sequence, subject = null } = entry;
  const canonical = JSON.stringify({ action, at, channel, loginId, result, sequence, subject });
  return digests.of(`${previous}\n${canonical}`);
}
