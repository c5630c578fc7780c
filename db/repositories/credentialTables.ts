/** The tables of credentials and of the audit trail as Kysely sees them. */
import type { AuditAction } from '../../src/domain/audit/ports';
import type { CodePurpose, ContactKind } from '../../src/domain/credentials/codeOutcomes';
import type { LinkPurpose } from '../../src/domain/credentials/linkOutcomes';
import type { RecoveryTask } from '../../src/domain/credentials/recoveryOutcomes';
import type { RecoveryStage } from '../../src/domain/credentials/recoveryPorts';
import type { ChannelKind } from '../../src/domain/identity/place';

export interface CredentialTables {
  contacts: ContactTable;
  identity_facts: IdentityFactsTable;
  one_time_codes: OneTimeCodeTable;
  code_sends: { subject_key: string; latest_at: number; second_at: number | null; third_at: number | null };
  recovery_attempts: RecoveryAttemptTable;
  code_challenges: CodeChallengeTable;
  authenticators: AuthenticatorTable;
  recovery_codes: { login_id: string; code_hash: string };
  voice_pins: { login_id: string; pin_hash: string };
  single_use_links: SingleUseLinkTable;
  sources: { source: string; refused: number; last_at: number };
  source_failures: { id: string; source: string; login_key: string; at: number };
  audit_entries: AuditEntryTable;
  audit_head: { id: number; sequence: number; hash: string };
}

/** What refers to others comes first. The audit trail is not among them: it outlives whom it is about. */
export const credentialTableNames = [
  'one_time_codes',
  'code_sends',
  'recovery_attempts',
  'code_challenges',
  'recovery_codes',
  'authenticators',
  'voice_pins',
  'single_use_links',
  'source_failures',
  'sources',
  'contacts',
  'identity_facts',
] as const satisfies readonly (keyof CredentialTables)[];

interface PlaceColumns {
  channel: ChannelKind;
  conversation_id: string;
  user_id: string;
  device_hash: string | null;
}

interface ContactTable {
  id: string;
  login_id: string;
  kind: ContactKind;
  sealed: string;
  key_id: string;
  lookup: string;
  position: number;
}

interface IdentityFactsTable {
  login_id: string;
  birth_date: string;
  ssn_last4: string;
  zip: string;
  key_id: string;
}

interface OneTimeCodeTable extends PlaceColumns {
  id: string;
  subject_key: string;
  login_id: string | null;
  purpose: CodePurpose;
  code_hash: string;
  sealed_code: string | null;
  contact_id: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
  proof_hash: string | null;
  spendable_until: number | null;
  spent_at: number | null;
}

interface RecoveryAttemptTable extends PlaceColumns {
  ticket_hash: string;
  task: RecoveryTask;
  stage: RecoveryStage;
  sealed: string;
  subject_key: string | null;
  login_id: string | null;
  version: number;
  expires_at: number;
}

interface CodeChallengeTable extends PlaceColumns {
  ticket_hash: string;
  login_id: string;
  expires_at: number;
}

interface AuthenticatorTable {
  id: string;
  login_id: string;
  sealed_secret: string;
  key_id: string;
  is_confirmed: number;
  last_step: number;
  expires_at: number | null;
}

interface SingleUseLinkTable extends PlaceColumns {
  token_hash: string;
  purpose: LinkPurpose;
  sealed_payload: string | null;
  created_at: number;
  expires_at: number;
  browser_hash: string | null;
  used_at: number | null;
}

interface AuditEntryTable {
  sequence: number;
  at: number;
  action: AuditAction;
  login_id: string | null;
  channel: ChannelKind | 'service';
  result: string;
  subject: string | null;
  hash: string;
}
