/** What text messages need from the store: who may be texted, what has come in, what was sent. */
import type { OutboxRepository } from '../payments/repositories';

/** Who ended the texts to a number; the carrier does so by itself where it heard a stop word. */
export type OptOutSource = 'customer' | 'carrier';

/** What one number has allowed. Until the law says otherwise on 2027-01-31, "stop" ends all texts (standards C5). */
export interface TextConsent {
  /** Keyed digest of the number; the same by which a contact on file is found. */
  readonly numberKey: string;
  readonly optOut: { readonly at: number; readonly source: OptOutSource; readonly scope: 'all' } | undefined;
  /** Since when payment reminders are wanted; epoch milliseconds UTC. */
  readonly remindersSince: number | undefined;
}

export interface TextConsentRepository {
  find(numberKey: string): Promise<TextConsent | undefined>;
  /** The first opt-out stands; false where the number was opted out before. Reminders end with it. */
  optOut(numberKey: string, source: OptOutSource, now: number): Promise<boolean>;
  /** Lifts an opt-out, and asks for reminders where they are wanted. */
  optIn(numberKey: string, reminders: boolean, now: number): Promise<void>;
  /** Those of a login's numbers that are opted out. */
  optOutsOf(loginId: string): Promise<readonly OptOutOfLogin[]>;
  /** Logins to be reminded, by number; the keys after `after`, in their order. */
  wantingReminders(after: string, limit: number): Promise<readonly ReminderWanted[]>;
}

export interface OptOutOfLogin {
  readonly contactId: string;
  readonly at: number;
  readonly source: OptOutSource;
  readonly scope: 'all';
}

export interface ReminderWanted {
  readonly numberKey: string;
  readonly loginId: string;
  readonly contactId: string;
}

/**
 * A text that came in, by the id under which the carrier knows it, or what is said to a number that did not ask, by one of ours. `running`: not answered yet. `postponed`: the carrier was
 * told that the answer comes later, by these texts. `answered`: with these texts.
 */
export interface TextRequest {
  readonly id: string;
  readonly numberKey: string;
  readonly receivedAt: number;
  readonly state: 'running' | 'postponed' | 'answered';
  readonly texts: readonly string[];
}

export interface TextRequestRepository {
  /** True for the one caller that is to answer it. */
  claim(id: string, numberKey: string, now: number): Promise<boolean>;
  find(id: string): Promise<TextRequest | undefined>;
  /** From running to answered; false where the answer has to go another way. */
  answer(id: string, texts: readonly string[]): Promise<boolean>;
  /** From running to postponed; false where it is answered. `ifLost` is what is said if nothing else comes of it. */
  postpone(id: string, ifLost: readonly string[]): Promise<boolean>;
  /** What is said later, whatever the carrier was told. */
  keepLate(id: string, texts: readonly string[]): Promise<void>;
  /** When the number texted last before this request; undefined where it never did. */
  lastBefore(id: string, numberKey: string): Promise<number | undefined>;
  /** Forgets what was answered before one time, and before the other that there was a request, with numbers that have none. */
  purge(answersBefore: number, requestsBefore: number): Promise<number>;
}

export interface TextSendRepository {
  /** Writes down that this is sent now; once for all tries. */
  decide(id: string, numberKey: string, now: number): Promise<void>;
  /** False where this was reported before. */
  report(providerId: string, status: string, now: number): Promise<boolean>;
  purge(before: number): Promise<number>;
}

/** Numbers that have texted, sealed, so that they can be answered later. */
export interface TextNumberRepository {
  /** Nothing happens where it is kept already. */
  keep(number: StoredNumber): Promise<void>;
  find(numberKey: string): Promise<StoredNumber | undefined>;
}

export interface StoredNumber {
  readonly numberKey: string;
  readonly sealed: string;
  readonly keyId: string;
}

export interface TextingUnit {
  readonly numbers: TextNumberRepository;
  readonly consents: TextConsentRepository;
  readonly requests: TextRequestRepository;
  readonly sends: TextSendRepository;
  readonly outbox: Pick<OutboxRepository, 'add'>;
}

export interface TextingStore extends TextingUnit {
  /** All that `work` does through the unit it is handed, or nothing. It may run more than once, so it calls nobody else. */
  atomically<T>(work: (unit: TextingUnit) => Promise<T>): Promise<T>;
}
