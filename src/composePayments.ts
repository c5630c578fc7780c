/** Puts payments together: store, vault, processor, and the worker that settles, reconciles and delivers. */
import { KyselyPaymentProcessorRepository } from '../db/repositories/paymentProcessorRepository';
import { KyselyPaymentStore } from '../db/repositories/paymentStore';
import { KyselyPaymentVaultRepository } from '../db/repositories/paymentVaultRepository';
import type { Store } from '../db/store';
import type { AuditTrail } from './domain/audit/auditTrail';
import type { Clock } from './domain/clock/clock';
import { MethodService } from './domain/payments/methodService';
import { PaymentService } from './domain/payments/paymentService';
import { defaultPaymentSettings } from './domain/payments/paymentSettings';
import { PaymentWork } from './domain/payments/paymentWork';
import { ProcessorBreaker } from './domain/payments/processorBreaker';
import type { MessageCarrier } from './domain/payments/ports';
import { returnedPaymentCharges } from './domain/payments/returnedPaymentCharges';
import { cardBrands } from './processor/cardBrands';
import { SimulatedProcessor } from './processor/simulatedProcessor';
import { EmbeddedVault } from './security/embeddedVault';
import type { FieldSealer } from './domain/credentials/sealingPorts';

interface PaymentParts {
  readonly store: Store;
  readonly cipher: FieldSealer;
  readonly clock: Clock;
  readonly carrier: MessageCarrier;
  readonly audit: AuditTrail;
  /** Carries the head of the trail out of the database. */
  readonly afterCommit: () => Promise<void>;
  readonly onSurprise: (error: unknown) => void;
}

interface PaymentRoom {
  readonly payments: PaymentService;
  readonly methods: MethodService;
  readonly work: PaymentWork;
  readonly processor: SimulatedProcessor;
  readonly breaker: ProcessorBreaker;
  readonly vault: EmbeddedVault;
  readonly records: KyselyPaymentStore;
}

/** Throws where the vault holds what the key ring cannot open. */
export async function composePayments({
  store,
  cipher,
  clock,
  carrier,
  audit,
  afterCommit,
  onSurprise,
}: PaymentParts): Promise<PaymentRoom> {
  const records = new KyselyPaymentStore(store.durable, audit, afterCommit);
  const vault = new EmbeddedVault(new KyselyPaymentVaultRepository(store.durable), cipher);
  await vault.assertKeys();
  const processor = new SimulatedProcessor(new KyselyPaymentProcessorRepository(store.durable), vault, clock);
  const breaker = new ProcessorBreaker(processor, clock);
  const parts = {
    ...{ store: records, vault, processor: breaker, brands: cardBrands, clock, carrier, onSurprise },
    settings: defaultPaymentSettings,
    charges: returnedPaymentCharges,
    random: Math.random,
  };
  const methods = new MethodService(parts);
  return {
    payments: new PaymentService(parts),
    methods,
    work: new PaymentWork({ ...parts, methods }),
    processor,
    breaker,
    vault,
    records,
  };
}
