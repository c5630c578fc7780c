/** Files of debits from real payments on both engines: each payment once, the same bytes again, and returns that find their payment. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { KyselyAchExportRepository } from '../../db/repositories/achExportRepository';
import { bankLoan, goodRouting, PaymentBank } from '../../scripts/payments/paymentBank';
import { AchExport, type ExportedFile } from '../../src/ach/achExport';
import { AchImport } from '../../src/ach/achImport';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import type { ChannelKind } from '../../src/domain/identity/place';
import type { PaymentView } from '../../src/domain/payments/outcomes';
import { type DatabaseServer, engines } from '../db/support/engines';
import { type ReadEntry, readDebitFile } from './independentReader';
import { originator, returnFile, type ReturnedEntry } from './samples';

const today = Temporal.PlainDate.from('2026-03-10');
const afterCutOff = '2026-03-10T21:05:00Z';

interface Paying {
  readonly amount: number;
  readonly channel?: ChannelKind;
  readonly kind?: 'checking' | 'savings' | 'debit_card';
  readonly number?: string;
}

describe.each(engines)('on $name', ({ start }) => {
  let server: DatabaseServer;
  let bank: PaymentBank;
  let exporter: AchExport;
  let importer: AchImport;

  beforeAll(async () => {
    server = await start();
  });

  /** A bank of its own for each test, because a file holds whatever there is. */
  beforeEach(async () => {
    if (bank !== undefined) await bank.close();
    bank = await PaymentBank.open(await server.createDatabase(), { clock: fixedClock('2026-03-10T15:00:00Z') });
    const exports = new KyselyAchExportRepository(bank.store.durable);
    exporter = new AchExport({ exports, vault: bank.vault, originator, clock: bank.clock });
    importer = new AchImport({ payments: bank.records.payments, exports, settlement: bank.work, originator });
  });

  afterAll(async () => {
    await bank.close();
    await server.stop();
  });

  async function pay({
    amount,
    channel = 'web',
    kind = 'checking',
    number = '123456789',
  }: Paying): Promise<PaymentView> {
    const session = await bank.addLogin(channel);
    const account = await bank.addAccount(bankLoan, session);
    const method =
      kind === 'debit_card' ? await bank.addCard(session) : await bank.addBankAccount(session, number, kind);
    const review = await bank.reviewed(session, account.id, amount, method.id);
    const outcome = await bank.payments.submit(session, review.key, review.hash);
    if (!('payment' in outcome)) throw new Error(`Not submitted: ${outcome.kind}`);
    return outcome.payment;
  }

  async function exported(date = today): Promise<readonly ExportedFile[]> {
    const outcome = await exporter.run(date);
    if (outcome.kind !== 'exported') throw new Error(`Not exported: ${outcome.kind}`);
    return outcome.files;
  }

  const entriesOf = (files: readonly ExportedFile[]): readonly ReadEntry[] =>
    files.flatMap(({ text }) => readDebitFile(text));

  it('a day of payments becomes one file, with everything that was paid and nothing twice', async () => {
    const web = await pay({ amount: 61_223 });
    const phone = await pay({ amount: 45_492, channel: 'phone', kind: 'savings', number: '0012345678' });
    const text = await pay({ amount: 100, channel: 'text' });
    await pay({ amount: 7_777, kind: 'debit_card' });
    bank.clock.set(Date.parse(afterCutOff));
    const files = await exported();
    expect(files.map(({ name, payments, total }) => ({ name, payments, total }))).toEqual([
      { name: 'ach-2026-03-10-A.txt', payments: 3, total: 61_223 + 45_492 + 100 },
    ]);
    const entries = entriesOf(files).map(
      ({ secCode, transactionCode, accountNumber, amount, individualId, effectiveEntryDate }) => [
        secCode,
        transactionCode,
        accountNumber,
        Number(amount),
        individualId,
        effectiveEntryDate,
      ],
    );
    expect(entries).toHaveLength(3);
    expect(new Set(entriesOf(files).map(({ name }) => name.trim()))).toEqual(new Set(['DANA REYES']));
    expect(entries).toContainEqual(['WEB', '27', '123456789', 61_223, web.confirmationNumber, '260311']);
    expect(entries).toContainEqual(['TEL', '37', '0012345678', 45_492, phone.confirmationNumber, '260311']);
    expect(entries).toContainEqual(['WEB', '27', '123456789', 100, text.confirmationNumber, '260311']);
  });

  it('the same file comes again, byte for byte, also on a later day and after settlement', async () => {
    await pay({ amount: 61_223 });
    const first = await exported();
    bank.clock.advance(3 * 3_600_000);
    expect(await exported()).toEqual(first);
    bank.clock.advance(3 * 86_400_000);
    await bank.work.tick();
    expect(await exported()).toEqual(first);
    expect(await exporter.run(Temporal.PlainDate.from('2026-03-13'))).toEqual({
      kind: 'nothing_to_export',
      undecided: 0,
    });
  });

  it('what was decided after a file goes into the next one, and settles after it', async () => {
    const prompt = await pay({ amount: 100 });
    const late = await pay({ amount: 200, number: '99000012' });
    expect(await exporter.run(today)).toMatchObject({ kind: 'exported', undecided: 1, files: [{ payments: 1 }] });
    bank.clock.advance(30 * 60_000);
    await bank.work.tick();
    const files = await exported();
    expect(files.map(({ name }) => name)).toEqual(['ach-2026-03-10-A.txt', 'ach-2026-03-10-B.txt']);
    expect(files.map(({ text }) => readDebitFile(text).map(({ individualId }) => individualId))).toEqual([
      [prompt.confirmationNumber],
      [late.confirmationNumber],
    ]);
    const traces = entriesOf(files).map(({ trace }) => trace);
    expect(new Set(traces).size).toBe(2);
  });

  it('a payment of an earlier day that no file took is debited after the file, never before', async () => {
    await pay({ amount: 100 });
    bank.clock.set(Date.parse('2026-03-13T15:00:00Z'));
    const files = await exported(Temporal.PlainDate.from('2026-03-13'));
    expect(entriesOf(files).map(({ effectiveEntryDate }) => effectiveEntryDate)).toEqual(['260316']);
  });

  it('a payment after the cut-off waits for the file of the day on which it counts', async () => {
    bank.clock.set(Date.parse(afterCutOff));
    await pay({ amount: 100 });
    expect(await exporter.run(today)).toEqual({ kind: 'nothing_to_export', undecided: 0 });
    bank.clock.set(Date.parse('2026-03-11T13:00:00Z'));
    expect(await exported(Temporal.PlainDate.from('2026-03-11'))).toHaveLength(1);
  });

  it('tomorrow has no file yet, and declined or returned payments are in none', async () => {
    expect(await exporter.run(today.add({ days: 1 }))).toEqual({ kind: 'in_the_future' });
    const returned = await pay({ amount: 100 });
    await bank.work.applyReturn(returned.id, 'R10');
    expect(await exporter.run(today)).toEqual({ kind: 'nothing_to_export', undecided: 0 });
  });

  it('twenty exports at once put each payment into one file', async () => {
    const amounts = Array.from({ length: 8 }, (_, index) => 1_000 + index);
    for (const amount of amounts) await pay({ amount });
    const runs = await Promise.allSettled(Array.from({ length: 20 }, () => exporter.run(today)));
    expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true);
    const paid = entriesOf(await exported()).map(({ amount }) => Number(amount));
    expect([...paid].sort()).toEqual(amounts);
  });

  async function returnOf(payment: PaymentView, change: Partial<ReturnedEntry> = {}): Promise<string> {
    const entry = entriesOf(await exported()).find(({ individualId }) => individualId === payment.confirmationNumber);
    return returnFile([
      {
        transactionCode: '26',
        routing8: goodRouting.slice(0, 8),
        amount: payment.amount,
        individualId: payment.confirmationNumber,
        originalTrace: entry?.trace ?? '123456780000000',
        code: 'R01',
        ...change,
      },
    ]);
  }

  async function importedAs(text: string): Promise<readonly string[]> {
    const outcome = await importer.run(text);
    return outcome.kind === 'imported' ? outcome.returns.map(({ result }) => result) : [outcome.kind];
  }

  it('a return file takes its payment back, once', async () => {
    const payment = await pay({ amount: 61_223 });
    const text = await returnOf(payment);
    bank.clock.advance(3 * 86_400_000);
    await bank.work.tick();
    expect(await importedAs(text)).toEqual(['returned']);
    expect(await bank.records.payments.find(payment.id)).toMatchObject({ status: 'returned', returnCode: 'R01' });
    const balances = await bank.records.ledger.balances(payment.accountId);
    expect(balances.cash).toBe(0);
    expect(await importedAs(text)).toEqual(['already_returned']);
    expect(await bank.records.ledger.balances(payment.accountId)).toEqual(balances);
    expect(await bank.records.ledger.sum()).toBe(0);
  });

  it('what does not fit is left for people to look at', async () => {
    const payment = await pay({ amount: 61_223 });
    expect(await importedAs(await returnOf(payment, { individualId: 'ZZZZZZZZ' }))).toEqual(['unknown_payment']);
    expect(await importedAs(await returnOf(payment, { originalTrace: '123456789999999' }))).toEqual(['not_our_entry']);
    expect(await importedAs(await returnOf(payment, { amount: 61_224 }))).toEqual(['not_our_entry']);
    expect(await importedAs(await returnOf(payment, { code: 'R61' }))).toEqual(['disputes_return']);
    expect(await bank.records.payments.find(payment.id)).toMatchObject({ status: 'accepted' });
  });

  it('nothing of a broken file is used', async () => {
    const payment = await pay({ amount: 61_223 });
    const text = await returnOf(payment);
    expect(await importedAs(text.replace('8225000002', '8225000003'))).toEqual(['malformed']);
    expect(await bank.records.payments.find(payment.id)).toMatchObject({ status: 'accepted' });
  });

  it('a number that has left the vault is named by its payment, not written as nothing', async () => {
    const payment = await pay({ amount: 100 });
    await exported();
    await bank.store.durable.updateTable('payment_methods').set({ vault_token: null }).execute();
    await expect(exporter.run(today)).rejects.toThrow(payment.confirmationNumber);
  });
});
