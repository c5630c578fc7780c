/** The two commands as an operator meets them: what is written, what is printed, which exit code. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportCommand } from '../../scripts/ach/exportCommand';
import { importCommand } from '../../scripts/ach/importCommand';
import { loadOriginator } from '../../scripts/ach/openAch';
import { KyselyAchExportRepository } from '../../db/repositories/achExportRepository';
import { bankLoan, PaymentBank } from '../../scripts/payments/paymentBank';
import { AchExport } from '../../src/ach/achExport';
import { AchImport } from '../../src/ach/achImport';
import { businessDate } from '../../src/domain/clock/clock';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { readDebitFile } from './independentReader';
import { returnFile } from './samples';

const originator = loadOriginator(true);
let folder: string;
let bank: PaymentBank;
let printed: string[];
let exports: KyselyAchExportRepository;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ach-'));
  bank = await PaymentBank.open(`file:${join(folder, 'bank.db')}`, { clock: fixedClock('2026-03-10T15:00:00Z') });
  exports = new KyselyAchExportRepository(bank.store.durable);
  printed = [];
});

afterEach(async () => {
  await bank.close();
  rmSync(folder, { recursive: true });
});

const print = (line: string): void => void printed.push(line);

function runExport(...args: string[]): Promise<number> {
  const exporter = new AchExport({ exports, vault: bank.vault, originator, clock: bank.clock });
  return exportCommand(args, exporter, businessDate(bank.clock), print);
}

function runImport(...args: string[]): Promise<number> {
  const importer = new AchImport({ payments: bank.records.payments, exports, settlement: bank.work, originator });
  return importCommand(args, importer, print);
}

async function pay(amount: number, number?: string): Promise<string> {
  const session = await bank.addLogin();
  const account = await bank.addAccount(bankLoan, session);
  const method = await bank.addBankAccount(session, number);
  const review = await bank.reviewed(session, account.id, amount, method.id);
  const outcome = await bank.payments.submit(session, review.key, review.hash);
  return 'payment' in outcome ? outcome.payment.confirmationNumber : outcome.kind;
}

describe('ach:export', () => {
  it('writes a file that only its owner can read, and the same one again', async () => {
    await pay(61_223);
    const path = join(folder, 'out', 'ach-2026-03-10-A.txt');
    expect(await runExport('--out', join(folder, 'out'))).toBe(0);
    const first = readFileSync(path);
    expect(readDebitFile(first.toString())).toHaveLength(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await runExport('2026-03-10', '--out', join(folder, 'out'))).toBe(0);
    expect(readFileSync(path).equals(first)).toBe(true);
    expect(printed).toEqual([`${path}: 1 payment, $612.23`, `${path}: 1 payment, $612.23`]);
  });

  it.each([
    [[], 0, 'No payments to export for 2026-03-10.'],
    [['2026-03-11'], 1, "2026-03-11 is still to come; a day's file is made on that day."],
    [['yesterday'], 1, 'Usage: npm run ach:export [-- YYYY-MM-DD] [-- --out FOLDER]'],
    [['2026-03-10', '2026-03-09'], 1, 'Usage: npm run ach:export [-- YYYY-MM-DD] [-- --out FOLDER]'],
    [['--what'], 1, 'Usage: npm run ach:export [-- YYYY-MM-DD] [-- --out FOLDER]'],
  ])('%j ends with %i', async (args, exitCode, line) => {
    expect(await runExport(...args)).toBe(exitCode);
    expect(printed).toEqual([line]);
  });

  it('says how many payments are not decided yet', async () => {
    await pay(100, '99000012');
    expect(await runExport()).toBe(0);
    expect(printed[0]).toBe('Payments whose outcome is not known yet: 1. Export again once they are decided.');
  });
});

describe('ach:import', () => {
  function fileWith(text: string): string {
    const path = join(folder, 'returns.txt');
    writeFileSync(path, text);
    return path;
  }

  async function returnOf(confirmationNumber: string, code = 'R01'): Promise<string> {
    await runExport('--out', folder);
    printed = [];
    const [entry] = readDebitFile(readFileSync(join(folder, 'ach-2026-03-10-A.txt'), 'latin1'));
    return returnFile([
      {
        ...{ transactionCode: '26', routing8: '02100002', amount: 61_223, individualId: confirmationNumber, code },
        originalTrace: entry!.trace,
      },
    ]);
  }

  it('takes payments back and says so, once', async () => {
    const number = await pay(61_223);
    const path = fileWith(await returnOf(number));
    expect(await runImport(path)).toBe(0);
    expect(await runImport(path)).toBe(0);
    expect(printed).toEqual([
      `line 3: ${number} R01: taken back`,
      '1 return read.',
      `line 3: ${number} R01: was taken back before`,
      '1 return read.',
    ]);
  });

  it('names what people have to look at', async () => {
    await pay(61_223);
    expect(await runImport(fileWith(await returnOf('ZZZZZZZZ')))).toBe(2);
    expect(printed[0]).toBe('line 3: ZZZZZZZZ R01: LOOK: no payment has this number');
  });

  it('names every fault of a file by its line and uses nothing of it', async () => {
    const number = await pay(61_223);
    const path = fileWith((await returnOf(number)).replace('8225000002', '8225000003'));
    expect(await runImport(path)).toBe(1);
    expect(printed).toEqual([`${path}:5: The entry count is 3, the entries make 2`, 'Nothing of this file was used.']);
  });

  it.each([[[]], [['one', 'two']]])('%j shows how it is used', async (args) => {
    expect(await runImport(...args)).toBe(1);
    expect(printed).toEqual(['Usage: npm run ach:import -- FILE']);
  });
});

describe('the originator of production', () => {
  it('is not the made-up one', () => {
    expect(() => loadOriginator(false)).toThrow('fictitious');
  });

  it('names what is wrong', () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, JSON.stringify({ ...originator, companyId: 'x', immediateDestination: undefined }));
    expect(() => loadOriginator(true, path)).toThrow(/companyId/);
    expect(() => loadOriginator(true, path)).toThrow(/immediateDestination/);
  });
});
