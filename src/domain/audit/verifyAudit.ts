/** Reads the whole audit trail and says where it was tampered with (standards D7). */
import { KeyedDigest } from '../keyedDigest';
import { entryHash, firstHead } from './auditTrail';
import type { AuditEntry, AuditHead, AuditRepository } from './ports';

export type AuditVerdict =
  | { readonly kind: 'intact'; readonly entries: number }
  /** An entry is missing, or stands where another belongs. */
  | { readonly kind: 'gap'; readonly sequence: number }
  /** An entry, or one before it, is not as it was written. */
  | { readonly kind: 'changed'; readonly sequence: number }
  /** Entries at the end are gone: fewer than the store's own head, or than the anchor outside it, has seen. */
  | { readonly kind: 'cut'; readonly sequence: number; readonly expected: number }
  /** The chain holds, but it is not the one that the store's own head, or the anchor, has seen. */
  | { readonly kind: 'rewritten'; readonly sequence: number };

const entriesAtOnce = 2_000;

/** `anchor` is the head as it was last seen outside the database. */
export async function verifyAudit(
  audit: AuditRepository,
  key: string | Buffer,
  anchor: AuditHead | undefined,
): Promise<AuditVerdict> {
  const digests = new KeyedDigest(key);
  // The head first: what is appended meanwhile comes after it.
  const stored = await audit.head();
  let last = firstHead;
  for (;;) {
    const entries = await audit.readFrom(last.sequence + 1, entriesAtOnce);
    for (const entry of entries) {
      const fault = faultOf(digests, last, entry) ?? differs(stored, entry) ?? differs(anchor, entry);
      if (fault !== undefined) return fault;
      last = entry;
    }
    if (entries.length < entriesAtOnce) break;
  }
  const expected = Math.max(stored.sequence, anchor?.sequence ?? 0);
  if (last.sequence < expected) return { kind: 'cut', sequence: last.sequence, expected };
  return { kind: 'intact', entries: last.sequence };
}

function faultOf(digests: KeyedDigest, last: AuditHead, entry: AuditEntry): AuditVerdict | undefined {
  if (entry.sequence !== last.sequence + 1) return { kind: 'gap', sequence: last.sequence + 1 };
  if (entry.hash !== entryHash(digests, last.hash, entry)) return { kind: 'changed', sequence: entry.sequence };
  return undefined;
}

function differs(seen: AuditHead | undefined, { sequence, hash }: AuditEntry): AuditVerdict | undefined {
  return seen?.sequence === sequence && seen.hash !== hash ? { kind: 'rewritten', sequence } : undefined;
}
