/** All that text messages read and write, as one unit that can be done wholly or not at all. */
import type { Kysely } from 'kysely';
import type { TextingStore, TextingUnit } from '../../src/domain/texting/ports';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { KyselyOutboxRepository } from './outboxRepository';
import { KyselyTextConsentRepository } from './textConsentRepository';
import { KyselyTextNumberRepository } from './textNumberRepository';
import { KyselyTextRequestRepository } from './textRequestRepository';
import { KyselyTextSendRepository } from './textSendRepository';

export class KyselyTextingStore implements TextingStore {
  readonly consents: TextingUnit['consents'];
  readonly numbers: TextingUnit['numbers'];
  readonly requests: TextingUnit['requests'];
  readonly sends: TextingUnit['sends'];
  readonly outbox: TextingUnit['outbox'];

  constructor(private readonly db: Kysely<DurableSchema>) {
    this.consents = new KyselyTextConsentRepository(db);
    this.numbers = new KyselyTextNumberRepository(db);
    this.requests = new KyselyTextRequestRepository(db);
    this.sends = new KyselyTextSendRepository(db);
    this.outbox = new KyselyOutboxRepository(db);
  }

  atomically<T>(work: (unit: TextingUnit) => Promise<T>): Promise<T> {
    return inTransaction(this.db, (transaction) => work(new KyselyTextingStore(transaction)));
  }
}
