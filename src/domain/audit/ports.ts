/** The audit trail: who did what, in one gapless chain, written in the transaction of what was done (standards D7). */
import type { ChannelKind } from '../identity/place';

/** Every kind of thing that is kept. */
export type AuditAction =
  | 'signed_in'
  | 'sign_in_locked'
  | 'source_refused'
  | 'facts_checked'
  | 'username_sent'
  | 'code_sent'
  | 'code_checked'
  | 'password_changed'
  | 'questions_changed'
  | 'device_registered'
  | 'device_forgotten'
  | 'session_ended'
  | 'authenticator_enrolled'
  | 'authenticator_removed'
  | 'recovery_codes_renewed'
  | 'voice_pin_set'
  | 'voice_pin_removed'
  | 'voice_pin_checked'
  | 'link_created'
  | 'link_used'
  | 'payment_authorized'
  | 'payment_submitted'
  | 'payment_returned'
  | 'method_added'
  | 'method_removed'
  | 'keys_rotated'
  | 'legal_hold_set'
  | 'legal_hold_lifted';

export interface AuditEvent {
  readonly action: AuditAction;
  /** The login that acted; undefined where nobody is known. */
  readonly loginId: string | undefined;
  readonly channel: ChannelKind | 'service';
  /** A machine's word: `done`, `wrong`, `locked`. */
  readonly result: string;
  /** What it was done to, as an id or a machine's word; never a secret, never a name. */
  readonly subject: string | undefined;
}

export interface AuditEntry extends AuditEvent {
  /** From 1 without gaps. */
  readonly sequence: number;
  readonly at: number;
  /** HMAC-SHA-256 (hex) of the hash before and this entry as canonical JSON. */
  readonly hash: string;
}

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

export interface AuditRepository {
  /** The last entry's; whoever else appends waits until this transaction ends. */
  holdHead(): Promise<AuditHead>;
  /** At least one, numbered from the held head on. */
  append(entries: readonly AuditEntry[]): Promise<void>;
  /** In order, from `sequence` on. */
  readFrom(sequence: number, limit: number): Promise<readonly AuditEntry[]>;
  head(): Promise<AuditHead>;
}

/** Appends to the trail within whatever transaction it belongs to; to be called last in it. */
export interface AuditJournal {
  record(...events: readonly AuditEvent[]): Promise<void>;
}

/** Keeps the head outside the database, so that a cut tail shows. */
export interface AuditAnchor {
  /** Undefined where nothing has been anchored yet. */
  read(): AuditHead | undefined;
  write(head: AuditHead): void;
}
