/** Debits to write, and a bank that sends them back. */
import { Temporal } from 'temporal-polyfill';
import type { Originator } from '../../src/ach/originatorSettings';
import type { AchFile } from '../../src/ach/writeAchFile';

export const originator: Originator = {
  fictitious: true,
  immediateDestination: '123456780',
  immediateDestinationName: 'EXAMPLE BANK',
  immediateOrigin: '1000000000',
  immediateOriginName: 'MINI FINANCIAL SERVICES',
  companyName: 'MINI FINANCIAL',
  companyId: '1000000000',
  odfiIdentification: '12345678',
  entryDescription: 'AUTO PYMT',
};

const settled = Temporal.PlainDate.from('2026-03-11');

/** Tuesday, 10 March 2026, 5:05 PM in New York. */
export const sampleFile: AchFile = {
  originator,
  createdAt: Date.parse('2026-03-10T21:05:00Z'),
  modifier: 'A',
  batches: [
    {
      secCode: 'TEL',
      effectiveEntryDate: settled,
      entries: [
        {
          accountKind: 'savings',
          routingNumber: '111000025',
          accountNumber: '0012345678901234',
          amount: 45_492,
          individualId: 'Q7M2K4T9',
          name: 'Zoë',
          traceSequence: 1,
        },
      ],
    },
    {
      secCode: 'WEB',
      effectiveEntryDate: settled,
      entries: [
        {
          accountKind: 'checking',
          routingNumber: '021000021',
          accountNumber: '4410',
          amount: 61_223,
          individualId: 'A4K7PQ29',
          name: 'Alex',
          traceSequence: 2,
        },
        {
          accountKind: 'checking',
          routingNumber: '011000015',
          accountNumber: '98765432101234567',
          amount: 1,
          individualId: 'W9X8Y7Z6',
          name: 'Samantha-Alexandra Montgomery',
          traceSequence: 3,
        },
      ],
    },
  ],
};

export interface ReturnedEntry {
  readonly transactionCode: '26' | '36';
  /** Of the bank that sends it back. */
  readonly routing8: string;
  readonly amount: number;
  readonly individualId: string;
  readonly originalTrace: string;
  readonly code: string;
}

/** A return file as a bank writes it, each entry on its way back to our own bank: built from positions, not with the product's own record functions. */
export function returnFile(entries: readonly ReturnedEntry[], addendaType = '99'): string {
  const zeros = (value: number, width: number) => value.toString().padStart(width, '0');
  const hash = zeros((entries.length * 12_345_678) % 1e10, 10);
  const total = zeros(
    entries.reduce((sum, { amount }) => sum + amount, 0),
    12,
  );
  const count = 2 * entries.length;
  const lines = [
    `1011000000000 1234567802603121015A094101${'MINI FINANCIAL SERVICES'.padEnd(23)}${'EXAMPLE BANK'.padEnd(23)}${' '.repeat(8)}`,
    `5225${'MINI FINANCIAL'.padEnd(36)}1000000000WEBAUTO PYMT ${' '.repeat(6)}2603120711123456780000001`,
    ...entries.flatMap(({ transactionCode, routing8, amount, individualId, originalTrace, code }, index) => [
      `6${transactionCode}123456780${'XXXX'.padEnd(17)}${zeros(amount, 10)}${individualId.padEnd(15)}${'NAME'.padEnd(22)}S 1${routing8}${zeros(index + 1, 7)}`,
      `7${addendaType}${code}${originalTrace}${' '.repeat(6)}${routing8}${' '.repeat(44)}${routing8}${zeros(index + 1, 7)}`,
    ]),
    `8225${zeros(count, 6)}${hash}${total}${zeros(0, 12)}1000000000${' '.repeat(25)}123456780000001`,
  ];
  const blocks = Math.ceil((lines.length + 1) / 10);
  lines.push(`9${zeros(1, 6)}${zeros(blocks, 6)}${zeros(count, 8)}${hash}${total}${zeros(0, 12)}${' '.repeat(39)}`);
  while (lines.length < blocks * 10) lines.push('9'.repeat(94));
  return `${lines.join('\r\n')}\r\n`;
}
