/**
 * A reader of NACHA debit files that shares nothing with the writer: positions as the rules print them, every count,
 * hash and total computed anew in its own way.
 */
import { expect } from '@jest/globals';

export interface ReadEntry {
  readonly secCode: string;
  readonly effectiveEntryDate: string;
  readonly transactionCode: string;
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly amount: bigint;
  readonly individualId: string;
  readonly name: string;
  readonly paymentType: string;
  readonly trace: string;
}

/** `[first, last]` position of each field, counted from 1. */
const entryFields = {
  transactionCode: [2, 3],
  routingNumber: [4, 12],
  accountNumber: [13, 29],
  amount: [30, 39],
  individualId: [40, 54],
  name: [55, 76],
  paymentType: [77, 78],
  addendaIndicator: [79, 79],
  trace: [80, 94],
} as const;

export function readDebitFile(text: string): readonly ReadEntry[] {
  expect(text).toMatch(/^(?:[\x20-\x7e]{94}\n)+$/);
  const lines = text.split('\n').slice(0, -1);
  expect(lines.length % 10).toBe(0);
  const nines = lines.filter((line) => line === '9'.repeat(94)).length;
  expect(nines).toBeLessThan(10);
  const records = lines.slice(0, lines.length - nines);
  expect(records.map((line) => line[0]).join('')).toMatch(/^1(?:56+8)*9$/);
  const header = records[0]!;
  expect(at(header, 1, 3)).toBe('101');
  expect(at(header, 35, 40)).toBe('094101');
  return readBatches(records);
}

function readBatches(records: readonly string[]): readonly ReadEntry[] {
  const all: ReadEntry[] = [];
  let open: { header: string; entries: ReadEntry[] } | undefined;
  let batches = 0;
  for (const line of records.slice(1, -1)) {
    if (line[0] === '5') {
      batches += 1;
      expect(at(line, 2, 4)).toBe('225');
      expect(at(line, 88, 94)).toBe(String(batches).padStart(7, '0'));
      open = { header: line, entries: [] };
    } else if (line[0] === '6') {
      const { header, entries } = open!;
      const entry = readEntry(line, header);
      expect(entry.trace.slice(0, 8)).toBe(at(header, 80, 87));
      entries.push(entry);
    } else {
      const { header, entries } = open!;
      expect(at(line, 2, 4)).toBe('225');
      expect(at(line, 45, 54)).toBe(at(header, 41, 50));
      expect(at(line, 80, 94)).toBe(at(header, 80, 94));
      checkTotals(entries, {
        count: at(line, 5, 10),
        hash: at(line, 11, 20),
        debit: at(line, 21, 32),
        credit: at(line, 33, 44),
      });
      all.push(...entries);
    }
  }
  const control = records.at(-1)!;
  expect(BigInt(at(control, 2, 7))).toBe(BigInt(batches));
  expect(Number(at(control, 8, 13))).toBe(Math.ceil(records.length / 10));
  checkTotals(all, {
    count: at(control, 14, 21),
    hash: at(control, 22, 31),
    debit: at(control, 32, 43),
    credit: at(control, 44, 55),
  });
  expect(at(control, 56, 94).trim()).toBe('');
  const traces = all.map(({ trace }) => trace);
  expect(traces).toEqual([...new Set(traces)].sort());
  return all;
}

function readEntry(line: string, header: string): ReadEntry {
  const value = (name: keyof typeof entryFields) => {
    const [first, last] = entryFields[name];
    return at(line, first, last);
  };
  expect(value('addendaIndicator')).toBe('0');
  return {
    secCode: at(header, 51, 53),
    effectiveEntryDate: at(header, 70, 75),
    transactionCode: value('transactionCode'),
    routingNumber: value('routingNumber'),
    accountNumber: value('accountNumber').trimEnd(),
    amount: BigInt(value('amount')),
    individualId: value('individualId').trimEnd(),
    name: value('name').trimEnd(),
    paymentType: value('paymentType'),
    trace: value('trace'),
  };
}

function checkTotals(
  entries: readonly ReadEntry[],
  stated: { count: string; hash: string; debit: string; credit: string },
): void {
  const hash = entries.map(({ routingNumber }) => BigInt(routingNumber.slice(0, 8))).reduce((sum, id) => sum + id, 0n);
  expect(BigInt(stated.count)).toBe(BigInt(entries.length));
  expect(stated.hash).toBe(hash.toString().slice(-10).padStart(10, '0'));
  expect(BigInt(stated.debit)).toBe(entries.map(({ amount }) => amount).reduce((sum, amount) => sum + amount, 0n));
  expect(stated.credit).toBe('000000000000');
}

/** Both positions counted from 1 and included. */
export function at(line: string, first: number, last: number): string {
  return line.substring(first - 1, last);
}
