/** Holds a login's records for legal reasons: until the hold is lifted, nothing of the login is dropped (standards D8). */
import type { AuditTrail } from '../audit/auditTrail';
import type { CredentialStore } from '../credentials/ports';
import { normaliseUsername } from '../identity/normalise';

type LegalHoldOutcome =
  | { readonly kind: 'changed'; readonly username: string }
  /** Held already, or not held. */
  | { readonly kind: 'unchanged'; readonly username: string }
  | { readonly kind: 'unknown_username' };

interface LegalHoldParts {
  readonly store: CredentialStore;
  readonly audit: AuditTrail;
}

export class LegalHolds {
  constructor(private readonly parts: LegalHoldParts) {}

  /** From now on; what was dropped before stays gone. */
  set(username: string): Promise<LegalHoldOutcome> {
    return this.change(username, true);
  }

  lift(username: string): Promise<LegalHoldOutcome> {
    return this.change(username, false);
  }

  /** The usernames on hold, in alphabetical order. */
  list(): Promise<readonly string[]> {
    return this.parts.store.logins.heldUsernames();
  }

  private change(typed: string, isHeld: boolean): Promise<LegalHoldOutcome> {
    const { store, audit } = this.parts;
    return store.atomically(async (unit) => {
      const login = await unit.logins.findByUsername(normaliseUsername(typed));
      if (login === undefined) return { kind: 'unknown_username' };
      const { id, username } = login;
      if (!(await unit.logins.holdRecords(id, isHeld))) return { kind: 'unchanged', username };
      const event = { action: isHeld ? 'legal_hold_set' : 'legal_hold_lifted', loginId: undefined } as const;
      await audit.record(unit.audit, { ...event, channel: 'service', result: 'done', subject: id });
      return { kind: 'changed', username };
    });
  }
}
