/** The file of debits: against a golden file, and against a reader that recomputes everything it states. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type AchBatch, type AchEntry, writeAchFile } from '../../src/ach/writeAchFile';
import { at, readDebitFile } from './independentReader';
import { originator, sampleFile } from './samples';

const golden = readFileSync(join(__dirname, 'golden', 'debits.ach'), 'utf8');

describe('the golden file', () => {
  it('is written byte for byte', () => {
    expect(writeAchFile(sampleFile)).toBe(golden);
  });

  it('says when it was made, in New York, and for whom', () => {
    const header = golden.slice(0, 94);
    expect(at(header, 4, 13)).toBe(' 123456780');
    expect(at(header, 14, 23)).toBe('1000000000');
    expect(at(header, 24, 34)).toBe('2603101705A');
  });

  it('holds what was paid, and nothing else', () => {
    expect(readDebitFile(golden)).toEqual([
      {
        secCode: 'TEL',
        effectiveEntryDate: '260311',
        transactionCode: '37',
        routingNumber: '111000025',
        accountNumber: '0012345678901234',
        amount: 45_492n,
        individualId: 'Q7M2K4T9',
        name: 'ZOE',
        paymentType: 'S ',
        trace: '123456780000001',
      },
      {
        secCode: 'WEB',
        effectiveEntryDate: '260311',
        transactionCode: '27',
        routingNumber: '021000021',
        accountNumber: '4410',
        amount: 61_223n,
        individualId: 'A4K7PQ29',
        name: 'ALEX',
        paymentType: 'S ',
        trace: '123456780000002',
      },
      {
        secCode: 'WEB',
        effectiveEntryDate: '260311',
        transactionCode: '27',
        routingNumber: '011000015',
        accountNumber: '98765432101234567',
        amount: 1n,
        individualId: 'W9X8Y7Z6',
        name: 'SAMANTHA-ALEXANDRA MON',
        paymentType: 'S ',
        trace: '123456780000003',
      },
    ]);
  });
});

type UntracedEntry = Omit<AchEntry, 'traceSequence'>;
const digitText = (length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), ...length });
const anyEntry: fc.Arbitrary<UntracedEntry> = fc.record({
  accountKind: fc.constantFrom('checking' as const, 'savings' as const),
  routingNumber: digitText({ minLength: 9, maxLength: 9 }),
  accountNumber: digitText({ minLength: 1, maxLength: 17 }),
  amount: fc.integer({ min: 1, max: 9_999_999_999 }),
  individualId: fc.string({ unit: fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'), minLength: 8, maxLength: 8 }),
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
});
const anyBatch = fc.record({
  secCode: fc.constantFrom('WEB' as const, 'TEL' as const),
  effectiveEntryDate: fc
    .integer({ min: 0, max: 2_000 })
    .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days })),
  entries: fc.array(anyEntry, { minLength: 1, maxLength: 25 }),
});

function traced(batches: readonly { entries: readonly UntracedEntry[] }[]): AchEntry[][] {
  let sequence = 0;
  return batches.map(({ entries }) => entries.map((entry) => ({ ...entry, traceSequence: ++sequence })));
}

describe('any file', () => {
  it('agrees with every count, hash and total of an independent reader, and gives all payments back', () => {
    fc.assert(
      fc.property(fc.array(anyBatch, { maxLength: 6 }), (untraced) => {
        const entries = traced(untraced);
        const batches: AchBatch[] = untraced.map((batch, index) => ({ ...batch, entries: entries[index]! }));
        const read = readDebitFile(writeAchFile({ ...sampleFile, batches }));
        expect(
          read.map(({ secCode, transactionCode, routingNumber, accountNumber, amount, individualId }) => ({
            secCode,
            transactionCode,
            routingNumber,
            accountNumber,
            amount,
            individualId,
          })),
        ).toEqual(
          batches.flatMap((batch) =>
            batch.entries.map(({ accountKind, routingNumber, accountNumber, amount, individualId }) => ({
              secCode: batch.secCode,
              transactionCode: accountKind === 'checking' ? '27' : '37',
              routingNumber,
              accountNumber,
              amount: BigInt(amount),
              individualId,
            })),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the last ten digits of an entry hash that outgrows them', () => {
    const [entry] = sampleFile.batches[1]!.entries;
    const entries = Array.from({ length: 150 }, (_, index) => ({
      ...entry!,
      routingNumber: '999999992',
      traceSequence: index + 1,
    }));
    const text = writeAchFile({ ...sampleFile, batches: [{ ...sampleFile.batches[1]!, entries }] });
    expect(readDebitFile(text)).toHaveLength(150);
    expect(at(text.split('\n')[152]!, 11, 20)).toBe('4999999850');
  });
});

describe('what has no room is refused', () => {
  const [entry] = sampleFile.batches[1]!.entries;
  it.each<[string, Partial<AchEntry>]>([
    ['an amount of zero', { amount: 0 }],
    ['half a cent', { amount: 0.5 }],
    ['more than ten digits of cents', { amount: 10_000_000_000 }],
    ['a short routing number', { routingNumber: '02100002' }],
    ['letters in a routing number', { routingNumber: '02100002A' }],
    ['an account number of 18 digits', { accountNumber: '1'.repeat(18) }],
    ['no account number', { accountNumber: '' }],
    ['a long individual id', { individualId: 'A'.repeat(16) }],
    ['trace sequence zero', { traceSequence: 0 }],
    ['an eighth digit of the trace', { traceSequence: 10_000_000 }],
  ])('%s', (_, change) => {
    const batches = [{ ...sampleFile.batches[1]!, entries: [{ ...entry!, ...change }] }];
    expect(() => writeAchFile({ originator, createdAt: sampleFile.createdAt, modifier: 'A', batches })).toThrow(
      RangeError,
    );
  });

  it('a batch without entries', () => {
    const batches = [{ ...sampleFile.batches[0]!, entries: [] }];
    expect(() => writeAchFile({ ...sampleFile, batches })).toThrow(RangeError);
  });

  it('names no account number when it refuses', () => {
    const accountNumber = '555566667777888899';
    const batches = [{ ...sampleFile.batches[1]!, entries: [{ ...entry!, accountNumber }] }];
    expect(() => writeAchFile({ ...sampleFile, batches })).not.toThrow(accountNumber);
  });
});
