/** Contacts and identity facts on file, and whether a contact can be reached just now. */
import type { ContactKind } from './codeOutcomes';

/** A telephone number (E.164) or address of a login, sealed; found by a keyed digest, never by its value. */
export interface StoredContact {
  readonly id: string;
  readonly loginId: string;
  readonly kind: ContactKind;
  readonly sealed: string;
  readonly keyId: string;
  /** See ContactBook.lookup. */
  readonly lookup: string;
}

export interface ContactRepository {
  insert(contact: StoredContact): Promise<void>;
  /** In the order in which they were put on file. */
  listFor(loginId: string): Promise<readonly StoredContact[]>;
  find(contactId: string): Promise<StoredContact | undefined>;
  /** At most `limit`; a household may share a telephone. */
  findByLookup(lookup: string, limit: number): Promise<readonly StoredContact[]>;
  /** Ids of those of a login that asked for reminders by text. */
  reminded(loginId: string): Promise<ReadonlySet<string>>;
  /** Ids of those of a login that want no texts. */
  optedOut(loginId: string): Promise<ReadonlySet<string>>;
}

/** Birth date, SSN digits and ZIP of a login, each sealed in its own column; never indexed (standards D5). */
export interface StoredFacts {
  readonly loginId: string;
  readonly birthDate: string;
  readonly ssnLast4: string;
  readonly zip: string;
  readonly keyId: string;
}

export interface IdentityFactsRepository {
  insert(facts: StoredFacts): Promise<void>;
  find(loginId: string): Promise<StoredFacts | undefined>;
}

/** Whether a contact may be used just now: not opted out of texts, its number not moved to another SIM lately (A7). */
export interface ContactReach {
  isReachable(contact: { readonly id: string; readonly kind: ContactKind; readonly address: string }): Promise<boolean>;
}

/** When a number last moved to another SIM or carrier, as the carrier tells. */
export type SimReport =
  | { readonly kind: 'unchanged' }
  /** Epoch milliseconds UTC. */
  | { readonly kind: 'changed'; readonly at: number }
  /** The carrier did not answer. */
  | { readonly kind: 'unknown' };

/** The signal that is asked for before a code goes out as a text (standards A7); numbers are E.164. */
export interface PhoneRisk {
  lastChange(number: string): Promise<SimReport>;
}

/** Who has texted "stop" (standards C5); numbers are E.164. */
export interface TextOptOuts {
  hasOptedOut(number: string): Promise<boolean>;
}
