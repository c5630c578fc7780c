/** The bank's return file: what is read, and how every fault is named by its line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAchReturns } from '../../src/ach/readAchReturns';
import { writeAchFile } from '../../src/ach/writeAchFile';
import { returnFile, type ReturnedEntry, sampleFile } from './samples';

const golden = readFileSync(join(__dirname, 'golden', 'returns.ach'), 'utf8');
const goldenEntries: readonly ReturnedEntry[] = [
  {
    transactionCode: '26',
    routing8: '02100002',
    amount: 61_223,
    individualId: 'A4K7PQ29',
    originalTrace: '123456780000002',
    code: 'R01',
  },
  {
    transactionCode: '36',
    routing8: '11100002',
    amount: 45_492,
    individualId: 'Q7M2K4T9',
    originalTrace: '123456780000001',
    code: 'R10',
  },
];

function complaintsOf(text: string): readonly { line: number; complaint: string }[] {
  const outcome = readAchReturns(text);
  return outcome.kind === 'malformed' ? outcome.complaints : [];
}

describe('a return file', () => {
  it('is the golden one', () => {
    expect(returnFile(goldenEntries)).toBe(golden);
  });

  const forms: [string, string][] = [
    ['with carriage returns', golden],
    ['with line feeds', golden.replace(/\r/g, '')],
    ['without line ends', golden.replace(/\r\n/g, '')],
    ['with the blanks at line ends lost', golden.replace(/ +\r\n/g, '\r\n')],
    ['with blank lines at the end', `${golden}\r\n\r\n`],
  ];
  it.each(forms)('is read %s', (_, text) => {
    const outcome = readAchReturns(text);
    expect(outcome).toMatchObject({
      kind: 'read',
      returns: [
        { line: 3, code: 'R01', individualId: 'A4K7PQ29', originalTrace: '123456780000002', amount: 61_223 },
        { line: 5, code: 'R10', individualId: 'Q7M2K4T9', originalTrace: '123456780000001', amount: 45_492 },
      ],
      notices: [],
    });
    expect(outcome.kind === 'read' && outcome.createdOn.toString()).toBe('2026-03-12');
  });

  it('tells notices of change from returns, and does not read the corrected data', () => {
    const text = returnFile(
      goldenEntries.map((entry) => ({ ...entry, code: 'C01' })),
      '98',
    );
    const outcome = readAchReturns(text);
    expect(outcome).toMatchObject({ kind: 'read', returns: [] });
    expect(outcome.kind === 'read' && outcome.notices.map(({ code, individualId }) => [code, individualId])).toEqual([
      ['C01', 'A4K7PQ29'],
      ['C01', 'Q7M2K4T9'],
    ]);
  });

  it('gives back any returns that a bank could send', () => {
    const anyEntry: fc.Arbitrary<ReturnedEntry> = fc.record({
      transactionCode: fc.constantFrom('26' as const, '36' as const),
      routing8: fc.integer({ min: 0, max: 99_999_999 }).map((id) => String(id).padStart(8, '0')),
      amount: fc.integer({ min: 1, max: 99_999_999 }),
      individualId: fc.string({ unit: fc.constantFrom(...'23456789ABCDEFGH'), minLength: 8, maxLength: 8 }),
      originalTrace: fc.integer({ min: 1, max: 9_999_999 }).map((n) => `12345678${String(n).padStart(7, '0')}`),
      code: fc.integer({ min: 1, max: 85 }).map((n) => `R${String(n).padStart(2, '0')}`),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), (entries) => {
        const outcome = readAchReturns(returnFile(entries));
        expect(outcome.kind === 'read' && outcome.returns).toEqual(
          entries.map(({ code, individualId, originalTrace, amount }, index) => ({
            line: 3 + 2 * index,
            code,
            individualId,
            originalTrace,
            amount,
          })),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a fault is named by its line, and nothing of the file is used', () => {
  const lines = golden.trimEnd().split('\r\n');
  const changed = (number: number, from: number, text: string) =>
    lines
      .map((line, index) =>
        index === number - 1 ? line.slice(0, from - 1) + text + line.slice(from - 1 + text.length) : line,
      )
      .join('\n');
  const without = (number: number) => lines.filter((_, index) => index !== number - 1).join('\n');

  it.each<[string, string, number, RegExp]>([
    ['an empty file', '', 1, /no file header/],
    ['a text of another kind', 'hello', 1, /header record must come first/],
    ['a line that is too long', `${golden.trimEnd()}9`, 10, /94 characters, this one 95/],
    ['an empty line within', [...lines.slice(0, 3), '', ...lines.slice(3)].join('\n'), 4, /this one 0/],
    ['an unknown record', changed(3, 1, '4'), 3, /No record begins/],
    ['two headers', [lines[0], ...lines].join('\n'), 2, /more than one file header/],
    ['a date that is none', changed(1, 24, '261301'), 1, /not a date/],
    ['an amount that is not a number', changed(3, 30, '00000A1223'), 3, /amount \(positions 30 to 39\)/],
    ['another amount', changed(3, 30, '0000061224'), 7, /debit total is 106715, the entries make 106716/],
    ['another bank', changed(3, 4, '02100003'), 7, /entry hash/],
    ['a lost entry', without(3), 3, /follows no entry/],
    ['a lost addenda record', without(4), 3, /needs an addenda/],
    ['a second addenda record', [...lines.slice(0, 4), ...lines.slice(3)].join('\n'), 5, /one addenda record/],
    ['a lost batch header', without(2), 2, /in no batch/],
    ['a lost batch control', without(7), 7, /no batch control/],
    ['a lost file control', lines.slice(0, 7).join('\n'), 7, /no file control/],
    ['lines after the end', [...lines.slice(0, 8), lines[2]!, lines[9]!].join('\n'), 9, /lines of nines/],
    ['a wrong batch number', changed(7, 88, '0000002'), 7, /batch number/],
    ['a wrong count in the batch', changed(7, 5, '000005'), 7, /entry count is 5, the entries make 4/],
    ['a wrong batch count', changed(8, 2, '000002'), 8, /counts 2 batches, there are 1/],
    ['a wrong block count', changed(8, 8, '000002'), 8, /counts 2 blocks/],
    ['a wrong total', changed(8, 32, '000000000001'), 8, /debit total is 1,/],
    ['a return of a credit', changed(3, 2, '21'), 3, /not the return of a debit/],
    ['an unknown transaction code', changed(3, 2, '10'), 3, /transaction code/],
    ['an unknown return code', changed(4, 4, 'R86'), 4, /R01 to R85/],
    ['code R00', changed(4, 4, 'R00'), 4, /R01 to R85/],
    ['another kind of addenda', changed(4, 2, '05'), 4, /neither a return/],
    ['a notice without its code', changed(4, 2, '98'), 4, /change code/],
    ['a broken original trace', changed(4, 7, 'ABC'), 4, /original trace/],
    ['an entry that denies its addenda', changed(3, 79, '0'), 4, /no addenda/],
  ])('%s', (_, text, line, complaint) => {
    expect(complaintsOf(text)).toContainEqual({ line, complaint: expect.stringMatching(complaint) });
  });

  it('our own debits are not taken for returns', () => {
    expect(complaintsOf(writeAchFile(sampleFile))).toHaveLength(3);
  });

  it('never repeats what stood in the line', () => {
    const secret = '98765432101234567';
    const text = changed(3, 13, secret).replace('26123456780', '99123456780');
    expect(complaintsOf(text).length).toBeGreaterThan(0);
    expect(JSON.stringify(complaintsOf(text))).not.toContain(secret);
  });

  it('never throws, whatever stands in one place of the file', () => {
    const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(golden.length), printable, (place, text) => {
        const outcome = readAchReturns(golden.slice(0, place) + text + golden.slice(place + text.length));
        expect(['read', 'malformed']).toContain(outcome.kind);
      }),
      { numRuns: 500 },
    );
  });
});
