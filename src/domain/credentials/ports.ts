/** What credentials need from the store and from outside. Counters, codes and tickets live here, never in bot state. */
import type { AuditRepository } from '../audit/ports';
import type { Place } from '../identity/place';
import type {
  AttemptRepository,
  DeviceRepository,
  LoginRepository,
  SecurityQuestion,
  SecurityQuestionRepository,
  SessionRepository,
} from '../identity/ports';
import type { OAuthEntryRepository } from '../linking/ports';
import type { OutboxRepository } from '../payments/repositories';
import type { CodePurpose, ContactKind, LinkPurpose, RecoveryTask } from './outcomes';
import type { SpentCode } from './spentCode';

/** Seals single values so that each opens only in its own row and column (standards D4). */
export interface FieldSealer {
  readonly currentKeyId: string;
  seal(plain: string, place: SealedPlace): string;
  /** Throws where the value was changed or moved. */
  open(sealed: string, place: SealedPlace): string;
}

export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

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

/** Whom a code is for: a login, or nobody (`loginId` undefined) where the facts were wrong; handled the same. */
export interface CodeSubject {
  /** A keyed digest that names nobody. */
  readonly key: string;
  readonly loginId: string | undefined;
}

export interface StoredCode {
  readonly id: string;
  readonly subject: CodeSubject;
  readonly purpose: CodePurpose;
  readonly place: Place;
  /** HMAC of the code. */
  readonly codeHash: string;
  /** The code, sealed, until it has been delivered. */
  readonly sealedCode: string | undefined;
  /** Where it goes; undefined where nobody is to have it. */
  readonly contactId: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface OneTimeCodeRepository {
  /** Replaces what was sent before to this subject for this purpose. */
  insert(code: StoredCode): Promise<void>;
  /** The latest one for the subject, purpose and place that nobody has used. */
  findUnused(subject: CodeSubject, purpose: CodePurpose, place: Place): Promise<StoredCode | undefined>;
  find(codeId: string): Promise<StoredCode | undefined>;
  /** True for the one caller that used it; the proof may be spent until the instant. */
  use(codeId: string, use: { proofHash: string; spendableUntil: number; now: number }): Promise<boolean>;
  /** True for the one caller that spent the proof of a used code of this login, purpose and place. */
  spend(proof: CodeProof, now: number): Promise<boolean>;
  /** As `spend`, without spending it. */
  isSpendable(proof: CodeProof, now: number): Promise<boolean>;
  /** The sealed code is no longer needed. */
  markDelivered(codeId: string): Promise<void>;
  /** Counts one code sent; the instant from which another may be sent where three were within the window. */
  countSend(subjectKey: string, now: number, windowMilliseconds: number): Promise<number | undefined>;
  purge(createdBefore: number): Promise<number>;
}

export interface CodeProof {
  readonly loginId: string;
  readonly purpose: CodePurpose;
  readonly place: Place;
  readonly proofHash: string;
}

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

/** The only way to change a credential: each takes the proof that a code was used for it (standards A5, A6). */
export interface CredentialWriter {
  replacePassword(spent: SpentCode<'forgot_password'>, passwordHash: string): Promise<void>;
  replaceQuestions(spent: SpentCode<'reset_questions'>, questions: readonly SecurityQuestion[]): Promise<void>;
  setVoicePin(spent: SpentCode<'voice_pin'>, pinHash: string): Promise<void>;
  removeVoicePin(spent: SpentCode<'voice_pin'>): Promise<boolean>;
  /** Begins to enrol; what was enrolled before stays. */
  proposeAuthenticator(spent: SpentCode<'authenticator'>, proposal: ProposedAuthenticator): Promise<void>;
  removeAuthenticator(spent: SpentCode<'authenticator'>): Promise<boolean>;
  /** False where no app is confirmed. */
  replaceRecoveryCodes(spent: SpentCode<'authenticator'>, hashes: readonly string[]): Promise<boolean>;
}

export interface VoicePinRepository {
  /** A PHC string. */
  find(loginId: string): Promise<string | undefined>;
  /** Takes a PIN away after three wrong ones; only this takes one away without a code. */
  reset(loginId: string): Promise<boolean>;
}

export interface ProposedAuthenticator {
  readonly id: string;
  readonly sealedSecret: string;
  readonly keyId: string;
  readonly expiresAt: number;
}

export interface StoredAuthenticator {
  readonly id: string;
  readonly loginId: string;
  readonly sealedSecret: string;
  /** The time step of the last code taken; a code is taken once. */
  readonly lastStep: number;
}

export interface TotpRepository {
  findConfirmed(loginId: string): Promise<StoredAuthenticator | undefined>;
  findProposed(loginId: string, now: number): Promise<StoredAuthenticator | undefined>;
  /** The proposed one takes the place of what was there, with its recovery codes; false where it is gone. */
  confirm(authenticatorId: string, step: number, recoveryHashes: readonly string[]): Promise<boolean>;
  /** True where the step is later than the last one taken. */
  takeStep(authenticatorId: string, step: number): Promise<boolean>;
  /** True for the one caller that used this code. */
  useRecoveryCode(loginId: string, hash: string): Promise<boolean>;
  countRecoveryCodes(loginId: string): Promise<number>;
}

/** A sign-in that waits for a code. */
export interface CodeChallenge {
  readonly ticketHash: string;
  readonly loginId: string;
  readonly place: Place;
  readonly expiresAt: number;
}

export interface CodeChallengeRepository {
  create(challenge: CodeChallenge): Promise<void>;
  find(ticketHash: string): Promise<CodeChallenge | undefined>;
  /** True for the one caller that removed it. */
  remove(ticketHash: string): Promise<boolean>;
  purge(expiredBefore: number): Promise<number>;
}

export interface StoredLink {
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  readonly place: Place;
  readonly sealedPayload: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** SHA-256 of what marks the browser that opened it first. */
  readonly browserHash: string | undefined;
  readonly usedAt: number | undefined;
}

export interface SingleUseLinkRepository {
  /** Ends unused ones of the same place and purpose. */
  insert(link: StoredLink): Promise<void>;
  find(tokenHash: string): Promise<StoredLink | undefined>;
  /** Binds it to the browser where none has opened it; true where it is bound to this one now. */
  bind(tokenHash: string, browserHash: string): Promise<boolean>;
  /** True for the one caller that used it, by that browser, in time. */
  use(tokenHash: string, browserHash: string, now: number): Promise<boolean>;
  purge(createdBefore: number): Promise<number>;
}

/** How many failures and how many different logins one source may have within the window. */
export interface SourceLimit {
  readonly failures: number;
  readonly distinctLogins: number;
  readonly windowMilliseconds: number;
}

export interface SourceUse {
  readonly source: string;
  readonly failures: number;
  readonly distinctLogins: number;
  readonly refused: number;
  readonly lastAt: number;
}

export type SourceReservation =
  | { readonly kind: 'admitted'; readonly reservation: string }
  /** `isFirst` once for each budget that is used up. */
  | { readonly kind: 'refused'; readonly freeAt: number; readonly isFirst: boolean };

export interface SourceFailureRepository {
  /** Counts a try before it is checked; tries of one source wait for each other within a transaction. */
  reserve(source: string, loginKey: string, limit: SourceLimit, now: number): Promise<SourceReservation>;
  /** The try was none: it succeeded. */
  release(reservation: string): Promise<void>;
  report(since: number, limit: number): Promise<readonly SourceUse[]>;
  purge(before: number): Promise<number>;
}

/** A row of a table that has sealed columns and says under which key they are. */
export interface SealedRow {
  readonly table: string;
  readonly id: string;
  readonly keyId: string;
  /** By column. */
  readonly values: Readonly<Record<string, string>>;
}

export interface SealedRows {
  readonly tables: readonly string[];
  find(table: string, id: string): Promise<SealedRow | undefined>;
  underOtherKeys(table: string, keyId: string, limit: number): Promise<readonly SealedRow[]>;
  /** False where it no longer is as `before` was. */
  replace(before: SealedRow, after: SealedRow): Promise<boolean>;
  /** How many rows are under each key. */
  countByKey(): Promise<ReadonlyMap<string, number>>;
}

/** All that one step reads and writes, done wholly or not at all. */
export interface CredentialUnit {
  readonly logins: LoginRepository;
  readonly attempts: AttemptRepository;
  readonly questions: SecurityQuestionRepository;
  readonly sessions: SessionRepository;
  readonly devices: DeviceRepository;
  readonly contacts: ContactRepository;
  readonly facts: IdentityFactsRepository;
  readonly codes: OneTimeCodeRepository;
  readonly recoveries: RecoveryRepository;
  readonly credentials: CredentialWriter;
  readonly voicePins: VoicePinRepository;
  readonly totp: TotpRepository;
  readonly codeChallenges: CodeChallengeRepository;
  readonly links: SingleUseLinkRepository;
  /** What links speakers' accounts to logins. */
  readonly speakerLinks: Pick<OAuthEntryRepository, 'removeLogin'>;
  readonly sources: SourceFailureRepository;
  readonly outbox: OutboxRepository;
  readonly audit: AuditRepository;
}

export interface CredentialStore extends CredentialUnit {
  /** All that `work` does through the unit it is handed, or nothing. It may run more than once, so it calls nobody else. */
  atomically<T>(work: (unit: CredentialUnit) => Promise<T>): Promise<T>;
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

/** `id` is the same at every try, so that a receiver knows a repeated one. Both throw where it could not be handed over. */
export interface MailSender {
  send(mail: {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }): Promise<void>;
}

export interface TextSender {
  send(message: { readonly id: string; readonly to: string; readonly text: string }): Promise<void>;
}
