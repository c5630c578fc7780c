/** Payments per second, each durable before it is acknowledged, beside the bare durable commits of the same engine in the same run. */
import { KyselyAuditRepository } from '../../db/repositories/auditRepository';
import type { Session } from '../../src/domain/identity/ports';
import { bankLoan, PaymentBank } from '../payments/paymentBank';
import { type DatabaseServer, startPostgres, startSqlite } from '../databases/temporaryDatabases';
import { type Customer, saturate } from './load';

const inFlight = 16;
const paymentsPerEngine = 480;
const commitsPerEngine = 2_000;

export interface PaymentRate {
  readonly engine: string;
  readonly paymentsPerSecond: number;
  readonly commitsPerSecond: number;
}

/** One engine after the other; a payment is review's submit, the simulated processor and its records included. */
export async function measurePayments(): Promise<readonly PaymentRate[]> {
  const rates: PaymentRate[] = [];
  for (const start of [startSqlite, startPostgres]) {
    const databases = await start();
    try {
      rates.push(await measureOn(databases));
    } finally {
      await databases.stop();
    }
  }
  return rates;
}

async function measureOn(databases: DatabaseServer): Promise<PaymentRate> {
  const bank = await PaymentBank.open(await databases.createDatabase());
  try {
    const commits = await saturate(customers(committing(bank)), commitsPerEngine);
    const payments = await saturate(customers(await paying(bank)), paymentsPerEngine);
    return {
      engine: databases.name,
      paymentsPerSecond: payments.turnsPerSecond,
      commitsPerSecond: commits.turnsPerSecond,
    };
  } finally {
    await bank.close();
  }
}

function customers(turn: () => Promise<void>): readonly Customer[] {
  return Array.from({ length: inFlight }, () => ({ turn }));
}

/** One row written in a transaction of its own. */
function committing({ store }: PaymentBank): () => Promise<void> {
  const audit = new KyselyAuditRepository(store.durable);
  return async () => void (await audit.holdHead());
}

/** Everything up to the review is made before the clock starts. */
async function paying(bank: PaymentBank): Promise<() => Promise<void>> {
  const reviews: { readonly session: Session; readonly key: string; readonly hash: string }[] = [];
  for (let count = 0; count < paymentsPerEngine; count += 1) {
    const session = await bank.addLogin();
    const account = await bank.addAccount(bankLoan, session);
    const { id } = await bank.addBankAccount(session);
    const { key, hash } = await bank.reviewed(session, account.id, 5_000, id);
    reviews.push({ session, key, hash });
  }
  return async () => {
    const next = reviews.pop();
    if (next === undefined) throw new Error('Every review has been submitted');
    const outcome = await bank.payments.submit(next.session, next.key, next.hash);
    if (outcome.kind !== 'accepted') throw new Error(`A payment was not accepted: ${outcome.kind}`);
  };
}
