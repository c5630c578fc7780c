/** One payment bank for a suite on an engine; each test brings its own customers to it. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type BankOptions, bankOpens, PaymentBank } from '../../../scripts/payments/paymentBank';
import type { DatabaseServer, engines } from '../../db/support/engines';

/** After every test the clock stands at the opening again, nothing unexpected was reported, and the ledger sums to zero. */
export function bankOn({ start }: (typeof engines)[number], options: BankOptions = {}): () => PaymentBank {
  let server: DatabaseServer;
  let bank: PaymentBank;
  beforeAll(async () => {
    server = await start();
    bank = await PaymentBank.open(await server.createDatabase(), options);
  });
  afterEach(async () => {
    await bank.processor.setBehaviour({ kind: 'by_number' });
    bank.clock.advance(7 * 86_400_000);
    await bank.work.tick();
    bank.clock.set(Date.parse(bankOpens));
    expect(bank.surprises.splice(0)).toEqual([]);
    expect(await bank.records.ledger.sum()).toBe(0);
    bank.delivered.splice(0);
  });
  afterAll(async () => {
    await bank.close();
    await server.stop();
  });
  return () => bank;
}
