/** What payments need from the store; whatever races is one conditional statement or one transaction (architecture, decision 2). */
import type { Temporal } from 'temporal-polyfill';
import type { Account, AccountRepository } from '../accounts/contract';
import type { AuditJournal } from '../audit/ports';
import type { LedgerRepository } from '../ledger/ledger';
import type { DisabledReason } from './methods';
import type { Cents } from '../money/cents';
import type { DeclineReason, PaymentStatus } from './outcomes';
import type { ProcessorReturn } from './ports';
import type {
  DraftFacts,
  KeptAuthorization,
  MethodDraft,
  OutboxItem,
  PaymentChange,
  PaymentRecord,
  ReviewRecord,
  StoredMethod,
} from './records';

export interface PaymentMethodRepository {
  insert(method: StoredMethod): Promise<void>;
  /** Saved and not removed, oldest first. */
  listSaved(loginId: string): Promise<readonly StoredMethod[]>;
  /** Not removed. */
  findFor(loginId: string, methodId: string): Promise<StoredMethod | undefined>;
  /** Removed ones too: a payment under way still needs them. */
  find(methodId: string): Promise<StoredMethod | undefined>;
  /** Marks it as used and holds it for this transaction; nothing where it is removed, disabled or without a number. */
  use(methodId: string, now: number): Promise<StoredMethod | undefined>;
  rename(loginId: string, methodId: string, nickname: string): Promise<boolean>;
  /** False where it is not there, or removed already. */
  markRemoved(loginId: string, methodId: string, now: number): Promise<boolean>;
  /** The first reason stays. */
  disable(methodId: string, reason: DisabledReason): Promise<void>;
  /** Those whose number is of no more use: removed, or not saved and last used before, and without a payment under way. */
  spent(unusedSince: number): Promise<readonly StoredMethod[]>;
  /** Removes a spent one for good, so that nobody can use it while its number leaves the vault; false where it is not spent. */
  retire(methodId: string, unusedSince: number, now: number): Promise<boolean>;
  /** Of a removed one, once its number has left the vault; the row stays for the payments that name it. */
  dropToken(methodId: string): Promise<void>;
}

export interface MethodDraftRepository {
  insert(draft: MethodDraft): Promise<void>;
  /** Not finished and not expired. */
  find(ticketHash: string, loginId: string, now: number): Promise<MethodDraft | undefined>;
  change(ticketHash: string, facts: Partial<DraftFacts>): Promise<void>;
  /** Counts one number on the draft, then all of the login's since; so that parallel calls cannot pass the limit. */
  countNumber(ticketHash: string, since: number): Promise<number>;
  numbersGiven(loginId: string, since: number): Promise<number>;
  /** True for the one caller that finished it, with the number that it had read. */
  finish(ticketHash: string, vaultToken: string, now: number): Promise<boolean>;
  /** Unfinished ones whose number is still in the vault. */
  abandoned(expiredBy: number): Promise<readonly MethodDraft[]>;
  purge(createdBefore: number): Promise<void>;
}

export interface HeldReview {
  readonly review: ReviewRecord;
  /** Of the payment that was made under the review's key. */
  readonly paymentId: string | undefined;
}

export interface ReviewRepository {
  insert(review: ReviewRecord): Promise<void>;
  find(key: string, loginId: string): Promise<ReviewRecord | undefined>;
  /** Holds the review's account as `holdAccount` does; nothing where the login has no such review. */
  hold(key: string, loginId: string): Promise<HeldReview | undefined>;
  /** Those that were never submitted: the others answer as long as their payment is kept (standards B1). */
  purge(createdBefore: number): Promise<void>;
}

export interface ReturnCount {
  readonly code: string | undefined;
  readonly count: number;
}

