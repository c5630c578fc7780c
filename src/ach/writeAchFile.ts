/** Writes debits as a NACHA file: pure, so that the same payments are the same bytes. */
import type { Temporal } from 'temporal-polyfill';
import { zonedBusinessTime } from '../domain/clock/clock';
import { assertCents, type Cents, sumCents } from '../domain/money/cents';
import type { SecCode } from '../domain/payments/outcomes';
import type { Originator } from './originatorSettings';
import {
  blanks,
  digits,
  entryHashLimit,
  fillerRecord,
  letters,
  number,
  record,
  recordLength,
  recordsPerBlock,
} from './record';

export interface AchEntry {
  readonly accountKind: 'checking' | 'savings';
  readonly routingNumber: string;
  /** Up to 17 digits. */
  readonly accountNumber: string;
  readonly amount: Cents;
  /** Comes back with a return: the payment's confirmation number, up to 15 characters. */
  readonly individualId: string;
  readonly name: string;
  /** 1 to 9,999,999, rising within the file. */
  readonly traceSequence: number;
}

export interface AchBatch {
  /** WEB for what was authorized over the internet, TEL for the telephone (standards B3). */
  readonly secCode: SecCode;
  readonly effectiveEntryDate: Temporal.PlainDate;
  readonly entries: readonly AchEntry[];
}

export interface AchFile {
  readonly originator: Originator;
  /** Epoch milliseconds UTC; the file carries its New York date and time. */
  readonly createdAt: number;
  /** A to Z, then 0 to 9: tells apart the files of one day. */
  readonly modifier: string;
  readonly batches: readonly AchBatch[];
}

/** Debits only: nothing of ours pays customers. */
const debitsOnly = '225';
const debitCodes: Readonly<Record<AchEntry['accountKind'], string>> = { checking: '27', savings: '37' };
/** Each of our payments is authorized on its own. */
const singleEntry = 'S ';

/** Records of 94 characters, each ended by a line feed. Throws a RangeError where a value has no room. */
export function writeAchFile(file: AchFile): string {
  const batches = file.batches.map((batch, index) => writeBatch(file.originator, batch, index + 1));
  const records = [fileHeader(file), ...batches.flat()];
  const blocks = Math.ceil((records.length + 1) / recordsPerBlock);
  records.push(fileControl(file.batches, blocks));
  while (records.length < blocks * recordsPerBlock) records.push(fillerRecord);
  return records.map((line) => `${line}\n`).join('');
}

/** The trace number of an entry: our bank's eight digits, then the sequence. */
export function traceNumber(originator: Originator, traceSequence: number): string {
  if (traceSequence < 1) throw new RangeError('Trace sequences begin at 1');
  return originator.odfiIdentification + number(traceSequence, 7);
}

function writeBatch(originator: Originator, batch: AchBatch, batchNumber: number): readonly string[] {
  if (batch.entries.length === 0) throw new RangeError('A batch needs an entry');
  return [
    batchHeader(originator, batch, batchNumber),
    ...batch.entries.map((entry) => entryDetail(originator, entry)),
    batchControl(originator, batch.entries, batchNumber),
  ];
}

function fileHeader({ originator, createdAt, modifier }: AchFile): string {
  if (!/^[A-Z0-9]$/.test(modifier)) throw new RangeError('A file modifier is one letter or digit');
  const created = zonedBusinessTime(createdAt);
  return record(
    '101',
    originator.immediateDestination.padStart(10),
    originator.immediateOrigin.padStart(10),
    shortDate(created.toPlainDate()),
    number(created.hour, 2) + number(created.minute, 2),
    modifier,
    number(recordLength, 3),
    number(recordsPerBlock, 2),
    '1',
    letters(originator.immediateDestinationName, 23),
    letters(originator.immediateOriginName, 23),
    blanks(8),
  );
}

function batchHeader(originator: Originator, batch: AchBatch, batchNumber: number): string {
  return record(
    '5',
    debitsOnly,
    letters(originator.companyName, 16),
    blanks(20),
    originator.companyId,
    batch.secCode,
    letters(originator.entryDescription, 10),
    blanks(6),
    shortDate(batch.effectiveEntryDate),
    blanks(3),
    '1',
    originator.odfiIdentification,
    number(batchNumber, 7),
  );
}

function entryDetail(originator: Originator, entry: AchEntry): string {
  if (!/^\d{1,17}$/.test(entry.accountNumber)) throw new RangeError('An account number has 1 to 17 digits');
  if (entry.individualId.length > 15) throw new RangeError('An individual id has up to 15 characters');
  if (assertCents(entry.amount) <= 0) throw new RangeError('A debit must be more than zero');
  return record(
    '6',
    debitCodes[entry.accountKind],
    digits(entry.routingNumber, 9),
    entry.accountNumber.padEnd(17),
    number(entry.amount, 10),
    letters(entry.individualId, 15),
    letters(entry.name, 22),
    singleEntry,
    '0',
    traceNumber(originator, entry.traceSequence),
  );
}

function batchControl(originator: Originator, entries: readonly AchEntry[], batchNumber: number): string {
  return record(
    '8',
    debitsOnly,
    number(entries.length, 6),
    number(entryHash(entries), 10),
    number(totalOf(entries), 12),
    number(0, 12),
    originator.companyId,
    blanks(25),
    originator.odfiIdentification,
    number(batchNumber, 7),
  );
}

function fileControl(batches: readonly AchBatch[], blocks: number): string {
  const entries = batches.flatMap((batch) => batch.entries);
  return record(
    '9',
    number(batches.length, 6),
    number(blocks, 6),
    number(entries.length, 8),
    number(entryHash(entries), 10),
    number(totalOf(entries), 12),
    number(0, 12),
    blanks(39),
  );
}

/** The sum of the receiving banks' eight digits, its last ten digits. */
function entryHash(entries: readonly AchEntry[]): number {
  return entries.reduce((sum, entry) => (sum + Number(entry.routingNumber.slice(0, 8))) % entryHashLimit, 0);
}

function totalOf(entries: readonly AchEntry[]): Cents {
  return sumCents(entries.map((entry) => entry.amount));
}

/** YYMMDD. */
function shortDate(date: Temporal.PlainDate): string {
  return number(date.year % 100, 2) + number(date.month, 2) + number(date.day, 2);
}
