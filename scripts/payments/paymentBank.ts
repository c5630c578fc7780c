/** Payments on a real store with made-up customers: what tests and campaigns pay with. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../db/open';
import { createCustomerWriter, type CustomerWriter } from '../../db/repositories/customerWriter';
import { KyselyPaymentProcessorRepository } from '../../db/repositories/paymentProcessorRepository';
import { KyselyPaymentStore } from '../../db/repositories/paymentStore';
import { KyselyPaymentVaultRepository } from '../../db/repositories/paymentVaultRepository';
import type { Store } from '../../db/store';
import type { Account, Contract, LeaseContract, LoanContract } from '../../src/domain/accounts/contract';
import { type AdjustableClock, fixedClock } from '../../src/domain/clock/adjustableClock';
import type { ChannelKind } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import { origination } from '../../src/domain/ledger/postings';
import type { Cents } from '../../src/domain/money/cents';
import type { MethodKind, PaymentMethod } from '../../src/domain/payments/methods';
import { MethodService } from '../../src/domain/payments/methodService';
import type { PaymentReview, ReviewOutcome } from '../../src/domain/payments/outcomes';
import { PaymentService } from '../../src/domain/payments/paymentService';
import { defaultPaymentSettings, type PaymentSettings } from '../../src/domain/payments/paymentSettings';
import { PaymentWork } from '../../src/domain/payments/paymentWork';
import type { CustomerMessage } from '../../src/domain/payments/ports';
import { type ReturnedPaymentCharge, returnedPaymentCharges } from '../../src/domain/payments/returnedPaymentCharges';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import { cardBrands } from '../../src/processor/cardBrands';
import { SimulatedProcessor } from '../../src/processor/simulatedProcessor';
import { EmbeddedVault } from '../../src/security/embeddedVault';
import { FieldCipher } from '../../src/security/fieldCipher';

export const bankLoan: LoanContract = {
  kind: 'loan',
  monthlyPayment: 61_223,
  firstDueDate: Temporal.PlainDate.from('2025-01-15'),
  termMonths: 60,
  state: 'NJ',
  amountFinanced: 3_245_000,
  fundedOn: Temporal.PlainDate.from('2024-12-15'),
  annualRateMilliPercent: 4990,
  allocationOrder: ['fees', 'interest', 'principal'],
};

export const bankLease: LeaseContract = {
  kind: 'lease',
  monthlyPayment: 45_492,
  firstDueDate: Temporal.PlainDate.from('2025-01-15'),
  termMonths: 36,
  state: 'NY',
  adjustedCapitalizedCost: 3_190_000,
  startedOn: Temporal.PlainDate.from('2025-01-15'),
  residual: 1_978_000,
  purchaseOptionFee: 35_000,
  monthlyTax: 2_827,
  purchaseTaxMilliPercent: 6625,
  officialFees: 14_500,
  securityDeposit: 50_000,
};

/** Tuesday, 10 March 2026, 11:00 in New York. */
export const bankOpens = '2026-03-10T15:00:00Z';
export const goodRouting = '021000021';
export const goodAccount = '123456789';
export const goodCard = '4000056655665556';

/** Of the audit trail. */
export const bankAuditKey = 'the audit key of a bank in tests';

export interface BankOptions {
  readonly clock?: AdjustableClock;
  readonly settings?: Partial<PaymentSettings>;
  readonly charges?: readonly ReturnedPaymentCharge[];
  /** The vault's key, where another process has to open what this one seals. */
  readonly vaultKey?: Buffer;
}

export class PaymentBank {
  readonly clock: AdjustableClock;
  readonly records: KyselyPaymentStore;
  readonly vault: EmbeddedVault;
  readonly processor: SimulatedProcessor;
  readonly processorRecords: KyselyPaymentProcessorRepository;
  readonly payments: PaymentService;
  readonly methods: MethodService;
  readonly work: PaymentWork;
  /** As another machine would have it. */
  readonly newWorker: () => PaymentWork;
  readonly customers: CustomerWriter;
  /** What was delivered to customers. */
  readonly delivered: CustomerMessage[] = [];
  readonly surprises: unknown[] = [];
  /** While set, no message can be delivered. */
  /** Thrown in place of a delivery. */
  carrierFailure: Error | undefined;

