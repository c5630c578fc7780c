/** All that payments read and write, as one unit that can be done wholly or not at all. */
import type { Kysely } from 'kysely';
import type { AuditTrail } from '../../src/domain/audit/auditTrail';
import type { PaymentStore, PaymentUnit } from '../../src/domain/payments/repositories';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { KyselyAccountRepository } from './accountRepository';
import { KyselyAuditRepository } from './auditRepository';
import { KyselyLedgerRepository } from './ledgerRepository';
import { KyselyMethodDraftRepository } from './methodDraftRepository';
import { KyselyMethodRepository } from './methodRepository';
import { KyselyOutboxRepository } from './outboxRepository';
import { KyselyPaymentRepository } from './paymentRepository';
import { KyselyPaymentReviewRepository } from './paymentReviewRepository';

export class KyselyPaymentStore implements PaymentStore {
  readonly accounts: PaymentUnit['accounts'];
  readonly ledger: PaymentUnit['ledger'];
  readonly methods: PaymentUnit['methods'];
  readonly drafts: PaymentUnit['drafts'];
  readonly reviews: PaymentUnit['reviews'];
  readonly payments: PaymentUnit['payments'];
  readonly outbox: PaymentUnit['outbox'];
  readonly journal: PaymentUnit['journal'];

  /** `afterCommit` runs after every transaction that was not rolled back; what it throws is its own affair. */
  constructor(
    private readonly db: Kysely<DurableSchema>,
    private readonly trail: AuditTrail,
    private readonly afterCommit?: () => Promise<void>,
  ) {
    this.accounts = new KyselyAccountRepository(db);
    this.ledger = new KyselyLedgerRepository(db);
    this.methods = new KyselyMethodRepository(db);
    this.drafts = new KyselyMethodDraftRepository(db);
    this.reviews = new KyselyPaymentReviewRepository(db);
    this.payments = new KyselyPaymentRepository(db);
    this.outbox = new KyselyOutboxRepository(db);
    const audit = new KyselyAuditRepository(db);
    this.journal = { record: (...events) => trail.record(audit, ...events) };
  }

  async atomically<T>(work: (unit: PaymentUnit) => Promise<T>): Promise<T> {
    const result = await inTransaction(this.db, (transaction) => work(new KyselyPaymentStore(transaction, this.trail)));
    await this.afterCommit?.();
    return result;
  }
}