export interface PaymentRepository {
  /** Until the transaction ends, nobody else posts to this account or claims a payment for it; throws where there is none. */
  holdAccount(accountId: string): Promise<Account>;
  /** One statement on the unique review key; false where it, or the confirmation number, is taken. */
  claim(payment: PaymentRecord, authorization: KeptAuthorization): Promise<boolean>;
  authorization(paymentId: string): Promise<KeptAuthorization | undefined>;
  find(paymentId: string): Promise<PaymentRecord | undefined>;
  findByKey(reviewKey: string): Promise<PaymentRecord | undefined>;
  findByConfirmationNumber(confirmationNumber: string): Promise<PaymentRecord | undefined>;
  /** False where the payment is in none of these states. */
  change(paymentId: string, from: readonly PaymentStatus[], change: PaymentChange): Promise<boolean>;
  /** Newest first; of the other holders' payments, not what was declined or not taken. */
  listVisible(loginId: string, accountId: string, limit: number): Promise<readonly PaymentRecord[]>;
  /** In a pending state, or submitted since; newest first. */
  pendingOrSince(accountId: string, since: number): Promise<readonly PaymentRecord[]>;
  countByLogin(loginId: string, since: number): Promise<number>;
  /** Debits of bank accounts submitted since and taken by the processor, counted by return code; without one: not returned. */
  countReturns(since: number): Promise<readonly ReturnCount[]>;
  /** Accepted ones that settle by the date, oldest first. */
  toSettle(date: Temporal.PlainDate, limit: number): Promise<readonly PaymentRecord[]>;
}

export interface OutboxRepository {
  /** False where the dedupe key is there already. */
  add(item: OutboxItem): Promise<boolean>;
  /** Open ones whose time has come, oldest first. */
  due(now: number, limit: number): Promise<readonly OutboxItem[]>;
  /** Begins the attempt after `attempts`; true for the one caller that may make it. */
  begin(id: string, attempts: number, nextAttemptAt: number): Promise<boolean>;
  /** Ends an open item; where `attempts` is given, only if no further attempt has begun. */
  close(id: string, state: 'done' | 'dead', attempts?: number): Promise<boolean>;
  /** Messages only, newest first; of one login or of all. */
  messages(limit: number, loginId?: string): Promise<readonly OutboxItem[]>;
  find(id: string): Promise<OutboxItem | undefined>;
}

export interface PaymentUnit {
  readonly accounts: AccountRepository;
  readonly ledger: LedgerRepository;
  readonly methods: PaymentMethodRepository;
  readonly drafts: MethodDraftRepository;
  readonly reviews: ReviewRepository;
  readonly payments: PaymentRepository;
  readonly outbox: OutboxRepository;
  /** Who did what (standards D7). */
  readonly journal: AuditJournal;
}

export interface PaymentStore extends PaymentUnit {
  /** All that `work` does through the unit it is handed, or nothing. It may run more than once, so it calls nobody else. */
  atomically<T>(work: (unit: PaymentUnit) => Promise<T>): Promise<T>;
}

/** What the embedded vault keeps: sealed numbers under their tokens. */
export interface VaultRecord {
  readonly token: string;
  readonly sealed: string;
  readonly keyId: string;
}

export interface VaultRepository {
  insert(record: VaultRecord): Promise<void>;
  find(token: string): Promise<VaultRecord | undefined>;
  remove(token: string): Promise<void>;
  /** False where it no longer is as `before` was. */
  replace(before: VaultRecord, after: VaultRecord): Promise<boolean>;
  /** Sealed under another key than this. */
  underOtherKeys(keyId: string, limit: number): Promise<readonly VaultRecord[]>;
  /** One record for each key in use. */
  samples(): Promise<readonly VaultRecord[]>;
}

/** A charge as the embedded processor keeps it. */
export interface ProcessorCharge {
  readonly key: string;
  readonly outcome: 'accepted' | 'declined';
  readonly declineReason: DeclineReason | undefined;
  readonly amount: Cents;
  readonly effectiveDate: Temporal.PlainDate;
}

/** What the embedded processor remembers on its side; a restart changes nothing about it. */
export interface ProcessorRepository {
  /** The first charge under its key, whoever asks again. */
  keep(charge: ProcessorCharge): Promise<ProcessorCharge>;
  /** How often the charge was asked for. */
  requests(key: string): Promise<number>;
  find(key: string): Promise<ProcessorCharge | undefined>;
  addReturn(returned: ProcessorReturn & { readonly reportedOn: Temporal.PlainDate }): Promise<void>;
  /** Reported by the New York date and not acknowledged, oldest first. */
  openReturns(date: Temporal.PlainDate): Promise<readonly ProcessorReturn[]>;
  acknowledgeReturn(id: string): Promise<void>;
  /** A document of the simulator's own; nothing where none was set. */
  behaviour(): Promise<string | undefined>;
  setBehaviour(document: string): Promise<void>;
}