  private constructor(
    readonly store: Store,
    { clock = fixedClock(bankOpens), settings, charges = returnedPaymentCharges, vaultKey }: BankOptions,
  ) {
    this.clock = clock;
    this.records = new KyselyPaymentStore(store.durable, new AuditTrail(bankAuditKey, clock));
    this.processorRecords = new KyselyPaymentProcessorRepository(store.durable);
    const keys = new Map([['test', vaultKey ?? randomBytes(32)]]);
    const cipher = new FieldCipher({ currentId: 'test', keys });
    this.vault = new EmbeddedVault(new KyselyPaymentVaultRepository(store.durable), cipher);
    this.processor = new SimulatedProcessor(this.processorRecords, this.vault, clock);
    const parts = {
      ...{ store: this.records, vault: this.vault, processor: this.processor, brands: cardBrands, clock, charges },
      settings: { ...defaultPaymentSettings, ...settings },
      carrier: { deliver: (message: CustomerMessage) => this.deliver(message) },
      random: () => 0.5,
      onSurprise: (error: unknown) => void this.surprises.push(error),
    };
    this.payments = new PaymentService(parts);
    this.methods = new MethodService(parts);
    this.newWorker = () => new PaymentWork({ ...parts, methods: this.methods });
    this.work = this.newWorker();
    this.customers = createCustomerWriter(store);
  }

  static async open(url: string, options: BankOptions = {}): Promise<PaymentBank> {
    return new PaymentBank(await openStore({ url }), options);
  }

  /** A login signed in on a channel. */
  async addLogin(channel: ChannelKind = 'web'): Promise<Session> {
    const id = randomUUID();
    const login = { id, username: `user-${id}`, givenName: 'Dana', familyName: 'Reyes', passwordHash: 'hash' };
    await this.customers.insertLogin({ login, questions: [] });
    return this.sessionOf(id, channel);
  }

  sessionOf(loginId: string, channel: ChannelKind = 'web'): Session {
    const now = this.clock.now();
    return {
      ...{ id: randomUUID(), loginId, username: `user-${loginId}`, activeAccountId: undefined },
      ...{ givenName: 'Dana', familyName: 'Reyes' },
      place: { channel, conversationId: randomUUID(), userId: randomUUID() },
      ...{ startedAt: now, lastSeenAt: now, provedAt: now },
    };
  }

  /** A contract from its beginning, with nothing paid yet; the first login is the holder. */
  async addAccount(contract: Contract, ...sessions: readonly Session[]): Promise<Account> {
    const id = randomUUID();
    const vehicle = { year: 2024, model: 'Cooper S Countryman', nickname: undefined };
    const account: Account = { id, last4: '4417', vehicle, contract };
    await this.customers.insertAccount(account);
    for (const [index, { loginId }] of sessions.entries())
      await this.customers.grantAccess(loginId, id, index === 0 ? 'holder' : 'co-holder');
    const effectiveDate = contract.kind === 'loan' ? contract.fundedOn : contract.startedOn;
    const start = { id: `${id}.start`, accountId: id, effectiveDate, postedAt: this.clock.now() };
    await this.customers.post([origination(start, contract)]);
    return account;
  }

  async addBankAccount(
    session: Session,
    number = goodAccount,
    kind: Exclude<MethodKind, 'debit_card'> = 'checking',
    save = true,
  ): Promise<PaymentMethod> {
    const ticket = await this.startDraft(session, kind);
    await this.methods.drafts.giveRouting(session, ticket, goodRouting);
    await this.methods.drafts.giveAccountNumber(session, ticket, number);
    return this.finishDraft(session, ticket, save);
  }

  async addCard(session: Session, number = goodCard, save = true): Promise<PaymentMethod> {
    const ticket = await this.startDraft(session, 'debit_card');
    await this.methods.drafts.giveCardNumber(session, ticket, number);
    await this.methods.drafts.giveExpiry(session, ticket, '12/29');
    return this.finishDraft(session, ticket, save);
  }

  async startDraft(session: Session, kind: MethodKind): Promise<string> {
    const started = await this.methods.drafts.start(session, kind);
    if (started.kind !== 'started') throw new Error(`No draft: ${started.kind}`);
    return started.ticket;
  }

  review(session: Session, accountId: string, amount: Cents, methodId: string): Promise<ReviewOutcome> {
    return this.payments.review(
      session,
      { accountId, amount, methodId },
      ({ onOrAfter }) => `I authorize a debit of ${amount} cents on or after ${onOrAfter.toString()}.`,
    );
  }

  /** Throws where the review is refused. */
  async reviewed(session: Session, accountId: string, amount: Cents, methodId: string): Promise<PaymentReview> {
    const outcome = await this.review(session, accountId, amount, methodId);
    if (outcome.kind !== 'ready') throw new Error(`Not reviewed: ${outcome.kind}`);
    return outcome.review;
  }

  async close(): Promise<void> {
    await this.store.close();
  }

  private async finishDraft(session: Session, ticket: string, save: boolean): Promise<PaymentMethod> {
    const finished = await this.methods.drafts.finish(session, ticket, { save });
    if (finished.kind !== 'added') throw new Error(`No method: ${finished.kind}`);
    return finished.method;
  }

  private async deliver(message: CustomerMessage): Promise<void> {
    if (this.carrierFailure) throw this.carrierFailure;
    this.delivered.push(message);
  }
}
