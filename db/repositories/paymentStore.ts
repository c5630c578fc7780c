/** All that payments read and write, as one unit that can be done wholly or not at all. */
import type { Kysely } from 'kysely';
import type { PaymentStore, PaymentUnit } from '../../src/domain/payments/repositories';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { KyselyAccountRepository } from './accountRepository';
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

  constructor(private readonly db: Kysely<DurableSchema>) {
    this.accounts = new KyselyAccountRepository(db);
    this.ledger = new KyselyLedgerRepository(db);
    this.methods = new KyselyMethodRepository(db);
    this.drafts = new KyselyMethodDraftRepository(db);
    this.reviews = new KyselyPaymentReviewRepository(db);
    this.payments = new KyselyPaymentRepository(db);
    this.outbox = new KyselyOutboxRepository(db);
  }

  atomically<T>(work: (unit: PaymentUnit) => Promise<T>): Promise<T> {
    return inTransaction(this.db, (transaction) => work(new KyselyPaymentStore(transaction)));
  }
}
